import { z } from 'zod';
import { DISRUPTION_CAUSES } from '../disruption-causes.ts';
import { LANGUAGES, type Language } from '../languages.ts';
import { FAILURE_KINDS, FAILURE_SOURCES } from '../service-failures.ts';

/** A text in every language that kiosks speak: nobody reads an apology in another one. */
const wordsSchema = z.strictObject(
  Object.fromEntries(LANGUAGES.map((language) => [language, z.string().min(1)])) as Record<
    Language,
    z.ZodString
  >,
);
export type Words = z.infer<typeof wordsSchema>;

const count = z.number().int().positive();

/** What is given. Amounts are minor units. */
const givesSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('voucher'), minorUnits: count, currency: z.string().length(3) }),
  z.strictObject({ kind: z.literal('miles'), miles: count }),
  z.strictObject({ kind: z.literal('gesture'), gesture: z.enum(['lounge', 'priority-boarding']) }),
]);
export type Gives = z.infer<typeof givesSchema>;

const offerRuleSchema = z.strictObject({
  /** Names it for good: offers that were made keep it. */
  key: z.string().regex(/^[a-z][a-z0-9-]{1,31}$/),
  gives: givesSchema,
  after: z.strictObject({
    failures: z.array(z.enum(FAILURE_KINDS)).min(1),
    /** Null: whatever the cause was. */
    causes: z.array(z.enum(DISRUPTION_CAUSES)).min(1).nullable(),
    heardBy: z.array(z.enum(FAILURE_SOURCES)).min(1),
  }),
  /** The lowest tier that it is for; null: every member. */
  tierAtLeast: z.string().nullable(),
  /** Days from the failure on, after which it is worth nothing. */
  validDays: count,
  /** One member is made at most so many of these for failures of so many days. */
  perMember: z.strictObject({ offers: count, days: count }),
  /** At most so many are made for the failures of one day (UTC), to all members together. */
  perDay: count,
  words: z.strictObject({
    /** `{value}` is the amount, or the miles, as each language writes it. */
    offer: wordsSchema,
    /** `{until}` is the last day on which it is worth something. */
    terms: wordsSchema,
  }),
});
export type OfferRule = z.infer<typeof offerRuleSchema>;

/** What an airline makes good, for whom, and what is said about it. */
export const offerPolicySchema = z
  .strictObject({
    /** The programme's tiers from highest to lowest. */
    tiers: z.array(z.string()).min(1),
    /** So many a day one kiosk gives by its own word while the hub does not answer. */
    alonePerDay: z.number().int().nonnegative(),
    /** What went wrong, as its passenger is told. */
    happened: z.strictObject(
      Object.fromEntries(FAILURE_KINDS.map((kind) => [kind, wordsSchema])) as Record<
        (typeof FAILURE_KINDS)[number],
        typeof wordsSchema
      >,
    ),
    /** How their case stands. */
    stands: z.strictObject({ open: wordsSchema, settled: wordsSchema }),
    answers: z.strictObject({
      accept: wordsSchema,
      decline: wordsSchema,
      /** It is theirs. */
      given: wordsSchema,
      /** It was given at another place before. */
      elsewhere: wordsSchema,
      /** Nobody could be asked just now: it stays theirs to accept. */
      later: wordsSchema,
    }),
    /** The first that fits, and that is not used up, is made. */
    offers: z.array(offerRuleSchema).min(1),
  })
  .superRefine(({ tiers, offers }, context) => {
    offers.forEach(({ key, tierAtLeast, gives, words }, index) => {
      const complain = (path: string, message: string) =>
        context.addIssue({ code: 'custom', path: ['offers', index, path], message });
      if (tierAtLeast !== null && !tiers.includes(tierAtLeast))
        complain('tierAtLeast', 'there is no such tier');
      if (offers.findIndex((other) => other.key === key) !== index) complain('key', 'is used twice');
      const holdsValue = (text: string) => text.includes('{value}');
      if (gives.kind !== 'gesture' && !Object.values(words.offer).every(holdsValue))
        complain('words', 'an offer says what it is worth: {value}');
    });
  });
export type OfferPolicy = z.infer<typeof offerPolicySchema>;

const FILES = import.meta.glob<unknown>('./*.json', { eager: true, import: 'default' });

/** The policies of this folder by the names of their files. A file that is none is a mistake of ours, and does not start. */
export const OFFER_POLICIES: Readonly<Record<string, OfferPolicy>> = Object.fromEntries(
  Object.entries(FILES).map(([path, raw]) => [
    path.replace('./', '').replace('.json', ''),
    offerPolicySchema.parse(raw),
  ]),
);
