import type { NewBag } from '../port.ts';

/**
 * What bags weigh for a host that counts whole kilograms, so that an excess costs there what it costs here: by piece each
 * kilogram begun counts, by weight only the last of them all. No weight is 0.
 */
export function wholeKilograms(bags: readonly NewBag[], isByPiece: boolean): number[] {
  let sum = 0;
  let given = 0;
  return bags.map(({ weight }) => {
    if (weight === null) return 0;
    if (isByPiece) return Math.ceil(weight);
    sum += weight;
    const whole = Math.ceil(Math.round(sum * 1000) / 1000) - given;
    given += whole;
    return whole;
  });
}
