import type { ReadonlySignal } from '@preact/signals';
import type { PassengerEvent } from './journey/events.ts';
import type { Shown } from './journey/shown.ts';
import type { SpeechOf } from './language/catalogues.ts';
import { Kiosk } from './screens/kiosk.tsx';

interface AppProps {
  readonly shown: ReadonlySignal<Shown>;
  readonly speechOf: ReadonlySignal<SpeechOf>;
  readonly onEvent: (event: PassengerEvent) => void;
}

/** Where the journey's picture, as it changes, becomes the page. */
export function App({ shown, speechOf, onEvent }: AppProps) {
  return <Kiosk shown={shown.value} speechOf={speechOf.value} onEvent={onEvent} />;
}
