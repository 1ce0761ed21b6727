/**
 * Where a boarding pass on a passenger's phone is enough: nowhere, where no paper came out, or for whoever asks for it.
 */
export const PHONE_PASSES = ['never', 'where-print-fails', 'on-request'] as const;
export type PhonePasses = (typeof PHONE_PASSES)[number];
