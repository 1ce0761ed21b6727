// First of all: whatever is imported below is evaluated while the agent answers.
import './agent/first-socket.ts';

import { effect, signal } from '@preact/signals';
import { render } from 'preact';
import type { readAloud } from './access/by-ear.ts';
import { hasWoken, movesInGrid, pressKey } from './access/keypad.ts';
import { createKeyStrikes, createTouchStrikes, judgeTouches } from './access/strikes.ts';
import { type AgentClient, connectAgent } from './agent/client.ts';
import { firstSocket, openStream } from './agent/first-socket.ts';
import { App } from './app.tsx';
import { hasGoneBack } from './components/page/back.ts';
import './design/tokens.css';
import './design/base.css';
import './design/doors/doors.css';
import { forgetWhatWasFound } from './forget.ts';
import { whenIdle } from './idle.ts';
import type { PassengerEvent } from './journey/events.ts';
import { createJourney, wallClock } from './journey/journey.ts';
import { kept } from './journey/kept.ts';
import { shownOf } from './journey/screen.ts';
import { createCatalogues } from './language/catalogues.ts';
import { fetchLanguages } from './language/fetch-languages.ts';
import { listenToPassenger, lockDown } from './lockdown.ts';
import { applyToDocument } from './page-state.ts';
import { fetchLaterScreens, type LaterScreens } from './screens/kiosk.tsx';

const journey = createJourney({
  send: (command) => agent.send(command),
  reconnect: () => agent.wake(),
  clock: wallClock,
});
const shown = signal(shownOf(journey.getSnapshot()));
journey.subscribe((snapshot) => {
  shown.value = kept(shown.peek(), shownOf(snapshot));
});
journey.start();

/** However they say it. Going back within a screen that has steps is a sign of life, and nothing else to the journey. */
const tell = (event: PassengerEvent): void =>
  journey.send(event.type === 'passenger.back' && hasGoneBack(document) ? { type: 'activity' } : event);

const keyCounts = createKeyStrikes(wallClock.now);
const agent: AgentClient = connectAgent({
  open: openStream,
  firstSocket,
  clock: wallClock,
  onEvent: (event) => {
    const isKey = event.type === 'keypad.key';
    // A hand that trembles is a sign of life all the same.
    if (isKey && !keyCounts(event.key, shown.value.frame.access.strikeWait))
      return journey.send({ type: 'activity' });
    const before = shown.value;
    journey.send(event);
    if (!isKey || hasWoken(before, shown.value)) return;
    if (!movesInGrid(document, event.key) && !narrator?.key(event.key))
      pressKey(document, event.key, shown.value, tell);
  },
});

const catalogues = createCatalogues();
/** Null while it is being fetched, with the later screens. */
let narrator: ReturnType<typeof readAloud> | null = null;

lockDown(document);
judgeTouches(document, createTouchStrikes(wallClock.now), () => {
  const { access, kiosk } = shown.value.frame;
  return { wait: access.strikeWait, density: kiosk?.displayDensity ?? 4 };
});
listenToPassenger(document, tell);
effect(() => {
  applyToDocument(shown.value, document);
  if (shown.value.current.screen === 'welcome') forgetWhatWasFound();
});
fetchLanguages(shown, catalogues);

const later = signal<LaterScreens | null>(null);
/** Where they cannot be fetched the agent has just gone: once it is back, the page begins anew. */
const beginAnew = async (): Promise<void> => {
  const answer = await fetch(location.href, { cache: 'no-store' }).catch(() => null);
  if (answer?.ok) location.reload();
  else setTimeout(beginAnew, 1_000);
};
const fetchTheRest = (): Promise<void> =>
  Promise.all([fetchLaterScreens(), import('./access/by-ear.ts')]).then(([screens, voice]) => {
    later.value = screens;
    narrator = voice.readAloud(document, shown, {
      speechOf: catalogues.speechOf,
      onSaid: () => journey.send({ type: 'activity' }),
    });
  }, beginAnew);

const root = document.querySelector('#kiosk');
/** Milliseconds that the agent has for its first word: until then there is nothing to say, not even that it is away. */
const FIRST_WORD = 500;
const firstWord = new Promise<void>((resolve) => {
  setTimeout(resolve, FIRST_WORD);
  effect(() => {
    if (shown.value.frame.kiosk) resolve();
  });
});
firstWord.then(() => {
  if (root) render(<App shown={shown} speechOf={catalogues.speechOf} later={later} onEvent={tell} />, root);
  return whenIdle().then(fetchTheRest);
});
