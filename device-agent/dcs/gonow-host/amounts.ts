import type { Money } from '../../contract/money.ts';

/** An amount as this family of hosts writes it: a decimal number of whole units. */
export const majorUnits = ({ minorUnits, currency }: Money): number =>
  minorUnits / 10 ** decimalsOf(currency);

/** The same the other way round. */
export const moneyOf = (amount: number, currency: string): Money => ({
  minorUnits: Math.round(amount * 10 ** decimalsOf(currency)),
  currency,
});

const decimalsOf = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
