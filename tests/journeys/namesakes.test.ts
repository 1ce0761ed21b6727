import { afterEach, beforeEach, expect, it } from 'vitest';
import { DEMO_DEVICES } from '../../config/demo/devices.ts';
import { expectOk } from '../../config/result.ts';
import { importBookings } from '../../device-agent/dcs/reference/import.ts';
import { importSchema } from '../../device-agent/dcs/reference/import-schema.ts';
import { encodeMrz } from '../../device-agent/hardware/protocol/mrz.ts';
import { openRig, type Rig } from '../faults/rig/kiosk.ts';
import { reach } from '../faults/rig/reach.ts';
import { FLIGHT, LATER } from './two-flights.ts';

let rig: Rig;
beforeEach(async () => {
  rig = await openRig(DEMO_DEVICES);
  await reach(rig, 'welcome');
});
afterEach(() => rig.close());

/** Cancelled this morning. */
const GONE = {
  ...{ ...FLIGHT, flightId: 'GONE', number: '71' },
  disruption: { kind: 'cancelled', scheduledDeparture: FLIGHT.departure },
};
const ANNA = { surname: 'SAMPLE', givenNames: 'ANNA', flightId: FLIGHT.flightId };

/** Books, shows Anna Sample's passport, and says what there is to choose from. */
const choicesOf = async (...reservations: readonly object[]) => {
  const bookings = importSchema.parse({ flights: [FLIGHT, LATER, GONE], reservations });
  expectOk(importBookings(rig.desk, bookings), 'it is announced');
  const lines = encodeMrz({
    ...{ format: 'TD3', documentCode: 'P', issuingState: 'CHN', nationality: 'CHN', optionalData: '' },
    ...{ surname: ANNA.surname, givenNames: ANNA.givenNames, documentNumber: 'E12345678', sex: 'F' },
    ...{ birthDate: '1990-05-05', expiryDate: '2034-01-31' },
  });
  rig.reader.insert({ label: null, lines: [...expectOk(lines, 'a passport holds it')] });
  const { props } = await reach(rig, 'choose-flight');
  return 'choices' in props ? props.choices : [];
};

it('A cancelled flight is not passed over for another booking on a later one: it is said, and others are found instead', async () => {
  const choices = await choicesOf(
    { ...ANNA, recordLocator: 'AAA7Q4', flightId: GONE.flightId },
    { ...ANNA, recordLocator: 'BBBKX2', flightId: LATER.flightId },
  );
  expect(choices.map(({ flight, gone }) => [flight.number, gone])).toEqual([
    [GONE.number, 'cancelled'],
    [LATER.number, null],
  ]);
  rig.page.send({ type: 'passenger.chose-flight', choiceId: choices[0]?.choiceId ?? '' });
  const { props } = await reach(rig, 'refused');
  expect(props).toMatchObject({ code: 'flight.cancelled', hasAlternatives: true, notice: 'offered' });
});

it('Two bookings of one name on a flight are told apart by the ends of their locators and their seats', async () => {
  const choices = await choicesOf(
    { ...ANNA, recordLocator: 'AAA7Q4', seat: { number: '20A', chosenBy: 'system' } },
    { ...ANNA, recordLocator: 'BBBKX2' },
  );
  expect(choices.map(({ booking }) => booking)).toEqual([
    { locatorEnd: '7Q4', seat: '20A' },
    { locatorEnd: 'KX2', seat: null },
  ]);
  rig.page.send({ type: 'passenger.chose-flight', choiceId: choices[1]?.choiceId ?? '' });
  await reach(rig, 'confirm');
  rig.page.send({ type: 'passenger.confirmed' });
  await reach(rig, 'take-pass');
  const stateOf = (locator: string) => rig.desk.store.bookingsByLocator(locator)[0]?.passenger.state;
  expect([stateOf('AAA7Q4'), stateOf('BBBKX2')]).toEqual(['booked', 'checked-in']);
});

it('Locators that end alike are told as far back as they differ, and of no booking more than that', async () => {
  const choices = await choicesOf(
    { ...ANNA, recordLocator: 'ABC7Q4' },
    { ...ANNA, recordLocator: 'ABD7Q4' },
    { ...ANNA, recordLocator: 'QQQKX2' },
  );
  expect(choices.map(({ booking }) => booking?.locatorEnd)).toEqual(['C7Q4', 'D7Q4', 'KX2']);
});

it('Bookings of different flights are told apart by their flights, and no locator is shown', async () => {
  const choices = await choicesOf(
    { ...ANNA, recordLocator: 'AAA7Q4' },
    { ...ANNA, recordLocator: 'BBBKX2', flightId: LATER.flightId },
  );
  expect(choices.map(({ booking }) => booking)).toEqual([null, null]);
});
