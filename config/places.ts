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

/**
 * Where on a kiosk each thing is that a passenger reaches for, if its configuration does not say otherwise. Whoever does not
 * see it has only these words to find it by (EN 301 549, 5.1.3.1): set each that is elsewhere.
 */
export const USUAL_PLACES = {
  keypad: 'below',
  headset: 'below',
  'document-reader': 'below',
  'barcode-reader': 'below',
  'card-reader': 'below',
  'pass-printer': 'below',
  'tag-printer': 'below',
  'payment-terminal': 'right',
  scale: 'floor-right',
} as const satisfies Readonly<Record<string, Place>>;

export type Places = Readonly<Record<keyof typeof USUAL_PLACES, Place>>;
