import { SPEECH_PATH } from '../../device-agent/contract/speech.ts';
import { reachedOn } from './keypad.ts';
import { createNarrator } from './narrator.ts';
import { listenTo } from './page-watch.ts';
import { spokenOn } from './spoken.ts';
import { askAgent, browserPlayer, createVoice } from './voice.ts';

type Deps = Pick<Parameters<typeof createNarrator>[0], 'speechOf' | 'onSaid'>;

/** The voice of the page: a file of its own, for nobody hears anything before the first screen is there. */
export function readAloud(page: Document, shown: Parameters<typeof listenTo>[1], deps: Deps) {
  const player = browserPlayer();
  const narrator = createNarrator({
    ...deps,
    read: () => spokenOn(page),
    reached: () => reachedOn(page),
    player,
    voice: createVoice({ speak: askAgent(SPEECH_PATH), player, onTrouble: () => {} }),
  });
  listenTo(narrator, shown, page);
  return narrator;
}
