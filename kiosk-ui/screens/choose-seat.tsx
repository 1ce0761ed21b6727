import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { FaultCode } from '../../device-agent/contract/faults.ts';
import type { MapSeat, SeatMapView } from '../../device-agent/contract/visit.ts';
import { Action } from '../components/action/action.tsx';
import { Icon, type IconName } from '../components/icon/icon.tsx';
import { Notice } from '../components/notice/notice.tsx';
import { Page } from '../components/page/page.tsx';
import { ProgressSteps } from '../components/progress-steps/progress-steps.tsx';
import { type CabinPlan, planOf } from '../components/seat-map/cabin-plan.ts';
import { SeatLegend } from '../components/seat-map/seat-legend.tsx';
import { SeatMap } from '../components/seat-map/seat-map.tsx';
import { EXIT_QUESTIONS, useSeatWords } from '../components/seat-map/seat-words.ts';
import type { PassengerEvent } from '../journey/events.ts';
import { useSpeech } from '../language/speech-context.ts';
import { useTouched } from './touched.ts';
import type { ViewProps } from './view.ts';
import './choose-seat.css';

type OnEvent = (event: PassengerEvent) => void;

/** Where a traveller sits, and where else they could. */
export function ChooseSeat({ map, problem, onEvent }: ViewProps<'choose-seat'>) {
  const { text } = useSpeech();
  const plan = useMemo(() => (map && map.seats.length > 0 ? planOf(map) : null), [map]);
  // Another traveller, a new seat, a seat lost: whatever was touched before is no longer meant.
  const occasion = map ? [map.travellerId, ...map.travellers.map(({ seat }) => seat)].join() : 'asked';
  const [touched, setTouched] = useTouched(occasion);
  const seat =
    (touched && map?.seats.find(({ number, state }) => number === touched && state === 'free')) || null;
  const isTurn = map !== null && plan !== null && isParty(map);
  const choice = useRef<HTMLDivElement>(null);
  const number = seat?.number ?? null;
  useEffect(() => {
    // Where text is large or the screen low, the answer to a seat stands on a page further down.
    if (number !== null) choice.current?.lastElementChild?.scrollIntoView({ block: 'nearest' });
  }, [number]);
  return (
    <Page
      kind="choose-seat"
      about={occasion}
      title={text(isTurn ? 'seats.title-party' : 'seats.title')}
      lead={isTurn && <Whose map={map} onEvent={onEvent} />}
      answers={
        map && (
          <div class="seat-choice" ref={choice}>
            {plan ? (
              <SeatAnswers {...{ map, plan, seat, problem, setTouched, onEvent }} />
            ) : (
              <KeepSeat map={map} onEvent={onEvent} />
            )}
          </div>
        )
      }
    >
      {!map && <ProgressSteps steps={[text('seats.loading')]} current={0} />}
      {map && !plan && (
        <Notice icon="help">{text('seats.not-now', { seat: travellerOf(map)?.seat ?? '' })}</Notice>
      )}
      {map && plan && (
        <SeatMap
          key={occasion}
          map={map}
          plan={plan}
          chosen={number}
          onChoose={(chosen) => setTouched(chosen === touched ? null : chosen)}
        />
      )}
    </Page>
  );
}

const travellerOf = ({ travellers, travellerId }: SeatMapView) =>
  travellers.find((traveller) => traveller.travellerId === travellerId);

const isParty = ({ travellers }: SeatMapView): boolean => travellers.length > 1;

interface SeatAnswersProps {
  readonly map: SeatMapView;
  readonly plan: CabinPlan;
  /** The free seat that was touched. */
  readonly seat: MapSeat | null;
  readonly problem: FaultCode | null;
  readonly setTouched: (seat: string | null) => void;
  readonly onEvent: OnEvent;
}

