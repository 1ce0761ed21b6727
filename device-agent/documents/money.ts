/** An amount in the currency's smallest unit: 3500 and CNY are 35 yuan. */
export interface Money {
  readonly minorUnits: number;
  /** ISO 4217. */
  readonly currency: string;
}

/**
 * An amount as tickets write it, `CNY 35.00`: the code, and a point before as many decimals as the currency has (none
 * for JPY, three for BHD), in every language the same.
 */
export function writeMoney({ minorUnits, currency }: Money): string {
  if (!Number.isSafeInteger(minorUnits)) throw new RangeError('an amount is a whole number of minor units');
  const { maximumFractionDigits: decimals = 2 } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
  }).resolvedOptions();
  const digits = String(Math.abs(minorUnits)).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const part = decimals > 0 ? `.${digits.slice(-decimals)}` : '';
  return `${currency} ${minorUnits < 0 ? '-' : ''}${whole}${part}`;
}
