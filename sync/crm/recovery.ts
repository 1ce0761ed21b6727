import { createHash, createHmac } from 'node:crypto';
import type { DisruptionCause } from '../../config/disruption-causes.ts';
import { LANGUAGES, type Language, LOCALES, writeMoney } from '../../config/languages.ts';
import type { Gives, OfferPolicy, OfferRule, Words } from '../../config/offers/policy.ts';
import type { CaseState, FailureKind, FailureSource } from '../../config/service-failures.ts';
import type { KioskEvent } from '../wire/events.ts';
import type { ManifestOffer } from '../wire/offer.ts';

/** Something in which the airline failed a member. One failure has one id, however often it is told. */
export interface Failure {
  readonly failureId: string;
  readonly kind: FailureKind;
  readonly cause: DisruptionCause;
  readonly heardBy: FailureSource;
  readonly state: CaseState;
  /** Milliseconds since 1970. */
  readonly at: number;
}

type Member = { readonly programme: string; readonly number: string };

const KIND_OF = {
  delayed: 'flight-delayed',
  cancelled: 'flight-cancelled',
  'denied-boarding': 'denied-boarding',
} as const satisfies Record<string, FailureKind>;

/** The failure that an event tells of, and whom it befell; null for most, and for whoever is not a member. */
export function failureOf(event: KioskEvent, at: number): { member: Member; failure: Failure } | null {
  if (event.type !== 'disruption.notice-given' || event.data.member === null) return null;
  const { member, flight, kind, cause } = event.data;
  const failureId = [
    ...['flight', member.programme, member.number],
    ...[flight.carrier, flight.number, Date.parse(flight.departure)],
  ].join(' ');
  const failure = {
    failureId,
    kind: KIND_OF[kind],
    cause,
    heardBy: 'disruption',
    state: 'settled',
    at,
  } as const;
  return { member, failure };
}

/** What was made so far, for the caps of a rule. */
export interface MadeSoFar {
  /** For failures of the same day, to all members. */
  readonly ofDay: (rule: string) => number;
  /** To this member, for failures of the rule's own days before this one and after. */
  readonly ofMember: (rule: OfferRule) => number;
}

/** The first rule of a policy that fits a failure and is not used up; null where nothing is offered. */
export function ruleFor(
  { tiers, offers }: Pick<OfferPolicy, 'tiers' | 'offers'>,
  { kind, cause, heardBy }: Pick<Failure, 'kind' | 'cause' | 'heardBy'>,
  tier: string | null,
  made: MadeSoFar,
): OfferRule | null {
  const rankOf = (code: string | null) =>
    code === null || !tiers.includes(code) ? tiers.length : tiers.indexOf(code);
  const fits = (rule: OfferRule): boolean =>
    rule.after.failures.includes(kind) &&
    (rule.after.causes === null || rule.after.causes.includes(cause)) &&
    rule.after.heardBy.includes(heardBy) &&
    (rule.tierAtLeast === null || rankOf(tier) <= rankOf(rule.tierAtLeast)) &&
    made.ofDay(rule.key) < rule.perDay &&
    made.ofMember(rule) < rule.perMember.offers;
  return offers.find(fits) ?? null;
}

/** Letters and digits that nobody mistakes for each other (Crockford). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** What an offer is called, and what it is claimed by: the same on every hub and after every replay. */
export function namesOfOffer(secret: string, failureId: string): { offerId: string; code: string } {
  const digest = createHmac('sha256', Buffer.from(secret, 'hex')).update(`offer ${failureId}`).digest();
  const hex = createHash('sha256').update(digest).digest('hex');
  // A UUID of version 8 (RFC 9562): made of what it stands for.
  const offerId = [
    ...[hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`],
    hex.slice(20, 32),
  ].join('-');
  const letters = [...digest.subarray(0, 8)].map((byte) => ALPHABET[byte % ALPHABET.length]).join('');
  return { offerId, code: `${letters.slice(0, 4)}-${letters.slice(4)}` };
}

function valueIn(language: Language, gives: Gives): string {
  if (gives.kind === 'gesture') return '';
  if (gives.kind === 'miles') return new Intl.NumberFormat(LOCALES[language]).format(gives.miles);
  return writeMoney(language, gives, { trailingZeroDisplay: 'stripIfInteger' });
}

const filledIn = (words: Words, filling: (language: Language) => Readonly<Record<string, string>>): Words => {
  const filled = LANGUAGES.map((language) => [
    language,
    Object.entries(filling(language)).reduce(
      (text, [name, value]) => text.replaceAll(`{${name}}`, value),
      words[language],
    ),
  ]);
  return Object.fromEntries(filled);
};

/** An offer as it was made, and how its case stands. */
export interface MadeOffer {
  readonly offerId: string;
  readonly code: string;
  readonly rule: string;
  readonly kind: FailureKind;
  readonly state: CaseState;
  readonly reference: string | null;
  readonly validUntil: Date;
  readonly accepted: boolean;
}

/** What kiosks are told of an offer; null where the policy knows its rule no more. */
export function toldOffer(policy: OfferPolicy, made: MadeOffer): ManifestOffer | null {
  const rule = policy.offers.find(({ key }) => key === made.rule);
  if (!rule) return null;
  const { offerId, code, state, reference, accepted, validUntil } = made;
  const until = (language: Language) =>
    new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' }).format(validUntil);
  const fill = (words: Words) =>
    filledIn(words, (language) => ({ value: valueIn(language, rule.gives), until: until(language) }));
  return {
    ...{ offerId, failure: made.kind, state, reference, kind: rule.gives.kind, code, accepted },
    validUntil: validUntil.toISOString(),
    alonePerDay: policy.alonePerDay,
    words: {
      happened: policy.happened[made.kind],
      stands: policy.stands[state],
      offer: fill(rule.words.offer),
      terms: fill(rule.words.terms),
      ...policy.answers,
    },
  };
}
