import type { AgentEvent } from '../../../device-agent/contract/stream.ts';
import type { PageLink } from '../../../device-agent/page-link.ts';
import { connectAgent, type Socket } from '../../../kiosk-ui/agent/client.ts';
import type { ConnectionEvent, PassengerEvent } from '../../../kiosk-ui/journey/events.ts';
import { createJourney, type JourneyClock } from '../../../kiosk-ui/journey/journey.ts';
import { shownOf } from '../../../kiosk-ui/journey/screen.ts';
import type { Screen, Shown } from '../../../kiosk-ui/journey/shown.ts';

/** The page of a kiosk: its own journey and client, with no browser and no network between them and the agent. */
export interface Page {
  screen(): Screen;
  /** The screen, and what lies over it. */
  shown(): Shown;
  /** Every fact that the agent told, in order. */
  heard(): readonly (AgentEvent | ConnectionEvent)[];
  send(event: PassengerEvent): void;
  close(): void;
}

/** Both ends of a WebSocket in memory. What is sent arrives a moment later, in order, or never. */
function socketTo(link: PageLink): Socket {
  let open = true;
  let toAgent: (frame: string) => void = () => undefined;
  let agentHearsClose: () => void = () => undefined;
  const messageListeners: ((message: { data: unknown }) => void)[] = [];
  const closeListeners: (() => void)[] = [];
  const close = () => {
    if (!open) return;
    open = false;
    queueMicrotask(() => {
      agentHearsClose();
      for (const listener of closeListeners) listener();
    });
  };
  const listen = (type: 'message' | 'close' | 'error', listener: (message: { data: unknown }) => void) => {
    if (type === 'message') messageListeners.push(listener);
    else if (type === 'close') closeListeners.push(() => listener({ data: null }));
  };
  queueMicrotask(() =>
    link.accept({
      send: (frame) =>
        queueMicrotask(() => {
          if (open) for (const listener of messageListeners) listener({ data: frame });
        }),
      close,
      onMessage: (listener) => {
        toAgent = listener;
      },
      onClose: (listener) => {
        agentHearsClose = listener;
      },
    }),
  );
  return {
    get readyState() {
      return open ? 1 : 3;
    },
    send: (text) => queueMicrotask(() => toAgent(text)),
    close,
    addEventListener: listen as Socket['addEventListener'],
  };
}

export function openPage(link: PageLink, clock: JourneyClock): Page {
  const journey = createJourney({ send: (command) => client.send(command), clock });
  const heard: (AgentEvent | ConnectionEvent)[] = [];
  const client = connectAgent({
    open: () => socketTo(link),
    clock,
    onEvent: (event) => {
      heard.push(event);
      journey.send(event);
    },
  });
  journey.start();
  /** Looked at after every timer, and mostly as it was. */
  let seen = { snapshot: journey.getSnapshot(), shown: shownOf(journey.getSnapshot()) };
  const shown = () => {
    const snapshot = journey.getSnapshot();
    if (snapshot !== seen.snapshot) seen = { snapshot, shown: shownOf(snapshot) };
    return seen.shown;
  };
  return {
    screen: () => shown().current,
    shown,
    heard: () => heard,
    send: (event) => journey.send(event),
    close: () => {
      client.close();
      journey.stop();
    },
  };
}
