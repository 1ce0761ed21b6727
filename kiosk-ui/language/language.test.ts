import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { FAULT_CODES, type FaultCode } from '../../device-agent/contract/faults.ts';
import { LANGUAGES, type Language, LOCALES } from '../../device-agent/contract/languages.ts';
import { type Place, type Places, USUAL_PLACES } from '../../device-agent/contract/places.ts';
import type { AloudKey, Catalogue, MessageKey } from './catalogue.ts';
import { fetchCatalogue } from './catalogues.ts';
import { DOORS } from './doors.ts';
import * as en from './en/catalogue.ts';
import { IN_PUBLIC } from './in-public.ts';
import { type Speech, speechFrom } from './language.ts';
import { placedIn } from './placed.ts';
import { withoutLineMarks } from './whole-words.ts';

const CATALOGUES = Object.fromEntries(
  await Promise.all(LANGUAGES.map(async (language) => [language, await fetchCatalogue(language)] as const)),
) as Record<Language, Catalogue>;
const speechIn = (language: Language, timeZone: string) =>
  speechFrom(CATALOGUES[language], language, timeZone);
const KEYS = Object.keys(en.messages) as MessageKey[];

/** How each language asks for a touch. */
const TOUCHES: Record<Language, RegExp> = {
  en: /\btouch/i,
  de: /berühr/i,
  fr: /\btouche[rz]/i,
  es: /\btoque|tóque/i,
  'zh-Hans': /触摸/,
  ja: /触れ/,
  ko: /(?<!키를 |키나 )(누르|눌러)/,
  ar: /(?<=^|\s)(ال|و|ل)?لمسه?ا?(?=$|[\s.،])/,
};
const MAY_BE_TOUCHED: readonly MessageKey[] = ['timer.text', 'spoken.dark'];

/** How each language says that something is not to be in a bag. */
const IN_A_BAG: Record<Language, RegExp> = {
  en: /^in /,
  de: /^im /,
  fr: /^en /,
  es: /^en /,
  'zh-Hans': /^不得/,
  ja: /では$/,
  ko: /에는$/,
  ar: /^في /,
};

const PLACED = Object.keys(USUAL_PLACES) as (keyof Places)[];
const placedAloud = (speech: Speech, key: MessageKey) =>
  argumentsOf(en.messages[key]).length > 0 ? '' : speech.aloud(speech.text(key as 'take.where'));

const argumentsOf = (message: string): string[] =>
  new IntlMessageFormat(message, 'en')
    .getAst()
    .flatMap((part) => ('value' in part && part.type === 1 ? [part.value] : []))
    .sort();

