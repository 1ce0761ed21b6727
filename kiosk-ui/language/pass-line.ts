import type { PassView } from '../../device-agent/contract/visit.ts';
import type { Speech } from './language.ts';
import { PAPER_WORDS, paperKind } from './paper-words.ts';

/** Whose pass of how many this is, and for which of several flights; null where there is only one. */
export function passLine(
  pass: PassView | null,
  { text, person, name }: Pick<Speech, 'text' | 'person' | 'name'>,
): string | null {
  if (!pass || pass.of <= 1) return null;
  const { number, of, passenger, flight } = pass;
  const whose = text(PAPER_WORDS.number[paperKind(pass)], { number, of, name: person(passenger) });
  if (!flight) return whose;
  const which = { flight: `${flight.carrier} ${flight.number}`, place: name(flight.to.names) };
  return `${whose} · ${text('goodbye.flight', which)}`;
}
