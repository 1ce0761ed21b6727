import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../../config/ids.ts';
import { CABINS } from '../../../config/seat-maps/cabin.ts';
import { departure, openReference, passport } from './test-world.ts';

type Reference = Awaited<ReturnType<typeof openReference>>;

const PASSENGERS = 8;
const CONTESTED = ['4A', '4B', '4C', '5A'];
const given = (passenger: number) => `PASSENGER ${'ABCDEFGH'.charAt(passenger)}`;

const claim = fc.record({
  passenger: fc.nat({ max: PASSENGERS - 1 }),
  kiosk: fc.nat({ max: 2 }),
  key: fc.nat({ max: 5 }),
  ask: fc.oneof(
    fc.record({ kind: fc.constant('seat' as const), seat: fc.constantFrom(...CONTESTED) }),
    fc.record({ kind: fc.constant('check-in' as const) }),
  ),
});

describe('many kiosks at once', () => {
  let reference: Reference;
  beforeEach(async () => {
    reference = await openReference();
  });
  afterEach(() => reference.close());

  const fill = (flightId: string, passengers: number) =>
    reference.take({
      flights: [departure(flightId, 300)],
      reservations: Array.from({ length: passengers }, (_, index) => ({
        reservationId: `${flightId}-${index}`,
        passengerId: `P${index}`,
        recordLocator: 'TEST01',
        flightId,
        surname: 'SAMPLE',
        givenNames: given(index % PASSENGERS),
      })),
    });

  it('never put two passengers in one seat, nor give a sequence number twice or skip one', async () => {
    const kiosks = ['K-1', 'K-2', 'K-3'].map(reference.kiosk);
    let round = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(claim, { minLength: 2, maxLength: 24 }), async (claims) => {
        round += 1;
        const flightId = `ROUND-${round}`;
        fill(flightId, PASSENGERS);
        const answers = await Promise.all(
          claims.map(async ({ passenger, kiosk, key, ask }) => {
            const dcs = kiosks[kiosk];
            if (!dcs) throw new Error('three kiosks ask');
            const reservationId = `${flightId}-${passenger}`;
            const idempotencyKey = `${flightId}-${passenger}-${key}`;
            if (ask.kind === 'seat') {
              const { seat } = ask;
              await dcs.assignSeat({ reservationId, seat, chosenBy: 'passenger', idempotencyKey });
              return [];
            }
            const document = passport(`P${passenger}`, 'SAMPLE', given(passenger));
            const done = await dcs.checkIn({
              reservationId,
              document,
              kioskId: `K-${kiosk}`,
              idempotencyKey,
            });
            return done.ok ? [{ passenger, sequenceNumber: done.value.sequenceNumber }] : [];
          }),
        );
        const seats = [...reference.desk.store.seatHolders(flightId)];
        expect(new Set(seats.map(([, holder]) => holder)).size).toBe(seats.length);
        const counts = reference.desk.store.counts(flightId);
        expect(counts?.seats_taken).toBe(seats.length);
        expect(counts?.sequence_numbers).toBe(counts?.checked_in);
        expect(counts?.highest_sequence_number ?? 0).toBe(counts?.checked_in);
        const told = new Map<number, number>();
        for (const { passenger, sequenceNumber } of answers.flat()) {
          expect(told.get(passenger) ?? sequenceNumber).toBe(sequenceNumber);
          told.set(passenger, sequenceNumber);
        }
        expect(new Set(told.values()).size).toBe(told.size);
      }),
      { numRuns: 15 },
    );
  });

  it('fill a compartment to the last seat that may be given, and then say so', async () => {
    const economy = [...(CABINS.get('a320')?.seats.values() ?? [])].filter(
      (seat) => seat.compartment === 'Y' && !seat.exitRow,
    ).length;
    fill('FULL', economy + 3);
    const kiosks = ['K-1', 'K-2', 'K-3', 'K-4'].map(reference.kiosk);
    const answers = await Promise.all(
      Array.from({ length: economy + 3 }, (_, index) =>
        kiosks[index % kiosks.length]?.checkIn({
          reservationId: `FULL-${index}`,
          document: passport(`P${index}`, 'SAMPLE', given(index % PASSENGERS)),
          kioskId: 'K',
          idempotencyKey: newId(),
        }),
      ),
    );
    const seats = answers.flatMap((answer) => (answer?.ok ? [answer.value.seat] : []));
    expect(new Set(seats).size).toBe(economy);
    expect(
      answers.filter((answer) => answer && !answer.ok && answer.fault.code === 'check-in.no-seat'),
    ).toHaveLength(3);
    const status = await (await fetch(`${reference.url}/v1/flights/FULL/status`)).json();
    expect(status).toMatchObject({
      checkedIn: economy,
      sequenceNumbers: { given: economy, highest: economy },
      seats: { inCabin: 155, taken: economy },
    });
    expect(JSON.stringify(status)).not.toContain('SAMPLE');
  });
});
