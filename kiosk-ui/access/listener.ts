import { rehearse } from '../journey/rehearsal.ts';
import { shownOf } from '../journey/screen.ts';
import type { SpeechOf } from '../language/catalogues.ts';
import * as en from '../language/en/catalogue.ts';
import { speechFrom } from '../language/language.ts';
import { createNarrator } from './narrator.ts';
import type { Spoken } from './spoken.ts';
import { createVoice, type Part } from './voice.ts';

export const words = speechFrom(en, 'en', 'UTC');
export const button = (name: string): HTMLElement => ({ name, disabled: false }) as unknown as HTMLElement;
export const KEY = { 7: button('7'), X: button('X') };

/** Something on the page, as it is said. */
export const item = (text: string, more: Partial<Spoken> = {}): Spoken => ({
  ...{ text, language: null, control: null, typed: null },
  ...{ isOpen: false, isSign: false, isCell: false, isPrivate: false, isChosen: false, isOutcome: false },
  ...{ isBeneath: false, times: '' },
  ...more,
});

/** A page on which the number of a document is typed, and somebody who hears it, alone or not. */
export async function listener({
  headset: isAlone,
  speechOf = () => words,
}: {
  headset: boolean;
  speechOf?: SpeechOf;
}) {
  let headset = isAlone;
  const said: Omit<Part, 'onBegin'>[] = [];
  const hearing: (() => void)[] = [];
  let page: Spoken[] = [];
  let reached: Element | null = null;
  let signs = 0;
  const written = (typed: string): Spoken[] => [
    item('Number of the passport'),
    item('', { typed, isOpen: true }),
    item(words.text('spoken.keyboard')),
    item('7', { control: KEY[7], isSign: true, isCell: true, isPrivate: true }),
    item('X', { control: KEY.X, isSign: true, isCell: true, isPrivate: true }),
    item('Delete', { control: button('Delete') }),
  ];
  const { journey } = rehearse('documentTyping');
  const narrator = createNarrator({
    read: () => page,
    reached: () => reached,
    voice: createVoice({
      speak: async (request) => {
        said.push(request);
        return new ArrayBuffer(0);
      },
      player: {
        setVolume: () => {},
        play: (_, signal) =>
          new Promise((resolve) => {
            hearing.push(resolve);
            signal.addEventListener('abort', () => resolve());
          }),
      },
      onTrouble: () => {},
    }),
    player: { setVolume: () => {} },
    speechOf: { value: speechOf },
    onSaid: () => {
      signs += 1;
    },
  });
  const settle = async () => {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  };
  const hearOne = async () => {
    await settle();
    hearing.shift()?.();
    await settle();
  };
  /** Hears on to the end. */
  const hear = async () => {
    await settle();
    while (hearing.length > 0) {
      hearing.shift()?.();
      await settle();
    }
  };
  const access = { type: 'passenger.access', change: { speech: true } } as const;
  journey.send(headset ? { type: 'keypad.key', key: 'headset-in' } : access);
  narrator.show(shownOf(journey.getSnapshot()));
  const shows = async (typed: string) => {
    page = written(typed);
    narrator.pageChanged();
    await hear();
  };
  await shows('');
  said.length = 0;
  return {
    narrator,
    journey,
    signs: () => signs,
    page: (...items: Spoken[]) => {
      page = items;
    },
    said,
    settle,
    hear,
    hearOne,
    texts: () => said.splice(0).map(({ text }) => text),
    types: async (...typed: string[]) => {
      for (const each of typed) await shows(each);
    },
    reaches: async (key: keyof typeof KEY) => {
      reached = KEY[key];
      narrator.focused(KEY[key]);
      await hear();
    },
    reachesButton: (control: HTMLElement) => {
      reached = control;
      narrator.focused(control);
    },
    presses: async (key: Parameters<typeof narrator.key>[0]) => {
      narrator.key(key);
      await hear();
    },
    /** Whether a headset is in, from the next screen on. */
    hears: (alone: boolean) => {
      headset = alone;
    },
    /** Another screen of a visit. */
    comes: (place: Parameters<typeof rehearse>[0], ...items: Spoken[]) => {
      page = items;
      const shown = shownOf(rehearse(place).journey.getSnapshot());
      narrator.show({
        ...shown,
        frame: { ...shown.frame, headset, access: { ...shown.frame.access, speech: true } },
      });
      narrator.pageChanged();
    },
    pulls: () => {
      journey.send({ type: 'keypad.key', key: 'headset-out' });
      narrator.show(shownOf(journey.getSnapshot()));
    },
  };
}
