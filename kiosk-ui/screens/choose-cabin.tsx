import { Action, Actions } from '../components/action/action.tsx';
import { Icon } from '../components/icon/icon.tsx';
import { Page } from '../components/page/page.tsx';
import { useSpeech } from '../language/speech-context.ts';
import type { ViewProps } from './view.ts';
import './choose-cabin.css';

/** What higher cabins give and cost. Whoever came here asked for it; no answer stands out. */
export function ChooseCabin({ offers, seat, onEvent }: ViewProps<'choose-cabin'>) {
  const { text, money } = useSpeech();
  const [only] = offers.length === 1 ? offers : [];
  const givesBack = offers[0]?.givesBack;
  return (
    <Page
      kind="choose-cabin"
      title={
        only ? text('upgrade.title', { cabin: text(`cabin.${only.cabin}`) }) : text('upgrade.title-several')
      }
      lead={text('upgrade.lead')}
      answers={
        <div class="offers__end">
          <p class="offers__note">
            {givesBack && <strong>{text('upgrade.returns', { price: money(givesBack) })}</strong>}
            <span>{text('upgrade.safe', { seat })}</span>
          </p>
          <Actions>
            <Action kind="secondary" onAct={() => onEvent({ type: 'passenger.back' })}>
              {text('seats.keep', { seat })}
            </Action>
          </Actions>
        </div>
      }
    >
      <ul class="offers">
        {offers.map(({ compartment, cabin, price, gains }) => (
          <li key={compartment} class="offer">
            <h2>{text(`cabin.${cabin}`)}</h2>
            <Action
              kind="secondary"
              icon="card"
              onAct={() => onEvent({ type: 'passenger.buys-upgrade', compartment })}
            >
              {text('upgrade.pay', { price: money(price) })}
            </Action>
            {gains.length > 0 && (
              <ul class="gains">
                {gains.map((gain) => (
                  <li key={gain}>
                    <Icon name="check" />
                    {text(`gain.${gain}`)}
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </Page>
  );
}
