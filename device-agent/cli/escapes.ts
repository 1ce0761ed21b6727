import { err, ok, type Result } from '../../config/result.ts';
import type { DecodeProblem } from '../hardware/protocol/problem.ts';

const NAMED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '\\': '\\' };

/** Resolves `\n`, `\r`, `\t`, `\\` and `\xNN` in a line, and refuses any other backslash. */
export function resolveEscapes(line: string): Result<string, DecodeProblem> {
  let text = '';
  for (let at = 0; at < line.length; at += 1) {
    if (line.charAt(at) !== '\\') {
      text += line.charAt(at);
      continue;
    }
    const hexadecimal = /^x([0-9a-f]{2})/i.exec(line.slice(at + 1, at + 4));
    const character = hexadecimal
      ? String.fromCharCode(Number.parseInt(hexadecimal[1] ?? '', 16))
      : NAMED[line.charAt(at + 1)];
    if (character === undefined)
      return err({ code: 'escape', offset: at, message: 'an escape is \\n, \\r, \\t, \\\\ or \\xNN' });
    text += character;
    at += hexadecimal ? 3 : 1;
  }
  return ok(text);
}
