import { z } from 'zod';
import { PLACES, USUAL_PLACES } from './places.ts';

const at = (thing: keyof typeof USUAL_PLACES) => z.enum(PLACES).default(USUAL_PLACES[thing]);

/** Where this kiosk has each of its things. Apart from the places themselves: screens have no room for a reader of schemas. */
export const placesSchema = z.object({
  keypad: at('keypad'),
  headset: at('headset'),
  'document-reader': at('document-reader'),
  'barcode-reader': at('barcode-reader'),
  'card-reader': at('card-reader'),
  'pass-printer': at('pass-printer'),
  'tag-printer': at('tag-printer'),
  'payment-terminal': at('payment-terminal'),
  scale: at('scale'),
});