function SeatAnswers({ map, plan, seat, problem, setTouched, onEvent }: SeatAnswersProps) {
  const { text, money } = useSpeech();
  const { travellerId, upgrades } = map;
  // Several choose first, and pay for all of it at once.
  const paysNow = Boolean(seat?.price) && !isParty(map);
  const mayTake = seat !== null && (map.canPay || !seat.price);
  const choose = (exitRow: 'agreed' | 'declined' | null) => {
    if (seat) onEvent({ type: 'passenger.chose-seat', travellerId, seat: seat.number, exitRow });
    if (exitRow === 'declined') setTouched(null);
  };
  if (seat?.exitRow && mayTake) return <ExitRow seat={seat} paysNow={paysNow} onAnswer={choose} />;
  return (
    <>
      <SeatLegend plan={plan} />
      <Chosen map={map} plan={plan} seat={seat} problem={problem} />
      {seat && mayTake ? (
        <Action {...(paysNow && { icon: 'card' })} onAct={() => choose(null)}>
          {seat.price && paysNow
            ? text('seats.pay', { price: money(seat.price), seat: seat.number })
            : text('seats.take', { seat: seat.number })}
        </Action>
      ) : (
        <div class="seat-answers">
          {!seat && <SeeUpgrades upgrades={upgrades} onEvent={onEvent} />}
          {!seat && map.due && <PayAll due={map.due} onEvent={onEvent} />}
          <KeepSeat map={map} onEvent={onEvent} />
        </div>
      )}
    </>
  );
}

function KeepSeat({ map, onEvent }: { map: SeatMapView; onEvent: OnEvent }) {
  const { text } = useSpeech();
  const isDone = map.seats.length > 0 && isParty(map);
  const done = map.due ? text('seats.keep-old') : text('frame.finish');
  return (
    <Action
      kind={map.seats.length > 0 ? 'secondary' : 'primary'}
      onAct={() => onEvent({ type: 'passenger.back' })}
    >
      {isDone ? done : text('seats.keep', { seat: travellerOf(map)?.seat ?? '' })}
    </Action>
  );
}

/** What all seats cost that the party has chosen: they are theirs once it is paid. */
function PayAll({
  due: { seats, amount },
  onEvent,
}: {
  due: NonNullable<SeatMapView['due']>;
  onEvent: OnEvent;
}) {
  const { text, money } = useSpeech();
  return (
    <Action icon="card" onAct={() => onEvent({ type: 'passenger.buys-seats' })}>
      {text('seats.pay-all', { price: money(amount), count: seats })}
    </Action>
  );
}

/** What the cheapest of the higher cabins costs, if there are any. */
function SeeUpgrades({ upgrades, onEvent }: { upgrades: SeatMapView['upgrades']; onEvent: OnEvent }) {
  const { text, money } = useSpeech();
  const [cheapest, ...others] = upgrades;
  if (!cheapest) return null;
  const price = money(cheapest.price);
  return (
    <Action kind="secondary" onAct={() => onEvent({ type: 'passenger.sees-upgrades' })}>
      {others.length === 0
        ? text('upgrade.offer', { cabin: text(`cabin.${cheapest.cabin}`), price })
        : text('upgrade.offers', { price })}
    </Action>
  );
}

/** Whose seat is chosen; two buttons go through the party. */
function Whose({ map, onEvent }: { map: SeatMapView; onEvent: OnEvent }) {
  const { text, list, person } = useSpeech();
  const { travellers, travellerId } = map;
  const at = travellers.findIndex((traveller) => traveller.travellerId === travellerId);
  const current = travellers[at];
  const show = (further: number) => () => {
    const other = travellers[(at + further + travellers.length) % travellers.length];
    if (other) onEvent({ type: 'passenger.shows-seats-of', travellerId: other.travellerId });
  };
  return (
    <span class="whose">
      <button type="button" aria-label={text('seats.previous-person')} onClick={show(-1)}>
        <Icon name="back" />
      </button>
      <span class="whose__name" role="status">
        <strong>{current && person(current.passenger)}</strong>
        <span>
          {current?.unpaid
            ? list([current.seat, text('seats.unpaid')])
            : text('seats.now', { seat: current?.seat ?? '' })}
        </span>
      </span>
      <button type="button" aria-label={text('seats.next-person')} onClick={show(1)}>
        <Icon name="next" />
      </button>
    </span>
  );
}

