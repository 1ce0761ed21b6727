import { afterEach, describe, expect, it } from 'vitest';
import { expectOk } from '../../config/result.ts';
import { importBookings } from '../../device-agent/dcs/reference/import.ts';
import { importSchema } from '../../device-agent/dcs/reference/import-schema.ts';
import { encodeMrz } from '../../device-agent/hardware/protocol/mrz.ts';
import { openRig, PASSPORT_READER, printerOfModel, type Rig } from '../faults/rig/kiosk.ts';
import { reach, SOON } from '../faults/rig/reach.ts';
import { FLIGHT } from './two-flights.ts';

/** Longer than between two rounds in which the kiosk gets ready for a host that goes away. */
const HOLDS_DEPARTURES = 200_000;
/** Milliseconds in which a kiosk has noticed whether the host is there, and told it everything. */
const NOTICED = 30_000;
/** Milliseconds in which a host that does not answer is asked once, and not once for each of a party. */
const ONE_QUESTION = 5000;
const RECORD = 'LFLYON';
const SURNAME = 'FLYSON';
const PARTY = { A: 'ANNA', B: 'BERTA', C: 'CLARA' };

const ONWARD = {
  ...{ ...FLIGHT, flightId: 'ONWARD', number: '78', from: 'PEK' },
  departure: '2031-05-14T18:30:00+08:00',
  boarding: '2031-05-14T17:50:00+08:00',
  checkInCloses: '2031-05-14T17:30:00+08:00',
};

let rig: Rig;
afterEach(() => rig.close());

/** A kiosk that holds a party who flies on from where their first flight ends; then the host goes. */
const openAndLose = async (to: 'CAN' | 'SIN', passengers: Partial<typeof PARTY>) => {
  rig = await openRig([printerOfModel('custom-kpm180h'), ...PASSPORT_READER]);
  await reach(rig, 'welcome');
  const arrival = '2031-05-14T22:30:00+08:00';
  const reservations = [FLIGHT.flightId, ONWARD.flightId].flatMap((flightId) =>
    Object.entries(passengers).map(([who, givenNames], index) => ({
      ...{ recordLocator: RECORD, flightId, reservationId: who + flightId, passengerId: who },
      ...{ surname: SURNAME, givenNames, documentsChecked: false, stayUntil: '2031-05-20' },
      seat: { number: `21${'ABC'[index]}`, chosenBy: 'passenger' },
    })),
  );
  expectOk(
    importBookings(
      rig.desk,
      importSchema.parse({ flights: [FLIGHT, { ...ONWARD, to, arrival }], reservations }),
    ),
    'they are booked',
  );
  await rig.clock.until(() => false, HOLDS_DEPARTURES);
  rig.hostAway(true);
  await rig.clock.until(() => rig.readiness().state !== 'in-service', NOTICED);
};

const typesReference = () => {
  rig.page.send({ type: 'passenger.touched-start' });
  rig.page.send({ type: 'passenger.types' });
  rig.page.send({ type: 'passenger.searched', reference: RECORD, surname: SURNAME });
};
const passportOf = (givenNames: string) =>
  expectOk(
    encodeMrz({
      ...{ format: 'TD3', documentCode: 'P', issuingState: 'GBR', nationality: 'GBR', optionalData: '' },
      ...{ sex: 'X', birthDate: '1990-05-05', expiryDate: '2039-01-31', documentNumber: 'P7775702' },
      ...{ surname: SURNAME, givenNames },
    }),
    'an invented passport can be written',
  );
const states = () =>
  Object.fromEntries(
    rig.desk.store
      .bookingsByLocator(RECORD)
      .map(({ passenger }) => [passenger.reservation_id, passenger.state]),
  );

describe('whoever flies on, while the airline’s host is away', () => {
  it('is told to check in for that flight where they change planes, and keeps the seat that is theirs', async () => {
    await openAndLose('CAN', PARTY);
    typesReference();
    await reach(rig, 'choose-travellers');
    rig.page.send({ type: 'passenger.chose-travellers', travellerIds: Object.keys(PARTY) });
    expect(await reach(rig, 'confirm')).toMatchObject({ props: { visit: { onward: [{}] } } });
    const confirmed = rig.clock.now();
    rig.page.send({ type: 'passenger.confirmed' });
    await rig.clock.until(() => rig.jobs().length > 0, SOON);
    expect(rig.clock.now() - confirmed).toBeLessThan(ONE_QUESTION);
    const isOver = async () => {
      for (const { peer } of rig.printers) peer.take();
      await rig.clock.until(() => false, 1000);
      return rig.page.screen().screen === 'goodbye';
    };
    for (let seconds = 0; seconds < 60 && !(await isOver()); seconds += 1);
    const { props } = await reach(rig, 'goodbye');
    expect(props).toMatchObject({
      leftOut: Object.keys(PARTY).map(() => ({ flight: 'XD 78', code: 'dcs.unreachable' })),
    });
    expect(rig.jobs().map(({ document }) => document)).toEqual(Object.keys(PARTY).map(() => 'boarding-pass'));

    rig.hostAway(false);
    expect(await rig.clock.until(() => rig.readiness().state === 'in-service', NOTICED)).toBe(true);
    expect(states()).toEqual({
      ...{ ASOONER: 'checked-in', BSOONER: 'checked-in', CSOONER: 'checked-in' },
      ...{ AONWARD: 'booked', BONWARD: 'booked', CONWARD: 'booked' },
    });
    expect(rig.desk.store.booking('AONWARD')?.passenger.seat).toBe('21A');
  });

  it('is asked at the first flight for the passport that only the next one demands', async () => {
    await openAndLose('SIN', { A: PARTY.A });
    typesReference();
    await reach(rig, 'show-document', 'confirm', 'refused');
    expect(rig.page.screen()).toMatchObject({ screen: 'show-document' });
    rig.reader.insert({ label: null, lines: [...passportOf(PARTY.A)] });
    await reach(rig, 'confirm');
    rig.page.send({ type: 'passenger.confirmed' });
    await reach(rig, 'take-pass');
  });
});
