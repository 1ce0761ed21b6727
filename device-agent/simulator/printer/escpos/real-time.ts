/** Commands that a printer carries out the moment they arrive, whatever it is doing. */
export type RealTimeCommand =
  | { readonly kind: 'status'; readonly n: number }
  | { readonly kind: 'full-status' }
  | { readonly kind: 'recover'; readonly clearing: boolean }
  | { readonly kind: 'clear-buffer' };

const DLE = 0x10;

/** `DLE EOT 20` is Custom's own; Epson's printers have no such status. */
const sequences = (dialect: 'epson' | 'custom') => {
  const known: (readonly [readonly number[], RealTimeCommand])[] = [
    [[DLE, 5, 1], { kind: 'recover', clearing: false }],
    [[DLE, 5, 2], { kind: 'recover', clearing: true }],
    [[DLE, 0x14, 8, 1, 3, 20, 1, 6, 2, 8], { kind: 'clear-buffer' }],
  ];
  for (const n of [1, 2, 3, 4]) known.push([[DLE, 4, n], { kind: 'status', n }]);
  if (dialect === 'custom') known.push([[DLE, 4, 20], { kind: 'full-status' }]);
  return known;
};

/**
 * Watches the raw stream for real-time commands. It looks into the midst of other commands too, as printers do:
 * an image that happens to hold these bytes is answered.
 */
export function createRealTimeWatch(dialect: 'epson' | 'custom') {
  const known = sequences(dialect);
  let seen: number[] = [];
  const begins = (sequence: readonly number[]) => seen.every((byte, index) => sequence[index] === byte);

  return {
    push(byte: number): RealTimeCommand | null {
      if (seen.length === 0 && byte !== DLE) return null;
      seen.push(byte);
      while (seen.length > 0) {
        const match = known.find(([sequence]) => begins(sequence));
        if (!match) seen.shift();
        else if (match[0].length > seen.length) return null;
        else {
          seen = [];
          return match[1];
        }
      }
      return null;
    },
  };
}
