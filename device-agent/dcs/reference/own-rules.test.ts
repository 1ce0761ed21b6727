import { afterEach, beforeEach, expect, it } from 'vitest';
import { newId } from '../../../config/ids.ts';
import { expectOk } from '../../../config/result.ts';
import {
  type ConformanceWorld,
  calledAs,
  inventConformanceWorld,
  requirementsOf,
} from '../port.conformance-world.ts';
import { openReference } from './test-world.ts';

/** What the reference asks beyond the port: other hosts know neither print jobs nor infants with numbers of their own. */
let host: Awaited<ReturnType<typeof openReference>>;
let invented: ReturnType<typeof inventConformanceWorld>;
let world: ConformanceWorld;
beforeEach(async () => {
  host = await openReference();
  invented = inventConformanceWorld(host.clock.now());
  host.take(invented.bookings);
  world = calledAs(invented, (reservationId) => reservationId);
});
afterEach(() => host.close());

const checkIn = (who: keyof ConformanceWorld['passengers']) =>
  host.kiosk('K-1').checkIn({ ...world.passengers[who], kioskId: 'K-1', idempotencyKey: newId() });

it('a print job belongs to one passenger', async () => {
  await checkIn('seated');
  await checkIn('named');
  const jobId = newId();
  const confirm = (who: 'seated' | 'named') =>
    host.kiosk('K-1').confirmPrint({
      reservationId: world.passengers[who].reservationId,
      jobId,
      medium: 'paper',
      idempotencyKey: newId(),
    });
  expect(await confirm('seated')).toMatchObject({ ok: true });
  expect(await confirm('named')).toMatchObject({ fault: { code: 'dcs.refused' } });
});

it('an infant on a lap has a number of their own', async () => {
  const adult = expectOk(await checkIn('companion'), 'check-in is open');
  const lap = expectOk(await checkIn('infant'), 'check-in is open');
  expect(lap.sequenceNumber).not.toBe(adult.sequenceNumber);
});

it('a document that the kiosk’s passenger typed is to be looked at once more at the gate', async () => {
  const { undocumented, seated } = world.passengers;
  const verificationOf = async ({ reservationId }: { reservationId: string }) =>
    expectOk(await host.kiosk('K-1').documents({ reservationId }), 'they are checked in')
      .documentVerification;
  const typed = { ...undocumented.document, capture: 'typed' } as const;
  const command = { ...undocumented, document: typed, kioskId: 'K-1', idempotencyKey: newId() };
  expectOk(await host.kiosk('K-1').checkIn(command), 'check-in is open');
  expect(await verificationOf(undocumented)).toBe('1');
  await checkIn('seated');
  expect(await verificationOf(seated)).toBe('2');
});

it('a document that nobody has checked is required, and says how long the passenger stays', async () => {
  const { bookings } = inventConformanceWorld(host.clock.now());
  const booking = bookings.reservations?.[0];
  if (!booking?.reservationId) throw new Error('someone is booked');
  const unchecked = { ...booking, documentsChecked: false, stayUntil: '2031-06-01' };
  host.take({ ...bookings, reservations: [unchecked] });
  const { reservationId } = booking;
  expect(await requirementsOf(host.kiosk('K-1'), { reservationId })).toEqual([
    { kind: 'document', stayUntil: '2031-06-01' },
  ]);
});

const onwardInstead = async () =>
  expectOk(
    await host.kiosk('K-1').rebookOptions({ reservationIds: [world.passengers.outOfReach.reservationId] }),
    'they are booked',
  );

it('a pass for a flight that they come too late for keeps nobody from another one', async () => {
  await checkIn('delayed');
  expectOk(await checkIn('outOfReach'), 'check-in is open');
  const [option] = await onwardInstead();
  const [moved] = expectOk(
    await host.kiosk('K-1').rebook({
      reservationIds: [world.passengers.outOfReach.reservationId],
      ...{ flightId: option?.flightId ?? '', idempotencyKey: newId() },
    }),
    'the flight has room',
  );
  expect(moved).toMatchObject({ state: 'booked', seat: null, sequenceNumber: null });
});

it('whose bags lie somewhere is for a person to send on another way', async () => {
  await checkIn('delayed');
  expect(await onwardInstead()).not.toEqual([]);
  const { reservationId } = world.passengers.delayed;
  const passengers = [{ reservationId, bags: [{ weight: 12 }] }];
  const added = { passengers, payment: null, idempotencyKey: newId() };
  expectOk(await host.kiosk('K-1').addBags(added), 'one bag is free');
  expect(await onwardInstead()).toEqual([]);
});

it('a flight whose arrival nobody knows is offered last, and is not the soonest to arrive for leaving first', async () => {
  const [soonest = null, ...later] = await onwardInstead();
  expect(later).not.toEqual([]);
  const flight = invented.bookings.flights?.find(({ flightId }) => flightId === soonest?.flightId);
  if (!flight) throw new Error('they are offered a flight that was invented');
  host.take({ flights: [{ ...flight, arrival: null }] });
  expect((await onwardInstead()).map(({ flightId }) => flightId)).toEqual([
    ...later.map(({ flightId }) => flightId),
    soonest?.flightId,
  ]);
});
