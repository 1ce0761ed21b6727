import type { BagFate } from '../../device-agent/contract/visit.ts';
import { Action, Actions } from '../components/action/action.tsx';
import { Icon } from '../components/icon/icon.tsx';
import { Notice } from '../components/notice/notice.tsx';
import { Page } from '../components/page/page.tsx';
import { useSpeech } from '../language/speech-context.ts';
import type { ViewProps } from './view.ts';
import './refused.css';
import './bags-failed.css';

/**
 * What became of the money first, then of the bags; whoever stands here is checked in and has their pass. Where some bags
 * go, each is told by itself: which, and what to do with the others.
 */
export function BagsFailed({ code, canRetry, bags, helpCalled, onEvent }: ViewProps<'bags-failed'>) {
  const { text, fault } = useSpeech();
  const going = bags.filter(({ goes }) => goes);
  const staying = bags.filter(({ goes }) => !goes);
  const isRefusedTag = code === 'bags.tag-refused';
  const isPartly = going.length > 0 && !code.startsWith('payment.') && !isRefusedTag;
  const why = fault(code);
  // Staff take bags that the airline did not: nobody goes without them.
  const leaves = code.startsWith('bags.') ? 'frame.continue' : 'pay.without';
  return (
    <Page
      kind="bags-failed"
      title={<span data-outcome>{isPartly ? text('bags.partly') : why.title}</span>}
      lead={isPartly ? text(canRetry ? 'bags.partly-again' : 'bags.partly-desk') : why.next}
      answers={
        <Actions>
          {canRetry && (
            <Action icon="repeat" onAct={() => onEvent({ type: 'passenger.pay-again' })}>
              {text('refused.retry')}
            </Action>
          )}
          {helpCalled ? (
            <Notice icon="person">{text('refused.help-coming')}</Notice>
          ) : (
            <Action
              kind={canRetry ? 'secondary' : 'primary'}
              icon="person"
              onAct={() => onEvent({ type: 'passenger.help' })}
            >
              {text('refused.help')}
            </Action>
          )}
          <Action kind="secondary" onAct={() => onEvent({ type: 'passenger.finished' })}>
            {text(going.length > 0 ? 'bags.without-others' : leaves)}
          </Action>
        </Actions>
      }
    >
      {going.length > 0 || isRefusedTag ? (
        <div class="fates">
          <Fates bags={staying} all={bags} goes={false} />
          <Fates bags={going} all={bags} goes />
        </div>
      ) : (
        <div class="refused__picture">
          <Icon name={code.startsWith('payment.') ? 'card' : 'bag'} />
        </div>
      )}
    </Page>
  );
}

interface FatesProps {
  readonly bags: readonly BagFate[];
  readonly all: readonly BagFate[];
  readonly goes: boolean;
}

/** Bags of one fate, known by whose they are, how heavy, and what their tag says. */
function Fates({ bags, all, goes }: FatesProps) {
  const { text, person } = useSpeech();
  if (bags.length === 0) return null;
  const isOnes = new Set(all.map(({ passenger }) => passenger.fullName)).size === 1;
  const tagOf = ({ licencePlate }: BagFate) => {
    if (licencePlate === null) return text('bags.no-tag');
    // As it is printed: whose tag it is, then the number.
    const number = `${licencePlate.slice(0, 4)} ${licencePlate.slice(4)}`;
    return text(goes ? 'bags.tag' : 'bags.tag-refused', { number });
  };
  return (
    <section class="fate" data-goes={goes}>
      <h2>
        <Icon name={goes ? 'check' : 'bag'} />
        {text(goes ? 'bags.go' : 'bags.stay', { count: bags.length })}
      </h2>
      <ul>
        {bags.map((bag, index) => (
          <li key={index}>
            <strong>{isOnes ? text('bags.one') : person(bag.passenger)}</strong>
            {bag.weight !== null && <span>{text('bags.kilograms', { kilograms: bag.weight })}</span>}
            <span class="fate__tag">{tagOf(bag)}</span>
          </li>
        ))}
      </ul>
      <p>{text(goes ? 'bags.go-how' : 'bags.stay-how', { count: bags.length })}</p>
    </section>
  );
}
