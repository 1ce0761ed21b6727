import type { Flight } from './port.ts';

/**
 * Milliseconds of delay from which another flight may well be the better one, and is offered before anybody confirms. Regulation
 * (EC) 261/2004 art. 6 has the airline care for its passengers from two, three or four hours on, by distance, and stand by a way
 * out of the journey from five; the court puts three hours on a level with a cancellation (C-402/07, Sturgeon), to which re-routing
 * belongs. CCAR-300 has it rebook passengers of delayed and of cancelled flights alike and sets no hour.
 */
const LONG_DELAY = 3 * 60 * 60_000;

export const isLongDelayed = ({ departure, disruption }: Pick<Flight, 'departure' | 'disruption'>): boolean =>
  disruption?.kind === 'delayed' &&
  Date.parse(departure) - Date.parse(disruption.scheduledDeparture) >= LONG_DELAY;
