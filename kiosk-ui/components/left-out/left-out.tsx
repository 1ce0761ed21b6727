import type { LeftOut } from '../../journey/context.ts';
import { useSpeech } from '../../language/speech-context.ts';
import { Notice } from '../notice/notice.tsx';

const wordsOf = ({ flight, code }: LeftOut[number]) => {
  if (flight === null) return 'goodbye.left-out';
  return code.startsWith('flight.') ? 'goodbye.left-out-lost' : 'goodbye.left-out-flight';
};

/** Who of the party, or from which onward flight on, was not checked in, and who sees to it where. */
export function LeftOutNotices({ leftOut }: { readonly leftOut: LeftOut }) {
  const { text, name } = useSpeech();
  return (
    <>
      {leftOut.map((one) => (
        <Notice key={`${one.passenger.fullName} ${one.flight}`} icon="person">
          <strong>{one.flight ? `${one.passenger.fullName}, ${one.flight}` : one.passenger.fullName}</strong>
          <br />
          {text(wordsOf(one))} {one.desk && <strong>{name(one.desk)}</strong>}
        </Notice>
      ))}
    </>
  );
}
