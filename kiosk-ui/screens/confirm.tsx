import type { Language } from '../../device-agent/contract/languages.ts';
import type {
  CompanionView,
  FlightView,
  MemberView,
  NoticeState,
  SeatView,
  StandbyView,
  VisitView,
} from '../../device-agent/contract/visit.ts';
import { Action } from '../components/action/action.tsx';
import { BoardingPass, Fact, GateFact, SeatFact } from '../components/boarding-pass/boarding-pass.tsx';
import { DangerousGoods } from '../components/dangerous-goods/dangerous-goods.tsx';
import { Icon, type IconName } from '../components/icon/icon.tsx';
import { Notice } from '../components/notice/notice.tsx';
import { Page } from '../components/page/page.tsx';
import { SeatPicture } from '../components/seat-picture/seat-picture.tsx';
import { DOORS } from '../language/doors.ts';
import type { Speech } from '../language/language.ts';
import { useSpeech } from '../language/speech-context.ts';
import type { ViewProps } from './view.ts';
import './confirm.css';

/** Everything on one screen, so that one touch is enough. */
export function Confirm({
  visit,
  bags,
  bagsAway,
  canHavePhonePass,
  notice,
  offered,
  onEvent,
}: ViewProps<'confirm'>) {
  const speech = useSpeech();
  const { text, time, person } = speech;
  const { flight, seat, member, passenger, standby } = visit;
  const name = person(passenger);
  const news = newsOf(visit, speech);
  const instruction = news.length === 0 || standby ? instructionOf(visit) : null;
  return (
    <Page
      kind="confirm"
      title={text(member ? 'confirm.greeting-member' : 'confirm.greeting', { name })}
      lead={
        (instruction || offered) && (
          <>
            {member && news.length === 0 && <Tier member={member} />}
            {instruction && <span data-private={standby ? '' : undefined}>{text(instruction)}</span>}
            {offered && <OfferLanguage language={offered} onEvent={onEvent} />}
          </>
        )
      }
      answers={
        <div class="confirm__answers">
          <DangerousGoods />
          <div class="confirm__row">
            <Action note={text('confirm.none')} onAct={() => onEvent({ type: 'passenger.confirmed' })}>
              {text(actOf(visit))}
            </Action>
            {visit.takesBags && !bagsAway && <HasBags bags={bags} onEvent={onEvent} />}
            {bagsAway && <p class="confirm__bags-away">{text('confirm.bags-away')}</p>}
          </div>
          {canHavePhonePass && (
            <button
              type="button"
              class="confirm__phone"
              onClick={() => onEvent({ type: 'passenger.phone-pass' })}
            >
              <Icon name="phone" />
              {text('phone.no-paper')}
            </button>
          )}
        </div>
      }
    >
      {news.map(({ icon, words }) => (
        <Notice key={words} icon={icon}>
          {words}
        </Notice>
      ))}
      <BoardingPass flight={flight} passenger={passenger.fullName}>
        <div class="confirm__stub">
          <Fact label={text('pass.boarding')}>{time(flight.boarding)}</Fact>
          <GateFact gate={flight.gate} />
          <SeatFact seat={seat.number} waits={standby !== null} />
        </div>
        <div class={seatsClass(mayAsk(notice), standby !== null)}>
          {standby ? (
            <InLine standby={standby} />
          ) : isAlone(visit) ? (
            <SeatReason seat={seat} hasPicture={notice === null} />
          ) : (
            <Others visit={visit} />
          )}
          {!standby && !visit.isClosed && (
            <button
              type="button"
              class="confirm__change"
              onClick={() => onEvent({ type: 'passenger.wants-seats' })}
            >
              {text('confirm.change-seat')}
            </button>
          )}
          {notice && <AskNotice notice={notice} onEvent={onEvent} />}
        </div>
      </BoardingPass>
    </Page>
  );
}

