import { CARDS } from '../card-reader/cards.ts';
import type { ShownDevice } from '../rack-state.ts';
import type { Hands } from './rack-client.ts';

/** Cards with a stripe: members', a payment card that must be refused, a worn one and a foreign one. */
export function CardTray({ device, hands }: { device: ShownDevice<'card-reader'>; hands: Hands }) {
  return (
    <ul class="things">
      {CARDS.map(({ key, issuer, holder, number, look, story, stripe }) => (
        <li key={key} class="thing" data-lies={device.last?.label === key}>
          <div class="plastic" data-look={look} data-worn={stripe[2] === 'undecodable'}>
            <p class="plastic-issuer">{issuer}</p>
            <p class="plastic-number">{number}</p>
            <p class="plastic-holder">{holder}</p>
          </div>
          <p>{story}</p>
          <button type="button" class="act" onClick={() => hands.act('swipe', { card: key })}>
            Swipe
            <span class="for-ears">
              {' '}
              {issuer}, {holder}. {story}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
