import { DEMO_DEVICES } from '../../../config/demo/devices.ts';
import type { ScaleFault, ScaleMoment, ScaleSituation } from '../answers/scale-answers.ts';
import { reach, shows, toConfirmation } from './cell.ts';
import { openRig, type Rig } from './kiosk.ts';
import { settleUp } from './settle-up.ts';

/** Milliseconds in which the agent notices whatever happens to the scale, and in which it is back. */
const NOTICE = 12_000;
const BACK = 20_000;
const BRIEFLY = 200;
/** Kilograms of the bag of this story, and of one that no scale weighs. */
const BAG = 18.4;
const OVERLOAD = 400;

const scaleOf = (rig: Rig) => {
  const device = rig.device('bag-scale');
  if (!device) throw new Error('the rig has no scale');
  const act = async (hand: string, body: object = {}) => {
    const done = await device.hands[hand]?.(body);
    if (!done?.ok) throw new Error(`${hand} does not work at a scale`);
  };
  return { socket: device.socket, act };
};

const bagsOf = (rig: Rig) => {
  const { screen, props } = rig.page.screen();
  return screen === 'bags' ? props.bags : null;
};
const isWeighed = (rig: Rig) => bagsOf(rig)?.bags.some(({ weighed }) => weighed) ?? false;

/** How each moment is reached, by a kiosk whose scale works. */
const REACHED: Readonly<Record<ScaleMoment, (rig: Rig) => Promise<void>>> = {
  'at rest': async () => undefined,
  'bags asked for': async (rig) => {
    await toConfirmation(rig);
    rig.page.send({ type: 'passenger.has-bags' });
    await reach(rig, 'the bags', () => bagsOf(rig)?.scale === 'free');
  },
  'bag put on': async (rig) => {
    await REACHED['bags asked for'](rig);
    await scaleOf(rig).act('load', { kilograms: BAG });
    await reach(rig, 'a load', () => bagsOf(rig)?.scale === 'settling');
  },
  'bag weighed': async (rig) => {
    await REACHED['bag put on'](rig);
    await reach(rig, 'its weight', () => isWeighed(rig));
  },
  confirmation: async (rig) => {
    await REACHED['bag weighed'](rig);
    rig.page.send({ type: 'passenger.bags-done' });
    await reach(rig, 'confirm', () => shows(rig, 'confirm'));
  },
};

const FAULTS: Readonly<Record<ScaleFault, (rig: Rig) => Promise<void>>> = {
  silence: (rig) => scaleOf(rig).act('faults', { always: 'silence' }),
  garbage: (rig) => scaleOf(rig).act('faults', { always: 'garbage' }),
  'half an answer': (rig) => scaleOf(rig).act('faults', { always: 'half' }),
  slow: (rig) => scaleOf(rig).act('faults', { always: 'trickle' }),
  unplug: async (rig) => scaleOf(rig).socket.unplug(),
  'loose plug': async (rig) => {
    const { socket } = scaleOf(rig);
    socket.unplug();
    await rig.clock.until(() => false, BRIEFLY);
    await socket.plug();
  },
  overload: (rig) => scaleOf(rig).act('load', { kilograms: OVERLOAD }),
};

function situationOf(rig: Rig): ScaleSituation {
  const { screen, props } = rig.page.screen();
  const bags = screen === 'bags' || screen === 'confirm' ? props.bags : null;
  const readiness = rig.readiness();
  return {
    screen,
    scale: screen === 'bags' && bags ? bags.scale : 'not shown',
    bags: (bags?.bags ?? []).map(({ weight, weighed }) => (weighed && weight ? weight : 'declared')),
    service: readiness.state,
    causes: readiness.causes,
  };
}

/** Lets the scale fail at a moment: how things stand then, and what was wrong with them after it was mended. */
export async function playScaleCell(moment: ScaleMoment, fault: ScaleFault) {
  const rig = await openRig(DEMO_DEVICES);
  try {
    await reach(rig, 'service', () => rig.readiness().state === 'in-service' && shows(rig, 'welcome'));
    await REACHED[moment](rig);
    await FAULTS[fault](rig);
    await rig.clock.until(() => false, NOTICE);
    const situation = situationOf(rig);
    const { act, socket } = scaleOf(rig);
    if (fault === 'slow') socket.unplug();
    await rig.clock.until(() => false, BRIEFLY);
    await act('mend');
    await act('clear');
    const problems: string[] = [];
    if (!(await rig.clock.until(() => rig.readiness().state === 'in-service', BACK)))
      problems.push(`the kiosk stayed ${JSON.stringify(rig.readiness().causes)}`);
    if (bagsOf(rig)) {
      await rig.clock.until(() => bagsOf(rig)?.scale === 'free', BACK);
      const before = bagsOf(rig)?.bags.filter(({ weighed }) => weighed).length ?? 0;
      await act('load', { kilograms: BAG });
      const isOneMore = () => bagsOf(rig)?.bags.filter(({ weighed }) => weighed).length === before + 1;
      if (!(await rig.clock.until(isOneMore, BACK))) problems.push('the next bag was not weighed');
      await act('clear');
    }
    return { situation, problems: [...problems, ...(await settleUp(rig))] };
  } finally {
    await rig.close();
  }
}
