import type { Catalogue, MessageKey } from './catalogue.ts';
import { DOORS } from './doors.ts';
import type { MessageValues } from './message.ts';
import { withoutLineMarks } from './whole-words.ts';

/**
 * What others hear in place of a message that tells whoever hears it something of somebody, though it has no value: that
 * they wait for a seat, or what they pay for. Of messages that have values, and are otherwise kept to a headset, what
 * others hear as well: that a document is wanted, and not whose. Nothing, where that is null; itself, where it names
 * nobody (14 CFR 382.57(c)(5)).
 */
export const IN_PUBLIC: Partial<Record<MessageKey, MessageKey | null>> = {
  'standby.instruction': null,
  'standby.instruction-print': null,
  'standby.join': 'frame.continue',
  'standby.print': 'spoken.paper-print',
  'seat.standby': null,
  'progress.title-card': 'spoken.paper-printing',
  'progress.prepare-card': null,
  'progress.stay-card': 'spoken.paper-comes',
  'take.title-card': 'spoken.paper-take',
  'failed.stopped-card': 'spoken.paper-none',
  'unconfirmed.doubt-card': 'spoken.paper-doubt',
  'unconfirmed.has-card': 'spoken.paper-has',
  'confirm.instruction-print': null,
  'confirm.instruction-new-pass': null,
  'pay.for-bags': null,
  'pay.for-upgrade': null,
  'document.none': null,
  // Whom it greets is nobody's business; where they are is told all the same.
  'confirm.greeting': 'frame.step.confirm',
  'confirm.greeting-member': 'frame.step.confirm',
  'goodbye.title': 'frame.step.gate',
  'goodbye.title-no-pass': 'frame.step.pass',
  'standby.title': 'frame.step.gate',
  // Nobody is told to listen to what is not said, nor says yes to it.
  'confirm.instruction': null,
  'conditions.title': 'check.title',
  'conditions.lead': null,
  'conditions.yes': null,
  'check.yes': null,
  'party.continue': 'frame.continue',
  'seats.take': 'spoken.seat-take',
  'seats.keep': 'spoken.seat-keep',
  // Nobody is moved to another flight by a yes to what they have not heard.
  'flights.lead-missed': 'flights.lead-instead',
  'flights.lead-cancelled': 'flights.lead-instead',
  'flights.lead-delayed': 'flights.lead-instead',
  'flights.take': 'spoken.flight-take',
  'flights.keep-delayed': 'spoken.flight-keep',
  // What whoever sits at an exit must be able to do is said to everyone; which seat it is, is not.
  'seats.exit-title': 'note.exit-row',
  'seats.exit-held': 'note.exit-row',
  'seats.exit-agree': 'spoken.seat-take',
  'seats.exit-keep': 'spoken.seat-keep',
  'document.title': 'spoken.document',
  'document.title-visa': 'spoken.document',
  'document.title-permit': 'spoken.document',
  'document.taken': 'pay.paid',
  // How many passes come is said, so that nobody leaves with the first of them; whose each is, is not.
  'pass.number': 'spoken.pass-of',
  'phone.lead-of': 'phone.lead-of',
  'phone.next': 'frame.continue',
  'seats.rows': 'seats.rows',
  'tags.title': 'tags.title',
  'tags.done': 'tags.done',
  'tags.drop': 'spoken.bag-drop',
  'tags.drop-apart': 'spoken.bag-drop',
};

/** How the codes of failures begin that tell of a thing, a document, a card or a flight, and of nobody. */
const FAULTS_IN_PUBLIC = [
  ...[
    'booking.not-found',
    'card.',
    'dcs.',
    'device.',
    'mail.',
    'payment.',
    'print.',
    'printer.',
    'scan.',
    'speech.',
  ],
  ...['document.unreadable', 'document.check-failed', 'document.needed', 'document.another-person'],
  ...['check-in.not-open', 'flight.cancelled'],
  ...['document.mistyped', 'document.expired', 'document.not-for-travel', 'travel.another-document'],
];

/** What says of a seat that its payment failed: others hear how, and not which seat. */
const WITH_FAULT = ['seats.payment-failed', 'seats.payment-failed-all', 'seats.payment-in-doubt'] as const;

/** Stands where a value does: no sign of any text. */
const VALUE = String.fromCharCode(0);
/**
 * Stand where any seat or flight does, so that what begins or ends like `Take 17A` is not taken for it. Where letters run
 * from the right, marks hold a flight together.
 */
