import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { DateTime } from 'luxon';
import { err } from '../../config/result.ts';
import { passVerifier } from '../documents/pass-signature.ts';
import type { Command } from './command.ts';
import { DECODE_KINDS, decode, UNKNOWN_KIND } from './decode.ts';

const verifierFrom = (path: string): ReturnType<typeof passVerifier> => {
  try {
    return passVerifier(readFileSync(path, 'utf8'));
  } catch {
    return err('the file cannot be read');
  }
};

/**
 * Decodes what stands on standard input, a document a line. With an airline's public key or certificate, passes are told
 * to be `genuine`, `forged` or `unsigned`.
 */
export const command: Command = async ({ args }) => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { key: { type: 'string' } },
  });
  const [kind = ''] = positionals;
  const proofOf = values.key === undefined ? null : verifierFrom(values.key);
  if (proofOf?.ok === false || (proofOf && kind !== 'bcbp')) {
    console.error(proofOf.ok ? '--key goes with bcbp' : `--key ${values.key}: ${proofOf.fault}`);
    return UNKNOWN_KIND;
  }
  const lines = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
  const write = (line: string) => process.stdout.write(`${line}\n`);
  const code = await decode(kind, lines, write, DateTime.local().toISODate(), proofOf?.value);
  if (code === UNKNOWN_KIND) {
    console.error(
      `landside decode KIND [--key PUBLIC.pem], where KIND is one of: ${DECODE_KINDS.join(', ')}`,
    );
    lines.close();
  }
  return code;
};
