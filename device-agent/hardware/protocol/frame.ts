/** Longest document frame: three lines of 44 and their separators fit many times over. */
const LONGEST = 512;

export interface FrameFormat {
  /** Text before and after what the reader sends; an empty prefix means that a frame begins with any byte. */
  readonly prefix: string;
  readonly suffix: string;
}

/**
 * Cuts a reader's byte stream into the bodies of its frames. Bytes outside a frame are dropped, and so is a frame
 * that grows beyond what any document holds: noise must not fill memory. `flush` gives up what is unfinished and
 * returns it, for readers that end a document with silence. `cutOff` is told of each frame that had no end.
 */
export function frameReader(
  { prefix, suffix }: FrameFormat,
  longest = LONGEST,
  cutOff: (begun: string) => void = () => undefined,
) {
  let pending = '';
  let inFrame = prefix === '';

  const take = (bytes: Uint8Array): string[] => {
    pending += Buffer.from(bytes).toString('latin1');
    const frames: string[] = [];
    for (;;) {
      if (!inFrame) {
        const start = pending.indexOf(prefix);
        if (start < 0) {
          pending = pending.slice(Math.max(0, pending.length - prefix.length + 1));
          return frames;
        }
        pending = pending.slice(start + prefix.length);
        inFrame = true;
      }
      // A prefix inside a frame means that the frame before it was cut off: begin again there.
      const end = pending.indexOf(suffix);
      const restart = prefix === '' ? -1 : pending.lastIndexOf(prefix, end < 0 ? undefined : end);
      if (restart >= 0) {
        pending.slice(0, restart).split(prefix).forEach(cutOff);
        pending = pending.slice(restart + prefix.length);
        continue;
      }
      if (end < 0) {
        if (pending.length > longest) {
          cutOff(pending);
          pending = '';
          inFrame = prefix === '';
        }
        return frames;
      }
      if (end <= longest) frames.push(pending.slice(0, end));
      pending = pending.slice(end + suffix.length);
      inFrame = prefix === '';
    }
  };

  const flush = (): string => {
    const rest = inFrame ? pending : '';
    pending = '';
    inFrame = prefix === '';
    return rest;
  };

  return { take, flush };
}