const SEAT = '1A';
const FLIGHT = 'XD 1';
const withAny = (text: string): string =>
  text.replace(/\u2066?[A-Z\d]{2} \d{1,4}\u2069?/, FLIGHT).replace(/\d+[A-Z]/, SEAT);
const withAnyNumber = (text: string): string => text.replace(/\d+/g, '0');
const ANY_NUMBER = { number: 0, of: 0, first: 0, last: 0 };
/** More than travel together, than they have bags, or than hours that a flight is late. */
const COUNTS = [...Array(40).keys()];

/** What a message may count: things, or which of how many this one is. */
const numbersOf = (message: string): readonly MessageValues[] => {
  if (message.includes('{of}'))
    return COUNTS.flatMap((of) => COUNTS.slice(1, of + 1).map((number) => ({ number, of })));
  return /\{(count|hours)/.test(message) ? COUNTS.map((count) => ({ count, hours: count })) : [{}];
};

/** What stands between texts that are read as one. */
const TOGETHER = ', ';

/** What is said of a text to everyone: itself, neutral words, or nothing, where it may be somebody's own. */
export function publicWords(
  { messages, faults }: Catalogue,
  textOf: (key: MessageKey, values: MessageValues) => string,
): (text: string) => string | null {
  const instead = (key: MessageKey, text: string, values: MessageValues): string | null => {
    const other = IN_PUBLIC[key];
    return other === undefined || other === key ? text : other && textOf(other, values);
  };
  const phrases = new Map<string, string | null>();
  /** What is said as it stands, whichever numbers are in it. */
  const numbered = new Set<string>();
  /** What stands before, between and after the values of a text, and what is said of it. */
  const withValues: { readonly between: readonly string[]; readonly told: string | null }[] = [];
  const add = (written: string, heard: string | null = written): void => {
    const [text, told] = [withoutLineMarks(written), heard && withoutLineMarks(heard)];
    const between = text.split(VALUE);
    if (between.length > 1) withValues.push({ between, told });
    else phrases.set(withAny(text), told);
  };
  for (const { name } of Object.values(DOORS)) add(name);
  for (const [code, { title, next }] of Object.entries(faults)) {
    if (!FAULTS_IN_PUBLIC.some((kind) => code.startsWith(kind))) {
      // That they are sent to staff others see; why, they do not hear.
      add(title, faults['check-in.see-staff'].title);
      continue;
    }
    for (const text of [title, next]) add(text);
    for (const key of WITH_FAULT)
      add(textOf(key, { why: title, next, seat: VALUE }), [title, next].join(TOGETHER));
  }
  for (const key of Object.keys(messages) as MessageKey[]) {
    if (messages[key].includes('{') && IN_PUBLIC[key] === undefined) continue;
    if (IN_PUBLIC[key] === key && !messages[key].includes('{count')) {
      numbered.add(withAnyNumber(withoutLineMarks(textOf(key, ANY_NUMBER))));
      continue;
    }
    for (const numbers of numbersOf(messages[key])) {
      const others = { name: VALUE, place: VALUE, places: VALUE, document: VALUE, times: VALUE };
      const values = { seat: SEAT, flight: FLIGHT, ...others, ...numbers };
      const text = textOf(key, values);
      const told = instead(key, text, values);
      add(text, told);
      // The line of a pass may name its flight after it.
      if ('of' in numbers) add(`${text}${TOGETHER}${VALUE}`, told);
    }
  }
  /** Phrases that are read together as one are phrases still. */
  const toldOf = (text: string): string | null => {
    const whole = phrases.get(withAny(text));
    if (whole !== undefined) return whole;
    if (numbered.has(withAnyNumber(text))) return text;
    const parts = text.split(TOGETHER);
    for (const count of parts.keys()) {
      const first = phrases.get(withAny(parts.slice(0, count).join(TOGETHER)));
      const rest = first == null ? null : toldOf(parts.slice(count).join(TOGETHER));
      if (rest !== null) return [first, rest].join(TOGETHER);
    }
    return withValues.find(({ between }) => isWithValues(withAny(text), between))?.told ?? null;
  };
  return toldOf;
}

const isWithValues = (text: string, between: readonly string[]): boolean => {
  const [start = '', end = ''] = [between[0], between.at(-1)];
  const middle = between.slice(1, -1).every((part) => text.includes(part));
  return middle && text.startsWith(start) && text.endsWith(end) && text.length > between.join('').length;
};
