import type { MemberView, SeatView, VisitView } from '../../device-agent/contract/visit.ts';
import { Action } from '../components/action/action.tsx';
import { BoardingPass, Fact, GateFact } from '../components/boarding-pass/boarding-pass.tsx';
import { DangerousGoods } from '../components/dangerous-goods/dangerous-goods.tsx';
import { Page } from '../components/page/page.tsx';
import { SeatPicture } from '../components/seat-picture/seat-picture.tsx';
import type { MessageKey } from '../language/catalogue.ts';
import { useSpeech } from '../language/speech-context.ts';
import type { ViewProps } from './view.ts';
import './confirm.css';

/** Everything on one screen, so that one touch is enough. */
export function Confirm({ visit, onEvent }: ViewProps<'confirm'>) {
  const { text, time, person } = useSpeech();
  const { flight, seat, member, passenger, alreadyCheckedIn } = visit;
  const name = person(passenger);
  return (
    <Page
      kind="confirm"
      title={text(member ? 'confirm.greeting-member' : 'confirm.greeting', { name })}
      lead={
        <>
          {member && <Tier member={member} />}
          <span>{text(alreadyCheckedIn ? 'confirm.instruction-print' : 'confirm.instruction')}</span>
        </>
      }
      answers={
        <div class="confirm__answers">
          <DangerousGoods />
          <Action note={text('confirm.none')} onAct={() => onEvent({ type: 'passenger.confirmed' })}>
            {text(alreadyCheckedIn ? 'confirm.print' : 'confirm.check-in')}
          </Action>
        </div>
      }
    >
      <BoardingPass flight={flight} passenger={passenger.fullName}>
        <div class="confirm__stub">
          <Fact label={text('pass.boarding')}>{time(flight.boarding)}</Fact>
          <GateFact gate={flight.gate} />
          <Fact label={text('pass.seat')}>{seat.number}</Fact>
        </div>
        <SeatReason seat={seat} />
        <Others visit={visit} />
      </BoardingPass>
    </Page>
  );
}

/** Who comes along, where they sit, and where the journey goes on to. */
function Others({ visit: { companions, onward } }: { visit: VisitView }) {
  const { text, time, name } = useSpeech();
  if (companions.length === 0 && onward.length === 0) return null;
  return (
    <ul class="confirm__others">
      {companions.map(({ travellerId, passenger, seat }) => (
        <li key={travellerId}>
          <span>{passenger.fullName}</span>
          <strong>{seat ? seat.number : text('party.on-lap')}</strong>
        </li>
      ))}
      {onward.map((flight) => (
        <li key={flight.departure}>
          <span>
            {text('confirm.then', {
              flight: `${flight.carrier} ${flight.number}`,
              place: name(flight.to.names),
            })}
          </span>
          <strong>{time(flight.departure)}</strong>
        </li>
      ))}
    </ul>
  );
}

function Tier({ member }: { member: MemberView }) {
  const { name } = useSpeech();
  return <strong class="tier">{name(member.tierNames)}</strong>;
}

const POSITION = {
  window: 'seat.window',
  middle: 'seat.middle',
  aisle: 'seat.aisle',
} as const satisfies Record<SeatView['position'], MessageKey>;
const ZONE = {
  front: 'seat.front',
  middle: 'seat.centre',
  back: 'seat.back',
} as const satisfies Record<SeatView['zone'], MessageKey>;

function SeatReason({ seat }: { seat: SeatView }) {
  const { text } = useSpeech();
  const position = text(POSITION[seat.position]);
  const zone = text(ZONE[seat.zone]);
  return (
    <div class="seat-reason">
      <SeatPicture seat={seat} />
      <p>{text(`seat.${seat.because}`, { position, zone })}</p>
    </div>
  );
}
