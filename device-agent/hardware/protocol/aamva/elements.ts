import { ok, type Result } from '../../../../config/result.ts';
import { problem } from '../problem.ts';
import type { AamvaOddity, AamvaProblem } from './licence.ts';

/** The elements of a subfile by their identifiers, such as `DAQ`; spaces around a value are filling. */
export type Elements = ReadonlyMap<string, string>;

const SEPARATOR = '\n';
/** RS and FS, which some issuers have in its place. */
const OTHER_SEPARATORS = ['\x1e', '\x1c'];
const ELEMENT = /^([A-Z][A-Z0-9]{2})(.*)$/;

const isControl = (character: string): boolean => {
  const code = character.charCodeAt(0);
  return code < 0x20 || (code >= 0x7f && code < 0xa0);
};

/** Parts a subfile into its elements. One that stands there twice with two values is refused. */
export function readElements(
  content: string,
  at: number,
  oddities: Set<AamvaOddity>,
): Result<Elements, AamvaProblem> {
  const other = content.includes(SEPARATOR)
    ? undefined
    : OTHER_SEPARATORS.find((one) => content.includes(one));
  if (other) oddities.add('element-separator');
  const elements = new Map<string, string>();
  let place = at;
  for (const piece of content.split(other ?? SEPARATOR)) {
    // Some issuers leave empty elements, or end the last one as if another followed.
    if (piece !== '') {
      const element = [...piece].some(isControl) ? null : ELEMENT.exec(piece);
      if (!element) return problem('element', place, 'no element of a subfile');
      const [, id = '', written = ''] = element;
      const value = written.trim();
      if ((elements.get(id) ?? value) !== value)
        return problem('duplicate-element', place, `the element ${id} has two values`);
      elements.set(id, value);
    }
    place += piece.length + 1;
  }
  return ok(elements);
}