describe.each(LANGUAGES)('in %s', (language) => {
  const { messages, faults } = CATALOGUES[language];

  it.each(KEYS)('%s is a message with the arguments of the English one', (key) => {
    expect(messages[key].trim()).not.toBe('');
    expect(argumentsOf(messages[key])).toEqual(argumentsOf(en.messages[key]));
  });

  it.each(FAULT_CODES)('%s says what happened and what next', (code) => {
    expect(faults[code].title.length).toBeGreaterThan(3);
    expect(faults[code].next.length).toBeGreaterThan(3);
  });

  it.each(Object.keys(en.aloud) as AloudKey[])('%s is said in words that suppose no eyes', (key) => {
    expect(argumentsOf(messages[key])).toEqual([]);
    const { aloud, text } = speechIn(language, 'UTC');
    const said = withoutLineMarks(placedIn(messages, USUAL_PLACES)(CATALOGUES[language].aloud[key]));
    expect(aloud(text(key))).toBe(said);
    expect(aloud(`${text(key)}. 2`)).toBe(`${said}. 2`);
  });

  it.each(PLACED)('says where the %s of this kiosk is', (device) => {
    const at = (place: Place) => {
      const speech = speechFrom(CATALOGUES[language], language, 'UTC', { ...USUAL_PLACES, [device]: place });
      return { where: messages[`place.${place}`], all: KEYS.map((key) => placedAloud(speech, key)) };
    };
    const [there, elsewhere] = [at('floor-left'), at('floor-right')];
    expect(there.all.filter((text) => text.includes(there.where))).not.toEqual([]);
    expect(elsewhere.all.filter((text) => text.includes(there.where))).toEqual([there.where]);
    expect([...there.all, ...elsewhere.all].filter((text) => /[[\]]/.test(text))).toEqual([]);
  });

  it('names the place of no device but where this kiosk has it', () => {
    const { aloud } = CATALOGUES[language];
    const written = [...KEYS.map((key) => [key, messages[key]]), ...Object.entries(aloud)].filter(
      ([key, text]) => !key?.startsWith('place.') && text?.includes(messages['place.below']),
    );
    expect(written).toEqual([]);
  });

  it('says how many tags there are to be taken and put on', () => {
    const { text } = speechIn(language, 'UTC');
    const number = new Intl.NumberFormat(LOCALES[language]);
    for (const count of [3, 11]) expect(text('tags.title', { count })).toContain(number.format(count));
  });

  it('says of goods that they are not allowed in a bag, and not that the bag is not allowed', () => {
    const { 'goods.batteries-where': checked, 'goods.knives-where': cabin } = messages;
    expect(checked).toMatch(IN_A_BAG[language]);
    expect(cabin).toMatch(IN_A_BAG[language]);
  });

  it('tells nobody who listens to touch the glass, but where any key does as well', () => {
    const { aloud } = speechIn(language, 'UTC');
    const told = KEYS.filter((key) => TOUCHES[language].test(aloud(messages[key])));
    expect(told.filter((key) => !MAY_BE_TOUCHED.includes(key))).toEqual([]);
    expect(TOUCHES[language].test(messages['welcome.start'])).toBe(true);
  });

  it('reads times at the kiosk, wherever they were written', () => {
    const { time, day } = speechIn(language, 'Asia/Shanghai');
    expect(time('2031-05-14T06:35:00Z')).toBe('14:35');
    expect(time('2031-05-14T15:35:00+09:00')).toBe('14:35');
    const thursday = new Intl.DateTimeFormat(LOCALES[language], { weekday: 'long' });
    expect(day('2031-05-14T17:00:00Z')).toContain(thursday.format(new Date('2031-05-15T12:00:00Z')));
  });

  it('names the day of a time that is on another day than the one it stands beside', () => {
    const { timeBeside, time, day } = speechIn(language, 'Asia/Shanghai');
    const [planned, later] = ['2031-05-14T15:51:00+08:00', '2031-05-14T23:59:00+08:00'];
    // In Shanghai it is the next day, elsewhere it is not yet.
    const tomorrow = '2031-05-14T16:11:00Z';
    expect(timeBeside(later, planned)).toBe(time(later));
    expect(timeBeside(tomorrow, planned)).toContain(time(tomorrow));
    expect(timeBeside(tomorrow, planned)).toContain(day(tomorrow));
  });

  it('reads times at another airport as its own clocks show them', () => {
    const { timeThere, dayThere } = speechIn(language, 'Asia/Shanghai');
    expect(timeThere('2031-05-14T15:35:00+09:00')).toBe('15:35');
    const wednesday = new Intl.DateTimeFormat(LOCALES[language], { weekday: 'long' });
    // It is Thursday where the kiosk stands.
    expect(dayThere('2031-05-14T23:00:00+01:00')).toContain(
      wednesday.format(new Date('2031-05-14T12:00:00Z')),
    );
  });

  it('is recognised before it is spoken', () => {
    expect(DOORS[language].welcome).toBe(messages['welcome.title']);
    expect(DOORS[language].name).toBe(
      new Intl.DisplayNames([language], { type: 'language' })
        .of(language)
        ?.replace(/^./, (first) => first.toLocaleUpperCase(language)),
    );
  });
});

describe('a name', () => {
  it('falls back to English where a language has none', () => {
    const { name } = speechIn('zh-Hans', 'Asia/Shanghai');
    expect(name({ en: 'Gold' })).toBe('Gold');
    expect(name({ en: 'Gold', 'zh-Hans': '金卡' })).toBe('金卡');
    expect(name({ en: 'Tokyo', 'zh-Hans': '东京' })).toBe('东\u2060京');
  });

  it('of a person is their own, where the language writes it', () => {
    const passenger = { givenName: 'Mei Lin', nativeName: '样例美琳' };
    expect(speechIn('zh-Hans', 'UTC').person(passenger)).toBe('样例美琳');
    expect(speechIn('en', 'UTC').person(passenger)).toBe('Mei Lin');
    expect(speechIn('zh-Hans', 'UTC').person({ ...passenger, nativeName: null })).toBe('Mei Lin');
  });
});

it('keeps the letters and the sign of a currency in their order among Arabic words', () => {
  const price = { minorUnits: 80_000, currency: 'CNY' };
  expect(speechIn('ar', 'Asia/Shanghai').money(price)).toContain('\u2068CN¥\u2069');
  expect(speechIn('en', 'Asia/Shanghai').money(price)).toBe('CN¥800.00');
});

it.each(LANGUAGES)('tells whose child sits beside no adult what to do about it, in %s', (language) => {
  const sentences = speechIn(language, 'UTC').text('confirm.apart', { names: 'Jian' }).match(/[.。]/g) ?? [];
  expect(sentences.length).toBeGreaterThan(1);
});

