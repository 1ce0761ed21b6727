import type { KeypadKey } from '../../device-agent/contract/keypad.ts';
import { decibelsAt, VOLUME_STEPS } from '../journey/access.ts';
import { isDark, type Shown } from '../journey/shown.ts';
import type { SpeechOf } from '../language/catalogues.ts';
import { soldAs } from '../language/sold-as.ts';
import { announced } from './announcements.ts';
import { cancelled } from './keypad.ts';
import { isReadOut, newsSince } from './news.ts';
import { createReturns } from './returns.ts';
import { bare, isLine, outcomeOf, type Spoken, signsIn, topOf } from './spoken.ts';
import { createTelling } from './telling.ts';
import { echoesOf, signName, typedAloud } from './typed.ts';
import type { Part, Player, Voice } from './voice.ts';

interface Deps {
  /** Everything on the page as it is said, now. */
  readonly read: () => Spoken[];
  /** What the keypad has reached, and would choose; null where that is nothing. */
  readonly reached: () => Element | null;
  readonly voice: Voice;
  readonly player: Pick<Player, 'setVolume'>;
  /** The catalogues that there are now, as the screens have them. */
  readonly speechOf: { readonly value: SpeechOf };
  /** Something is being said: as good a sign of life as a touch. */
  readonly onSaid: () => void;
}

/** What is said, and what others hear in its place where it is somebody's own. */
type Told = Part & { readonly instead?: string };

/**
 * Reads the page to whoever does not see it. A new screen, or a panel that opens, is read from its top; of the screen
 * beneath, once that closes, where one is; of a screen that changes, what is new; of what the keypad reaches, that alone; of what is typed, each sign. Whatever is read last wins.
 */
