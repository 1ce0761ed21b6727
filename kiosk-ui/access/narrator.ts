import type { KeypadKey } from '../../device-agent/contract/keypad.ts';
import { VOLUME_STEP_DECIBELS, VOLUME_STEPS } from '../journey/access.ts';
import type { Shown } from '../journey/shown.ts';
import type { Speech } from '../language/language.ts';
import { type Spoken, spokenOn } from './spoken.ts';
import type { Part, Player, Voice } from './voice.ts';

interface Deps {
  readonly page: Document;
  readonly voice: Voice;
  readonly player: Pick<Player, 'setVolume'>;
  readonly speechOf: (language: Shown['frame']['language'], timeZone: string) => Speech;
  /** Something is being said: as good a sign of life as a touch. */
  readonly onSaid: () => void;
}

/** Loudest at the last step; nothing is made louder than it is recorded. */
const decibelsAt = (volume: number): number => (volume - VOLUME_STEPS) * VOLUME_STEP_DECIBELS;

/**
 * Reads the page to whoever does not see it. A new screen, or a panel that opens, is read from its top; of a screen that
 * changes, what is new; of what the keypad reaches, that alone. Whatever is read last wins.
 */
export function createNarrator({ page, voice, player, speechOf, onSaid }: Deps) {
  let shown: Shown | null = null;
  let isOn = false;
  let place = '';
  let known: Spoken[] = [];
  /** Where the reading has come to. */
  let at = 0;

  const words = () => {
    const { language = 'en', kiosk = null } = shown?.frame ?? {};
    return speechOf(language, kiosk?.timeZone ?? 'UTC');
  };

  /** `own` is what of the text may be somebody's: nothing is, before anyone has begun. */
  const partOf = (
    text: string,
    language: string | null,
    onBegin?: () => void,
    own: string | null = null,
  ): Part => {
    const speech = words();
    return {
      text,
      language: language ?? speech.language,
      rate: shown?.frame.access.rate ?? 'normal',
      isPersonal: own !== null && shown?.frame.step != null && !speech.isPhrase(own),
      onBegin: () => {
        onSaid();
        onBegin?.();
      },
    };
  };

  /** Beside a headset, someone else may listen: then nothing is said but what the kiosk says to everyone. */
  const say = (parts: readonly Part[]) => {
    const audible = shown?.frame.headset ? parts : parts.filter(({ isPersonal }) => !isPersonal);
    const left = audible.length < parts.length ? [partOf(words().text('spoken.private'), null)] : [];
    void voice.say([...left, ...audible]);
  };

  const answersOf = (items: readonly Spoken[]) =>
    items.filter(({ control }) => control && !isDisabled(control));

  const textOf = (item: Spoken): string => {
    const { control, text } = item;
    if (!control) return text;
    const speech = words();
    const answers = answersOf(known);
    const number = answers.indexOf(item) + 1;
    const isChosen = control.getAttribute('aria-pressed') === 'true' || control.ariaChecked === 'true';
    const name = isChosen ? speech.list([text, speech.text('spoken.chosen')]) : text;
    return number > 0 ? speech.text('spoken.answer', { name, number, of: answers.length }) : name;
  };

  const partOfItem = (item: Spoken, onBegin?: () => void): Part =>
    partOf(textOf(item), item.language, onBegin, item.text);

  const readFrom = (start: number, before: readonly Part[] = []) => {
    const rest = known.slice(start).filter(({ control }) => !control || !isDisabled(control));
    say([
      ...before,
      ...rest.map((item) =>
        partOfItem(item, () => {
          at = known.indexOf(item);
        }),
      ),
    ]);
  };

  const look = () => {
    known = spokenOn(page);
  };

  return {
    /** The journey has moved on; `look` follows when the page has. */
    show: (next: Shown): void => {
      const before = shown;
      shown = next;
      const { access } = next.frame;
      player.setVolume(decibelsAt(access.volume));
      if (!access.speech) {
        if (isOn) voice.stop();
        isOn = false;
        place = '';
        // What was read to somebody goes with them.
        known = [];
        at = 0;
        return;
      }
      if (before && isOn && access.isDark && !before.frame.access.isDark)
        say([partOf(words().text('spoken.dark'), null)]);
      if (before && isOn && before.frame.access.volume !== access.volume)
        say([partOf(words().text('spoken.volume', { step: access.volume, of: VOLUME_STEPS }), null)]);
    },

    /** The page has changed. */
    pageChanged: (): void => {
      if (!shown?.frame.access.speech) return;
      const { current, overlay, notice, frame } = shown;
      const now = [current.screen, overlay, notice, frame.language].join();
      const before = known;
      look();
      if (now !== place || !isOn) {
        const isFirst = !isOn;
        isOn = true;
        place = now;
        at = 0;
        const speech = words();
        const first = [...(isFirst ? [partOf(speech.text('spoken.keys'), null)] : [])];
        readFrom(0, first);
        return;
      }
      const texts = new Set(before.map(({ text }) => text));
      const news = known.filter(({ text, control }) => !control && !texts.has(text));
      if (news.length > 0) say(news.map((item) => partOfItem(item)));
    },

    /** The keypad has reached something. */
    focused: (element: Element): void => {
      if (!isOn) return;
      look();
      const item = known.find(({ control }) => control === element);
      if (!item) return;
      at = known.indexOf(item);
      say([partOfItem(item)]);
    },

    /** Up and down read on and once more, where they do not move in a field of seats. True where the key was for that. */
    key: (key: KeypadKey): boolean => {
      if (!isOn) return false;
      if (key === 'select' || key === 'next' || key === 'previous') voice.stop();
      if (key !== 'up' && key !== 'down') return false;
      look();
      readFrom(key === 'down' ? Math.min(at + 1, known.length - 1) : Math.max(at - 1, 0));
      return true;
    },
  };
}

const isDisabled = (control: HTMLElement): boolean => (control as HTMLButtonElement).disabled === true;
