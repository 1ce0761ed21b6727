import type { Money } from '../contract/money.ts';
import type { BagAllowance, NewBag } from './port.ts';

/**
 * What bags cost on top of those that are checked already; null where the allowance covers them. By piece, each bag
 * beyond the number and each that is heavier than allowed is paid once; by weight, each kilogram begun.
 */
export function excessCost(
  {
    pieces,
    kilograms,
    excessPrice,
    checked,
  }: Pick<BagAllowance, 'pieces' | 'kilograms' | 'excessPrice' | 'checked'>,
  bags: readonly NewBag[],
): Money | null {
  const beyond = (all: readonly NewBag[]): number => {
    if (pieces === null) return Math.max(0, Math.ceil(toGrams(together(all) - kilograms)));
    const heavy = all.filter(({ weight }) => weight !== null && weight > kilograms).length;
    return Math.max(0, all.length - pieces) + heavy;
  };
  const units = beyond([...checked, ...bags]) - beyond(checked);
  return units > 0 ? { ...excessPrice, minorUnits: excessPrice.minorUnits * units } : null;
}

/** Sums of tenths of a kilogram are a little off; nobody pays for that. */
const toGrams = (kilograms: number): number => Math.round(kilograms * 1000) / 1000;

const together = (bags: readonly NewBag[]): number =>
  bags.reduce((sum, { weight }) => sum + (weight ?? 0), 0);
