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
  send(event: PassengerEvent): void;
  close(): void;
}

export function openKioskFront(agentUrl: string): KioskFront {
  const watchers = new Set<() => void>();
  const journey = createJourney({ send: (command) => client.send(command) });
  const client = connectAgent({
    url: `${agentUrl.replace('http', 'ws')}${STREAM_PATH}`,
    WebSocket,
    clock: wallClock,
    onEvent: (event) => journey.send(event),
  });
  const screen = () => screenOf(journey.getSnapshot());
  journey.subscribe(() => {
    for (const watcher of [...watchers]) watcher();
  });
  journey.start();

  return {
    screen,
    send: (event) => journey.send(event),
    until: (...screens) =>
      new Promise((resolve, reject) => {
        const settle = () => {
          const shown = screen();
          if (!screens.includes(shown.screen)) return;
          clearTimeout(late);
          watchers.delete(settle);
          resolve(shown);
        };
        const late = setTimeout(() => {
          watchers.delete(settle);
          reject(new Error(`stuck-at-${screen().screen}`));
        }, PATIENCE);
        watchers.add(settle);
        settle();
      }),
    close: () => {
      client.close();
      journey.stop();
    },
  };
}
