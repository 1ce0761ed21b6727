/** What is sold at a kiosk. */
export const PURPOSES = ['bags'] as const;
export type Purpose = (typeof PURPOSES)[number];
