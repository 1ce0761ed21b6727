import { afterEach, describe, expect, it } from 'vitest';
import type { AgentEvent } from '../../device-agent/contract/stream.ts';
import { openRig, PASSPORT_READER, printerOfModel, type Rig } from '../faults/rig/kiosk.ts';
import { reach, SOON } from '../faults/rig/reach.ts';

let rig: Rig;
afterEach(() => rig.close());

const open = async (model = 'custom-kpm180h') => {
  rig = await openRig([printerOfModel(model), ...PASSPORT_READER]);
  await reach(rig, 'welcome');
};

const lay = (lines: readonly string[]) => rig.reader.insert({ label: null, lines: [...lines] });
const type = (reference: string, surname: string) => {
  rig.page.send({ type: 'passenger.touched-start' });
  rig.page.send({ type: 'passenger.types' });
  rig.page.send({ type: 'passenger.searched', reference, surname });
};
const heard = <T extends AgentEvent['type']>(name: T) =>
  rig.page
    .heard()
    .flatMap((event) => (event.type === name ? [event as Extract<AgentEvent, { type: T }>] : []));
const eventsOf = (name: string) => rig.events().filter(({ type: told }) => told === name);

describe('two people of one booking', () => {
  const toConfirmation = async (choose: (ids: readonly string[]) => readonly string[] = (ids) => ids) => {
    lay(rig.cases.party.lines);
    const { screen, props } = await reach(rig, 'choose-travellers');
    if (screen !== 'choose-travellers') return;
    const travellerIds = choose(props.travellers.map(({ travellerId }) => travellerId));
    rig.page.send({ type: 'passenger.chose-travellers', travellerIds });
    await reach(rig, 'confirm');
  };

  it('sit beside each other, are checked in together, and take one pass after the other', async () => {
    await open();
    await toConfirmation();
    const [ready] = heard('visit.ready');
    const [first, second] = [ready?.visit.seat.number, ready?.visit.companions[0]?.seat?.number];
    expect(ready?.visit.seat.because).toBe('together');
    expect(first?.slice(0, -1)).toBe(second?.slice(0, -1));
    expect(Math.abs((first?.at(-1) ?? '').charCodeAt(0) - (second?.at(-1) ?? '').charCodeAt(0))).toBe(1);

    rig.page.send({ type: 'passenger.confirmed' });
    for (const number of [1, 2]) {
      const { props } = await reach(rig, 'take-pass');
      expect(props).toMatchObject({ pass: { number, of: 2 } });
      rig.printers[0]?.peer.take();
      await rig.clock.until(() => rig.page.screen().screen !== 'take-pass', SOON);
    }
    expect(await reach(rig, 'goodbye')).toMatchObject({ props: { hasPass: true, leftOut: [] } });
    expect(rig.jobs().map(({ state }) => state)).toEqual(['taken', 'taken']);
    expect(eventsOf('check-in.completed').map(({ data }) => data.seat)).toEqual([first, second]);
  });

  it('may part: who stays behind is neither seated nor checked in', async () => {
    await open();
    await toConfirmation((ids) => ids.slice(0, 1));
    expect(heard('visit.ready')[0]?.visit.companions).toEqual([]);
    rig.page.send({ type: 'passenger.confirmed' });
    expect(await reach(rig, 'take-pass')).toMatchObject({ props: { pass: { number: 1, of: 1 } } });
    expect(eventsOf('check-in.completed')).toHaveLength(1);
  });

  it('are both owed a pass when the first one jams: each is printed once in the end', async () => {
    await open();
    await toConfirmation();
    rig.printers[0]?.peer.inject({ coverOpen: true });
    rig.page.send({ type: 'passenger.confirmed' });
    await reach(rig, 'print-failed');
    rig.printers[0]?.peer.clear();
    await rig.clock.until(() => heard('pass.reprintable').some(({ canReprint }) => canReprint), SOON);
    rig.page.send({ type: 'passenger.reprint' });
    for (const number of [1, 2]) {
      expect(await reach(rig, 'take-pass')).toMatchObject({ props: { pass: { number } } });
      rig.printers[0]?.peer.take();
      await rig.clock.until(() => rig.page.screen().screen !== 'take-pass', SOON);
    }
    await reach(rig, 'goodbye');
    const written = rig.printers[0]?.peer.documents().filter(({ complete }) => complete) ?? [];
    expect(written).toHaveLength(2);
  });

  it('wait for both passes also where the printer has no output to watch', async () => {
    await open('epson-tm-t88vi');
    await toConfirmation();
    rig.page.send({ type: 'passenger.confirmed' });
    await reach(rig, 'goodbye');
    expect(heard('pass.printed').map(({ pass }) => pass.number)).toEqual([1, 2]);
    expect(rig.printers[0]?.peer.documents()).toHaveLength(2);
  });

  it('do not let another document end their visit while a pass of theirs is still to come', async () => {
    await open();
    await toConfirmation();
    rig.page.send({ type: 'passenger.confirmed' });
    await reach(rig, 'take-pass');
    rig.reader.remove();
    lay(rig.passports[0] ?? []);
    await rig.clock.until(() => false, 2000);
    expect(heard('visit.started')).toHaveLength(1);
  });
});

