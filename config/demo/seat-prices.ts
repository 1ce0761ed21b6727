/** What the demo airline asks for its seats, by what is said of them in `config/seat-maps`; all others cost nothing. */
export const DEMO_SEAT_PRICES = { 'extra-legroom': { minorUnits: 12_000, currency: 'CNY' } } as const;
