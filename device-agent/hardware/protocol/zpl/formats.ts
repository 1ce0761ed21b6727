import { zplReader } from './stream.ts';

/** Commands that put something on a label. */
const DRAWING = new Set(['FD', 'FV', 'SN', 'GB', 'GC', 'GD', 'GE', 'GF', 'GS', 'XG', 'IM', 'IL', 'XF']);
const MOST = 99_999_999;

/**
 * How many labels a host's document prints: a format with something on it as often as its `^PQ` says, one that is only
 * stored (`^DF`) not at all. `null` for a document that ends in the middle of a format: the next one would be taken for
 * its rest.
 */
export function labelsIn(document: Uint8Array): number | null {
  const reader = zplReader();
  let labels = 0;
  let format: { draws: boolean; stored: boolean; quantity: number } | null = null;
  for (const { prefix, name, parameters } of reader.take(document)) {
    if (prefix !== '^') continue;
    if (name === 'XA') format = { draws: false, stored: false, quantity: 1 };
    if (!format) continue;
    if (DRAWING.has(name)) format.draws = true;
    if (name === 'DF') format.stored = true;
    if (name === 'PQ') format.quantity = Math.min(MOST, Number(/^\d{1,8}/.exec(parameters)?.[0] ?? 1));
    if (name === 'XZ') {
      labels += format.draws && !format.stored ? format.quantity : 0;
      format = null;
    }
  }
  return format || reader.begun() === '^' ? null : labels;
}
