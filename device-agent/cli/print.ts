import { readFileSync, writeFileSync } from 'node:fs';
import { extname } from 'node:path';
import { parseArgs } from 'node:util';
import { DOCUMENT_KINDS, type DocumentKind } from '../../config/documents.ts';
import { PRINTER_PROFILES, printerProfile } from '../../config/load.ts';
import type { PrinterProfile } from '../../config/printer-profile.ts';
import { err, ok, type Result } from '../../config/result.ts';
import { renderDocument } from '../documents/render.ts';
import { DOCUMENT_LANGUAGES } from '../documents/words/words.ts';
import { printOut } from '../simulator/printer/print-out.ts';
import type { Command } from './command.ts';
import { DEMO_DOCUMENTS, DEMO_NAME } from './print/demo-documents.ts';
import { readName } from './print/passenger-name.ts';

const USAGE = `landside print DOCUMENT --profile P --out FILE.png|FILE.bin [--name "SURNAME/GIVEN NAMES 本名"] [--lang L]
landside print --stream FILE --profile P --out FILE.png|FILE.bin
landside print --profiles`;

const PRINTED = 0;
/** The bytes were sent, and no paper came out of it. */
const NOTHING_PRINTED = 1;
const MISUSED = 2;

/**
 * Shows what a document looks like on a printer model: `.bin` is the bytes, `.png` the picture that a simulated printer of
 * that model draws from these very bytes. `--stream` sends a host's own stream unchanged.
 */
export const command: Command = async ({ args }) => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      profiles: { type: 'boolean', default: false },
      profile: { type: 'string' },
      out: { type: 'string' },
      name: { type: 'string' },
      lang: { type: 'string' },
      stream: { type: 'string' },
    },
  });
  if (values.profiles) {
    for (const line of profileLines()) console.log(line);
    return PRINTED;
  }
  const bytes = await bytesOf({ ...values, positionals });
  if (!bytes.ok) {
    console.error(`${bytes.fault}\n\n${USAGE}`);
    return MISUSED;
  }
  try {
    return await write(bytes.value, values.profile ?? '', values.out ?? '');
  } catch (failure) {
    if (!isSystemError(failure)) throw failure;
    console.error(`"${values.out}" cannot be written: ${failure.code}`);
    return MISUSED;
  }
};

const isSystemError = (failure: unknown): failure is NodeJS.ErrnoException =>
  failure instanceof Error && 'syscall' in failure;

/** Each model with each document that it can print, a tab between them. */
const profileLines = (): string[] =>
  PRINTER_PROFILES.flatMap((name) => {
    const profile = printerProfile(name);
    return profile.ok ? profile.value.documents.map((document) => `${name}\t${document}`) : [];
  });

interface Asked {
  readonly positionals: readonly string[];
  readonly profile?: string | undefined;
  readonly out?: string | undefined;
  readonly name?: string | undefined;
  readonly lang?: string | undefined;
  readonly stream?: string | undefined;
}

/** The bytes that were asked for, or what is wrong with the question. */
async function bytesOf(asked: Asked): Promise<Result<Uint8Array, string>> {
  const { positionals, profile: profileName, out, stream } = asked;
  if (profileName === undefined) return err('--profile names the printer model');
  const profile = printerProfile(profileName);
  if (!profile.ok) return err(profile.fault.join('\n'));
  if (out === undefined) return err('--out names the file to write');
  if (!['.png', '.bin'].includes(extname(out))) return err(`"${out}" ends neither in .png nor in .bin`);
  if (stream === undefined) return demoBytes(asked, profileName, profile.value);
  if (positionals.length > 0 || asked.name !== undefined || asked.lang !== undefined)
    return err('a stream is printed as it stands: it goes with no document, name or language');
  try {
    return ok(readFileSync(stream));
  } catch {
    return err(`"${stream}" cannot be read`);
  }
}

const isDocumentKind = (word: string): word is DocumentKind =>
  (DOCUMENT_KINDS as readonly string[]).includes(word);

async function demoBytes(
  { positionals, name, lang = 'en' }: Asked,
  profileName: string,
  profile: PrinterProfile,
): Promise<Result<Uint8Array, string>> {
  const [kind = '', ...more] = positionals;
  if (kind === '') return err(`which document? One of: ${DOCUMENT_KINDS.join(', ')}`);
  if (!isDocumentKind(kind) || more.length > 0)
    return err(`no document "${positionals.join(' ')}"; known: ${DOCUMENT_KINDS.join(', ')}`);
  if (!profile.documents.includes(kind))
    return err(`a ${profileName} cannot print a ${kind}; it prints: ${profile.documents.join(', ')}`);
  const language = DOCUMENT_LANGUAGES.find((tag) => tag === lang);
  if (!language) return err(`no language "${lang}"; known: ${DOCUMENT_LANGUAGES.join(', ')}`);
  const written = name === undefined ? ok(DEMO_NAME) : readName(name);
  if (!written.ok) return written;
  const layout = DEMO_DOCUMENTS[kind]({ name: written.value, language, profile, profileName });
  return ok(await renderDocument(layout, profile));
}

/** Writes the bytes, or the picture of each paper that they make: `x.png`, then `x-2.png`, `x-3.png`. */
async function write(bytes: Uint8Array, profileName: string, out: string): Promise<number> {
  if (extname(out) === '.bin') {
    writeFileSync(out, bytes);
    return PRINTED;
  }
  const { pictures, unknown } = await printOut(profileName, bytes);
  for (const what of unknown) console.error(`the printer did not understand: ${what}`);
  if (pictures.length === 0) {
    console.error('the printer printed nothing');
    return NOTHING_PRINTED;
  }
  pictures.forEach((picture, index) => {
    writeFileSync(index === 0 ? out : out.replace(/\.png$/, `-${index + 1}.png`), picture);
  });
  return PRINTED;
}
