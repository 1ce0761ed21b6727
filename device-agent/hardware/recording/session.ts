import { z } from 'zod';

/** One piece of a session with a device: what was said, by whom, and how many milliseconds after it began. */
const pieceSchema = z.object({
  at: z.number().nonnegative(),
  from: z.enum(['host', 'device']),
  bytes: z.string().regex(/^([0-9a-f]{2})*$/),
});

const headSchema = z.object({
  recording: z.literal(1),
  device: z.string(),
  kind: z.string(),
  /** The connection ended while it was recorded, whoever ended it. */
  closed: z.boolean(),
  /** It was longer than what is kept. */
  cutShort: z.boolean(),
});

export interface Piece {
  readonly at: number;
  readonly from: 'host' | 'device';
  readonly bytes: Uint8Array;
}

/** Everything that went over one connection to one device, in order. */
export interface Session extends Omit<z.infer<typeof headSchema>, 'recording'> {
  readonly pieces: readonly Piece[];
}

/** A session as text: a line that says whose it is, and a line a piece. */
export function writeSession({ pieces, ...head }: Session): string {
  const lines = pieces.map(({ at, from, bytes }) => ({
    at,
    from,
    bytes: Buffer.from(bytes).toString('hex'),
  }));
  return `${[{ recording: 1, ...head }, ...lines].map((line) => JSON.stringify(line)).join('\n')}\n`;
}

/** Reads a recorded session; a file that is none throws, as it is part of the tests that read it. */
export function readSession(text: string): Session {
  const [head = '', ...lines] = text.trimEnd().split('\n');
  const { recording: _, ...about } = headSchema.parse(JSON.parse(head));
  return {
    ...about,
    pieces: lines.map((line) => {
      const { at, from, bytes } = pieceSchema.parse(JSON.parse(line));
      return { at, from, bytes: Buffer.from(bytes, 'hex') };
    }),
  };
}
