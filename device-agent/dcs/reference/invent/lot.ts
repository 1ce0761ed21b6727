/** Draws that are the same for the same seed, whatever else happens. */
export interface Lot {
  /** 0 up to, not including, `below`. */
  whole(below: number): number;
  pick<T>(choices: readonly [T, ...T[]] | readonly T[]): T;
  /** One of them, each as often as its share says. */
  weighted<T extends { readonly share: number }>(choices: readonly T[]): T;
}

/** xorshift32, seeded with an FNV-1a hash of the text. */
export function lotOf(seed: string): Lot {
  let state = 0x811c9dc5;
  for (const character of seed) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193);
  state ||= 1;
  const whole = (below: number): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return Math.floor(((state >>> 0) / 2 ** 32) * below);
  };
  return {
    whole,
    pick: (choices) => {
      const choice = choices[whole(choices.length)];
      if (choice === undefined) throw new Error('a lot was drawn from nothing');
      return choice;
    },
    weighted: (choices) => {
      let left = whole(choices.reduce((sum, { share }) => sum + share, 0));
      for (const choice of choices) {
        left -= choice.share;
        if (left < 0) return choice;
      }
      throw new Error('a lot was drawn from nothing');
    },
  };
}
