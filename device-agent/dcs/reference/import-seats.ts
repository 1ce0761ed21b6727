import { ok, type Result } from '../../../config/result.ts';
import type { Fault } from '../../contract/faults.ts';
import { checkedInAs } from './check-in.ts';
import type { ReservationRow } from './rows.ts';
import { refuse } from './rules.ts';
import type { Store } from './store.ts';

/** Who holds which seat of a flight. */
type Holders = Map<string, string>;

/** Holders of seats by flight, looked up once for each flight. */
function holdersOf(lookUp: (flightId: string) => Holders): (flightId: string) => Holders {
  const known = new Map<string, Holders>();
  return (flightId) => {
    const holders = known.get(flightId) ?? lookUp(flightId);
    known.set(flightId, holders);
    return holders;
  };
}

/**
 * The same rows, without the seats that check-in has decided about meanwhile: whoever is checked in keeps the seat that their
 * pass says, and whoever was to have it keeps the one that they hold, which is then no one else's either.
 */
export function withoutDecidedSeats(
  store: Store,
  rows: ReadonlyMap<string, ReservationRow>,
): ReadonlyMap<string, ReservationRow> {
  const decided = holdersOf(
    (flightId) =>
      new Map(
        store.bookingsOfFlight(flightId).flatMap(({ passenger: { seat, ...passenger } }) => {
          const isDecided =
            checkedInAs({ seat, ...passenger }) !== null ||
            (rows.has(passenger.reservation_id) && store.payments.hasMovedUp(passenger.reservation_id));
          return seat !== null && isDecided ? [[seat, passenger.reservation_id] as const] : [];
        }),
      ),
  );
  const isRefused = ({ flight_id, seat, reservation_id }: ReservationRow): boolean =>
    seat !== null && (decided(flight_id).get(seat) ?? reservation_id) !== reservation_id;
  const settled = new Map(rows);
  // Whoever keeps a seat may stand in the way of the next who was to have that one.
  for (let refused = [...settled.values()].filter(isRefused); refused.length > 0; ) {
    for (const row of refused) {
      const kept = seatKept(row, store.booking(row.reservation_id)?.passenger);
      settled.set(row.reservation_id, { ...row, ...kept });
      if (kept.seat !== null) decided(row.flight_id).set(kept.seat, row.reservation_id);
    }
    refused = [...settled.values()].filter(isRefused);
  }
  return settled;
}

/** What someone holds who does not get another seat; none in a cabin that they have left, nor on a lap. */
function seatKept(
  row: ReservationRow,
  known: ReservationRow | undefined,
): Pick<ReservationRow, 'seat' | 'seat_chosen_by'> {
  if (!known || known.compartment !== row.compartment || row.on_lap_of !== null)
    return { seat: null, seat_chosen_by: null };
  return { seat: known.seat, seat_chosen_by: known.seat_chosen_by };
}

/** Saves rows of an import. Whoever leaves a seat leaves it before anyone takes one, so that two may change places. */
export function seatEveryone(store: Store, rows: ReadonlyMap<string, ReservationRow>): Result<null, Fault> {
  for (const [id, { seat }] of rows) {
    const known = store.booking(id)?.passenger;
    if (known?.seat && known.seat !== seat) store.saveSeat({ ...known, seat: null, seat_chosen_by: null });
  }
  const holdersOn = holdersOf((flightId) => store.seatHolders(flightId));
  for (const [id, row] of rows) {
    if (row.seat) {
      const holders = holdersOn(row.flight_id);
      const holder = holders.get(row.seat) ?? id;
      if (holder !== id)
        return refuse(
          'dcs.refused',
          `seat ${row.seat} of ${row.flight_id} cannot be given to ${id}: ${holder} has it`,
        );
      holders.set(row.seat, id);
    }
    store.saveReservation(row);
  }
  return ok(null);
}
