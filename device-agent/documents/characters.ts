import type { Script } from '../../config/printer-profile.ts';

/** A stretch of text that a printer writes by itself, or that it cannot write. */
export interface Run {
  readonly text: string;
  readonly native: boolean;
}

/**
 * Control characters would be commands to the printer, and invisible ones reorder what is read. Those that keep the order
 * of a few letters to themselves stay where they are needed, in what is only ever drawn.
 */
export const printable = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cs}\u2028\u2029]/gu, '?')
    .replace(isRightToLeft(text) ? /(?![\u2066-\u2069])\p{Cf}/gu : /\p{Cf}/gu, '');

const SCRIPTS: Readonly<Record<Script, RegExp>> = {
  latin: /^[\u00a1-\u00ff]$/,
  hanzi: /^[\u3000-\u3002\u3008-\u3011\u4e00-\u9fa5\uff01-\uff5e]$/,
  kana: /^[\u3041-\u3093\u30a1-\u30f6\u30fc]$/,
  hangul: /^[\uac00-\ud7a3]$/,
};

/** Whether a printer that knows these scripts beyond ASCII writes the character. */
export const knowsScript =
  (scripts: readonly Script[]) =>
  (character: string): boolean =>
    /^[ -~]$/.test(character) || scripts.some((script) => SCRIPTS[script].test(character));

/** Text that is written from the right, and therefore only ever drawn whole. */
export const isRightToLeft = (text: string): boolean => /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text);

/** The text in stretches, by whether the printer writes them. What runs from right to left is never divided. */
export function runsOf(text: string, writes: (character: string) => boolean): Run[] {
  if (isRightToLeft(text)) return [{ text, native: false }];
  const runs: { text: string; native: boolean }[] = [];
  for (const character of text) {
    const native = writes(character);
    const last = runs.at(-1);
    if (last && (last.native === native || character === ' ')) last.text += character;
    else runs.push({ text: character, native });
  }
  return runs;
}
