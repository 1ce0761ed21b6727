/** No message of ours comes near to this: what claims to be longer is no message. */
const LONGEST = 65_536;
/** How every body begins: a length that something else follows is no length. */
const FIRST = '{'.charCodeAt(0);

/** Cuts a stream into the bodies of its frames, until it makes no sense and cannot begin to. */
export function saleFrames() {
  let pending = new Uint8Array();
  let broken = false;
  return {
    take: (bytes: Uint8Array): Uint8Array[] => {
      const bodies: Uint8Array[] = [];
      if (broken) return bodies;
      const joined = new Uint8Array(pending.length + bytes.length);
      joined.set(pending);
      joined.set(bytes, pending.length);
      pending = joined;
      while (pending.length >= 4) {
        const length = new DataView(pending.buffer, pending.byteOffset).getUint32(0);
        const begins = pending[4] ?? FIRST;
        if (length === 0 || length > LONGEST || begins !== FIRST) {
          broken = true;
          pending = new Uint8Array();
          break;
        }
        if (pending.length < 4 + length) break;
        bodies.push(pending.slice(4, 4 + length));
        pending = pending.slice(4 + length);
      }
      return bodies;
    },
    /** Nothing that comes is cut any more. */
    isBroken: () => broken,
  };
}
