/** What is sold at a kiosk. */
export const PURPOSES = ['bags', 'seat', 'upgrade'] as const;
export type Purpose = (typeof PURPOSES)[number];
