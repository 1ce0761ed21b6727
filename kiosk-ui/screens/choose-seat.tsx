import { useMemo, useState } from 'preact/hooks';
import type { FaultCode } from '../../device-agent/contract/faults.ts';
import type { MapSeat, SeatMapView } from '../../device-agent/contract/visit.ts';
import { Action, Actions } from '../components/action/action.tsx';
import { Icon } from '../components/icon/icon.tsx';
import { Notice } from '../components/notice/notice.tsx';
import { Page } from '../components/page/page.tsx';
import { ProgressSteps } from '../components/progress-steps/progress-steps.tsx';
import { type CabinPlan, planOf } from '../components/seat-map/cabin-plan.ts';
import { SeatLegend } from '../components/seat-map/seat-legend.tsx';
import { SeatMap } from '../components/seat-map/seat-map.tsx';
import { useSeatWords } from '../components/seat-map/seat-words.ts';
import type { PassengerEvent } from '../journey/events.ts';
import { useSpeech } from '../language/speech-context.ts';
import type { ViewProps } from './view.ts';
import './choose-seat.css';

type OnEvent = (event: PassengerEvent) => void;

/** Where a traveller sits, and where else they could. */
export function ChooseSeat({ map, problem, onEvent }: ViewProps<'choose-seat'>) {
  const { text } = useSpeech();
  if (!map)
    return (
      <Page kind="choose-seat" title={text('seats.title')}>
        <ProgressSteps steps={[text('seats.loading')]} current={0} />
      </Page>
    );
  if (map.seats.length === 0) return <NoMap map={map} onEvent={onEvent} />;
  // Another traveller, a new seat, a seat lost: whatever was touched before is no longer meant.
  const occasion = [map.travellerId, ...map.travellers.map(({ seat }) => seat)].join();
  return <Cabin key={occasion} map={map} problem={problem} onEvent={onEvent} />;
}

const travellerOf = ({ travellers, travellerId }: SeatMapView) =>
  travellers.find((traveller) => traveller.travellerId === travellerId);

const isParty = ({ travellers }: SeatMapView): boolean => travellers.length > 1;

function NoMap({ map, onEvent }: { map: SeatMapView; onEvent: OnEvent }) {
  const { text } = useSpeech();
  const seat = travellerOf(map)?.seat ?? '';
  return (
    <Page
      kind="choose-seat"
      title={text('seats.title')}
      answers={
        <Actions>
          <Action onAct={() => onEvent({ type: 'passenger.back' })}>{text('seats.keep', { seat })}</Action>
        </Actions>
      }
    >
      <Notice icon="help">{text('seats.not-now', { seat })}</Notice>
    </Page>
  );
}

interface CabinProps {
  readonly map: SeatMapView;
  readonly problem: FaultCode | null;
  readonly onEvent: OnEvent;
}

function Cabin({ map, problem, onEvent }: CabinProps) {
  const { text, money } = useSpeech();
  const [touched, setTouched] = useState<string | null>(null);
  const plan = useMemo(() => planOf(map), [map]);
  const seat =
    (touched && map.seats.find(({ number, state }) => number === touched && state === 'free')) || null;
  const { travellerId } = map;
  const mayTake = seat !== null && (map.canPay || !seat.price);
  const choose = (exitRow: 'agreed' | 'declined' | null) => {
    if (seat) onEvent({ type: 'passenger.chose-seat', travellerId, seat: seat.number, exitRow });
    if (exitRow === 'declined') setTouched(null);
  };
  const back = () => onEvent({ type: 'passenger.back' });
  const { upgrades } = map;
  const own = travellerOf(map)?.seat ?? '';
  return (
    <Page
      kind="choose-seat"
      title={text(isParty(map) ? 'seats.title-party' : 'seats.title')}
      lead={isParty(map) && <Whose map={map} onEvent={onEvent} />}
      answers={
        <div class="seat-choice">
          {seat?.exitRow && mayTake ? (
            <ExitRow seat={seat} onAnswer={choose} />
          ) : (
            <>
              <SeatLegend plan={plan} />
              <Chosen map={map} plan={plan} seat={seat} problem={problem} />
              {seat && mayTake ? (
                <Action {...(seat.price && { icon: 'card' })} onAct={() => choose(null)}>
                  {seat.price
                    ? text('seats.pay', { price: money(seat.price), seat: seat.number })
                    : text('seats.take', { seat: seat.number })}
                </Action>
              ) : (
                <div class="seat-answers">
                  {!seat && <SeeUpgrades upgrades={upgrades} onEvent={onEvent} />}
                  <Action kind="secondary" onAct={back}>
                    {isParty(map) ? text('seats.done') : text('seats.keep', { seat: own })}
                  </Action>
                </div>
              )}
            </>
          )}
        </div>
      }
    >
      <SeatMap
        map={map}
        plan={plan}
        chosen={seat?.number ?? null}
        onChoose={(number) => setTouched(number === touched ? null : number)}
      />
    </Page>
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
  const { text, person } = useSpeech();
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
        <span>{text('seats.now', { seat: current?.seat ?? '' })}</span>
      </span>
      <button type="button" aria-label={text('seats.next-person')} onClick={show(1)}>
        <Icon name="next" />
      </button>
    </span>
  );
}

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
  const whyNot = (code: FaultCode) => {
    if (code === 'check-in.no-seat') return text('seats.taken-meanwhile');
    if (code === 'payment.given-back') return text('seats.payment-lost', { seat: current });
    return code.startsWith('payment.')
      ? text('seats.payment-failed', { why: fault(code).title, seat: current })
      : text('seats.not-now', { seat: current });
  };
  if (!seat && problem) return <Notice icon="person">{whyNot(problem)}</Notice>;
  return (
    <div class="chosen" role="status" data-together>
      <strong class="chosen__number">{told?.number ?? current}</strong>
      <p>
        <strong>
          {told &&
            list([...(seat ? [] : [text('seats.state-own')]), text(`seat.${told.position}`), ...notes(told)])}
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
  readonly onAnswer: (answer: 'agreed' | 'declined') => void;
}

/** 14 CFR 121.585: what is asked of whoever sits at an exit. The answer is theirs, and is recorded. */
function ExitRow({ seat: { number: seat, price }, onAnswer }: ExitRowProps) {
  const { text, money } = useSpeech();
  return (
    <section class="exit-row" aria-label={text('note.exit-row')}>
      <h2>{text('seats.exit-title', { seat })}</h2>
      <ul>
        {(['seats.exit-age', 'seats.exit-able', 'seats.exit-infant'] as const).map((key) => (
          <li key={key}>
            <Icon name="check" />
            {text(key)}
          </li>
        ))}
      </ul>
      <div class="exit-row__answers">
        <Action kind="secondary" onAct={() => onAnswer('declined')}>
          {text('seats.exit-decline')}
        </Action>
        <Action onAct={() => onAnswer('agreed')}>
          {price ? text('seats.exit-pay', { price: money(price) }) : text('seats.exit-agree', { seat })}
        </Action>
      </div>
    </section>
  );
}
