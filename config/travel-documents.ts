/** What a traveller can show of themselves and of what admits them. A licence finds a booking, and crosses no border. */
export const TRAVEL_DOCUMENT_KINDS = [
  'passport',
  'identity-card',
  'visa',
  'permit',
  'driving-licence',
] as const;
export type TravelDocumentKind = (typeof TRAVEL_DOCUMENT_KINDS)[number];

/** How a document came to be known, where no reader read it right: the passenger has confirmed it. */
export const DOCUMENT_CAPTURES = ['typed', 'corrected'] as const;
export type DocumentCapture = (typeof DOCUMENT_CAPTURES)[number];
