import { useMemo } from 'preact/hooks';
import { Frame } from '../components/frame/frame.tsx';
import type { PassengerEvent } from '../journey/events.ts';
import type { Screen, Shown } from '../journey/shown.ts';
import type { SpeechOf } from '../language/catalogues.ts';
import { SpeechContext } from '../language/speech-context.ts';
import { OutOfService } from './out-of-service.tsx';
import { Welcome } from './welcome.tsx';

type OnEvent = (event: PassengerEvent) => void;

/** All but the first screens: a file of its own, so that those are there sooner. */
export type LaterScreens = typeof import('./later-screens.tsx');
export const fetchLaterScreens = (): Promise<LaterScreens> => import('./later-screens.tsx');

interface Props {
  readonly shown: Shown;
  readonly speechOf: SpeechOf;
  /** Null while they are being fetched; nobody touches as quickly as that. */
  readonly later: LaterScreens | null;
  readonly onEvent: OnEvent;
}

/** The whole picture: frame, screen, and what lies over it. */
export function Kiosk({ shown, speechOf, later, onEvent }: Props) {
  const { current, frame } = shown;
  const timeZone = frame.kiosk?.timeZone ?? 'UTC';
  const places = frame.kiosk?.places;
  const speech = useMemo(
    () => speechOf(frame.language, timeZone, places),
    [speechOf, frame.language, timeZone, places],
  );
  return (
    <SpeechContext.Provider value={speech}>
      <Frame frame={frame} of={current.screen} onEvent={onEvent}>
        <View key={current.screen} current={current} later={later} onEvent={onEvent} />
      </Frame>
      {later && <later.Overlays shown={shown} onEvent={onEvent} />}
    </SpeechContext.Provider>
  );
}

function View({ current, later, onEvent }: Pick<Props, 'later' | 'onEvent'> & { readonly current: Screen }) {
  switch (current.screen) {
    case 'out-of-service':
      return <OutOfService {...current.props} onEvent={onEvent} />;
    case 'welcome':
      return <Welcome {...current.props} onEvent={onEvent} />;
    default:
      return later && <later.LaterView current={current} onEvent={onEvent} />;
  }
}
