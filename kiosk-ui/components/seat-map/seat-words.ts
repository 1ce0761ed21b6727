import type { MapSeat, SeatMapView } from '../../../device-agent/contract/visit.ts';
import { useSpeech } from '../../language/speech-context.ts';
import { looksLike, sitterOf } from './seat-look.ts';

/** What must be so of whoever sits at an exit (14 CFR 121.585). */
export const EXIT_QUESTIONS = ['seats.exit-age', 'seats.exit-able', 'seats.exit-infant'] as const;

/** What is said of the seats of a map, in the language that is spoken. */
export function useSeatWords(map: SeatMapView) {
  const { text, list, money, person } = useSpeech();

  const state = (seat: MapSeat): string => {
    const look = looksLike(seat, map);
    if (look === 'paid' && seat.price) return text('seats.state-paid', { price: money(seat.price) });
    if (look === 'with') {
      const sitter = sitterOf(seat, map);
      return text('seats.state-of', { name: sitter ? person(sitter.passenger) : '' });
    }
    return text(`seats.state-${look === 'paid' ? 'free' : look}`);
  };

  /** What is special about the seat. */
  const notes = ({ exitRow, notes }: MapSeat): string[] => [
    ...(exitRow ? [text('note.exit-row')] : []),
    ...notes.map((note) => text(`note.${note}`)),
  ];

  return {
    notes,
    /** `12C, aisle, free, exit row`: all that the eye sees of the seat, for the ear. */
    label: (seat: MapSeat): string => {
      const position = text(`seat.${seat.position}`);
      return list([text('seats.label', { seat: seat.number, position, state: state(seat) }), ...notes(seat)]);
    },
  };
}
