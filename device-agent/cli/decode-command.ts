import { createInterface } from 'node:readline';
import { DateTime } from 'luxon';
import type { Command } from './command.ts';
import { DECODE_KINDS, decode, UNKNOWN_KIND } from './decode.ts';

/** Decodes what stands on standard input, a document a line. */
export const command: Command = async ({ args }) => {
  const [kind = ''] = args;
  const lines = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
  const write = (line: string) => process.stdout.write(`${line}\n`);
  const code = await decode(kind, lines, write, DateTime.local().toISODate());
  if (code === UNKNOWN_KIND) {
    console.error(`landside decode KIND, where KIND is one of: ${DECODE_KINDS.join(', ')}`);
    lines.close();
  }
  return code;
};
