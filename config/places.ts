import { z } from 'zod';

/** Where something can be, seen by whoever stands before the screen. Each is said in every language (`place.…` of a catalogue). */
export const PLACES = [
  'below',
  'below-left',
  'below-right',
  'left',
  'right',
  'floor-left',
  'floor-right',
] as const;
export type Place = (typeof PLACES)[number];

const at = (usual: Place) => z.enum(PLACES).default(usual);

/**
 * Where on this kiosk each thing is that a passenger reaches for. Whoever does not see it has only these words to find it
 * by (EN 301 549, 5.1.3.1): set each that is elsewhere.
 */
export const placesSchema = z.object({
  keypad: at('below'),
  headset: at('below'),
  'document-reader': at('below'),
  'barcode-reader': at('below'),
  'card-reader': at('below'),
  'pass-printer': at('below'),
  'tag-printer': at('below'),
  'payment-terminal': at('right'),
  scale: at('floor-right'),
});
export type Places = z.infer<typeof placesSchema>;

/** Of a kiosk of which nothing else is said, or known yet. */
export const USUAL_PLACES: Places = placesSchema.parse({});