export function createNarrator({ read, reached, voice, player, speechOf, onSaid }: Deps) {
  const telling = createTelling(voice);
  const returns = createReturns();
  let shown: Shown | null = null;
  let isOn = false;
  let place = '';
  let over = '';
  /** The language that the keys were explained in. */
  let spokenIn = '';
  let known: Spoken[] = [];
  /** Where the reading has come to, and whether what is said is one. */
  let at = 0;
  let isReading = false;
  /** What was new last, and was not heard to its end. */
  let untold: readonly Spoken[] = [];
  /** What became of what they did, until it was heard to its end: the next screen must not cut it off. */
  const owed = new Map<string, Spoken>();
  /** That a payment was made, until the page has said so: the next screen may come before this one is ever drawn. */
  let paid: Spoken | null = null;
  /** That a headset hears more: told on this screen, or heard to its end in this visit. */
  let why: 'untold' | 'told' | 'heard' = 'untold';
  /** While something lies over the screen, what whoever listens knows of it; null where it is bare. */
  let beneath: readonly Spoken[] | null = null;
  /** What of a conversation was told, which is not read again with what staff write next. */
  let written: readonly Spoken[] = [];
  /** That their visit is over, before the beginning is read, until it was heard to its end. */
  let farewell: readonly Part[] = [];
  /** What is not on the page, to be said with what becomes of it. */
  let notes: readonly Part[] = [];

  const words = () => {
    const { language = 'en', kiosk = null } = shown?.frame ?? {};
    return speechOf.value(language, kiosk?.timeZone ?? 'UTC', kiosk?.places);
  };
  /** What is said in a headset, nobody else hears. */
  const isAlone = () => shown?.frame.headset === true;

  const partOf = (
    text: string,
    { language = null, isPersonal = false }: { language?: string | null; isPersonal?: boolean } = {},
    onBegin?: () => void,
  ): Part => ({
    text: language === null || language === words().language ? words().aloud(text) : text,
    language: language ?? words().language,
    rate: shown?.frame.access.rate ?? 'normal',
    isPersonal,
    onBegin: () => {
      // The warning that time runs out is no sign of life of anybody.
      if (shown?.overlay !== 'are-you-there') onSaid();
      onBegin?.();
    },
  });

  const isAudible = ({ isPersonal, instead }: Told) => isAlone() || !isPersonal || instead !== undefined;

  /**
   * Beside a headset, someone else may listen: then nothing is said but what the kiosk says to everyone. Why is told where
   * something is first left out, and once it was heard, only where nothing else is to be said.
   */
  const say = (parts: readonly Told[]) => {
    let isDue = why === 'untold' || !parts.some(isAudible);
    const onHeard = () => {
      why = 'heard';
    };
    const audible = parts.flatMap(({ instead, ...part }) => {
      if (isAlone() || !part.isPersonal) return [part];
      const reason = isDue ? [{ ...partOf(words().text('spoken.private')), onHeard }] : [];
      if (isDue) why = 'told';
      isDue = false;
      if (instead === undefined) return reason;
      const { language, aloud, text } = words();
      const neutral = { ...part, text: aloud(instead), language, isPersonal: false };
      // Neutral words say where one is; what is only called private is explained before.
      return instead.startsWith(text('spoken.hidden')) ? [...reason, neutral] : [neutral, ...reason];
    });
    isReading = false;
    telling.say(audible);
  };

  /** What lies over the screen. */
  const lyingOver = () => (shown ? [shown.overlay, shown.notice].join() : NOTHING_OVER);

  /** The page as it is now. The focus may reach what has come to lie over a screen before the page is told to have changed. */
  const see = (): void => {
    if (beneath === null && lyingOver() !== NOTHING_OVER) beneath = known;
    known = read();
  };

  const answersOf = (items: readonly Spoken[]) => items.filter((item) => item.control && isReadOut(item));

  const stateOf = ({ isChosen }: Spoken): string | null => (isChosen ? words().text('spoken.chosen') : null);

  const textOf = (item: Spoken, state: string | null): string => {
    const { text, typed, isSign } = item;
    const speech = words();
    if (isSign) return signName(speech, text);
    // The voice of another language says its own words alone.
    if (item.language !== null && item.language !== speech.language) return text;
    const value = typed === null ? [] : [typedAloud(speech, typed, isAlone())];
    const name = speech.list([...(text === '' ? [] : [text]), ...value, ...(state === null ? [] : [state])]);
    return numbered(item, name);
  };

  /** An answer by its number, whatever it is called. */
  const numbered = (item: Spoken, name: string): string => {
    const answers = answersOf(known);
    const number = item.control ? answers.indexOf(item) + 1 : 0;
    return number > 0
      ? words().text('spoken.answer', { name: bare(name), number, of: answers.length })
      : name;
  };

  const staff = () => words().text('conversation.staff');
  /** A line that staff have written; what the passenger has is known to them. */
  const isFromStaff = (item: Spoken): boolean =>
    shown?.overlay === 'conversation' &&
    isLine(item) &&
    !item.text.startsWith(words().text('conversation.you'));

  /**
   * What others hear of what is not for them: neutral words where there are any, and of an answer that there is one, and
   * whether it is chosen, unless that or its number alone would tell.
   */
  const insteadOf = (item: Spoken, state: string | null): { readonly instead?: string } => {
    const neutral = item.isPrivate || item.typed !== null ? null : words().inPublic(item.text);
    if (neutral !== null) return { instead: numbered(item, neutral) };
    const hidden = words().text('spoken.hidden');
    if (item.control === null) return isFromStaff(item) ? { instead: words().list([staff(), hidden]) } : {};
    if (item.isPrivate) return { instead: hidden };
    return { instead: numbered(item, words().list([hidden, ...(state === null ? [] : [state])])) };
  };

  /**
   * What of a text may be somebody's: what is marked so, and of the rest nothing before anyone has begun. What is typed is
   * masked where others hear.
   */
  const isPersonal = ({ text, typed, isPrivate, isBeneath }: Spoken): boolean => {
    if (isPrivate || (typed !== null && isAlone())) return true;
    // How the kiosk is used is seen by everyone who hears it.
    if (shown?.overlay === 'access' && !isBeneath) return false;
    return shown?.frame.step != null && text !== '' && !words().isPhrase(text);
  };

  const partOfItem = (
    item: Spoken,
    { onBegin, state = stateOf(item) }: { onBegin?: () => void; state?: string | null } = {},
  ): Told => {
    const { language, text, isOutcome } = item;
    const part = {
      ...partOf(textOf(item, state), { language, isPersonal: isPersonal(item) }, onBegin),
      ...insteadOf(item, state),
    };
    if (isOutcome) owed.set(text, item);
    const onHeard = () => {
      untold = untold.filter((other) => other !== item);
      if (!isOutcome) return;
      owed.delete(text);
      if (item.isBeneath && beneath) beneath = [...beneath, item];
    };
    return { ...part, onHeard };
  };

  /** What the screen before still owes, and this one does not say itself; nothing once the visit is over. */
  const partsOwed = (): Part[] => {
    const items = shown?.frame.step == null ? [] : [...owed.values()];
    owed.clear();
    return items
      .filter(({ text }) => !known.some((item) => item.text === text && !item.isBeneath))
      .map((item) => partOfItem(item));
  };

  /** What has come on the screen beneath, of all that it says. */
  const outcomesBeneath = (before: readonly Spoken[] | null): Part[] =>
    newsSince(before ?? [], known)
      .filter(({ isBeneath }) => isBeneath)
      .map((item) => partOfItem(item));

  const readFrom = (start: number, before: readonly Part[] = [], said: readonly Spoken[] = []) => {
    const rest = known.slice(start).filter((item) => isReadOut(item) && !said.includes(item));
    say([
      ...before,
      ...rest.map((item) =>
        partOfItem(item, {
          onBegin: () => {
            at = known.indexOf(item);
          },
        }),
      ),
    ]);
    isReading = true;
  };

  /** The page as it is now; what was being heard stays where the reading has come to, wherever it stands by now. */
  const look = (): readonly Spoken[] => {
    const before = known;
    const heard = before[at];
    const isHeard = (item?: Spoken) => item?.text === heard?.text && item?.control === heard?.control;
    see();
    const found = isHeard(known[at]) ? at : known.findIndex(isHeard);
    if (found >= 0) at = found;
    return before;
  };

  /** What is read before or after where the reading has come to: a field of keys or seats is passed over. */
  const beside = (step: 1 | -1): number => {
    const places = known.flatMap((item, index) => (isReadOut(item) ? [index] : []));
    return (step > 0 ? places.find((index) => index > at) : places.findLast((index) => index < at)) ?? at;
  };

  /** Where one has been before: what has changed there, and then where that is. */
  const comeAgain = (
    { changed, title }: NonNullable<ReturnType<typeof returns.since>>,
    aside: readonly Part[],
  ): void => {
    at = Math.max(known.indexOf(title[0] as Spoken), 0);
    const news = changed.length > 0 ? [partOf(words().text('spoken.changed'))] : [];
    const told = [...changed, ...title].map((item) => partOfItem(item));
    say([...aside, ...partsOwed(), ...news, ...told]);
  };

  /** What lay over the screen is gone: where one is again, what has changed there meanwhile, and what is reached. */
  const comeBack = (aside: readonly Part[]): void => {
    const control = reached();
    const title = known.filter(({ isOutcome }) => !isOutcome).slice(0, 1);
    const news = newsSince(beneath ?? [], known);
    const outcomes = news.filter(({ isOutcome }) => isOutcome);
    const focused = known.filter((item) => control !== null && item.control === control);
    const told = [...new Set([...outcomes, ...title, ...news, ...focused])];
    at = Math.max(
      known.findIndex((item) => item.control === control),
      0,
    );
    beneath = null;
    say([...aside, ...partsOwed(), ...told.map((item) => partOfItem(item))]);
  };

  /** Lines of a conversation that goes on: staff have written, and it lies over the screen once more. */
  const linesTold = (): Spoken[] => {
    if (shown?.overlay !== 'conversation') return [];
    const fresh = newsSince(written, known);
    return known.filter((item) => isLine(item) && !fresh.includes(item));
  };

  /** What was typed since, and how it is told. */
  const echoes = (before: readonly Spoken[]): Part[] =>
    echoesOf(words(), signsIn(before), signsIn(known), isAlone()).map((text) =>
      partOf(text, { isPersonal: isAlone() }),
    );

  /** Says what has become of the page since it was as `before`. */
  const follow = ({ current, frame }: Shown, before: readonly Spoken[]): void => {
    const now = [current.screen, frame.language].join();
    const nowOver = lyingOver();
    const aside = notes;
    notes = [];
    const isLate = paid !== null && !known.some(({ text }) => text === paid?.text);
    if (paid && isLate) owed.set(paid.text, paid);
    paid = null;
    // Whoever writes to staff meanwhile, or waits for them, is told the outcome alone, and the screen afterwards.
    const isCovered = isOn && nowOver === over && nowOver !== NOTHING_OVER && frame.language === spokenIn;
    if (now !== place && place !== '' && isCovered) {
      place = now;
      beneath = [];
    }
    if (now === place && nowOver !== over && isOn) {
      over = nowOver;
      untold = [];
      at = topOf(known);
      if (nowOver === NOTHING_OVER) comeBack(aside);
      else readFrom(at, [...aside, ...partsOwed(), ...outcomesBeneath(beneath)], linesTold());
      return;
    }
    if (now !== place || !isOn) {
      // Whoever chooses another language may not have understood a word of how the keys work.
      const keys = frame.language === spokenIn ? [] : [partOf(words().text('spoken.keys'))];
      const again = place !== '' && nowOver === NOTHING_OVER ? returns.since(now, known) : null;
      isOn = true;
      place = now;
      over = nowOver;
      spokenIn = frame.language;
      beneath = nowOver === NOTHING_OVER ? null : [];
      // Where not even where they are can be told, they hear once more that a headset would tell it.
      const isTitleKept = known[0] !== undefined && !isAudible(partOfItem(known[0]));
      if (why === 'told' || keys.length > 0 || isTitleKept) why = 'untold';
      untold = [];
      at = 0;
      const first = [...farewell, ...keys, ...aside];
      if (again) comeAgain(again, first);
      else readFrom(0, [...first, ...partsOwed()]);
      return;
    }
    const turned = known.filter(({ control, isChosen }) =>
      before.some((was) => control !== null && was.control === control && was.isChosen !== isChosen),
    );
    const chosen = turned.filter(({ isChosen }) => isChosen);
    // Where one is chosen in place of another, the other goes without saying.
    const unchosen = chosen.length > 0 ? [] : turned;
    // Answers as well: what has just become possible is what they wait for.
    const news = newsSince(before, known).filter(
      (item) => !chosen.some(({ text }) => text.startsWith(item.text)),
    );
    // Neither does news silence other news.
    const again = (telling.isHeard() ? untold : []).filter((item) =>
      known.some(({ text }) => text === item.text),
    );
    const fresh = [...chosen, ...unchosen, ...news];
    const told = fresh.length > 0 ? [...again, ...fresh] : [];
    const late = isLate ? partsOwed() : [];
    const dropped = words().text('spoken.unchosen');
    const toldParts = told.map((item) =>
      partOfItem(item, unchosen.includes(item) ? { state: dropped } : undefined),
    );
    // A key whose effect nobody hears might as well be broken.
    const isHidden = toldParts.length > 0 && !toldParts.some(isAudible);
    const hidden = isHidden ? [partOf(words().text('spoken.hidden-changed'))] : [];
    const parts = [...late, ...echoes(before), ...toldParts, ...hidden, ...aside];
    if (parts.length === 0) return;
    // Of a screen that has hardly begun nothing is repeated.
    untold = told.filter((item) => !unchosen.includes(item));
    if (telling.isHeard() && isReading && at === topOf(known))
      readFrom(at, [...late, ...echoes(before), ...aside, ...outcomesBeneath(before)]);
    else if (telling.isHeard() && isReading) readFrom(at, parts, told);
    else {
      // From below it, so that going up tells it once more.
      const word = news.find(({ control }) => !control);
      if (word) at = Math.min(known.indexOf(word) + 1, known.length - 1);
      say(parts);
    }
  };

  /** A key that does nothing says so: silence would leave them waiting. */
  const leadsNowhere = (key: KeypadKey): boolean => {
    if (!shown || shown.overlay !== null) return false;
    if (key === 'cancel') return cancelled(shown) === null;
    // Where something was typed, going back takes away its last sign.
    return key === 'back' && !shown.frame.canGoBack && !known.some(({ isOpen, typed }) => isOpen && typed);
  };

  const untilHeard = (part: Part): Part => ({
    ...part,
    onHeard: () => {
      farewell = farewell.filter(({ text }) => text !== part.text);
    },
  });

  /** Also where it can be made no louder, or softer. */
  const sayVolume = () => {
    const step = shown?.frame.access.volume ?? VOLUME_STEPS;
    say([partOf(words().text('spoken.volume', { step, of: VOLUME_STEPS }))]);
  };

  const forget = () => {
    telling.forget();
    returns.forget();
    isOn = false;
    place = '';
    // What was read to somebody goes with them.
    known = [];
    beneath = null;
    untold = [];
    owed.clear();
    paid = null;
    notes = [];
    written = [];
    spokenIn = '';
    at = 0;
  };

  return {
    /** The journey has moved on; `pageChanged` follows when the page has. */
    show: (next: Shown): void => {
      const before = shown;
      shown = next;
      const { access } = next.frame;
      player.setVolume(decibelsAt(access.volume));
      const told = announced(before, next, speechOf.value);
      if (!access.speech) {
        if (isOn) forget();
        farewell = [];
        if (told.length > 0) telling.say(told);
        return;
      }
      if (next.frame.step !== null) farewell = [];
      else if (told.length > 0) farewell = told.map(untilHeard);
      if (next.conversation === null) written = [];
      if (next.frame.step === null) returns.forget();
      const { current } = next;
      if (current.screen === 'pay' && current.props.paid && !isPaid(before))
        paid = outcomeOf(words().text(`pay.paid-${soldAs(current.props)}`));
      // What was kept from others until now is theirs to hear.
      if (isOn && isAlone() && before?.frame.headset === false) place = '';
      if (isOn && before && access.isDark && isDark(next) !== isDark(before))
        notes = [partOf(words().text(isDark(next) ? 'spoken.dark' : 'spoken.lit'))];
    },

    /** The page has changed. */
    pageChanged: (): void => {
      if (!shown?.frame.access.speech) return;
      const before = look();
      follow(shown, before);
      if (lyingOver() === NOTHING_OVER) returns.note(shown.current.screen, place, known);
      written = shown.overlay === 'conversation' ? known : written;
    },

    /** The keypad has reached something. */
    focused: (element: Element): void => {
      if (!isOn) return;
      const isWithin = known[at]?.isCell;
      see();
      const item = known.find(({ control }) => control === element);
      if (!item) return;
      at = known.indexOf(item);
      untold = [];
      // Whoever comes to keys or seats hears once more why none has a name.
      if (item.isCell && !isWithin) why = 'untold';
      say([partOfItem(item)]);
    },

    /**
     * Any key stops what is being said. Up and down read on and once more, where they do not move in a field of seats or
     * keys; from the keys upwards, what they have typed, and then what stands above it. True where the key was for the voice alone.
     */
    key: (key: KeypadKey): boolean => {
      if (!isOn) return false;
      if (key === 'pause') {
        telling.pause();
        return true;
      }
      const wasHeard = telling.isHeard();
      if (key !== 'headset-in') {
        telling.stop();
        owed.clear();
        farewell = [];
      }
      if (isVolume(key)) sayVolume();
      if (leadsNowhere(key))
        say([partOf(words().text(key === 'cancel' ? 'spoken.no-cancel' : 'spoken.no-way-back'))]);
      // Who stops the voice with it has not meant to choose.
      if (key === 'select' && !wasHeard && !reached()) say([partOf(words().text('spoken.nothing-reached'))]);
      look();
      // Whoever types begins again at the keys, wherever they have read meanwhile.
      const control = key === 'select' ? reached() : null;
      const pressed = known.find((item) => control !== null && item.control === control);
      if (pressed) at = known.indexOf(pressed);
      // What is chosen and stays so changes nothing on the page; where it does change, that is told in place of this.
      if (pressed?.isChosen) say([partOfItem(pressed)]);
      if (key !== 'up' && key !== 'down') return false;
      const typed = known.findIndex(({ isOpen }) => isOpen);
      const item = known[typed];
      if (key === 'up' && known[at]?.isCell && item) {
        at = typed;
        say([partOfItem(item)]);
      } else readFrom(beside(key === 'up' ? -1 : 1));
      return true;
    },
  };
}

const isPaid = (shown: Shown | null): boolean => shown?.current.screen === 'pay' && shown.current.props.paid;

const isVolume = (key: KeypadKey): boolean => key.startsWith('volume-');

/** Of a screen that is bare. */
const NOTHING_OVER = [null, null].join();
