import { describe, expect, it } from 'vitest';
import { DEMO_DEVICES } from '../../config/demo/devices.ts';
import type { PrinterFaults } from '../../device-agent/simulator/printer/faults.ts';
import type { ScreenName } from '../../kiosk-ui/journey/shown.ts';
import { tried } from '../thorough.ts';
import { openRig, printerOfModel, type Rig, type RigDevice } from './rig/kiosk.ts';
import { announceOwed, offerForBag } from './rig/owed.ts';
import { settleUp } from './rig/settle-up.ts';

/** Milliseconds that a device is away: a plug that is seated better, and one that somebody trips over. */
const BRIEFLY = 200;
const FOR_LONG = 12_000;
const SOON = 10_000;

const shows = (rig: Rig, screen: ScreenName) => rig.page.screen().screen === screen;

const reach = async (rig: Rig, screen: ScreenName, within = SOON) => {
  if (!(await rig.clock.until(() => shows(rig, screen), within)))
    throw new Error(`${screen} was not reached, but ${rig.page.screen().screen}`);
};

const lay = async (rig: Rig, lines: readonly string[] | 'unreadable', shown: ScreenName) => {
  await reach(rig, 'welcome');
  rig.reader.insert({ label: null, lines });
  await reach(rig, shown);
};

const confirm = async (rig: Rig, shown: ScreenName) => {
  await lay(rig, rig.passports[0] ?? [], 'confirm');
  rig.page.send({ type: 'passenger.confirmed' });
  await reach(rig, shown);
};

const asksBags = (rig: Rig) => {
  const { screen, props } = rig.page.screen();
  return screen === 'bags' && props.bags !== null;
};
const asksCard = (rig: Rig) => {
  const state = rig.device('payment-terminal')?.state();
  return state?.kind === 'payment-terminal' && state.asking !== null;
};

/** More bags than are free, and the pass taken: the terminal asks for a card. */
const toTerminal = async (rig: Rig) => {
  await REACHED.bags(rig);
  rig.page.send({ type: 'passenger.bags', bags: [{ weight: null }, { weight: null }] });
  const costs = () => {
    const { screen, props } = rig.page.screen();
    return screen === 'bags' && props.bags !== null && props.bags.cost !== null;
  };
  if (!(await rig.clock.until(costs, SOON))) throw new Error('two bags cost nothing');
  rig.page.send({ type: 'passenger.bags-done' });
  rig.page.send({ type: 'passenger.confirmed' });
  await reach(rig, 'take-pass');
  for (const { peer } of rig.printers) peer.take();
  await reach(rig, 'pay');
};

/** Every printer at once: no other may stand in. */
const breakPrinters = (rig: Rig, faults: PrinterFaults) => {
  for (const { peer } of rig.printers) peer.inject(faults);
};
const mendPrinters = (rig: Rig) => {
  for (const { peer } of rig.printers) peer.clear();
};

