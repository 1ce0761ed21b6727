import type { ReadonlySignal } from '@preact/signals';
import type { PassengerEvent } from './journey/events.ts';
import type { Shown } from './journey/shown.ts';
import type { SpeechOf } from './language/catalogues.ts';
import { Kiosk, type LaterScreens } from './screens/kiosk.tsx';

interface AppProps {
  readonly shown: ReadonlySignal<Shown>;
  readonly speechOf: ReadonlySignal<SpeechOf>;
  readonly later: ReadonlySignal<LaterScreens | null>;
  readonly onEvent: (event: PassengerEvent) => void;
}

/** Where the journey's picture, as it changes, becomes the page. */
export function App({ shown, speechOf, later, onEvent }: AppProps) {
  return <Kiosk shown={shown.value} speechOf={speechOf.value} later={later.value} onEvent={onEvent} />;
}
