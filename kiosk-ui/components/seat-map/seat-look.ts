import type { MapSeat, SeatMapView } from '../../../device-agent/contract/visit.ts';

export const SEAT_LOOKS = ['own', 'with', 'free', 'paid', 'taken', 'blocked'] as const;
export type SeatLook = (typeof SEAT_LOOKS)[number];

export const sitterOf = (seat: MapSeat, { travellers }: SeatMapView) =>
  travellers.find((traveller) => traveller.seat === seat.number);

/** What a seat is to the traveller whose map it is. */
export function looksLike(seat: MapSeat, map: SeatMapView): SeatLook {
  const sitter = sitterOf(seat, map);
  if (sitter) return sitter.travellerId === map.travellerId ? 'own' : 'with';
  if (seat.state !== 'free') return seat.state;
  return seat.price ? 'paid' : 'free';
}

/** Two letters of the given name, which tells a family apart: `ML` for Mei Lin, `Ji` for Jian. */
export function initialsOf(seat: MapSeat, map: SeatMapView): string {
  const given = sitterOf(seat, map)?.passenger.givenName ?? '';
  const [first = '', second] = given.split(/[\s-]+/).filter(Boolean);
  return second ? (first.charAt(0) + second.charAt(0)).toUpperCase() : first.slice(0, 2);
}
