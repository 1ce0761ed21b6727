import { type Condition, isOffline } from '../condition.ts';

/** Sets bit n where the nth claim holds. */
const bits = (claims: Readonly<Record<number, boolean>>): number =>
  Object.entries(claims).reduce(
    (byte, [position, holds]) => (holds ? byte | (1 << Number(position)) : byte),
    0,
  );

const hasError = (condition: Condition) => condition.jammed || condition.cutterError;
const isOpen = (condition: Condition) => condition.coverOpen || condition.headUp;

/** `DLE EOT 1-4`: bits 1 and 4 are always set, 0 and 7 never. */
export function realTimeStatus(n: number, condition: Condition): number {
  const low = condition.paper !== 'ok';
  const out = condition.paper === 'out';
  const claims: Record<number, boolean>[] = [
    { 3: isOffline(condition) },
    { 2: isOpen(condition), 5: out, 6: hasError(condition) },
    { 2: condition.jammed, 3: condition.cutterError },
    { 2: low, 3: low, 5: out, 6: out },
  ];
  return 0x12 | bits(claims[n - 1] ?? {});
}

/** The four bytes of automatic status back (`GS a`). */
export function automaticStatus(condition: Condition): Uint8Array {
  const low = condition.paper !== 'ok';
  const out = condition.paper === 'out';
  return Uint8Array.of(
    0x10 | bits({ 3: isOffline(condition), 5: isOpen(condition) }),
    bits({ 2: condition.jammed, 3: condition.cutterError }),
    bits({ 0: low, 1: low, 2: out, 3: out }),
    0,
  );
}

/** `GS r 1`: the paper sensors, in pairs of bits. */
export function queuedPaperStatus(condition: Condition): number {
  const low = condition.paper !== 'ok';
  const out = condition.paper === 'out';
  return bits({ 0: low, 1: low, 2: out, 3: out });
}

/** `DLE EOT 20` of Custom: two fixed bytes, then paper, user, recoverable and unrecoverable status. */
export function fullStatus(condition: Condition): Uint8Array {
  return Uint8Array.of(
    0x10,
    0x0f,
    bits({ 0: condition.paper === 'out', 2: condition.paper !== 'ok', 5: condition.documentInOutput }),
    bits({ 0: condition.headUp, 1: condition.coverOpen }),
    bits({ 6: condition.jammed }),
    bits({ 0: condition.cutterError }),
  );
}

/** The bytes of the full status that `GS E0 n` of Custom has chosen, behind the same first one and `n`. */
export function chosenStatus(n: number, condition: Condition): Uint8Array {
  const [first = 0, , ...bytes] = fullStatus(condition);
  return Uint8Array.of(first, n, ...bytes.filter((_, index) => n & (1 << index)));
}

/** `GS e 6` of Custom: what the ejector sees. */
export function ejectorStatus(condition: Condition): number {
  return bits({
    0: condition.paper !== 'ok',
    2: condition.paper !== 'out',
    3: condition.documentInOutput,
    6: hasError(condition),
    7: condition.jammed,
  });
}
