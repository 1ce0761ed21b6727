import type { Result } from '../../../../config/result.ts';
import { problem } from '../problem.ts';
import { isQuery } from './answers.ts';
import { type BagTagData, type BagTagForm, decodeBagTagData, decodeBagTagForm } from './bag-tag.ts';
import { decodeLogo, type Logo } from './logo.ts';
import type { AeaProblem } from './problem.ts';
import { decodeTemplate, type Template } from './template.ts';
import { decodeTicketData, decodeTicketForm, type TicketData, type TicketForm } from './ticket.ts';

/** A message that has to do with documents: something to remember, or something to print. */
export type AeaCommand = BagTagForm | BagTagData | TicketForm | TicketData | Template | Logo;

/** What a message is for, by its first letters. `load`: the printer remembers it; `print`: paper moves. */
export type Purpose = 'query' | 'load' | 'print' | 'unknown';

const CODES = [
  ['BTT', 'load'],
  ['BTP', 'print'],
  ['PT', 'load'],
  ['TT', 'load'],
  ['LT', 'load'],
  ['CP', 'print'],
] as const;

const begins = (message: Uint8Array, code: string) =>
  [...code].every((letter, place) => message[place] === letter.charCodeAt(0));

/** The two or three letters that name a command, as answers repeat them; empty when they are none. */
export function commandCode(message: Uint8Array): string {
  const known = CODES.find(([code]) => begins(message, code))?.[0];
  if (known !== undefined) return known;
  const text = Buffer.from(message.subarray(0, 2)).toString('latin1');
  return /^[A-Z]{2}$/.test(text) ? text : '';
}

export function purposeOf(message: Uint8Array): Purpose {
  if (isQuery(Buffer.from(message.subarray(0, 2)).toString('latin1'))) return 'query';
  return CODES.find(([code]) => begins(message, code))?.[1] ?? 'unknown';
}

/** Reads one message, without its frame. */
export function decodeCommand(message: Uint8Array): Result<AeaCommand, AeaProblem> {
  const code = commandCode(message);
  if (code === 'LT') return decodeLogo(message);
  const text = Buffer.from(message).toString('latin1');
  switch (code) {
    case 'BTT':
      return decodeBagTagForm(text);
    case 'BTP':
      return decodeBagTagData(text);
    case 'PT':
      return decodeTicketForm(text);
    case 'CP':
      return decodeTicketData(text);
    case 'TT':
      return decodeTemplate(text);
    default:
      return problem('aea.header', 0, 'no command of this name');
  }
}
