import type { BagsView } from '../../device-agent/contract/visit.ts';
import { Action, Actions } from '../components/action/action.tsx';
import { DangerousGoods } from '../components/dangerous-goods/dangerous-goods.tsx';
import { Icon } from '../components/icon/icon.tsx';
import { Page } from '../components/page/page.tsx';
import { ProgressSteps } from '../components/progress-steps/progress-steps.tsx';
import { Stepper } from '../components/stepper/stepper.tsx';
import { useSpeech } from '../language/speech-context.ts';
import type { ViewProps } from './view.ts';
import './bags.css';

type Props = ViewProps<'bags'>;

/** How many bags, how heavy where that is asked, and at once what it comes to. */
export function Bags({ bags, alreadyCheckedIn, onEvent }: Props) {
  const { text, name, person } = useSpeech();
  const count = bags?.bags.length ?? 0;
  const mayPrint = alreadyCheckedIn && bags !== null && count + bags.untagged > 0;
  const cannotPay = bags !== null && bags.cost !== null && !bags.canPay;
  return (
    <Page
      kind={mayPrint ? 'bags page--tags-only' : 'bags'}
      title={text('bags.title')}
      lead={bags && text('bags.lead', { place: name(bags.to.names) })}
      answers={
        bags && (
          <Actions>
            {bags.elsewhere && (
              <p class="bags__desk">
                {text('bags.elsewhere', { names: bags.elsewhere.map(person).join(', ') })}
              </p>
            )}
            {!bags.canPay && <p class="bags__desk">{text('bags.desk')}</p>}
            {mayPrint && !cannotPay && (
              <>
                <DangerousGoods />
                <Action note={text('confirm.none')} onAct={() => onEvent({ type: 'passenger.tags-only' })}>
                  {text('bags.print-tags')}
                </Action>
              </>
            )}
            {!mayPrint && !cannotPay && (
              <Action onAct={() => onEvent({ type: 'passenger.bags-done' })}>{text('frame.continue')}</Action>
            )}
          </Actions>
        )
      }
    >
      {!bags && <ProgressSteps steps={[text('identifying.looking')]} current={0} />}
      {bags && (
        <div class="bags">
          {bags.pieces !== null && !bags.scale && !mayPrint && <Row count={count} />}
          <Count bags={bags} onEvent={onEvent} />
          {bags.scale && <ScaleWord bags={bags} />}
          {(bags.pieces === null || bags.bags.some(({ weighed }) => weighed)) && (
            <Weights bags={bags} onEvent={onEvent} />
          )}
          <Terms bags={bags} />
        </div>
      )}
    </Page>
  );
}

/** As many bags as will be checked, to be seen at a glance. */
const Row = ({ count }: { count: number }) => (
  <div class="bags__row" aria-hidden="true">
    {Array.from({ length: count }, (_, index) => index).map((index) => (
      <Icon key={index} name="bag" />
    ))}
  </div>
);

type Part = { readonly bags: BagsView; readonly onEvent: Props['onEvent'] };

function Count({ bags: { bags, most }, onEvent }: Part) {
  const { text } = useSpeech();
  const change = (count: number) =>
    onEvent({
      type: 'passenger.bags',
      bags: Array.from({ length: count }, (_, index) => bags[index] ?? { weight: null }),
    });
  return (
    <Stepper
      size="hero"
      value={bags.length}
      least={0}
      most={most}
      less={text('bags.fewer')}
      more={text('bags.more')}
      onChange={change}
    >
      <span class="unseen">{text('bags.count', { count: bags.length })}</span>
      <span aria-hidden="true">{bags.length}</span>
    </Stepper>
  );
}

/** What the scale says, and what to do. */
function ScaleWord({ bags: { scale, heaviest } }: { bags: BagsView }) {
  const { text } = useSpeech();
  const words = {
    free: () => text('bags.scale-free'),
    settling: () => text('bags.scale-settling'),
    weighed: () => text('bags.scale-weighed'),
    'too-heavy': () => text('bags.scale-too-heavy', { kilograms: heaviest }),
  };
  if (!scale) return null;
  return (
    <p class="bags__scale" data-scale={scale} role="status">
      <Icon name="scale" />
      {words[scale]()}
    </p>
  );
}

/** How heavy each bag is: as the scale has it, or as the passenger says where the airline counts kilograms. */
function Weights({ bags: { bags, heaviest, pieces }, onEvent }: Part) {
  const { text } = useSpeech();
  const change = (changed: number) => (weight: number) =>
    onEvent({
      type: 'passenger.bags',
      bags: bags.map((bag, index) => (index === changed ? { weight } : bag)),
    });
  return (
    <ol class="bags__weights">
      {bags.map(({ weight, weighed }, index) => {
        const number = index + 1;
        const kilograms = text('bags.kilograms', { kilograms: weight ?? 1 });
        if (weighed || pieces !== null)
          return (
            <li key={number} data-together>
              <span>{text('bags.number', { number })}</span>
              <span class="bags__weighed" data-weighed={weighed}>
                {weighed && <Icon name="check" />}
                {weighed ? kilograms : text('bags.not-weighed')}
                {weighed && <span class="unseen">{text('bags.weighed')}</span>}
              </span>
            </li>
          );
        return (
          <li key={number}>
            <span>{text('bags.number', { number })}</span>
            <Stepper
              value={weight ?? 1}
              least={1}
              most={heaviest}
              less={text('bags.lighter', { number })}
              more={text('bags.heavier', { number })}
              onChange={change(index)}
            >
              {kilograms}
            </Stepper>
          </li>
        );
      })}
    </ol>
  );
}

function Terms({ bags: { pieces, kilograms, checked, cost } }: { bags: BagsView }) {
  const { text, money } = useSpeech();
  const [most = 0] = kilograms;
  const each = `${text('bags.count', { count: pieces ?? 0 })}\u00a0· ${text('bags.each', { kilograms: most })}`;
  const byPiece = pieces === 0 ? text('bags.free-none') : each;
  const byWeight =
    kilograms.length > 1
      ? kilograms.map((ofOne) => text('bags.kilograms', { kilograms: ofOne })).join(' + ')
      : text('bags.free-together', { kilograms: most });
  const free = pieces === null ? byWeight : byPiece;
  return (
    <dl class="bags__terms">
      {checked > 0 && <Term name={text('bags.before')}>{text('bags.count', { count: checked })}</Term>}
      <Term name={text('bags.free')}>{free}</Term>
      {/* What it comes to is said in a headset alone: aloud, nothing would be all that was ever heard of it. */}
      <Term name={text('bags.to-pay')} isPrivate>
        {cost ? money(cost) : text('bags.nothing')}
      </Term>
    </dl>
  );
}

const Term = ({ name, isPrivate, children }: { name: string; isPrivate?: boolean; children: string }) => (
  <div data-together data-private={isPrivate}>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);
