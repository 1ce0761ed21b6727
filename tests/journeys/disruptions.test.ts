import { afterEach, describe, expect, it } from 'vitest';
import { openRig, PASSPORT_READER, printerOfModel, type Rig } from '../faults/rig/kiosk.ts';
import { reach, SOON } from '../faults/rig/reach.ts';
import { disagreements } from '../faults/rig/settle-up.ts';

let rig: Rig;
afterEach(() => rig.close());

const open = async (model = 'custom-kpm180h') => {
  rig = await openRig([printerOfModel(model), ...PASSPORT_READER]);
  await reach(rig, 'welcome');
};

const lay = (lines: readonly string[]) => rig.reader.insert({ label: null, lines: [...lines] });
const noticeIs = async (state: string) => {
  const props = () => rig.page.screen().props as { notice?: string | null };
  if (!(await rig.clock.until(() => props().notice === state, SOON)))
    throw new Error(`the notice is ${JSON.stringify(rig.page.screen())}`);
};
const ask = () => rig.page.send({ type: 'passenger.wants-notice' });
const take = () => rig.printers[0]?.peer.take();
const documents = () => rig.jobs().map(({ document, state }) => `${document} ${state}`);
const given = () => rig.events().filter(({ type }) => type === 'disruption.notice-given');

describe('a passenger whose flight is late', () => {
  const toConfirmation = async () => {
    lay(rig.cases.delayed.lines);
    await reach(rig, 'confirm');
    await noticeIs('offered');
  };

  it('asks for the notice when confirming, and gets it after the pass', async () => {
    await open();
    await toConfirmation();
    ask();
    await noticeIs('after-pass');
    expect(documents()).toEqual([]);
    rig.page.send({ type: 'passenger.confirmed' });
    await reach(rig, 'take-pass');
    expect(documents()).toEqual(['boarding-pass printed']);
    take();
    await reach(rig, 'goodbye');
    await noticeIs('waiting');
    expect(given()).toEqual([]);
    take();
    await noticeIs('out');
    expect(documents()).toEqual(['boarding-pass taken', 'delay-notice taken']);
    expect(given()).toMatchObject([
      {
        data: {
          ...{ kind: 'delayed', cause: 'technical', recordLocator: 'L9000G' },
          laws: [{ law: 'caac', compensation: 'owed' }, { law: 'montreal' }],
        },
      },
    ]);
    expect(disagreements(rig)).toEqual([]);
  });

  it('asks for it at the end as well, where the printer has no output to watch', async () => {
    await open('epson-tm-t88vi');
    await toConfirmation();
    rig.page.send({ type: 'passenger.confirmed' });
    await reach(rig, 'goodbye');
    await noticeIs('offered');
    ask();
    await noticeIs('out');
    expect(documents()).toEqual(['boarding-pass printed', 'delay-notice printed']);
    expect(given()).toHaveLength(1);
  });

  it('leaves without it, and nobody finds it', async () => {
    await open();
    await toConfirmation();
    rig.page.send({ type: 'passenger.confirmed' });
    await reach(rig, 'take-pass');
    take();
    await reach(rig, 'goodbye');
    ask();
    await noticeIs('waiting');
    rig.page.send({ type: 'passenger.finished' });
    expect(rig.page.screen().screen).toBe('goodbye');
    rig.reader.remove();
    lay(rig.passports[0] ?? []);
    await rig.clock.until(() => rig.page.screen().screen === 'welcome', 120_000);
    await rig.clock.until(() => false, 2000);
    expect(documents()).toEqual(['boarding-pass taken', 'delay-notice retracted']);
    expect(given()).toEqual([]);
    expect(disagreements(rig)).toEqual([]);
  });

  it('hears that it could not be printed, and has it once the printer is mended', async () => {
    await open();
    await toConfirmation();
    rig.page.send({ type: 'passenger.confirmed' });
    await reach(rig, 'take-pass');
    take();
    await reach(rig, 'goodbye');
    rig.printers[0]?.peer.inject({ coverOpen: true });
    await rig.clock.until(() => false, 1500);
    ask();
    await noticeIs('failed');
    rig.printers[0]?.peer.clear();
    await rig.clock.until(() => false, 3000);
    ask();
    await noticeIs('waiting');
    take();
    await noticeIs('out');
    expect(given()).toHaveLength(1);
    expect(disagreements(rig)).toEqual([]);
  });
});

