import { afterEach, describe, expect, it } from 'vitest';
import { expectOk } from '../../config/result.ts';
import { openTestHost } from '../../device-agent/dcs/gonow-host/test-world.ts';
import { calledAs, inventConformanceWorld } from '../../device-agent/dcs/port.conformance-world.ts';
import type { TravelDocument } from '../../device-agent/dcs/port.ts';
import { checkIn } from '../../device-agent/dcs/reference/check-in.ts';
import { importBookings } from '../../device-agent/dcs/reference/import.ts';
import { importSchema } from '../../device-agent/dcs/reference/import-schema.ts';
import { everySeatTaken } from '../../device-agent/dcs/reference/invent/full-flight.ts';
import { encodeMrz } from '../../device-agent/hardware/protocol/mrz.ts';
import { openRig, PASSPORT_READER, printerOfModel, type Rig } from '../faults/rig/kiosk.ts';
import { reach, reachWhen } from '../faults/rig/reach.ts';
import { FLIGHT } from './two-flights.ts';

let rig: Rig;
let close: () => void = () => {};
afterEach(async () => {
  await rig.close();
  close();
  close = () => {};
});

const DEVICES = [printerOfModel('custom-kpm180h'), ...PASSPORT_READER];

const answers = (isSo: boolean) => rig.page.send({ type: 'passenger.answers', isSo });
const answered = () =>
  rig.events().flatMap(({ type, data }) => (type === 'exit-row.answered' ? [[data.seat, data.agreed]] : []));
const questions = () =>
  rig.page.heard().flatMap((event) => (event.type === 'visit.exit-seat' ? [event.passenger.givenName] : []));
const takePass = async () => {
  rig.page.send({ type: 'passenger.confirmed' });
  const { props } = await reach(rig, 'take-pass');
  rig.printers[0]?.peer.take();
  return props.seat;
};

const lay = (document: Omit<TravelDocument, 'capture'>) => {
  const lines = encodeMrz({
    ...{ ...document, format: 'TD3', documentCode: 'P', documentNumber: document.number, optionalData: '' },
  });
  rig.reader.insert({ label: null, lines: [...expectOk(lines, 'an invented passport can be written')] });
};

/** A kiosk in front of either host, and the passport of an adult who holds 14A there, which they chose elsewhere. */
const OPENED = {
  'the reference host': async () => {
    rig = await openRig(DEVICES);
    const { bookings, passengers } = inventConformanceWorld(rig.clock.now());
    expectOk(importBookings(rig.desk, importSchema.parse(bookings)), 'they fit');
    return passengers.youngAtExit.document;
  },
  'a host in the manner of GoNow': async () => {
    let document: TravelDocument | undefined;
    rig = await openRig(DEVICES, undefined, {
      connect: ({ clock }) => {
        const host = openTestHost({ clock });
        const invented = inventConformanceWorld(clock.now());
        ({ document } = calledAs(invented, host.take(invented.bookings)).passengers.youngAtExit);
        close = () => host.close();
        return { dcs: host.kiosk('TEST-01') };
      },
    });
    if (!document) throw new Error('they are booked');
    return document;
  },
};

describe.each(Object.entries(OPENED))('an adult who comes with a seat at an exit, at %s,', (_, open) => {
  const comes = async () => {
    const document = await open();
    await reach(rig, 'welcome');
    lay({ ...document, birthDate: '1990-05-05' });
    return reachWhen(rig, 'exit-seat');
  };

  it('keeps it where they say before check-in that they can and will help there', async () => {
    expect(await comes()).toMatchObject({ seat: '14A' });
    expect(answered()).toEqual([]);
    answers(true);
    expect((await reachWhen(rig, 'confirm')).visit.seat).toMatchObject({ number: '14A', because: 'chosen' });
    expect(await takePass()).toBe('14A');
    expect(answered()).toEqual([['14A', true]]);
    expect(questions()).toHaveLength(1);
  });

  it('is given another one where they would rather not, and is told so', async () => {
    await comes();
    answers(false);
    const { seat } = (await reachWhen(rig, 'confirm')).visit;
    expect(seat).toMatchObject({ because: 'safety' });
    expect(seat.number).not.toMatch(/^1[24]/);
    expect(await takePass()).toBe(seat.number);
    expect(answered()).toEqual([['14A', false]]);
    expect(questions()).toHaveLength(1);
  });
});

