import type { PassengerEvent } from '../journey/events.ts';
import type { ScreenName, ScreenProps } from '../journey/shown.ts';

/** What every view is given: its own props, and a way to say what the passenger did. */
export type ViewProps<N extends ScreenName> = ScreenProps[N] & {
  readonly onEvent: (event: PassengerEvent) => void;
};
