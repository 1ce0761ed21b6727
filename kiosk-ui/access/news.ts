import type { Spoken } from './spoken.ts';

/** How many are common to the beginnings of both rows, in the same order: `common[i][j]` of their first i and j. */
function commonOf(one: readonly string[], other: readonly string[]): number[][] {
  const common = [new Array<number>(other.length + 1).fill(0)];
  for (const [i, text] of one.entries()) {
    const above = common[i] ?? [];
    const row = [0];
    for (const [j, also] of other.entries())
      row.push(text === also ? (above[j] ?? 0) + 1 : Math.max(above[j + 1] ?? 0, row[j] ?? 0));
    common.push(row);
  }
  return common;
}

/** Which of `after` were not there before, by their place: what is said a second time is as new as the first. */
export function addedTo(before: readonly string[], after: readonly string[]): Set<number> {
  const common = commonOf(before, after);
  const added = new Set<number>();
  let [i, j] = [before.length, after.length];
  while (j > 0) {
    const here = common[i]?.[j] ?? 0;
    if (i > 0 && before[i - 1] === after[j - 1]) {
      i -= 1;
      j -= 1;
    } else if (i > 0 && common[i - 1]?.[j] === here) i -= 1;
    else {
      j -= 1;
      added.add(j);
    }
  }
  return added;
}

/** Found by going to it, or to be chosen no more: not read with the rest. */
export const isReadOut = ({ isCell, control }: Spoken): boolean =>
  !isCell && !(control && (control as HTMLButtonElement).disabled === true);

/**
 * What is there now and was not before. An answer is new by its words, wherever it stands; any other text also where it
 * says again what another has said: staff write `One moment` twice, and a second bag weighs as much as the first.
 */
export function newsSince(before: readonly Spoken[], now: readonly Spoken[]): Spoken[] {
  const isWord = (item: Spoken) => isReadOut(item) && item.typed === null && item.control === null;
  const words = now.filter(isWord);
  const textsOf = (items: readonly Spoken[]) => items.map(({ text }) => text);
  const sayingsOf = (items: readonly Spoken[]) => items.map(({ text, times }) => `${times} ${text}`);
  const added = addedTo(sayingsOf(before.filter(isWord)), sayingsOf(words));
  const fresh = new Set(words.filter((_, index) => added.has(index)));
  const answers = new Set(textsOf(before.filter(({ control }) => control)));
  return now.filter(
    (item) =>
      fresh.has(item) || (item.control && item.typed === null && isReadOut(item) && !answers.has(item.text)),
  );
}
