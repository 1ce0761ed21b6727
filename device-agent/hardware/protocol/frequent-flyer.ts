/** How the number of a programme is written; the group `number` of the pattern is the number. */
export interface NumberPattern {
  readonly programme: string;
  readonly pattern: string;
}

/** A member as their card says it. Nothing on it proves that the number is theirs, or anyone's. */
export interface MemberNumber {
  readonly programme: string;
  readonly number: string;
}

/**
 * What the patterns make of some texts, each with the patterns that apply to it. Null when none applies, and when
 * they contradict one another: then it is not known whose card it is.
 */
export function memberNumberIn(
  texts: readonly { readonly text: string; readonly patterns: readonly NumberPattern[] }[],
): MemberNumber | null {
  const found = texts.flatMap(({ text, patterns }) =>
    patterns.flatMap(({ programme, pattern }) => {
      const number = new RegExp(pattern).exec(text)?.groups?.number;
      return number ? [{ programme, number }] : [];
    }),
  );
  const [first, ...others] = found;
  if (!first) return null;
  const agree = others.every(
    ({ programme, number }) => programme === first.programme && number === first.number,
  );
  return agree ? first : null;
}
