/** Modifier bits of a keyboard report (HID 1.11, appendix B.1). */
export const MODIFIER = { control: 0x11, shift: 0x22, alt: 0x44, gui: 0x88 } as const;

const FIRST_LETTER = 0x04;
const FIRST_DIGIT = 0x1e;

/** Usages of HID usage page 07h from 28h on, as a US keyboard has them: without and with shift. */
const OTHER_KEYS: ReadonlyMap<number, string> = new Map([
  [0x28, '\r\r'],
  [0x2b, '\t\t'],
  [0x2c, '  '],
  [0x2d, '-_'],
  [0x2e, '=+'],
  [0x2f, '[{'],
  [0x30, ']}'],
  [0x31, '\\|'],
  [0x33, ';:'],
  [0x34, `'"`],
  [0x35, '`~'],
  [0x36, ',<'],
  [0x37, '.>'],
  [0x38, '/?'],
  // The number pad, with number lock on.
  [0x54, '//'],
  [0x55, '**'],
  [0x56, '--'],
  [0x57, '++'],
  [0x58, '\r\r'],
  [0x63, '..'],
  ...[...'1234567890'].map((digit, index) => [0x59 + index, digit + digit] as const),
]);

/** What every key writes: without shift and with it. */
const KEYS: ReadonlyMap<number, string> = new Map([
  ...[...'abcdefghijklmnopqrstuvwxyz'].map(
    (letter, index) => [FIRST_LETTER + index, letter + letter.toUpperCase()] as const,
  ),
  ...[...'1234567890'].map(
    (digit, index) => [FIRST_DIGIT + index, digit + '!@#$%^&*()'.charAt(index)] as const,
  ),
  ...OTHER_KEYS,
]);

/** Control with one of `@A-Z[\]^_` writes the control character 64 below it; that is how scanners type them. */
const controlled = (key: string): string => {
  const code = (key >= 'a' && key <= 'z' ? key.toUpperCase() : key).charCodeAt(0) - 64;
  return code >= 0 && code < 32 ? String.fromCharCode(code) : '';
};

/** The character that a key writes on a US keyboard; empty for keys that write none. */
export function characterOf(usage: number, modifiers: number): string {
  const key = KEYS.get(usage);
  if (key === undefined || (modifiers & (MODIFIER.alt | MODIFIER.gui)) !== 0) return '';
  const shifted = key.charAt((modifiers & MODIFIER.shift) === 0 ? 0 : 1);
  return (modifiers & MODIFIER.control) === 0 ? shifted : controlled(shifted);
}

const LEFT = { control: 0x01, shift: 0x02 } as const;

/** The key that writes a character, and what is held down with it; null for what a US keyboard cannot write. */
export function keyFor(character: string): { readonly usage: number; readonly modifiers: number } | null {
  const code = character.charCodeAt(0);
  for (const [usage, key] of KEYS) {
    const shift = key.indexOf(character);
    if (shift >= 0) return { usage, modifiers: shift === 0 ? 0 : LEFT.shift };
  }
  if (code >= 32) return null;
  const held = keyFor(String.fromCharCode(code + 64).toLowerCase());
  return held && { usage: held.usage, modifiers: held.modifiers | LEFT.control };
}
