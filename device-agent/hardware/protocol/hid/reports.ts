/**
 * Gathers HID input reports. Over hidraw every piece is a report, whatever its length. Over a stream pieces are merged
 * and cut on the way, so reports are cut to their known length, and `drop` forgets half of one after a silence.
 */
export function reportReader({ length, whole }: { length: number; whole: boolean }) {
  let pending = Buffer.alloc(0);
  return {
    take: (bytes: Uint8Array): Uint8Array[] => {
      if (whole) return [bytes];
      const all = Buffer.concat([pending, bytes]);
      const count = Math.floor(all.length / length);
      pending.fill(0);
      pending = Buffer.from(all.subarray(count * length));
      return Array.from({ length: count }, (_, index) => all.subarray(index * length, (index + 1) * length));
    },
    /** True when half a report was waiting for its other half. */
    drop: (): boolean => {
      const cutOff = pending.length > 0;
      // A stripe's account number may be among what is forgotten.
      pending.fill(0);
      pending = Buffer.alloc(0);
      return cutOff;
    },
  };
}
