import { Action, Actions } from '../components/action/action.tsx';
import { LeftOutNotices } from '../components/left-out/left-out.tsx';
import { Notice } from '../components/notice/notice.tsx';
import { Page } from '../components/page/page.tsx';
import { TagPicture } from '../components/tag-picture/tag-picture.tsx';
import { useSpeech } from '../language/speech-context.ts';
import type { ViewProps } from './view.ts';
import './guidance.css';

/** How a tag is put on, while the bag stands there. */
export function FixTags({ places, tags, bagsAreLeft, leftOut, onEvent }: ViewProps<'fix-tags'>) {
  const { text, name, list } = useSpeech();
  const names = places.map((place) => name(place.names));
  const [first = ''] = names;
  return (
    <Page
      kind="fix-tags"
      title={text('tags.title', { count: tags })}
      lead={text('tags.lead')}
      answers={
        <Actions>
          <LeftOutNotices leftOut={leftOut} />
          {bagsAreLeft ? (
            <Notice icon="bag">{text('tags.left')}</Notice>
          ) : (
            <p class="guidance__others">
              {names.length > 1
                ? text('tags.drop-apart', { places: list(names) })
                : text('tags.drop', { place: first })}
            </p>
          )}
          <Action icon="check" onAct={() => onEvent({ type: 'passenger.finished' })}>
            {text('tags.done', { count: tags })}
          </Action>
        </Actions>
      }
    >
      <TagPicture place={places[0]?.code ?? ''} />
      <ol class="guidance__steps">
        <li>{text('tags.loop')}</li>
        <li>{text('tags.press')}</li>
        <li>{text('tags.claim')}</li>
      </ol>
    </Page>
  );
}
