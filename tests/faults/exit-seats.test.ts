import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEMO_DEVICES } from '../../config/demo/devices.ts';
import { expectOk } from '../../config/result.ts';
import { checkIn } from '../../device-agent/dcs/reference/check-in.ts';
import { importBookings } from '../../device-agent/dcs/reference/import.ts';
import { importSchema } from '../../device-agent/dcs/reference/import-schema.ts';
import { encodeMrz } from '../../device-agent/hardware/protocol/mrz.ts';
import { openRig, type Rig } from './rig/kiosk.ts';
import { reachWhen } from './rig/reach.ts';

const FLIGHT = {
  ...{ flightId: 'XD71', carrier: 'XD', number: '71', from: 'PVG', to: 'PEK', cabin: 'a320' },
  ...{ departure: '2031-05-14T14:00:00+08:00', arrival: '2031-05-14T16:20:00+08:00' },
  ...{ boarding: '2031-05-14T13:20:00+08:00', checkInOpens: '2031-05-13T14:00:00+08:00' },
  ...{ checkInCloses: '2031-05-14T13:00:00+08:00', accountingCode: '999' },
};
const EXIT = '12A';

let rig: Rig;
beforeEach(async () => {
  rig = await openRig(DEMO_DEVICES);
});
afterEach(() => rig.close());

const book = (...passengers: object[]) =>
  expectOk(
    importBookings(
      rig.desk,
      importSchema.parse({
        flights: [FLIGHT],
        reservations: passengers.map((more) => ({
          ...{ recordLocator: 'EXITSX', flightId: 'XD71', surname: 'TESTER', givenNames: 'EXAMPLE' },
          ...more,
        })),
      }),
    ),
    'they fit',
  );

/** Lays a passport of the first passenger, born then, on the reader. */
const show = (birthDate: string) => {
  const lines = encodeMrz({
    ...{ format: 'TD3', documentCode: 'P', issuingState: 'CHN', nationality: 'CHN', optionalData: '' },
    ...{ surname: 'TESTER', givenNames: 'EXAMPLE', documentNumber: 'E12345678', sex: 'F' },
    ...{ birthDate, expiryDate: '2039-01-31' },
  });
  rig.reader.insert({ label: null, lines: [...expectOk(lines, 'it can be written')] });
};

const seatsHeld = () =>
  rig.desk.store.bookingsByLocator('EXITSX').map(({ passenger }) => passenger.seat ?? undefined);

describe('a seat at an exit', () => {
  it('is offered to an adult, and to nobody whose passport says that they are thirteen', async () => {
    await reachWhen(rig, 'welcome');
    for (const [birthDate, exits] of [
      ['1990-05-05', true],
      ['2018-01-01', false],
    ] as const) {
      book({});
      show(birthDate);
      await reachWhen(rig, 'confirm');
      rig.page.send({ type: 'passenger.wants-seats' });
      const { map } = await reachWhen(rig, 'choose-seat', (props) => props.map !== null);
      expect(map?.seats.some(({ exitRow, state }) => exitRow && state === 'free')).toBe(exits);
      rig.reader.remove();
      rig.page.send({ type: 'passenger.back' });
      await reachWhen(rig, 'confirm');
      rig.page.send({ type: 'passenger.finished' });
      rig.page.send({ type: 'passenger.back' });
      await reachWhen(rig, 'welcome');
    }
  });

  it.each(['passenger', 'system'] as const)(
    'that is held by a thirteen-year-old, chosen by the %s, is changed for the nearest, and that is told',
    async (chosenBy) => {
      book({ seat: { number: EXIT, chosenBy } });
      await reachWhen(rig, 'welcome');
      show('2018-01-01');
      const { visit } = await reachWhen(rig, 'confirm');
      expect(visit.seat).toMatchObject({ number: '11A', because: 'safety' });
      rig.page.send({ type: 'passenger.confirmed' });
      expect((await reachWhen(rig, 'take-pass')).seat).toBe('11A');
      expect(seatsHeld()).toEqual(['11A']);
    },
  );

  it('that a child holds is changed while the adult keeps theirs, and the screen says why', async () => {
    const child = { passengerType: 'child', birthDate: '2026-05-01', givenNames: 'KID' };
    book(
      { reservationId: 'a', passengerId: 'a', seat: { number: '12A', chosenBy: 'system' } },
      { ...child, reservationId: 'b', passengerId: 'b', seat: { number: '12B', chosenBy: 'system' } },
    );
    await reachWhen(rig, 'welcome');
    show('1990-05-05');
    await reachWhen(rig, 'choose-travellers');
    rig.page.send({ type: 'passenger.chose-travellers', travellerIds: ['a', 'b'] });
    const { visit } = await reachWhen(rig, 'confirm');
    expect(visit.companions).toMatchObject([{ seat: { because: 'safety' } }]);
    rig.page.send({ type: 'passenger.confirmed' });
    await reachWhen(rig, 'take-pass');
    const [, kid] = seatsHeld();
    expect(kid).not.toMatch(/^1[24]/);
    expect(kid).toBe(visit.companions[0]?.seat?.number);
  });

  it('is left by an adult who is checked in there and has an infant since, and a new pass says where they sit', async () => {
    const adult = { reservationId: 'a', passengerId: 'a' };
    book({ ...adult, seat: { number: EXIT, chosenBy: 'passenger' } });
    const asked = { reservationId: 'a', kioskId: 'ELSEWHERE', document: null, idempotencyKey: 'k' };
    expect(checkIn(rig.desk, asked)).toMatchObject({ value: { seat: EXIT } });
    const infant = { passengerType: 'infant', onLapOf: 'a', birthDate: '2030-08-01', givenNames: 'BABY' };
    book({ ...adult, seat: null }, { ...infant, reservationId: 'b', passengerId: 'b' });
    await reachWhen(rig, 'welcome');
    show('1990-05-05');
    const { visit } = await reachWhen(rig, 'confirm');
    expect(visit).toMatchObject({ seat: { number: '11A', because: 'safety' }, needsNewPass: true });
    rig.page.send({ type: 'passenger.confirmed' });
    expect((await reachWhen(rig, 'take-pass')).seat).toBe('11A');
    expect(seatsHeld()).toEqual(['11A', undefined]);
  });

  it('stays the seat of an adult who holds it and will help there', async () => {
    book({ seat: { number: EXIT, chosenBy: 'passenger' } });
    await reachWhen(rig, 'welcome');
    show('1990-05-05');
    await reachWhen(rig, 'exit-seat');
    rig.page.send({ type: 'passenger.answers', isSo: true });
    expect((await reachWhen(rig, 'confirm')).visit.seat).toMatchObject({ number: EXIT, because: 'chosen' });
  });
});
