import { dequal } from 'dequal/lite';
import WebSocket from 'ws';
import { STREAM_PATH } from '../../device-agent/contract/timing.ts';
import { connectAgent } from '../../kiosk-ui/agent/client.ts';
import type { PassengerEvent } from '../../kiosk-ui/journey/events.ts';
import { createJourney, wallClock } from '../../kiosk-ui/journey/journey.ts';
import { screenOf } from '../../kiosk-ui/journey/screen.ts';
import type { Screen, ScreenName } from '../../kiosk-ui/journey/shown.ts';

/** Milliseconds a passenger looks at a screen that does not change before they give up. */
const PATIENCE = 45_000;

/** The front of one kiosk without a browser: the very journey and client that the page runs. */
export interface KioskFront {
  screen(): Screen;
  /** Resolves with the first of these screens to be shown, now or later; rejects when none comes. */
  until(...screens: ScreenName[]): Promise<Screen>;
  /** Resolves when none of these screens is shown any more; rejects after `patience` milliseconds. */
  left(screens: readonly ScreenName[], patience: number): Promise<Screen>;
  /** Resolves when something else is shown than `from`. */
  changed(from: Screen): Promise<Screen>;
  send(event: PassengerEvent): void;
  close(): void;
}

export function openKioskFront(agentUrl: string): KioskFront {
  const watchers = new Set<() => void>();
  const journey = createJourney({ send: (command) => client.send(command) });
  const client = connectAgent({
    open: () => new WebSocket(`${agentUrl.replace('http', 'ws')}${STREAM_PATH}`),
    clock: wallClock,
    onEvent: (event) => journey.send(event),
  });
  const screen = () => screenOf(journey.getSnapshot());
  journey.subscribe(() => {
    for (const watcher of [...watchers]) watcher();
  });
  journey.start();

  const wait = (holds: (shown: Screen) => boolean, patience = PATIENCE): Promise<Screen> =>
    new Promise((resolve, reject) => {
      const settle = () => {
        const shown = screen();
        if (!holds(shown)) return;
        clearTimeout(late);
        watchers.delete(settle);
        resolve(shown);
      };
      const late = setTimeout(() => {
        watchers.delete(settle);
        reject(new Error(`stuck-at-${screen().screen}`));
      }, patience);
      watchers.add(settle);
      settle();
    });

  return {
    screen,
    send: (event) => journey.send(event),
    until: (...screens) => wait((shown) => screens.includes(shown.screen)),
    left: (screens, patience) => wait((shown) => !screens.includes(shown.screen), patience),
    changed: (from) => wait((shown) => !dequal(shown, from)),
    close: () => {
      client.close();
      journey.stop();
    },
  };
}
