import type { Money } from '../../contract/money.ts';

const decimalsOf = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;

/** The host writes amounts as decimal numbers of whole units. */
export const moneyOf = (amount: number, currency: string): Money => ({
  minorUnits: Math.round(amount * 10 ** decimalsOf(currency)),
  currency,
});

export const amountOf = ({ minorUnits, currency }: Money): number => minorUnits / 10 ** decimalsOf(currency);