/** In its own words, for whoever reads it better than what is on the screen. */
function OfferLanguage({
  language,
  onEvent,
}: { language: Language } & Pick<ViewProps<'confirm'>, 'onEvent'>) {
  return (
    <button
      type="button"
      class="confirm__language"
      lang={language}
      dir={DOORS[language].direction}
      onClick={() => onEvent({ type: 'passenger.language', language })}
    >
      <Icon name="globe" />
      {DOORS[language].goOn}
    </button>
  );
}

interface News {
  readonly icon: IconName;
  readonly words: string;
}

/** What is not as they expect it: told where nobody overlooks it, above the flight. */
function newsOf(visit: VisitView, speech: Speech): readonly News[] {
  const { text, time, timeBeside } = speech;
  const { departure, scheduledDeparture } = visit.flight;
  const first = firstOf(visit, speech);
  const isDelayed = scheduledDeparture !== null && Date.parse(departure) > Date.parse(scheduledDeparture);
  const planned = scheduledDeparture ?? departure;
  const times = { time: timeBeside(departure, planned), was: time(planned) };
  return [
    ...(first ? [first] : []),
    ...(visit.isClosed ? [{ icon: 'clock' as const, words: text('confirm.closed') }] : []),
    ...(isDelayed ? [{ icon: 'clock' as const, words: text('confirm.delayed', times) }] : []),
  ];
}

/** The one that matters most of what has changed by itself, or is still to be settled. */
function firstOf(visit: VisitView, speech: Speech): News | null {
  const { text, money } = speech;
  const { seat, standby, needsNewPass, onward, companions, changed, owedBack, apart } = visit;
  if (owedBack) return { icon: 'coin', words: text('confirm.owed', { amount: money(owedBack) }) };
  if (apart[0]) return { icon: 'person', words: apartIn(apart[0], speech) };
  if (changed) return { icon: 'repeat', words: text('confirm.instruction-changed') };
  if (standby) return null;
  if ([...onward, ...companions.flatMap(({ ownOnward }) => ownOnward)].some(({ lost }) => lost))
    return { icon: 'clock', words: text('confirm.instruction-lost') };
  if (needsNewPass) return { icon: 'printer', words: text('confirm.instruction-new-pass') };
  if ([seat, ...companions.map((one) => one.seat)].some((one) => one?.because === 'safety'))
    return { icon: 'person', words: text('confirm.instruction-safety') };
  return null;
}

/** The children who sit beside no adult of theirs: here, else on the flights that connect, where nothing can be chosen. */
function apartIn({ flight, children }: VisitView['apart'][number], { text, list, person }: Speech): string {
  const names = list(children.map(person));
  const on = flight && `${flight.carrier} ${flight.number}`;
  return on ? text('confirm.apart-onward', { flight: on, names }) : text('confirm.apart', { names });
}

const mayAsk = (notice: NoticeState | null): notice is 'offered' | 'failed' =>
  notice === 'offered' || notice === 'failed';

const seatsClass = (mayAskNotice: boolean, waits: boolean): string => {
  if (waits && !mayAskNotice) return 'confirm__seats confirm__seats--alone';
  return mayAskNotice ? 'confirm__seats confirm__seats--notice' : 'confirm__seats';
};

const instructionOf = ({ standby, alreadyCheckedIn }: VisitView) => {
  if (standby) return standby.place === null ? 'standby.instruction' : 'standby.instruction-print';
  return alreadyCheckedIn ? 'confirm.instruction-print' : 'confirm.instruction';
};

const actOf = ({ standby, alreadyCheckedIn }: VisitView) => {
  if (standby) return standby.place === null ? 'standby.join' : 'standby.print';
  return alreadyCheckedIn ? 'confirm.print' : 'confirm.check-in';
};

/** How many wait for a seat, and when it is known who has one. */
function InLine({ standby: { place, waiting, decidedAt } }: { standby: StandbyView }) {
  const { text, time } = useSpeech();
  return (
    <div class="seat-reason seat-reason--plain">
      <p>
        {place === null ? text('standby.waiting', { waiting }) : text('standby.place', { place, waiting })}
        <br />
        {text('standby.decided', { time: time(decidedAt) })}
      </p>
    </div>
  );
}

