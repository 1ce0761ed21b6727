import { useState } from 'preact/hooks';
import { useSpeech } from '../language/speech-context.ts';
import type { TypedField } from './typed-fields.ts';

/** What is said of a field that is not filled yet, and of a sign that cannot stand in it: nobody presses in vain. */
export const LACKS = {
  number: 'typing.lacks-number',
  state: 'typing.state',
  birthDate: 'typing.lacks-date',
  sex: 'typing.lacks-choice',
  expiryDate: 'typing.lacks-date',
} as const satisfies Record<TypedField, string>;
type Word = (typeof LACKS)[TypedField] | 'typing.refused' | 'find.lacks' | 'find.lacks-surname';

/** What is objected to, if anything, and by how many presses: each of them is answered. */
interface Objected {
  readonly word: Word | null;
  readonly times: number;
}

/** What is said against what was pressed last, and how to say it; null takes it back. */
export function useObjection(): readonly [Objected, (word: Word | null) => void] {
  const [objected, setObjected] = useState<Objected>({ word: null, times: 0 });
  return [objected, (word) => setObjected(({ times }) => ({ word, times: word ? times + 1 : 0 }))];
}

/** Takes the place of the lead, where it is seen and heard at once, and heard again where it is met again. */
export function Objection({ objected: { word, times } }: { readonly objected: Objected }) {
  const { text } = useSpeech();
  return (
    <strong key={times} role="status" data-outcome data-times={times}>
      {word && text(word)}
    </strong>
  );
}
