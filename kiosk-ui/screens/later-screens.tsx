import type { PassengerEvent } from '../journey/events.ts';
import type { Screen, Shown } from '../journey/shown.ts';
import { Bags } from './bags.tsx';
import { BagsFailed } from './bags-failed.tsx';
import { CheckDocument } from './check-document.tsx';
import { ChooseCabin } from './choose-cabin.tsx';
import { ChooseFlight } from './choose-flight.tsx';
import { ChooseSeat } from './choose-seat.tsx';
import { ChooseTravellers } from './choose-travellers.tsx';
import { Confirm } from './confirm.tsx';
import { ExitSeat } from './exit-seat.tsx';
import { FindBooking } from './find-booking.tsx';
import { FixTags } from './fix-tags.tsx';
import { Goodbye } from './goodbye.tsx';
import { Guidance } from './guidance.tsx';
import { Identifying } from './identifying.tsx';
import { AreYouThere, Help, Leaving, ReaderNotice } from './overlays.tsx';
import { Pay } from './pay.tsx';
import { PhonePasses } from './phone-pass.tsx';
import { PrintFailed } from './print-failed.tsx';
import { PrintUnconfirmed } from './print-unconfirmed.tsx';
import { Progress } from './progress.tsx';
import { Recovery } from './recovery.tsx';
import { Refused } from './refused.tsx';
import { AccessPanel, LanguagePanel } from './settings.tsx';
import { ShowDocument } from './show-document.tsx';
import { TakePass } from './take-pass.tsx';
import { TellDetail } from './tell-detail.tsx';
import { TravelConditions } from './travel-conditions.tsx';
import { TypeDocument } from './type-document.tsx';
import { Writing } from './writing.tsx';

interface Props {
  readonly onEvent: (event: PassengerEvent) => void;
}

/** The screens of somebody who has begun. */
export type LaterScreen = Exclude<Screen, { screen: 'out-of-service' | 'welcome' }>;

/** What lies over a screen, if anything does. */
export function Overlays({ shown, onEvent }: Props & { readonly shown: Shown }) {
  const { frame, overlay, notice, conversation } = shown;
  switch (overlay) {
    case 'help':
      return <Help helpCalled={frame.helpCalled} onEvent={onEvent} />;
    case 'conversation':
      return conversation && <Writing conversation={conversation} onEvent={onEvent} />;
    case 'notice':
      return notice && <ReaderNotice code={notice} onEvent={onEvent} />;
    case 'access':
      return <AccessPanel frame={frame} onEvent={onEvent} />;
    case 'languages':
      return <LanguagePanel frame={frame} onEvent={onEvent} />;
    case 'leaving':
      return <Leaving onEvent={onEvent} />;
    case 'are-you-there':
      return <AreYouThere onEvent={onEvent} />;
    case null:
      return null;
  }
}

export function LaterView({ current, onEvent }: Props & { readonly current: LaterScreen }) {
  switch (current.screen) {
    case 'guidance':
      return <Guidance {...current.props} onEvent={onEvent} />;
    case 'find-booking':
      return <FindBooking {...current.props} onEvent={onEvent} />;
    case 'choose-flight':
      return <ChooseFlight {...current.props} onEvent={onEvent} />;
    case 'choose-travellers':
      return <ChooseTravellers {...current.props} onEvent={onEvent} />;
    case 'show-document':
      return <ShowDocument {...current.props} onEvent={onEvent} />;
    case 'type-document':
      return <TypeDocument {...current.props} onEvent={onEvent} />;
    case 'check-document':
      return <CheckDocument {...current.props} onEvent={onEvent} />;
    case 'tell-detail':
      return <TellDetail key={current.props.detail} {...current.props} onEvent={onEvent} />;
    case 'exit-seat':
      return <ExitSeat {...current.props} onEvent={onEvent} />;
    case 'travel-conditions':
      return <TravelConditions {...current.props} onEvent={onEvent} />;
    case 'identifying':
      return <Identifying />;
    case 'refused':
      return <Refused {...current.props} onEvent={onEvent} />;
    case 'confirm':
      return <Confirm {...current.props} onEvent={onEvent} />;
    case 'choose-seat':
      return <ChooseSeat {...current.props} onEvent={onEvent} />;
    case 'choose-cabin':
      return <ChooseCabin {...current.props} onEvent={onEvent} />;
    case 'bags':
      return <Bags {...current.props} onEvent={onEvent} />;
    case 'pay':
      return <Pay {...current.props} onEvent={onEvent} />;
    case 'bags-failed':
      return <BagsFailed {...current.props} onEvent={onEvent} />;
    case 'fix-tags':
      return <FixTags {...current.props} onEvent={onEvent} />;
    case 'progress':
      return <Progress {...current.props} onEvent={onEvent} />;
    case 'take-pass':
      return <TakePass {...current.props} onEvent={onEvent} />;
    case 'phone-pass':
      return <PhonePasses {...current.props} onEvent={onEvent} />;
    case 'print-failed':
      return <PrintFailed {...current.props} onEvent={onEvent} />;
    case 'print-unconfirmed':
      return <PrintUnconfirmed {...current.props} onEvent={onEvent} />;
    case 'recovery':
      return <Recovery {...current.props} onEvent={onEvent} />;
    case 'goodbye':
      return <Goodbye {...current.props} onEvent={onEvent} />;
  }
}
