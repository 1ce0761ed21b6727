import type { AskedDocument } from '../../device-agent/contract/travel.ts';
import type { Speech } from '../language/language.ts';

/** What a document that is asked for is called. */
export function documentName({ text, name }: Pick<Speech, 'text' | 'name'>, asked: AskedDocument): string {
  const { document, names } = asked;
  if (!names) return text('document.passport');
  return document === 'visa' ? text('document.visa', { place: name(names) }) : name(names);
}