describe('someone booked on two flights today', () => {
  it('says which of them they have come for', async () => {
    await open();
    lay(rig.cases.severalFlights.lines);
    const { props } = await reach(rig, 'choose-flight');
    const [, second] = 'choices' in props ? props.choices : [];
    rig.page.send({ type: 'passenger.chose-flight', choiceId: second?.choiceId ?? '' });
    expect(await reach(rig, 'confirm')).toMatchObject({ props: { visit: { flight: second?.flight } } });
  });

  it('is asked nothing by a choice that was never offered', async () => {
    await open();
    lay(rig.cases.severalFlights.lines);
    await reach(rig, 'choose-flight');
    rig.page.send({ type: 'passenger.chose-flight', choiceId: 'no such flight' });
    await rig.clock.until(() => false, 2000);
    expect(heard('visit.ready')).toEqual([]);
  });
});

describe('someone who types', () => {
  it('is found, shows the passport that the journey needs, and flies', async () => {
    await open();
    type(rig.typed.reference.toLowerCase(), ` ${rig.typed.surname.toLowerCase()} `);
    await reach(rig, 'show-document');
    lay(rig.passports[0] ?? []);
    await reach(rig, 'confirm');
    rig.page.send({ type: 'passenger.confirmed' });
    await reach(rig, 'take-pass');
    expect(eventsOf('passenger.identified')[0]?.data).toMatchObject({ by: 'record-locator' });
  });

  it('is told whose passport is wanted when another’s is shown, and may try again', async () => {
    await open();
    type(rig.typed.reference, rig.typed.surname);
    await reach(rig, 'show-document');
    lay(rig.passports[1] ?? []);
    await rig.clock.until(() => heard('visit.document-needed').length > 1, SOON);
    expect(rig.page.screen().props).toMatchObject({ problem: 'document.another-person' });
    rig.reader.remove();
    await rig.clock.until(() => false, 2000);
    lay(rig.passports[0] ?? []);
    await reach(rig, 'confirm');
  });

  it.each([
    ['another surname', 'L00000', 'NOBODY'],
    ['a reference that is none', 'L0', 'SIMULATEDA'],
  ])('with %s finds nothing, and is shown another way', async (_, reference, surname) => {
    await open();
    type(reference, surname);
    expect(await reach(rig, 'refused')).toMatchObject({ props: { code: 'booking.not-found' } });
    rig.page.send({ type: 'passenger.another-way' });
    await reach(rig, 'guidance');
    lay(rig.passports[0] ?? []);
    await reach(rig, 'confirm');
  });
});

describe('two people whose flight is cancelled', () => {
  it('choose another one together, and leave with its passes', async () => {
    await open();
    lay(rig.cases.stranded.lines);
    expect(await reach(rig, 'refused')).toMatchObject({
      props: { code: 'flight.cancelled', hasAlternatives: true },
    });
    rig.page.send({ type: 'passenger.sees-alternatives' });
    const { props } = await reach(rig, 'choose-flight');
    const choices = 'choices' in props ? props.choices : [];
    expect(props).toMatchObject({ instead: true });
    expect(choices.map(({ flight }) => flight.to.code)).toEqual(choices.map(() => 'NRT'));
    const [soonest] = choices;
    rig.page.send({ type: 'passenger.chose-flight', choiceId: soonest?.choiceId ?? '' });
    const party = await reach(rig, 'choose-travellers');
    const travellers = 'travellers' in party.props ? party.props.travellers : [];
    expect(travellers).toHaveLength(2);
    rig.page.send({
      type: 'passenger.chose-travellers',
      travellerIds: travellers.map(({ travellerId }) => travellerId),
    });
    expect(await reach(rig, 'confirm')).toMatchObject({ props: { visit: { flight: soonest?.flight } } });
    expect(eventsOf('booking.rebooked')[0]?.data).toMatchObject({ passengers: 2 });
  });

  it('move apart where one of them comes alone: the other chooses for themselves', async () => {
    await open();
    lay(rig.cases.stranded.lines);
    await reach(rig, 'refused');
    rig.page.send({ type: 'passenger.sees-alternatives' });
    const [soonest] = (await reach(rig, 'choose-flight')).props.choices;
    rig.page.send({ type: 'passenger.chose-flight', choiceId: soonest?.choiceId ?? '' });
    const [comes, stays] = (await reach(rig, 'choose-travellers')).props.travellers;
    rig.page.send({ type: 'passenger.chose-travellers', travellerIds: [comes?.travellerId ?? ''] });
    expect((await reach(rig, 'confirm')).props).toMatchObject({
      visit: { flight: soonest?.flight, companions: [] },
    });
    expect(eventsOf('booking.rebooked')[0]?.data).toMatchObject({ passengers: 1 });
    const places = rig.desk.store.bookingsByLocator('L9000D');
    const left = places.find(({ passenger }) => passenger.passenger_id === stays?.travellerId);
    expect(left?.flight).toMatchObject({ disruption: 'cancelled' });
  });
});
