import type { ComponentChild } from 'preact';
import type { MessageKey } from '../../language/catalogue.ts';
import { useSpeech } from '../../language/speech-context.ts';
import { PICTURES } from './pictures.tsx';
import './dangerous-goods.css';

type Goods = keyof typeof PICTURES;

/** Some things are forbidden only in one kind of bag; what is allowed in neither says nothing. */
const WHERE: Partial<Record<Goods, MessageKey & `goods.${string}-where`>> = {
  batteries: 'goods.batteries-where',
  knives: 'goods.knives-where',
};

const GOODS = Object.entries(PICTURES) as [Goods, () => ComponentChild][];

/** What no bag may hold, in pictures (49 CFR 175.25(b)(3)). */
export function DangerousGoods() {
  const { text } = useSpeech();
  return (
    <section class="goods" aria-labelledby="goods-title">
      <h2 id="goods-title">{text('confirm.goods')}</h2>
      <ul>
        {GOODS.map(([goods, picture]) => {
          const where = WHERE[goods];
          return (
            <li key={goods} data-together>
              <svg class="forbidden" viewBox="0 0 64 64" aria-hidden="true">
                {picture()}
                <path class="forbidden__clear" d="m11.5 11.5 41 41" />
                <path class="forbidden__ring" d="M32 3a29 29 0 1 0 0 58 29 29 0 0 0 0-58ZM11.5 11.5l41 41" />
              </svg>
              <p>
                {text(`goods.${goods}`)}
                {where && <b>{text(where)}</b>}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