/** The way to every screen of the journey. A screen that nothing leads to here does not compile. */
const REACHED: Readonly<Record<ScreenName, (rig: Rig) => Promise<void>>> = {
  'out-of-service': async (rig) => {
    await reach(rig, 'welcome');
    breakPrinters(rig, { coverOpen: true });
    await reach(rig, 'out-of-service');
  },
  welcome: (rig) => reach(rig, 'welcome'),
  guidance: async (rig) => {
    await reach(rig, 'welcome');
    rig.page.send({ type: 'passenger.touched-start' });
    await reach(rig, 'guidance');
  },
  'find-booking': async (rig) => {
    await reach(rig, 'welcome');
    rig.page.send({ type: 'passenger.touched-start' });
    rig.page.send({ type: 'passenger.types' });
    await reach(rig, 'find-booking');
  },
  'choose-flight': (rig) => lay(rig, rig.cases.severalFlights.lines, 'choose-flight'),
  'choose-travellers': (rig) => lay(rig, rig.cases.party.lines, 'choose-travellers'),
  'show-document': async (rig) => {
    await REACHED['find-booking'](rig);
    rig.page.send({ type: 'passenger.searched', ...rig.typed });
    await reach(rig, 'show-document');
  },
  'type-document': async (rig) => {
    await REACHED['show-document'](rig);
    rig.page.send({ type: 'passenger.types-document' });
    await reach(rig, 'type-document');
  },
  'check-document': (rig) => lay(rig, rig.cases.unclear.lines, 'check-document'),
  'tell-detail': (rig) => lay(rig, rig.cases.unissued.lines, 'tell-detail'),
  'travel-conditions': (rig) => lay(rig, rig.cases.undated.lines, 'travel-conditions'),
  'exit-seat': (rig) => lay(rig, rig.cases.atExit.lines, 'exit-seat'),
  identifying: (rig) => lay(rig, rig.passports[0] ?? [], 'identifying'),
  refused: (rig) => lay(rig, 'unreadable', 'refused'),
  confirm: (rig) => lay(rig, rig.passports[0] ?? [], 'confirm'),
  'choose-seat': async (rig) => {
    await lay(rig, rig.passports[0] ?? [], 'confirm');
    rig.page.send({ type: 'passenger.wants-seats' });
    await reach(rig, 'choose-seat');
  },
  'choose-cabin': async (rig) => {
    const upgrade_prices = JSON.stringify({ J: { price: { minorUnits: 100, currency: 'CNY' }, gains: [] } });
    for (const flight of rig.desk.store.flights()) rig.desk.store.saveFlight({ ...flight, upgrade_prices });
    await lay(rig, rig.passports[0] ?? [], 'confirm');
    rig.page.send({ type: 'passenger.wants-seats' });
    await reach(rig, 'choose-seat');
    await rig.clock.until(() => {
      const { screen, props } = rig.page.screen();
      return screen === 'choose-seat' && props.map !== null;
    }, SOON);
    rig.page.send({ type: 'passenger.sees-upgrades' });
    await reach(rig, 'choose-cabin');
  },
  bags: async (rig) => {
    await lay(rig, rig.passports[0] ?? [], 'confirm');
    rig.page.send({ type: 'passenger.has-bags' });
    await reach(rig, 'bags');
    await rig.clock.until(() => asksBags(rig), SOON);
  },
  pay: (rig) => toTerminal(rig),
  'bags-failed': async (rig) => {
    await toTerminal(rig);
    await rig.clock.until(() => asksCard(rig), SOON);
    rig.page.send({ type: 'passenger.cancel-payment' });
    await reach(rig, 'bags-failed');
  },
  'fix-tags': async (rig) => {
    await toTerminal(rig);
    await rig.clock.until(() => asksCard(rig), SOON);
    await rig.device('payment-terminal')?.hands.present?.({ card: 'good' });
    // Two tags of half a metre, one after the other.
    await reach(rig, 'fix-tags', 4 * SOON);
  },
  progress: async (rig) => {
    await confirm(rig, 'progress');
    await rig.clock.until(() => rig.jobsBegun() > 0, SOON);
  },
  'take-pass': (rig) => confirm(rig, 'take-pass'),
  'print-failed': async (rig) => {
    await lay(rig, rig.passports[0] ?? [], 'confirm');
    breakPrinters(rig, { coverOpen: true });
    rig.page.send({ type: 'passenger.confirmed' });
    await reach(rig, 'print-failed');
  },
  'print-unconfirmed': async (rig) => {
    await lay(rig, rig.passports[0] ?? [], 'confirm');
    breakPrinters(rig, { jamAfter: 20 });
    rig.page.send({ type: 'passenger.confirmed' });
    await reach(rig, 'print-unconfirmed');
  },
  'phone-pass': async (rig) => {
    await lay(rig, rig.passports[0] ?? [], 'confirm');
    rig.page.send({ type: 'passenger.phone-pass' });
    await reach(rig, 'phone-pass');
  },
  recovery: async (rig) => {
    announceOwed(rig, offerForBag(rig));
    await confirm(rig, 'take-pass');
    rig.printers[0]?.peer.take();
    await reach(rig, 'recovery');
  },
  goodbye: async (rig) => {
    await confirm(rig, 'take-pass');
    rig.printers[0]?.peer.take();
    await reach(rig, 'goodbye');
  },
};
const SCREENS = Object.keys(REACHED) as ScreenName[];

/** The demo kiosk, and one whose second pass printer stands in for the first. */
const TWO_PRINTERS: readonly RigDevice[] = [
  ...DEMO_DEVICES.filter(({ kind }) => /printer|document-reader|payment/.test(kind)),
  printerOfModel('epson-tm-t88vi', 'second-pass-printer', false),
];
const arePassPrinters = ({ id }: RigDevice) => /pass-printer/.test(id);
const KIOSKS = [
  { kiosk: 'the demo kiosk', devices: DEMO_DEVICES, pulled: DEMO_DEVICES },
  {
    kiosk: 'a kiosk with two pass printers',
    devices: TWO_PRINTERS,
    // The rest is as in the demo kiosk.
    pulled: tried(
      TWO_PRINTERS.filter(arePassPrinters),
      TWO_PRINTERS.filter((one) => !arePassPrinters(one)),
    ),
  },
];

const plug = async (rig: Rig, id: string) => {
  await rig.device(id)?.socket.plug();
  mendPrinters(rig);
};

describe.each(KIOSKS)('$kiosk', ({ devices, pulled }) => {
  describe.each(pulled)('whose $id is pulled out', ({ id, required }) => {
    const isNeeded =
      required && !(id === 'boarding-pass-printer' && devices.some((one) => /^second/.test(one.id)));

    it.each(SCREENS)('and put back at %s serves everyone, and ledger and paper agree', async (screen) => {
      const rig = await openRig(devices);
      await REACHED[screen](rig);
      rig.device(id)?.socket.unplug();
      await rig.clock.until(() => false, BRIEFLY);
      await plug(rig, id);
      expect(await settleUp(rig)).toEqual([]);
      await rig.close();
    });

    const long = isNeeded ? SCREENS : [];
    it.each(long)('for long at %s lets nobody begin until it is back', async (screen) => {
      const rig = await openRig(devices);
      await REACHED[screen](rig);
      rig.device(id)?.socket.unplug();
      await rig.clock.until(() => false, FOR_LONG);
      expect(rig.readiness().state).toBe('out-of-service');
      expect(shows(rig, 'welcome') || shows(rig, 'guidance')).toBe(false);
      await plug(rig, id);
      expect(await settleUp(rig)).toEqual([]);
      await rig.close();
    });

    const good = isNeeded ? [] : SCREENS;
    it.each(good)('for good at %s takes nobody’s pass away', async (screen) => {
      const rig = await openRig(devices);
      await REACHED[screen](rig);
      rig.device(id)?.socket.unplug();
      await rig.clock.until(() => false, FOR_LONG);
      mendPrinters(rig);
      expect(await settleUp(rig, 'degraded')).toEqual([]);
      await plug(rig, id);
      expect(await rig.clock.until(() => rig.readiness().state === 'in-service', SOON)).toBe(true);
      await rig.close();
    });
  });
});
