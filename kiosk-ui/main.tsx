import { effect, signal } from '@preact/signals';
import { render } from 'preact';
import { STREAM_PATH } from '../device-agent/contract/timing.ts';
import { pressKey } from './access/keypad.ts';
import { type AgentClient, connectAgent } from './agent/client.ts';
import { App } from './app.tsx';
import './design/tokens.css';
import './design/base.css';
import './design/fonts.ts';
import { createJourney, wallClock } from './journey/journey.ts';
import { shownOf } from './journey/screen.ts';
import { listenToPassenger, lockDown } from './lockdown.ts';
import { applyToDocument } from './page-state.ts';

const journey = createJourney({
  send: (command) => agent.send(command),
  reconnect: () => agent.wake(),
  clock: wallClock,
});
const shown = signal(shownOf(journey.getSnapshot()));
journey.subscribe((snapshot) => {
  shown.value = shownOf(snapshot);
});
journey.start();

const agent: AgentClient = connectAgent({
  url: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}${STREAM_PATH}`,
  WebSocket,
  clock: wallClock,
  onEvent: (event) => {
    journey.send(event);
    if (event.type === 'keypad.key') pressKey(document, event.key, (asked) => journey.send(asked));
  },
});

lockDown(document);
listenToPassenger(document, (event) => journey.send(event));
effect(() => applyToDocument(shown.value, document));

const root = document.querySelector('#kiosk');
if (root) render(<App shown={shown} onEvent={(event) => journey.send(event)} />, root);
