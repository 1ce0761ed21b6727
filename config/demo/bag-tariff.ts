/** The tariff for bags of the demo's airline; the hosts of the demo and of the tests charge by it. */
export const BAG_TARIFF = {
  /** As it is printed and encoded, where neither fare nor tier give another allowance. */
  allowance: { economy: '1PC', elsewhere: '2PC' },
  /** Kilograms that one bag may have at most, to which those who lift it agree in most airports of the world. */
  heaviest: 32,
  /** Kilograms of a piece, by cabin; and of an infant's. */
  piece: { economy: 23, elsewhere: 32, infant: 10 },
  currency: 'CNY',
  /** Minor units for what is beyond the allowance, by the route of the bag: from where it is checked to where it is tagged. */
  excess: {
    domestic: { piece: 30_000, kilogram: 1_500 },
    international: { piece: 80_000, kilogram: 6_000 },
  },
} as const;

export type BagRoute = keyof typeof BAG_TARIFF.excess;
