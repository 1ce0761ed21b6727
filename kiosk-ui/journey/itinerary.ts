import type { JourneyContext } from './context.ts';

/** Whether the whole journey can be printed for whoever has checked in. */
export const mayHaveItinerary = ({ kiosk, visit }: Pick<JourneyContext, 'kiosk' | 'visit'>): boolean =>
  kiosk?.printsItineraries === true && visit?.checkedIn != null;