/** Then what to do is more than to choose again. */
const MONEY_MAY_BE_GONE: ReadonlySet<FaultCode> = new Set(['payment.unconfirmed', 'payment.not-given-back']);

/** A card that paid nothing; somebody else who sits there; or what staff know more of. */
const pictureOf = (problem: FaultCode): IconName => {
  if (problem.startsWith('payment.')) return 'card';
  return problem === 'check-in.no-seat' ? 'person' : 'help';
};

interface ChosenProps {
  readonly map: SeatMapView;
  readonly plan: CabinPlan;
  readonly seat: MapSeat | null;
  readonly problem: FaultCode | null;
}

/** What is known of the seat that was touched, or of the one that is theirs. */
function Chosen({ map, plan: { own, canMove }, seat, problem }: ChosenProps) {
  const { text, list, money, fault } = useSpeech();
  const { notes } = useSeatWords(map);
  const told = seat ?? own;
  const current = travellerOf(map)?.seat ?? '';
  const priceLine = (number: string, price: string) =>
    map.canPay ? text('seats.costs', { price, seat: number }) : text('seats.sold-elsewhere', { price });
  const ownState = text(travellerOf(map)?.unpaid ? 'seats.unpaid' : 'seats.state-own');
  const whyNot = (code: FaultCode) => {
    if (map.due && code.startsWith('payment.'))
      return text('seats.payment-failed-all', { why: fault(code).title });
    if (code === 'check-in.no-seat') return text('seats.taken-meanwhile');
    if (code === 'payment.given-back') return text('seats.payment-lost', { seat: current });
    const { title: why, next } = fault(code);
    if (MONEY_MAY_BE_GONE.has(code)) return text('seats.payment-in-doubt', { why, next, seat: current });
    return code.startsWith('payment.')
      ? text('seats.payment-failed', { why, seat: current })
      : text('seats.not-now', { seat: current });
  };
  if (!seat && problem)
    return (
      <Notice icon={pictureOf(problem)} isOutcome>
        {whyNot(problem)}
      </Notice>
    );
  return (
    <div class="chosen" role="status" data-together={seat || canMove ? '' : undefined}>
      <strong class="chosen__number">{told?.number ?? current}</strong>
      <p>
        <strong>
          {told && list([...(seat ? [] : [ownState]), text(`seat.${told.position}`), ...notes(told)])}
        </strong>
        <span>
          {seat?.price
            ? priceLine(seat.number, money(seat.price))
            : !seat && text(canMove ? 'seats.touch' : 'seats.none-free')}
        </span>
      </p>
    </div>
  );
}

interface ExitRowProps {
  readonly seat: MapSeat;
  readonly paysNow: boolean;
  readonly onAnswer: (answer: 'agreed' | 'declined') => void;
}

/** 14 CFR 121.585: what is asked of whoever sits at an exit. The answer is theirs, and is recorded. */
function ExitRow({ seat: { number: seat, price }, paysNow, onAnswer }: ExitRowProps) {
  const { text, money } = useSpeech();
  const heading = useRef<HTMLHeadingElement>(null);
  // It is to be answered now: its answers are next, and not behind every other seat of the map.
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), [seat]);
  return (
    <section class="exit-row" aria-label={text('note.exit-row')}>
      <h2 ref={heading} tabIndex={-1}>
        {text('seats.exit-title', { seat })}
      </h2>
      <ul>
        {EXIT_QUESTIONS.map((key) => (
          <li key={key}>
            <Icon name="check" />
            {text(key)}
          </li>
        ))}
      </ul>
      <div class="exit-row__answers">
        <Action onAct={() => onAnswer('agreed')}>
          {price && paysNow
            ? text('seats.exit-pay', { price: money(price) })
            : text('seats.exit-agree', { seat })}
        </Action>
        <Action kind="secondary" onAct={() => onAnswer('declined')}>
          {text('seats.exit-decline')}
        </Action>
      </div>
    </section>
  );
}
