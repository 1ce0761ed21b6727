import type { UpgradeView } from '../../device-agent/contract/visit.ts';
import { Action, Actions } from '../components/action/action.tsx';
import { Icon } from '../components/icon/icon.tsx';
import { Page } from '../components/page/page.tsx';
import { useSpeech } from '../language/speech-context.ts';

interface UpgradeOfferProps {
  readonly upgrade: UpgradeView;
  /** The seat that is theirs. */
  readonly seat: string;
  readonly onBuy: () => void;
  readonly onKeep: () => void;
}

/** What a higher cabin gives and costs. Whoever came here asked for it; neither answer stands out. */
export function UpgradeOffer({ upgrade, seat, onBuy, onKeep }: UpgradeOfferProps) {
  const { text, money } = useSpeech();
  const cabin = text(`cabin.${upgrade.cabin}`);
  const price = money(upgrade.price);
  return (
    <Page
      kind="upgrade"
      title={text('upgrade.title', { cabin })}
      lead={text('upgrade.lead', { price })}
      answers={
        <Actions>
          <Action kind="secondary" icon="card" onAct={onBuy}>
            {text('upgrade.pay', { price })}
          </Action>
          <Action kind="secondary" onAct={onKeep}>
            {text('seats.keep', { seat })}
          </Action>
        </Actions>
      }
    >
      <div class="upgrade">
        <ul>
          {[text('upgrade.seat', { cabin }), ...upgrade.gains.map((gain) => text(`gain.${gain}`))].map(
            (gain) => (
              <li key={gain}>
                <Icon name="check" />
                {gain}
              </li>
            ),
          )}
        </ul>
        <p>{text('upgrade.safe', { seat })}</p>
      </div>
    </Page>
  );
}
