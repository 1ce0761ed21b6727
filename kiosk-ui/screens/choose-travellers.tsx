import { useState } from 'preact/hooks';
import type { TravellerView } from '../../device-agent/contract/visit.ts';
import { Action, Actions } from '../components/action/action.tsx';
import { Choice, Choices } from '../components/choice/choice.tsx';
import { Page } from '../components/page/page.tsx';
import { useSpeech } from '../language/speech-context.ts';
import type { ViewProps } from './view.ts';

/** Who of the booking checks in. Everyone who can is put in; infants come with whose lap they are on. */
export function ChooseTravellers({ travellers, onEvent }: ViewProps<'choose-travellers'>) {
  const { text, person } = useSpeech();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  // Infants come with whose lap they are on; of one who cannot come that is said.
  const listed = travellers.filter(({ onLapOf, state }) => onLapOf === null || state === 'refused');
  const chosen = listed.filter(({ travellerId, state }) => state !== 'refused' && !left.has(travellerId));
  const ids = chosen.map(({ travellerId }) => travellerId);
  const count = travellers.filter(
    ({ travellerId, onLapOf, state }) => state !== 'refused' && ids.includes(onLapOf ?? travellerId),
  ).length;
  const mayGo = chosen.some(({ type }) => type === 'adult');

  const toggle = (travellerId: string) => () => {
    const next = new Set(left);
    if (!next.delete(travellerId)) next.add(travellerId);
    setLeft(next);
  };
  const detailOf = ({ travellerId, state, type, onLapOf }: TravellerView): string => {
    const laps = travellers.filter((one) => one.onLapOf === travellerId && one.state !== 'refused');
    return [
      ...(onLapOf === null ? [] : [text('party.on-lap')]),
      ...(state === 'checked-in' ? [text('party.checked-in')] : []),
      ...(state === 'refused' ? [text('party.refused')] : []),
      ...(type === 'child' ? [text('party.child')] : []),
      ...laps.map(({ passenger }) => text('party.with-infant', { name: person(passenger) })),
    ].join('\u00a0· ');
  };

  return (
    <Page
      kind="choose-travellers"
      title={text('party.title')}
      lead={text('party.lead')}
      answers={
        <Actions>
          <Action
            kind={mayGo ? 'primary' : 'secondary'}
            onAct={() => {
              if (mayGo) onEvent({ type: 'passenger.chose-travellers', travellerIds: ids });
            }}
          >
            {mayGo ? text('party.continue', { count }) : text('party.adult-needed')}
          </Action>
        </Actions>
      }
    >
      <Choices>
        {listed.map((traveller) => (
          <Choice
            key={traveller.travellerId}
            title={traveller.passenger.fullName}
            detail={detailOf(traveller)}
            chosen={ids.includes(traveller.travellerId)}
            disabled={traveller.state === 'refused'}
            onChoose={toggle(traveller.travellerId)}
          />
        ))}
      </Choices>
    </Page>
  );
}
