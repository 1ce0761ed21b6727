import type { Catalogue } from '../language/catalogue.ts';

const ACCENTS: Readonly<Record<string, string>> = {
  ...{ a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú', y: 'ý' },
  ...{ A: 'Á', E: 'É', I: 'Í', O: 'Ó', U: 'Ú', Y: 'Ý' },
};

/**
 * An ICU message that reads almost as before and is about a third longer, as translations of English are: each vowel
 * stands twice, with an accent. Every second level of braces is an argument, and what brackets hold a device: nothing of
 * those changes.
 */
export function lengthened(message: string): string {
  let depth = 0;
  return [...message]
    .map((letter) => {
      if (letter === '{' || letter === '[') depth++;
      if (letter === '}' || letter === ']') depth--;
      const accented = depth % 2 === 0 ? ACCENTS[letter] : undefined;
      return accented ? accented + accented.toLowerCase() : letter;
    })
    .join('');
}

/** A language that nobody speaks, made of another: whatever copes with its words copes with most that are to come. */
export function pseudoOf({ messages, faults, ...rest }: Catalogue): Catalogue {
  const { entries, fromEntries } = Object;
  return {
    ...rest,
    messages: fromEntries(
      entries(messages).map(([key, message]) => [key, lengthened(message)]),
    ) as Catalogue['messages'],
    faults: fromEntries(
      entries(faults).map(([code, { title, next }]) => [
        code,
        { title: lengthened(title), next: lengthened(next) },
      ]),
    ) as Catalogue['faults'],
  };
}
