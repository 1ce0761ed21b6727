import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../../config/ids.ts';
import { expectOk } from '../../../config/result.ts';
import { createLeapingClock } from '../../../tests/faults/rig/leaping-clock.ts';
import { segmentsOf } from '../gonow-host/records.ts';
import { inventConformanceWorld, requirementsOf } from '../port.conformance-world.ts';
import { openTriedWorld, type TriedWorld, type Who } from './test-world.ts';

let { test, clock, world, kiosk, inTime, driven, once, meets, idOf, bookingOf } = {} as TriedWorld;
beforeEach(() => {
  ({ test, clock, world, kiosk, inTime, driven, once, meets, idOf, bookingOf } =
    openTriedWorld(createLeapingClock));
});
afterEach(() => test.close());

const checkIn = (who: Who, port = kiosk, idempotencyKey = newId()) =>
  port.checkIn({ ...world.passengers[who], kioskId: 'K-1', idempotencyKey });
const addBag = (who: Who, idempotencyKey = newId()) =>
  kiosk.addBags({
    ...{ passengers: [{ reservationId: idOf(who), bags: [{ weight: 12 }] }], payment: null },
    idempotencyKey,
  });
const CHECK_IN = /POST .*\/v1\/checkin$/;
const COMMIT = /PUT .*\/v3\/booking$/;
const LOG_ON = /POST .*\/token$/;

describe('an answer that is lost', () => {
  it('to check-in leaves the passenger checked in once, and the kiosk reads with what number', async () => {
    once(CHECK_IN, 'unheard');
    const done = expectOk(await checkIn('seated'), 'asking again reads what is there');
    expect(done).toEqual({ sequenceNumber: 1, seat: '21A' });
    expect(test.countOf(CHECK_IN)).toBe(1);
  });

  it('to the commit of a seat and a passport leaves both in the booking, and neither twice', async () => {
    once(COMMIT, 'unheard');
    expectOk(await checkIn('undocumented'), 'asking again reads what is there');
    const booking = bookingOf('undocumented');
    expect(booking?.passengers.flatMap(({ documents }) => documents)).toHaveLength(1);
    expect(test.countOf(COMMIT)).toBe(1);
  });

  it('to the commit of bags leaves the bag checked once, and tells the same plate', async () => {
    await checkIn('seated');
    once(COMMIT, 'unheard');
    const key = newId();
    const [[bag] = []] = expectOk(await addBag('seated', key), 'asking again reads what is there');
    expect(await addBag('seated', key)).toMatchObject({ value: [[{ licencePlate: bag?.licencePlate }]] });
    const travellers = segmentsOf(bookingOf('seated')).flatMap((one) => Object.values(one.travellers));
    expect(travellers.flatMap(({ bags }) => bags.map(({ osTag }) => osTag))).toEqual([bag?.licencePlate]);
  });

  it('every time is the host that is away, and what it did is found later', async () => {
    const key = newId();
    meets(() => 'unheard');
    expect(await checkIn('seated', kiosk, key)).toMatchObject({
      fault: { code: 'dcs.unreachable', detail: 'late' },
    });
    meets(() => 'answered');
    expect(await checkIn('seated', kiosk, key)).toMatchObject({ value: { sequenceNumber: 1 } });
  });
});