/** The way to the bags, and what was chosen there. */
function HasBags({ bags, onEvent }: Pick<ViewProps<'confirm'>, 'bags' | 'onEvent'>) {
  const { text, money } = useSpeech();
  const count = bags?.bags.length ?? 0;
  const cost = bags?.cost && (
    <>
      <span class="unseen">{text('bags.to-pay')}</span>
      {money(bags.cost)}
    </>
  );
  return (
    <Action kind="secondary" icon="bag" note={cost} onAct={() => onEvent({ type: 'passenger.has-bags' })}>
      {count > 0 ? text('bags.count', { count }) : text('confirm.has-bags')}
    </Action>
  );
}

/** One passenger on one flight: then there is room to tell why this seat. */
const isAlone = ({ companions, onward }: VisitView): boolean =>
  companions.length === 0 && onward.length === 0;

/** Of more companions than these the seats alone are told: who they are was chosen just before. */
const FEW = 3;

/** Who comes along, where they sit, and where the journey goes on to. */
function Others({ visit: { companions, onward } }: { visit: VisitView }) {
  const { text, timeThere, name } = useSpeech();
  const seatOf = ({ seat }: CompanionView) => seat?.number ?? text('party.on-lap');
  const isCrowd = companions.length > FEW;
  const thenTo = ({ carrier, number, to }: FlightView) =>
    text('confirm.then', { flight: `${carrier} ${number}`, place: name(to.names) });
  const whenOf = ({ lost, departure }: FlightView) =>
    lost ? text(`flights.gone-${lost}`) : timeThere(departure);
  return (
    <ul class="confirm__others">
      {isCrowd && (
        <Other
          name={text('confirm.with', { count: companions.length })}
          value={companions.map(seatOf).join('\u00a0· ')}
        />
      )}
      {!isCrowd &&
        companions.map((companion) => (
          <Other key={companion.travellerId} name={companion.passenger.fullName} value={seatOf(companion)} />
        ))}
      {onward.map((flight) => (
        <Other key={flight.departure} name={thenTo(flight)} value={whenOf(flight)} />
      ))}
      {partings(companions).map(({ flight, who }) => (
        <Other key={flight.departure} name={[...who, thenTo(flight)].join(' · ')} value={whenOf(flight)} />
      ))}
    </ul>
  );
}

/** The flights on which companions fly on without the passenger, and who does. */
function partings(companions: readonly CompanionView[]) {
  const flights = new Map<string, { flight: FlightView; who: string[] }>();
  for (const { passenger, ownOnward } of companions)
    for (const flight of ownOnward) {
      const key = `${flight.carrier}${flight.number} ${flight.departure}`;
      const others = flights.get(key)?.who ?? [];
      flights.set(key, { flight, who: [...others, passenger.givenName] });
    }
  return [...flights.values()];
}

const Other = ({ name, value }: { name: string; value: string }) => (
  <li data-together>
    <span>{name}</span>
    <strong>{value}</strong>
  </li>
);

function Tier({ member }: { member: MemberView }) {
  const { name } = useSpeech();
  return <strong class="tier">{name(member.tierNames)}</strong>;
}

/** The notice of a delay is asked for here, and comes after the pass. */
function AskNotice({ notice, onEvent }: { notice: NoticeState } & Pick<ViewProps<'confirm'>, 'onEvent'>) {
  const { text } = useSpeech();
  if (!mayAsk(notice))
    return (
      <p class="confirm__notice" role="status">
        {text(`rights.${notice}`)}
      </p>
    );
  return (
    <button type="button" class="confirm__change" onClick={() => onEvent({ type: 'passenger.wants-notice' })}>
      {text('rights.ask-short')}
    </button>
  );
}

function SeatReason({ seat, hasPicture }: { seat: SeatView; hasPicture: boolean }) {
  const { text } = useSpeech();
  const position = text(`seat.${seat.position}`);
  const row = Number.parseInt(seat.number, 10);
  return (
    <div class={hasPicture ? 'seat-reason' : 'seat-reason seat-reason--plain'}>
      {hasPicture && <SeatPicture seat={seat} />}
      <p>{text(`seat.${seat.because}`, { position, row })}</p>
    </div>
  );
}
