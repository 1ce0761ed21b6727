import type { FaultCode } from '../../device-agent/contract/faults.ts';
import { type Language, LOCALES, writeMoney } from '../../device-agent/contract/languages.ts';
import type { Money } from '../../device-agent/contract/money.ts';
import type { Names } from '../../device-agent/contract/names.ts';
import { type Places, USUAL_PLACES } from '../../device-agent/contract/places.ts';
import type { VisitView } from '../../device-agent/contract/visit.ts';
import { amountsAloud } from './amounts.ts';
import type { AloudKey, Catalogue, MessageArguments, MessageKey } from './catalogue.ts';
import { DOORS } from './doors.ts';
import { publicWords } from './in-public.ts';
import { type Message, type MessageValues, messageReader } from './message.ts';
import { once } from './once.ts';
import { placedIn } from './placed.ts';
import { statesIn } from './states.ts';
import { wholeWordsIn, withoutLineMarks } from './whole-words.ts';

type Values<K extends MessageKey> = [MessageArguments<K>] extends [never]
  ? []
  : [values: Record<MessageArguments<K>, string | number>];

/** Everything that a screen says, in one language and at one place on earth. */
export interface Speech {
  readonly language: Language;
  text<K extends MessageKey>(key: K, ...values: Values<K>): string;
  fault(code: FaultCode): { readonly title: string; readonly next: string };
  /** Whether a text is one that the kiosk says to everyone, with nothing of anybody in it. */
  isPhrase(text: string): boolean;
  /** What is said of a text to everyone: itself, neutral words, or nothing, where it may be somebody's own. */
  inPublic(text: string): string | null;
  /** A name as this language writes it, else as English does. */
  name(names: Names): string;
  /** What a person is called: by the name in their own script where the language writes it too. */
  person(passenger: Pick<VisitView['passenger'], 'givenName' | 'nativeName'>): string;
  /** `CN¥120.00`, as this language writes an amount. */
  money(amount: Money): string;
  /** A text as a voice says it: amounts by the name of their currency, and nothing that supposes eyes. */
  aloud(text: string): string;
  /** Several things in a row: `window, free`. */
  list(things: readonly string[]): string;
  /** `14:35`, at the kiosk. */
  time(iso: string): string;
  /** The same, with its day where that is not the day of `other`: `08:11 (Thursday 15 May)`. */
  timeBeside(iso: string, other: string): string;
  /** `14 May 2031`, of a day (ISO 8601) that is the same everywhere. */
  date(day: string): string;
  /** Whether this language writes a date from the year to the day. */
  isYearFirst(): boolean;
  /** What a state (ISO 3166, three letters) is called; its letters where nobody knows. */
  state(code: string): string;
  /** The states whose name or letters begin like this, in the order of their names. */
  statesLike(beginning: string): readonly string[];
  /** `Wednesday 14 May`, at the kiosk. */
  day(iso: string): string;
  /** The same as clocks and calendars show them where the time is written for: at another airport, by its own offset. */
  timeThere(iso: string): string;
  dayThere(iso: string): string;
}

/** `2031-05-14T19:35`, whatever its offset, as if it were UTC. */
const asWritten = (iso: string): Date => new Date(`${iso.slice(0, 'YYYY-MM-DDTHH:MM'.length)}Z`);

/** Signs and figures in several parts, with no letter that is read from the right. */
const IN_PARTS = /^(?=.*\d)(?=.* )\P{Script=Arabic}+$/u;

/** What a tag or a flight is called keeps its parts in their order among words from right to left (Unicode UAX #9, LRI and PDI). */
const leftToRight = (values: MessageValues): MessageValues =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      IN_PARTS.test(String(value)) ? `\u2066${value}\u2069` : value,
    ]),
  );

/** `language` is what the catalogue speaks, `timeZone` where the kiosk stands, and `places` where its devices are. */
export function speechFrom(
  catalogue: Catalogue,
  language: Language,
  timeZone: string,
  places: Places = USUAL_PLACES,
): Speech {
  const { messages, aloud, faults, writesNativeNames } = catalogue;
  const placed = placedIn(messages, places);
  const locale = LOCALES[language];
  const isFromRight = DOORS[language].direction === 'rtl';
  const read = messageReader(locale);
  const wholeWords = once(() => (language === 'zh-Hans' ? wholeWordsIn(locale) : (text: string) => text));
  const known = new Map<MessageKey, Message>();
  const messageOf = (key: MessageKey): Message => {
    const message = known.get(key) ?? read(wholeWords()(placed(messages[key])));
    known.set(key, message);
    return message;
  };
  const timesIn = (zone: string) =>
    once(() => {
      const hours = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
      return new Intl.DateTimeFormat(locale, { ...hours, timeZone: zone });
    });
  const daysIn = (zone: string) =>
    once(() => {
      const day = { weekday: 'long', day: 'numeric', month: 'long' } as const;
      return new Intl.DateTimeFormat(locale, { ...day, timeZone: zone });
    });
  const [times, timesThere] = [timesIn(timeZone), timesIn('UTC')];
  const [days, daysThere] = [daysIn(timeZone), daysIn('UTC')];
  const dates = once(() => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }));
  const amounts = once(() => amountsAloud(locale));
  const states = once(() => statesIn(locale));
  const heardByAll = once(() => publicWords(catalogue, (key, values) => messageOf(key)(values)));
  const toldAloud = once(() =>
    (Object.keys(aloud) as AloudKey[])
      .map((key) => [withoutLineMarks(placed(messages[key])), withoutLineMarks(placed(aloud[key]))] as const)
      // What is part of another must not break it.
      .sort(([one], [other]) => other.length - one.length),
  );
  const [time, day] = [
    (iso: string) => times().format(new Date(iso)),
    (iso: string) => days().format(new Date(iso)),
  ];
  const inPublic = (text: string): string | null => heardByAll()(text);
  return {
    language,
    text: (key, ...[values]) => messageOf(key)(values && isFromRight ? leftToRight(values) : (values ?? {})),
    fault: (code) => {
      const { title, next } = faults[code];
      return { title: wholeWords()(title), next: wholeWords()(next) };
    },
    isPhrase: (text) => inPublic(text) === text,
    inPublic,
    name: (names) => wholeWords()(names[language] ?? names.en),
    person: ({ givenName, nativeName }) => (writesNativeNames && nativeName) || givenName,
    money: (amount) => writeMoney(language, amount),
    aloud: (text) => {
      const heard = toldAloud().reduce(
        (told, [seen, said]) => told.replace(seen, said),
        withoutLineMarks(text),
      );
      return /\d/.test(heard) ? amounts()(heard) : heard;
    },
    list: (things) => things.join(messages['list.separator']),
    time,
    timeBeside: (iso, other) => (day(iso) === day(other) ? time(iso) : `${time(iso)} (${day(iso)})`),
    date: (iso) => dates().format(new Date(iso)),
    isYearFirst: () => dates().formatToParts()[0]?.type === 'year',
    state: (code) => states().state(code),
    statesLike: (beginning) => states().statesLike(beginning),
    day,
    timeThere: (iso) => timesThere().format(asWritten(iso)),
    dayThere: (iso) => daysThere().format(asWritten(iso)),
  };
}