it('keeps the parts of what a tag or a flight is called in their order among Arabic words', () => {
  const arabic = speechIn('ar', 'Asia/Shanghai');
  expect(arabic.text('bags.tag', { number: '0999 000123' })).toContain('\u20660999 000123\u2069');
  expect(arabic.text('flights.seat', { seat: '12A' })).not.toContain('\u2066');
  expect(arabic.aloud(arabic.text('bags.tag', { number: '0999 000123' }))).not.toMatch(/[\u2066-\u2069]/);
  expect(speechIn('en', 'UTC').text('bags.tag', { number: '0999 000123' })).toBe('Tag 0999 000123');
});

it('ends no line within a word of Chinese, and says it as if nothing kept it together', () => {
  const { text, fault, aloud } = speechIn('zh-Hans', 'UTC');
  const { messages, faults } = CATALOGUES['zh-Hans'];
  expect(text('seat.assigned', { position: text('seat.aisle'), row: 4 })).toBe(
    '靠\u2060过\u2060道座\u2060位，第4排',
  );
  expect(fault('booking.not-found').title).toContain('订\u2060座');
  expect(aloud(text('confirm.none'))).toBe(messages['confirm.none']);
  expect(aloud(fault('booking.not-found').title)).toBe(faults['booking.not-found'].title);
  expect(speechIn('de', 'UTC').aloud('Reise\u00ADgenehmigung')).toBe('Reisegenehmigung');
  const japanese = speechIn('ja', 'UTC');
  expect(japanese.aloud(japanese.text('goods.batteries'))).toContain('モバイルバッテリー');
});

it('knows which languages write a date from the year', () => {
  const fromYear = LANGUAGES.filter((language) => speechIn(language, 'UTC').isYearFirst());
  expect(fromYear.toSorted()).toEqual(['ja', 'ko', 'zh-Hans']);
});

describe('an amount, as it is said', () => {
  const said = (language: Language, minorUnits: number, currency: string) => {
    const speech = speechIn(language, 'UTC');
    return speech.aloud(
      speech.text('seats.pay', { price: speech.money({ minorUnits, currency }), seat: '12C' }),
    );
  };

  it.each(LANGUAGES)('has the name of its currency and no sign, in %s', (language) => {
    for (const [minorUnits, currency] of [
      [80_000, 'CNY'],
      [123_456_789, 'EUR'],
      [4_999, 'GBP'],
      [12_000, 'JPY'],
      [50_000, 'KRW'],
      [700, 'USD'],
    ] as const) {
      const aloud = said(language, minorUnits, currency);
      expect(aloud).not.toMatch(/[\p{Sc}\u2066-\u2069]/u);
      expect(aloud).toContain('12C');
      const names = new Intl.NumberFormat(LOCALES[language], {
        style: 'currency',
        currency,
        currencyDisplay: 'name',
        trailingZeroDisplay: 'stripIfInteger',
      });
      const { maximumFractionDigits = 2 } = names.resolvedOptions();
      const digits = (text: string) => text.replace('12C', '').replace(/\D/g, '');
      expect(digits(aloud)).toBe(digits(names.format(minorUnits / 10 ** maximumFractionDigits)));
    }
  });

  it('is said in words of its language', () => {
    expect(said('en', 80_000, 'CNY')).toBe('Pay 800 Chinese yuan for 12C');
    expect(said('en', 4_550, 'EUR')).toBe('Pay 45.50 euros for 12C');
    expect(speechIn('en', 'UTC').aloud('Gate 12, 14:35, CN¥')).toBe('Gate 12, 14:35, CN¥');
  });
});

it.each(LANGUAGES)('tells in %s nothing aloud of what gives somebody away, but neutral words', (language) => {
  const { isPhrase, inPublic } = speechIn(language, 'UTC');
  const plain = CATALOGUES[language].messages['confirm.none'];
  const placed = placedIn(CATALOGUES[language].messages, USUAL_PLACES);
  for (const [key, instead] of Object.entries(IN_PUBLIC) as [MessageKey, MessageKey | null][]) {
    if (en.messages[key].includes('{')) continue;
    const told = placed(CATALOGUES[language].messages[key]);
    expect([key, told.includes('{'), isPhrase(told)]).toEqual([key, false, false]);
    const neutral = instead && placed(CATALOGUES[language].messages[instead]);
    expect([inPublic(told), inPublic(`${plain}, ${told}`)]).toEqual([
      neutral,
      neutral && `${plain}, ${neutral}`,
    ]);
    if (neutral) expect(isPhrase(neutral)).toBe(true);
  }
});

