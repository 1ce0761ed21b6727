import { DEMO_PEOPLE } from '../../../config/demo/people.ts';
import type { ShownDevice } from '../rack-state.ts';
import { CableLamp, Lamp } from './lamp.tsx';
import { PassportPage } from './passport-page.tsx';
import type { Hands } from './rack-client.ts';

/** The document reader, and the passport that lies on its glass. */
export function ReaderView({
  device: reader,
  hands,
}: {
  device: ShownDevice<'document-reader'>;
  hands: Hands;
}) {
  const person = DEMO_PEOPLE.find(({ key }) => key === reader.document?.label);
  return (
    <article class="device reader" data-plugged={reader.plugged}>
      <header>
        <h2>Document reader</h2>
        <ul class="lamps">
          <CableLamp plugged={reader.plugged} connected={reader.connected} />
          <Lamp
            name="Answers"
            light={reader.answerFault ? 'bad' : 'well'}
            says={reader.answerFault ?? 'as it should'}
          />
        </ul>
      </header>
      <div class="glass">
        {person ? (
          <div class="laid" key={person.key}>
            <PassportPage person={person} />
          </div>
        ) : (
          <p>{reader.document ? 'A document typed in by hand' : 'Nothing lies on the glass'}</p>
        )}
      </div>
      <button type="button" class="act" disabled={!reader.document} onClick={() => hands.act('remove')}>
        Take the document back
      </button>
    </article>
  );
}
