/** Commands of fixed length and the number of bytes after their name. What they do is for whoever executes them. */
const PARAMETERS = {
  'ESC @': 0,
  'ESC SP': 1,
  'ESC !': 1,
  'ESC $': 2,
  'ESC -': 1,
  'ESC 2': 0,
  'ESC 3': 1,
  'ESC =': 1,
  'ESC E': 1,
  'ESC G': 1,
  'ESC J': 1,
  'ESC M': 1,
  'ESC R': 1,
  'ESC V': 1,
  'ESC \\': 2,
  'ESC a': 1,
  'ESC c': 2,
  'ESC d': 1,
  'ESC p': 3,
  'ESC t': 1,
  'ESC {': 1,
  'FS !': 1,
  'FS &': 0,
  'FS -': 1,
  'FS .': 0,
  'FS C': 1,
  'FS S': 2,
  'FS W': 1,
  'GS !': 1,
  'GS B': 1,
  'GS H': 1,
  'GS I': 1,
  'GS L': 2,
  'GS P': 2,
  'GS W': 2,
  'GS a': 1,
  'GS b': 1,
  'GS f': 1,
  'GS h': 1,
  'GS r': 1,
  'GS w': 1,
  'GS \xe0': 1,
  'GS \xe4': 0,
} as const;

type Escaped = keyof typeof PARAMETERS;
export type ControlName = Escaped | 'HT' | 'LF' | 'FF' | 'CR' | 'CAN';

export const DLE = 0x10;
export const ESC = 0x1b;
export const FS = 0x1c;
export const GS = 0x1d;

const PREFIXES: Record<string, number> = { ESC, FS, GS };

const escaped = new Map(
  Object.entries(PARAMETERS).map(([name, parameters]) => {
    const [prefix = '', sign = ''] = name.split(' ');
    const code = sign === 'SP' ? 0x20 : sign.charCodeAt(0);
    return [((PREFIXES[prefix] ?? 0) << 8) | code, { name: name as Escaped, parameters }];
  }),
);

/**
 * Commands of Epson's reference that no kiosk printer here carries out, and the number of bytes after their name: page mode,
 * user's characters, pictures kept in the printer. What follows them must not be printed as letters.
 */
const PASSED_OVER: Readonly<Record<number, Readonly<Record<string, number>>>> = {
  [ESC]: { '%': 1, '?': 1, K: 1, L: 0, S: 0, T: 1, U: 1, W: 8, e: 1, r: 1 },
  [FS]: { '2': 74, p: 2 },
  [GS]: { $: 2, '/': 1, ':': 0, E: 1, T: 1, '\\': 2, '^': 3, c: 0 },
};

/** How many bytes follow the two that begin a command of fixed length, carried out here or not. */
export const parametersOf = (prefix: number, code: number): number =>
  escapedCommand(prefix, code)?.parameters ?? PASSED_OVER[prefix]?.[String.fromCharCode(code)] ?? 0;

/** The command of fixed length that these two bytes begin, if there is one. */
export const escapedCommand = (prefix: number, code: number) => escaped.get((prefix << 8) | code);

const singles: Readonly<Record<number, ControlName>> = { 9: 'HT', 10: 'LF', 12: 'FF', 13: 'CR', 24: 'CAN' };

export const singleCommand = (byte: number): ControlName | undefined => singles[byte];