it.each(LANGUAGES)(
  'says in %s to everyone what is to be done, and neither whose it is nor how many they are',
  (language) => {
    const { text: written, isPhrase, inPublic } = speechIn(language, 'UTC');
    const text: typeof written = (...told) => withoutLineMarks(written(...told));
    const fault = (code: FaultCode) => CATALOGUES[language].faults[code];
    for (const count of [1, 2, 3, 11, 21]) {
      expect(inPublic(text('party.continue', { count }))).toBe(text('frame.continue'));
      for (const told of [text('tags.title', { count }), text('tags.done', { count })])
        expect(isPhrase(told)).toBe(true);
    }
    const [take, keep] = [text('spoken.seat-take'), text('spoken.seat-keep')];
    expect(inPublic(text('seats.take', { seat: '17A' }))).toBe(take);
    expect(inPublic(text('seats.keep', { seat: '21A' }))).toBe(keep);
    for (const other of [
      text('flights.keep-delayed', { flight: 'XD 900', times: '14:35' }),
      text('bags.stay-how', { count: 2 }),
    ])
      expect([take, keep]).not.toContain(inPublic(other));
    const [name, place] = ['Toby', 'Tokyo'];
    for (const flight of ['XD 79', '3U 8633', 'MU 5']) {
      const late = `${flight}: Sunday 29 November, 08:11, arrives 10:31`;
      expect(inPublic(text('flights.take', { flight }))).toBe(text('spoken.flight-take'));
      expect(inPublic(text('flights.keep-delayed', { flight, times: late }))).toBe(
        text('spoken.flight-keep'),
      );
      for (const told of [
        text('flights.lead-missed', { flight, place }),
        text('flights.lead-cancelled', { flight, place }),
        ...[3, 11, 16].map((hours) => text('flights.lead-delayed', { flight, place, hours })),
      ])
        expect(inPublic(told)).toBe(text('flights.lead-instead'));
    }
    const [takesFlight, keepsFlight] = [text('spoken.flight-take'), text('spoken.flight-keep')];
    for (const other of [text('seats.take', { seat: '17A' }), text('seats.keep', { seat: '17A' })])
      expect([takesFlight, keepsFlight]).not.toContain(inPublic(other));
    for (const asked of [text('seats.exit-title', { seat: '17A' }), text('seats.exit-held', { name })])
      expect(inPublic(asked)).toBe(text('note.exit-row'));
    expect(inPublic(text('seats.exit-agree', { seat: '17A' }))).toBe(take);
    expect(inPublic(text('seats.exit-keep', { seat: '17A' }))).toBe(keep);
    for (const asked of [
      text('document.title', { name }),
      text('document.title-visa', { name, place }),
      text('document.title-permit', { name, document: 'ESTA' }),
    ])
      expect(inPublic(asked)).toBe(text('spoken.document'));
    expect(inPublic(text('document.taken', { name }))).toBe(text('pay.paid'));
    const numbers = { number: 2, of: 4 };
    const [whose, flight] = [text('pass.number', { ...numbers, name }), 'Flight XD 811 to Tokyo'];
    for (const line of [whose, `${whose}, ${flight}`])
      expect(inPublic(line)).toBe(text('spoken.pass-of', numbers));
    expect(inPublic(text('pass.number', { number: 12, of: 14, name }))).toContain('12');
    expect(isPhrase(text('phone.lead-of', numbers))).toBe(true);
    expect(inPublic(text('phone.next', { name }))).toBe(text('frame.continue'));
    expect(isPhrase(text('seats.rows', { first: 14, last: 21 }))).toBe(true);
    for (const code of [
      'payment.declined',
      'document.unreadable',
      'document.expired',
      'booking.not-found',
      'check-in.not-open',
      'flight.cancelled',
    ] as const) {
      const told = Object.values(fault(code)).map(withoutLineMarks);
      expect(told.map(inPublic)).toEqual(told);
    }
    for (const code of ['travel.visa-needed', 'booking.name-differs'] as const) {
      const { title, next } = fault(code);
      expect([title, next].map(inPublic)).toEqual([fault('check-in.see-staff').title, null]);
    }
    for (const dropped of [text('tags.drop', { place }), text('tags.drop-apart', { places: 'Tokyo, Osaka' })])
      expect(inPublic(dropped)).toBe(text('spoken.bag-drop'));
    const { title: why, next } = fault('payment.declined');
    for (const failed of [
      text('seats.payment-failed', { why, seat: '12C' }),
      text('seats.payment-failed-all', { why }),
      text('seats.payment-in-doubt', { why, next, seat: '12C' }),
    ])
      expect(inPublic(failed)).toBe(`${why}, ${next}`);
  },
);