describe('a passenger whom an oversold flight leaves without a seat', () => {
  const isTold = async () => {
    lay(rig.cases.oversold.lines);
    const { props } = await reach(rig, 'refused');
    await noticeIs('offered');
    return props;
  };
  const choosesAnother = async () => {
    rig.page.send({ type: 'passenger.sees-alternatives' });
    const { props } = await reach(rig, 'choose-flight');
    const choiceId = ('choices' in props && props.choices[0]?.choiceId) || '';
    rig.page.send({ type: 'passenger.chose-flight', choiceId });
  };
  const takesNotice = async () => {
    await noticeIs('waiting');
    take();
    await noticeIs('out');
  };

  it('is told so honestly, and where to go, and has the notice with what each law gives', async () => {
    await open();
    expect(await isTold()).toMatchObject({
      ...{ code: 'flight.oversold', canRetry: false, hasAlternatives: true },
      desk: { en: 'Row C, desk 20' },
    });
    ask();
    await takesNotice();
    expect(documents()).toEqual(['delay-notice taken']);
    expect(given()).toMatchObject([
      {
        data: {
          ...{ kind: 'denied-boarding', recordLocator: 'L9000J', minutesLate: null },
          laws: [{ law: 'caac', compensation: 'owed' }, { law: 'montreal' }],
        },
      },
    ]);
    const denied = rig.events().filter(({ type }) => type === 'boarding.denied');
    expect(denied).toMatchObject([{ data: { recordLocator: 'L9000J', flight: { number: '998' } } }]);
    expect(disagreements(rig)).toEqual([]);
  });

  it('who takes another flight has a pass for it, and the notice of how late they are', async () => {
    await open();
    await isTold();
    await choosesAnother();
    await reach(rig, 'confirm');
    await noticeIs('offered');
    ask();
    rig.page.send({ type: 'passenger.confirmed' });
    await reach(rig, 'take-pass');
    take();
    await takesNotice();
    expect(documents()).toEqual(['boarding-pass taken', 'delay-notice taken']);
    expect(given()).toMatchObject([{ data: { kind: 'denied-boarding', minutesLate: 5 } }]);
    expect(disagreements(rig)).toEqual([]);
  });

  it.each([
    ['rebookOptions', 'away', 'flight.oversold'],
    ['rebookOptions', 'unheard', 'flight.oversold'],
    ['rebookOptions', 'refuses', 'flight.oversold'],
  ] as const)('is offered no other flight where the host’s %s is %s: %s', async (call, state, code) => {
    await open();
    rig.hostTakes(call, state);
    lay(rig.cases.oversold.lines);
    expect(await reach(rig, 'refused')).toMatchObject({ props: { code, hasAlternatives: false } });
    if (code === 'flight.oversold') await noticeIs('offered');
  });

  it.each(['away', 'unheard', 'refuses'] as const)(
    'has the notice all the same where the host’s move is %s',
    async (state) => {
      await open();
      await isTold();
      rig.hostTakes('rebook', state);
      await choosesAnother();
      await reach(rig, 'refused');
      await noticeIs('offered');
      ask();
      await takesNotice();
      expect(given()).toMatchObject([{ data: { kind: 'denied-boarding' } }]);
    },
  );

  it('hears that the notice could not be printed, and that staff have it as well', async () => {
    await open();
    await isTold();
    rig.printers[0]?.peer.inject({ coverOpen: true });
    await rig.clock.until(() => false, 1500);
    ask();
    await noticeIs('failed');
    expect(given()).toEqual([]);
    expect(disagreements(rig)).toEqual([]);
  });
});

describe('a passenger whose flight is cancelled', () => {
  it('has the notice at once, also while choosing another flight, and is told of the two of them', async () => {
    await open();
    lay(rig.cases.stranded.lines);
    await reach(rig, 'refused');
    await noticeIs('offered');
    rig.page.send({ type: 'passenger.sees-alternatives' });
    await reach(rig, 'choose-flight');
    ask();
    await noticeIs('waiting');
    take();
    await noticeIs('out');
    expect(given().map(({ data }) => data.kind)).toEqual(['cancelled', 'cancelled']);
    expect(given()[0]?.data).toMatchObject({ cause: 'unknown', minutesLate: null });
  });

  it('who was moved has one that tells the flight they were moved to', async () => {
    await open();
    lay(rig.cases.stranded.lines);
    await reach(rig, 'refused');
    rig.page.send({ type: 'passenger.sees-alternatives' });
    const { props } = await reach(rig, 'choose-flight');
    const choiceId = ('choices' in props && props.choices[0]?.choiceId) || '';
    rig.page.send({ type: 'passenger.chose-flight', choiceId });
    const party = await reach(rig, 'choose-travellers');
    const travellers = 'travellers' in party.props ? party.props.travellers : [];
    const travellerIds = travellers.map(({ travellerId }) => travellerId);
    rig.page.send({ type: 'passenger.chose-travellers', travellerIds });
    await reach(rig, 'confirm');
    await noticeIs('offered');
    ask();
    rig.page.send({ type: 'passenger.confirmed' });
    for (const _ of travellerIds) {
      await reach(rig, 'take-pass');
      take();
      await rig.clock.until(() => rig.page.screen().screen !== 'take-pass', SOON);
    }
    await noticeIs('waiting');
    take();
    await noticeIs('out');
    expect(given()).toHaveLength(2);
    expect(given()[0]?.data).toMatchObject({ kind: 'cancelled', minutesLate: expect.any(Number) });
  });

  it('is offered none where the flight leaves as planned', async () => {
    await open();
    lay(rig.passports[0] ?? []);
    await reach(rig, 'confirm');
    await rig.clock.until(() => false, 1000);
    expect(rig.page.screen().props).toMatchObject({ notice: null });
  });
});