describe('a session', () => {
  it('is used again, and a new one begun where its token has timed out or was forgotten', async () => {
    await kiosk.load({ reservationId: idOf('seated') });
    await kiosk.load({ reservationId: idOf('named') });
    expect(test.countOf(LOG_ON)).toBe(1);
    test.voidTokens();
    expect(await kiosk.load({ reservationId: idOf('seated') })).toMatchObject({ ok: true });
    expect(test.countOf(LOG_ON)).toBe(2);
  });

  it.each([
    /retrieve/,
    /requirements\/general/,
    /requirements\/security/,
    /scannedData/,
    /seats\/auto/,
    COMMIT,
    CHECK_IN,
  ])('that ends in the middle of a check-in, at %s, loses nothing of it', async (question) => {
    const timedOut = { status: 440, body: { errors: [{ code: 'core:Token:Timeout' }], data: null } };
    let ended = false;
    once(question, { instead: timedOut }, () => {
      ended = true;
      test.voidTokens();
    });
    expect(await checkIn('undocumented')).toMatchObject({ ok: true, value: { sequenceNumber: 1 } });
    expect(ended).toBe(true);
    expect(bookingOf('undocumented').passengers.flatMap(({ documents }) => documents)).toHaveLength(1);
  });

  it('holds one visit’s booking and no other’s, however many ask at once', async () => {
    const everyone = Object.keys(world.passengers) as Who[];
    const port = test.kiosk('K-4');
    const loads = everyone.flatMap((who) =>
      [0, 1, 2].map(async () => ({ who, loaded: await port.load({ reservationId: idOf(who) }) })),
    );
    for (const { who, loaded } of await inTime(Promise.all(loads)))
      expect(loaded).toMatchObject({ ok: true, value: { reservationId: idOf(who) } });
  });

  it('whose booking someone else has changed meanwhile begins anew', async () => {
    const rival = test.kiosk('K-2');
    let beaten: Promise<unknown> | null = null;
    once(/POST .*\/seats\//, 'answered', () => {
      beaten = rival.confirmPrint({
        reservationId: idOf('seated'),
        jobId: newId(),
        medium: 'paper',
        idempotencyKey: newId(),
      });
    });
    await inTime(checkIn('seated', rival));
    const free = expectOk(await kiosk.seatMap({ reservationId: idOf('seated') }), 'there is a map').find(
      (seat) => seat.state === 'free' && !seat.exitRow && !seat.price,
    );
    const command = { seat: free?.number ?? '', chosenBy: 'passenger', idempotencyKey: newId() } as const;
    expect(await kiosk.assignSeat({ reservationId: idOf('seated'), ...command })).toMatchObject({
      value: { seat: { number: free?.number }, state: 'checked-in' },
    });
    expect(await inTime(beaten ?? never())).toMatchObject({ ok: true });
  });
});

