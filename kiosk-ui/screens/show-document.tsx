import { GuidancePicture } from '../components/guidance-picture/guidance-picture.tsx';
import { Notice } from '../components/notice/notice.tsx';
import { Page } from '../components/page/page.tsx';
import { useSpeech } from '../language/speech-context.ts';
import type { ViewProps } from './view.ts';

/** One traveller's passport, which the journey needs and nobody has seen yet. */
export function ShowDocument({ passenger, problem, documentPresent }: ViewProps<'show-document'>) {
  const { text, fault, person } = useSpeech();
  return (
    <Page
      kind="guidance"
      title={text('document.title', { name: person(passenger) })}
      lead={text('document.lead')}
      answers={
        problem ? (
          <Notice key={problem} icon="passport">
            <strong>{fault(problem).title}</strong>
            <br />
            {fault(problem).next}
          </Notice>
        ) : (
          documentPresent && <Notice icon="passport">{text('welcome.document-left')}</Notice>
        )
      }
    >
      <GuidancePicture />
      <ol class="guidance__steps">
        <li>{text('guidance.open')}</li>
        <li>{text('guidance.lay')}</li>
      </ol>
    </Page>
  );
}
