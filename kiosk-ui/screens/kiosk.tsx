import { useMemo } from 'preact/hooks';
import { Frame } from '../components/frame/frame.tsx';
import type { PassengerEvent } from '../journey/events.ts';
import type { Screen, Shown } from '../journey/shown.ts';
import type { SpeechOf } from '../language/catalogues.ts';
import { SpeechContext } from '../language/speech-context.ts';
import { Bags } from './bags.tsx';
import { BagsFailed } from './bags-failed.tsx';
import { CheckDocument } from './check-document.tsx';
import { ChooseCabin } from './choose-cabin.tsx';
import { ChooseFlight } from './choose-flight.tsx';
import { ChooseSeat } from './choose-seat.tsx';
import { ChooseTravellers } from './choose-travellers.tsx';
import { Confirm } from './confirm.tsx';
import { FindBooking } from './find-booking.tsx';
import { FixTags } from './fix-tags.tsx';
import { Goodbye } from './goodbye.tsx';
import { Guidance } from './guidance.tsx';
import { Identifying } from './identifying.tsx';
import { OutOfService } from './out-of-service.tsx';
import { AreYouThere, Help, ReaderNotice } from './overlays.tsx';
import { Pay } from './pay.tsx';
import { PhonePasses } from './phone-pass.tsx';
import { PrintFailed } from './print-failed.tsx';
import { PrintUnconfirmed } from './print-unconfirmed.tsx';
import { Progress } from './progress.tsx';
import { Refused } from './refused.tsx';
import { AccessPanel, LanguagePanel } from './settings.tsx';
import { ShowDocument } from './show-document.tsx';
import { TakePass } from './take-pass.tsx';
import { TellDetail } from './tell-detail.tsx';
import { TravelConditions } from './travel-conditions.tsx';
import { TypeDocument } from './type-document.tsx';
import { Welcome } from './welcome.tsx';

type OnEvent = (event: PassengerEvent) => void;

interface Props {
  readonly shown: Shown;
  readonly speechOf: SpeechOf;
  readonly onEvent: OnEvent;
}

/** The whole picture: frame, screen, and what lies over it. */
export function Kiosk({ shown, speechOf, onEvent }: Props) {
  const { current, frame, overlay, notice } = shown;
  const timeZone = frame.kiosk?.timeZone ?? 'UTC';
  const speech = useMemo(() => speechOf(frame.language, timeZone), [speechOf, frame.language, timeZone]);
  return (
    <SpeechContext.Provider value={speech}>
      <Frame frame={frame} ground={current.screen === 'welcome' ? 'field' : 'paper'} onEvent={onEvent}>
        <View key={current.screen} current={current} onEvent={onEvent} />
      </Frame>
      {overlay === 'help' && <Help helpCalled={frame.helpCalled} onEvent={onEvent} />}
      {overlay === 'notice' && notice && <ReaderNotice code={notice} onEvent={onEvent} />}
      {overlay === 'access' && <AccessPanel frame={frame} onEvent={onEvent} />}
      {overlay === 'languages' && <LanguagePanel frame={frame} onEvent={onEvent} />}
      {overlay === 'are-you-there' && <AreYouThere onEvent={onEvent} />}
    </SpeechContext.Provider>
  );
}

function View({ current, onEvent }: { current: Screen; onEvent: OnEvent }) {
  switch (current.screen) {
    case 'out-of-service':
      return <OutOfService {...current.props} onEvent={onEvent} />;
    case 'welcome':
      return <Welcome {...current.props} onEvent={onEvent} />;
    case 'guidance':
      return <Guidance {...current.props} onEvent={onEvent} />;
    case 'find-booking':
      return <FindBooking onEvent={onEvent} />;
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
    case 'goodbye':
      return <Goodbye {...current.props} onEvent={onEvent} />;
  }
}