describe('what the host answers', () => {
  const instead = (status: number, body: unknown) => {
    meets(({ path }) => (/token/.test(path) ? 'answered' : { instead: { status, body } }));
    return kiosk.load({ reservationId: idOf('seated') });
  };

  it.each([
    ['is no answer where it breaks', 503, {}, 'status 503'],
    ['is no answer where it has another shape', 200, { data: { riddle: true } }, 'malformed answer'],
    ['is no answer where it refuses without a code', 400, '<html>', 'malformed refusal'],
  ])('%s', async (_, status, body, detail) => {
    expect(await instead(status, body)).toEqual({ ok: false, fault: { code: 'dcs.unreachable', detail } });
  });

  it('is told by the catalogue’s code where the table knows the host’s, and never by its message', async () => {
    const refusal = (code: string) => ({
      errors: [{ code, message: 'Sample/Anna is not here' }],
      data: null,
    });
    expect(await instead(400, refusal('Oper1111'))).toEqual({
      ok: false,
      fault: { code: 'check-in.closed', detail: 'Oper1111' },
    });
    expect(await instead(400, refusal('Odd9999'))).toEqual({
      ok: false,
      fault: { code: 'dcs.refused', detail: 'Odd9999' },
    });
  });

  it('of a return flight in the booking tells how long they stay', async () => {
    const { bookings } = inventConformanceWorld(clock.now());
    const [out] = (bookings.reservations ?? []).filter(
      ({ document, onLapOf }) => document === null && !onLapOf,
    );
    const flown = (bookings.flights ?? []).find(({ flightId }) => flightId === out?.flightId);
    if (!out || !flown) throw new Error('someone without a document flies abroad');
    const at = (hour: number) => `2031-05-23T${hour}:00:00+09:00`;
    const back = {
      ...{ ...flown, flightId: 'BACK', from: flown.to, to: flown.from },
      ...{ departure: at(18), boarding: at(17), checkInOpens: at(10), checkInCloses: at(17) },
    };
    const nameOf = test.take({
      flights: [flown, back],
      reservations: [out, { ...out, reservationId: 'BACK', flightId: 'BACK' }],
    });
    expect(await requirementsOf(kiosk, { reservationId: nameOf(out.reservationId ?? '') })).toEqual([
      { kind: 'document', stayUntil: '2031-05-23' },
    ]);
  });

  it('of a cancelled flight is told as cancelled, not as closed', async () => {
    expect(await checkIn('stranded')).toMatchObject({ fault: { code: 'flight.cancelled' } });
  });

  it('of a flight that is cancelled while the passenger looks at it is told as cancelled at once, and afterwards', async () => {
    const { reservationId } = await seen('seated');
    cancelFlightOf('seated');
    expect(await checkIn('seated')).toMatchObject({ fault: { code: 'flight.cancelled' } });
    expect(await kiosk.load({ reservationId })).toMatchObject({
      value: { state: 'booked', flight: { disruption: { kind: 'cancelled' } } },
    });
  });

  it('that gives a pass tells of a flight that was cancelled a moment ago', async () => {
    expect(await checkIn('seated')).toMatchObject({ ok: true });
    const { reservationId } = await seen('seated');
    cancelFlightOf('seated');
    expect(await kiosk.documents({ reservationId })).toMatchObject({
      value: { reservation: { state: 'checked-in', flight: { disruption: { kind: 'cancelled' } } } },
    });
  });

  it('to a wrong password is as good as none', async () => {
    const { logOn } = { logOn: { user: 'kiosk', password: 'guess', domain: 'DEF', location: 'PVG' } };
    const locked = driven(test.kiosk('K-3', { logOn }));
    expect(await locked.load({ reservationId: idOf('seated') })).toMatchObject({
      fault: { code: 'dcs.unreachable', detail: 'nsk-server:Credentials:Failed' },
    });
  });

  it('by segment is taken by segment: the first is checked in, the next refused with its reason', async () => {
    const party = expectOk(await kiosk.party({ reservationId: idOf('member') }), 'they are booked');
    const [first, onward] = party[0]?.segments ?? [];
    const departure = test.host.store.departures.get(onward?.flight.flightId ?? '') ?? never();
    const opens = new Date(clock.now() + 3_600_000).toISOString();
    test.host.store.departures.save(departure.segmentKey, { ...departure, checkInOpens: opens });
    const ask = (reservationId = '') =>
      kiosk.checkIn({ reservationId, document: null, kioskId: 'K-1', idempotencyKey: newId() });
    expect(await ask(first?.reservationId)).toMatchObject({ ok: true });
    expect(await ask(onward?.reservationId)).toMatchObject({ fault: { code: 'check-in.not-open' } });
    expect(await kiosk.load({ reservationId: first?.reservationId ?? '' })).toMatchObject({
      value: { state: 'checked-in' },
    });
  });
});

it('no address and no comment on a booking names a passenger, their document or their booking', async () => {
  const { document } = world.passengers.seated;
  await kiosk.identify({ identification: { by: 'document', document }, from: world.from });
  await checkIn('seated');
  await checkIn('undocumented');
  await addBag('seated');
  await kiosk.documents({ reservationId: idOf('seated') });
  await kiosk.confirmPrint({
    reservationId: idOf('seated'),
    jobId: newId(),
    medium: 'paper',
    idempotencyKey: newId(),
  });
  const told = [
    ...test.asked.map(({ path }) => decodeURIComponent(path)),
    ...(['seated', 'undocumented'] as const).flatMap((who) =>
      bookingOf(who).comments.map(({ text }) => text),
    ),
  ].join('\n');
  const { recordLocator } = bookingOf('seated');
  for (const personal of [document.surname, 'ANNA', document.number, recordLocator])
    expect(told).not.toContain(personal);
  expect(told).toContain('KIOSK/1');
});

function never(): never {
  throw new Error('the suite needs it');
}

/** A reservation as a kiosk has just been told it. */
async function seen(who: Who) {
  const told = expectOk(await kiosk.load({ reservationId: idOf(who) }), 'they are booked');
  expect(told.flight.disruption).toBeNull();
  return told;
}

function cancelFlightOf(who: Who): void {
  const { departures } = test.host.store;
  const flight = departures.get(segmentsOf(bookingOf(who))[0]?.segmentKey ?? '') ?? never();
  const { segmentKey, departure: scheduledDeparture } = flight;
  departures.save(segmentKey, { ...flight, disruption: { kind: 'cancelled', scheduledDeparture } });
}
