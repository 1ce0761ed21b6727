import { once } from './once.ts';

export type MessageValues = Readonly<Record<string, string | number>>;

/** A message whose text is known, but for its values. */
export type Message = (values: MessageValues) => string;

/**
 * What the catalogues use of the ICU message format: `{name}`, `{weight, number}`, and
 * `{count, plural, one {# bag} other {# bags}}` with whatever categories the language has. Throws on anything else: a
 * catalogue that a test has read never does. Not a library's, because on a kiosk's processor the whole format takes
 * longer to load than the first screen may.
 */
export function messageReader(locale: string): (text: string) => Message {
  const numbers = once(() => new Intl.NumberFormat(locale));
  const plurals = once(() => new Intl.PluralRules(locale));
  const language: Language = {
    number: (value) => numbers().format(value),
    category: (count) => plurals().select(count),
  };
  return (text) => (/[{}]/.test(text) ? read(text, language) : () => text);
}

/** How a language writes a number, and which plural form a count takes. */
interface Language {
  readonly number: (value: number) => string;
  readonly category: (count: number) => string;
}

function read(text: string, { number, category }: Language): Message {
  let at = 0;

  const upTo = (end: RegExp): string => {
    const found = text.slice(at).search(end);
    const read = found < 0 ? text.slice(at) : text.slice(at, at + found);
    at += read.length;
    return read;
  };
  const take = (sign: string): void => {
    if (text[at] !== sign) throw new Error(`no ${sign} at ${at} of ${text}`);
    at += 1;
  };

  /** Up to the end, or to the brace that ends a form. `counted` is what `#` stands for. */
  function sequence(counted: string | null): Message {
    const parts: Message[] = [];
    for (;;) {
      const words = upTo(counted === null ? /[{}]/ : /[{}#]/);
      if (words !== '') parts.push(() => words);
      if (text[at] === '{') parts.push(argument());
      else if (text[at] === '#' && counted !== null) {
        at += 1;
        parts.push((values) => number(Number(values[counted])));
      } else return (values) => parts.map((part) => part(values)).join('');
    }
  }

  function argument(): Message {
    take('{');
    const name = upTo(/[,}]/).trim();
    if (text[at] === '}') {
      take('}');
      return (values) => String(values[name]);
    }
    take(',');
    const kind = upTo(/[,}]/).trim();
    const written =
      kind === 'number' ? (values: MessageValues) => number(Number(values[name])) : forms(name, kind);
    take('}');
    return written;
  }

  function forms(name: string, kind: string): Message {
    if (kind !== 'plural') throw new Error(`no messages with ${kind}: ${text}`);
    take(',');
    const known = new Map<string, Message>();
    for (let form = upTo(/[{}]/).trim(); form !== ''; form = upTo(/[{}]/).trim()) {
      take('{');
      known.set(form, sequence(name));
      take('}');
    }
    const other = known.get('other');
    if (!other) throw new Error(`no other form: ${text}`);
    return (values) => {
      const count = Number(values[name]);
      return (known.get(`=${count}`) ?? known.get(category(count)) ?? other)(values);
    };
  }

  const message = sequence(null);
  if (at < text.length) throw new Error(`nothing opens what ends at ${at} of ${text}`);
  return message;
}
