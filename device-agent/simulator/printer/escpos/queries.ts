import type { Condition } from '../condition.ts';
import type { EscposModel } from '../models.ts';
import { queuedPaperStatus } from './status-bytes.ts';

/** What `GS r n` and `GS I n` are answered with; nothing for an `n` that is not known. */
export function answerToQuery(
  name: 'GS r' | 'GS I',
  n: number,
  model: EscposModel,
  condition: Condition,
): readonly number[] {
  if (name === 'GS r') {
    if (n === 1 || n === 49) return [queuedPaperStatus(condition)];
    // The drawer's pin, which kiosks leave open.
    return n === 2 || n === 50 ? [0] : [];
  }
  const text = (words: string) => [0x5f, ...Buffer.from(words, 'latin1'), 0];
  switch (n) {
    case 1:
    case 49:
      return [0x20];
    case 2:
    case 50:
      // Bit 1: an automatic cutter is fitted.
      return [0x02];
    case 65:
      return text('1.00');
    case 66:
      return text(model.profile.maker);
    case 67:
      return text(model.profile.model);
    case 68:
      return text('SIMULATED');
    default:
      return [];
  }
}
