/** A command as it was written. `parameters` hold one byte a character, up to the next command. */
export interface ZplCommand {
  /** `^` belongs to a format, `~` takes effect at once, `!` is a line of the set-get-do language. */
  readonly prefix: '^' | '~' | '!';
  /** Two letters, such as `FO`; `A` alone for fonts, whose name is the first parameter; empty for a line. */
  readonly name: string;
  readonly parameters: string;
}

/** Characters of parameters that these commands have: they end by themselves, without another command behind them. */
const FIXED: Readonly<Record<string, number>> = {
  ...{ '^XA': 0, '^XZ': 0, '^FS': 0 },
  ...{ '~HS': 0, '~HI': 0, '~HM': 0, '~HD': 0, '~HQ': 2 },
  ...{ '~JA': 0, '~JX': 0, '~JR': 0, '~JC': 0, '~JP': 0, '~PS': 0, '~PP': 0, '~PH': 0, '~WC': 0 },
};
const LONGEST = 8_000_000;
/** What follows the exclamation mark of a set-get-do line, and how long such a line is at most. */
const LINE_HEAD = ' U1 ';
const LONGEST_LINE = 1024;

interface Prefixes {
  readonly '^': string;
  readonly '~': string;
}
/** Commands that name another character to begin commands with. */
const CHANGING: Readonly<Record<string, keyof Prefixes>> = { CC: '^', CT: '~' };
const USUAL: Prefixes = { '^': '^', '~': '~' };

/**
 * Cuts a host's bytes into commands, whenever they come. Line ends count for nothing but behind set-get-do lines. A
 * binary `^GFB` is taken by its length. What is longer than any label is dropped.
 */
export function zplReader() {
  let prefixes = USUAL;
  let prefix: ZplCommand['prefix'] | null = null;
  let name = '';
  let parts: string[] = [];
  let length = 0;
  /** Bytes of a binary picture that are still to come. */
  let raw = 0;

  const begin = (next: typeof prefix) => {
    prefix = next;
    name = '';
    parts = [];
    length = 0;
    raw = 0;
  };

  const end = (): ZplCommand | null => {
    const command =
      prefix !== null && (prefix === '!' || name !== '')
        ? { prefix, name, parameters: parts.join('') }
        : null;
    const isWhole = command !== null && length <= LONGEST;
    begin(null);
    if (!isWhole) return null;
    const changed = CHANGING[command.name];
    if (changed && command.parameters.length === 1) prefixes = { ...prefixes, [changed]: command.parameters };
    return command;
  };

  const keep = (sign: string) => {
    length += 1;
    if (length <= LONGEST) parts.push(sign);
  };

  /** How many bytes follow as they are, once the last comma before them was read. */
  const rawBehind = (): number => {
    const counts = /^B,(\d{1,7}),(\d{1,7}),\d{1,7},$/.exec(length < 40 ? parts.join('') : '');
    return counts ? Number(counts[1]) : 0;
  };

  const push = (byte: number): ZplCommand | null => {
    const sign = String.fromCharCode(byte);
    if (raw > 0) {
      keep(sign);
      raw -= 1;
      return null;
    }
    if (prefix === '!') {
      if (sign === '\n') return end();
      if (sign === '\r') return null;
      const isLine = length >= LINE_HEAD.length ? length < LONGEST_LINE : sign === LINE_HEAD[length];
      if (isLine) {
        keep(sign);
        return null;
      }
      // Whatever else begins with an exclamation mark is no line of that language.
      begin(null);
    }
    if (sign === prefixes['^'] || sign === prefixes['~']) {
      const before = end();
      begin(sign === prefixes['^'] ? '^' : '~');
      return before;
    }
    if (sign === '\r' || sign === '\n') return null;
    if (prefix === null) {
      if (sign === '!') begin('!');
      return null;
    }
    const isNamed = name.length === 2 || name === 'A';
    if (!isNamed) {
      name += sign.toUpperCase();
    } else {
      keep(sign);
      if (name === 'GF' && sign === ',') raw = rawBehind();
      // A prefix of one character: what follows it is no longer its parameter.
      if ((name === 'CC' || name === 'CT' || name === 'CD') && length === 1) return end();
    }
    return FIXED[`${prefix}${name}`] === length && name.length === 2 ? end() : null;
  };

  return {
    push,
    take: (bytes: Uint8Array): ZplCommand[] => {
      const commands: ZplCommand[] = [];
      for (const byte of bytes) {
        const command = push(byte);
        if (command) commands.push(command);
      }
      return commands;
    },
    /** What no other command followed. */
    end,
    /** What is being received: its prefix, `null` between two commands. */
    begun: () => prefix,
    pendingBytes: () => length,
    reset: () => {
      prefixes = USUAL;
      begin(null);
    },
  };
}