describe('a party at an exit', () => {
  const EXIT = { number: '12A', chosenBy: 'system' };
  const adult = (name: string, more: object = {}) => ({
    ...{ recordLocator: 'EXITSX', flightId: FLIGHT.flightId, surname: 'TESTER', givenNames: name },
    ...{ reservationId: name, passengerId: name, document: { number: `P${name}` } },
    ...more,
  });
  const book = (...reservations: object[]) =>
    expectOk(importBookings(rig.desk, importSchema.parse({ flights: [FLIGHT], reservations })), 'they fit');
  const open = async (...reservations: object[]) => {
    rig = await openRig(DEVICES);
    book(...reservations);
    await reach(rig, 'welcome');
  };
  const comes = () => {
    rig.page.send({ type: 'passenger.touched-start' });
    rig.page.send({ type: 'passenger.types' });
    rig.page.send({ type: 'passenger.searched', reference: 'EXITSX', surname: 'TESTER' });
  };
  const comeAll = async (...travellerIds: string[]) => {
    comes();
    await reach(rig, 'choose-travellers');
    rig.page.send({ type: 'passenger.chose-travellers', travellerIds });
  };
  const asks = (givenName: string) =>
    reachWhen(rig, 'exit-seat', ({ passenger }) => passenger.givenName === givenName);

  it('is asked one after the other, each by their name, and only who would rather not moves', async () => {
    await open(
      adult('ANN', { seat: EXIT }),
      adult('BEN', { seat: { ...EXIT, number: '12B' } }),
      adult('CAL', { seat: { ...EXIT, number: '20C' } }),
    );
    await comeAll('ANN', 'BEN', 'CAL');
    await asks('Ann');
    answers(false);
    await asks('Ben');
    answers(true);
    const { visit } = await reachWhen(rig, 'confirm');
    expect(visit.seat).toMatchObject({ number: '11A', because: 'safety' });
    expect(visit.companions.map(({ seat }) => [seat?.number, seat?.because])).toEqual([
      ['12B', 'assigned'],
      ['20C', 'assigned'],
    ]);
    expect(questions()).toEqual(['Ann', 'Ben']);
    expect(answered()).toEqual([
      ['12A', false],
      ['12B', true],
    ]);
  });

  it('keeps a child beside the parent who would rather not sit there', async () => {
    const child = adult('KID', { passengerType: 'child', birthDate: '2024-05-01' });
    const seat = { number: '12A', chosenBy: 'passenger' };
    await open(adult('ANN', { seat }), { ...child, seat: { ...seat, number: '11A' } });
    await comeAll('ANN', 'KID');
    await asks('Ann');
    answers(false);
    const { visit } = await reachWhen(rig, 'confirm');
    expect([visit.seat, visit.companions[0]?.seat]).toMatchObject([
      { number: '11B', because: 'safety' },
      { number: '11A', because: 'chosen' },
    ]);
    expect(visit.apart).toEqual([]);
  });

  it('tells those who were seated together so as before, once one of them has left the exit', async () => {
    await open(adult('ANN', { seat: EXIT }), adult('BEN'), adult('CAL'));
    await comeAll('ANN', 'BEN', 'CAL');
    await asks('Ann');
    answers(false);
    const { visit } = await reachWhen(rig, 'confirm');
    expect(visit.seat.because).toBe('safety');
    expect(visit.companions.map(({ seat }) => seat?.because)).toEqual(['together', 'together']);
  });

  it('is not asked of a seat that somebody is checked in to, who comes for another pass', async () => {
    await open(adult('ANN', { seat: EXIT }));
    const elsewhere = { reservationId: 'ANN', kioskId: 'ELSEWHERE', document: null, idempotencyKey: 'k' };
    expect(checkIn(rig.desk, elsewhere)).toMatchObject({ value: { seat: '12A' } });
    comes();
    expect((await reachWhen(rig, 'confirm')).visit.seat.number).toBe('12A');
    expect(questions()).toEqual([]);
  });

  it('is asked again in another visit, for nobody else knows that they were', async () => {
    await open(adult('ANN', { seat: EXIT }));
    for (const _ of ['first', 'second']) {
      comes();
      await asks('Ann');
      answers(true);
      await reach(rig, 'confirm');
      rig.page.send({ type: 'passenger.finished' });
      await reach(rig, 'welcome');
    }
    expect(answered()).toEqual([
      ['12A', true],
      ['12A', true],
    ]);
  });

  it('is not asked twice where the booking has changed before it was confirmed', async () => {
    await open(adult('ANN', { seat: EXIT }));
    comes();
    await asks('Ann');
    answers(true);
    await reach(rig, 'confirm');
    rig.desk.store.deleteReservation('ANN');
    book(adult('ANN', { seat: EXIT, reservationId: 'ANN-AGAIN' }));
    rig.page.send({ type: 'passenger.confirmed' });
    const { visit } = await reachWhen(rig, 'confirm', ({ visit: now }) => now.changed === true);
    expect(visit.seat.number).toBe('12A');
    expect(questions()).toEqual(['Ann']);
  });

  it('is not asked again of a seat that was chosen in this visit, where the questions were answered', async () => {
    await open(adult('ANN', { seat: { ...EXIT, number: '20C' } }));
    comes();
    await reach(rig, 'confirm');
    rig.page.send({ type: 'passenger.wants-seats' });
    await reachWhen(rig, 'choose-seat', ({ map }) => map !== null);
    rig.page.send({ type: 'passenger.chose-seat', travellerId: 'ANN', seat: '12A', exitRow: 'agreed' });
    await reachWhen(rig, 'confirm', ({ visit }) => visit.seat.number === '12A');
    rig.desk.store.deleteReservation('ANN');
    book(adult('ANN', { seat: EXIT, reservationId: 'ANN-AGAIN' }));
    rig.page.send({ type: 'passenger.confirmed' });
    const { visit } = await reachWhen(rig, 'confirm', ({ visit: now }) => now.changed === true);
    expect(visit.seat.number).toBe('12A');
    expect(answered()).toEqual([['12A', true]]);
    expect(questions()).toEqual([]);
  });

  it('that would rather not is not asked again where the airline did not answer, and is then moved', async () => {
    await open(adult('ANN', { seat: EXIT }));
    comes();
    await asks('Ann');
    rig.hostTakes('assignSeat', 'away');
    answers(false);
    await reachWhen(rig, 'refused', ({ code, canRetry }) => code === 'dcs.unreachable' && canRetry);
    rig.hostTakes('assignSeat', 'there');
    rig.page.send({ type: 'passenger.retry' });
    expect((await reachWhen(rig, 'confirm')).visit.seat).toMatchObject({ number: '11A', because: 'safety' });
    expect(questions()).toEqual(['Ann']);
    expect(answered()).toEqual([['12A', false]]);
  });

  it('is sent to staff where no seat is left but at the exit, and nobody is checked in there', async () => {
    const others = everySeatTaken(FLIGHT, 'ALL').filter(({ seat }) => seat?.number !== EXIT.number);
    await open(adult('ANN', { seat: EXIT }), ...others);
    comes();
    await asks('Ann');
    answers(false);
    await reachWhen(rig, 'refused', ({ code, canRetry }) => code === 'check-in.see-staff' && !canRetry);
    expect(rig.desk.store.booking('ANN')?.passenger).toMatchObject({ state: 'booked', seat: '12A' });
  });
});
