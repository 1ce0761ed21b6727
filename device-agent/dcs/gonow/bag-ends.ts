import { ok, type Result } from '../../../config/result.ts';
import type { Fault } from '../../contract/faults.ts';
import { canBeCaught } from '../connection.ts';
import type { Flights } from './flights.ts';
import type { At } from './host-desk.ts';
import { refusalOf } from './requirements.ts';
import { inTurn, isCheckedIn, ownFrom, waitsForSeat } from './reservations.ts';
import { hasSeat } from './seats.ts';
import type { Tools } from './tools.ts';

type Told<T> = Promise<Result<T, Fault>>;

/**
 * Where the passenger's flights from here on end, as far as they fly them as things stand. The host keeps them checked in
 * for a flight that is cancelled, or leaves before they land; but no bag flies without its passenger.
 */
async function endsOf(
  flightOf: Flights['flightOf'],
  at: At,
  goesAlong: (next: At) => Told<boolean>,
): Told<string[]> {
  const [first = at, ...onward] = ownFrom(at);
  const flown = [first];
  for (const next of onward) {
    const goes = await goesAlong(next);
    if (!goes.ok) return goes;
    const catches = goes.value ? await canCatch(flightOf, flown.at(-1) ?? first, next) : goes;
    if (!catches.ok) return catches;
    if (!catches.value) break;
    flown.push(next);
  }
  return ok(flown.map(({ segment }) => segment.designator.destination));
}

async function canCatch(flightOf: Flights['flightOf'], last: At, next: At): Told<boolean> {
  const flights = await inTurn([last, next], ({ session, segment }) => flightOf(session, segment));
  if (!flights.ok) return flights;
  const [before, after] = flights.value;
  if (!before || !after || after.disruption?.kind === 'cancelled') return ok(false);
  return ok(canBeCaught(before, after));
}

/** The ends of the flights for which the host checks them in from here: it says before the first what stands in the way of the next. */
export const reachOf = ({ flights }: Tools, at: At): Told<string[]> =>
  endsOf(flights.flightOf, at, async (next) => {
    if (isCheckedIn(next)) return ok(true);
    // Whoever waits for a seat on the first is not known to fly on.
    if (waitsForSeat(at)) return ok(false);
    const refusal = await refusalOf(next);
    if (!refusal.ok) return refusal;
    return refusal.value === null ? hasSeat(next) : ok(false);
  });

/** As far as they are checked in from here: no bag is tagged farther. */
export async function checkedInTo({ flights }: Tools, at: At): Told<string> {
  const ends = await endsOf(flights.flightNow, at, async (next) => ok(isCheckedIn(next)));
  return ends.ok ? ok(ends.value.at(-1) ?? at.segment.designator.destination) : ends;
}
