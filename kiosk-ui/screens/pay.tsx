import type { SaleItem } from '../../device-agent/contract/sale.ts';
import { Action, Actions } from '../components/action/action.tsx';
import { Icon } from '../components/icon/icon.tsx';
import { Page } from '../components/page/page.tsx';
import { soldAs } from '../language/sold-as.ts';
import { useSpeech } from '../language/speech-context.ts';
import type { ViewProps } from './view.ts';
import './pay.css';

/** What of one payment is whose: the sum is their sum. */
function Item({ passenger, what, amount }: SaleItem) {
  const { text, money, person } = useSpeech();
  const bought = () => {
    if ('seat' in what) return what.seat;
    const { units, by } = what.excess;
    return by === 'piece'
      ? text('bags.count', { count: units })
      : text('bags.kilograms', { kilograms: units });
  };
  return (
    <li>
      <span>{person(passenger)}</span>
      <span>{bought()}</span>
      <strong>{money(amount)}</strong>
    </li>
  );
}

/** The card is the terminal's business: the screen says what for, how much, and where to look. */
export function Pay({ purpose, amount, items, paid, isChecked, onEvent }: ViewProps<'pay'>) {
  const { text, money } = useSpeech();
  const sold = soldAs({ purpose, items });
  const asks = !paid && !isChecked;
  return (
    <Page
      kind="pay"
      title={text(paid ? 'pay.paid' : isChecked ? 'pay.checking' : 'pay.title')}
      lead={
        paid ? (
          <span data-outcome>{text(`pay.paid-${sold}`)}</span>
        ) : (
          text(isChecked ? 'pay.checking-lead' : 'pay.lead')
        )
      }
      answers={
        asks && (
          <Actions>
            <Action kind="secondary" onAct={() => onEvent({ type: 'passenger.cancel-payment' })}>
              {text('pay.cancel')}
            </Action>
          </Actions>
        )
      }
    >
      <div class="pay" data-of={items.length > 0 ? 'several' : undefined}>
        <Icon name={paid ? 'check' : 'card'} />
        <p role="status">
          {text(`pay.for-${sold}`)}
          <strong>{money(amount)}</strong>
        </p>
        {items.length > 0 && (
          <ul class="pay__items">
            {items.map((item, index) => (
              <Item key={index} {...item} />
            ))}
          </ul>
        )}
      </div>
    </Page>
  );
}
