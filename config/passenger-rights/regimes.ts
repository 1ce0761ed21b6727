import { z } from 'zod';
import { DISRUPTION_CAUSES } from '../disruption-causes.ts';

const country = z.string().regex(/^[A-Z]{3}$/);
const minutes = z.number().int().nonnegative();
const minorUnits = z.number().int().positive();
const currency = z.string().length(3);

/** What a law pays for flights up to a distance, from the shortest to the longest. */
const bandSchema = z.strictObject({
  /** Kilometres along the great circle; null without end. */
  upTo: z.number().positive().nullable(),
  amount: minorUnits,
  /** Minutes of delay at departure from which the airline cares for passengers. */
  careFrom: minutes,
  /** Half of it is due where passengers arrive no later than so many minutes after the time planned. */
  halvedUpTo: minutes,
});

/** A share of the fare, with its cap, for whoever arrives more than so many minutes late. */
const fareShareSchema = z.strictObject({
  laterThan: minutes,
  percent: z.number().positive(),
  cap: minorUnits,
});

const compensationSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('by-distance'),
    currency,
    /** Minutes late at the destination from which a delay is compensated. */
    delayedFrom: minutes,
    bands: bandSchema.array().min(1),
    /** Flights within the law's own territory count as of this band at most. */
    withinTerritory: z.number().int().nonnegative().nullable(),
    /**
     * Days before departure by which a cancellation frees the airline, the most first: `another` is the other flight that
     * it must have offered for that, so many minutes earlier and later at most.
     */
    notice: z
      .strictObject({
        days: z.number().int().nonnegative(),
        another: z.strictObject({ leavesEarlier: minutes, arrivesLater: minutes }).nullable(),
      })
      .array(),
  }),
  z.strictObject({
    kind: z.literal('denied-boarding'),
    currency,
    domestic: fareShareSchema.array().min(1),
    international: fareShareSchema.array().min(1),
  }),
  /** The law has each airline publish its own. */
  z.strictObject({ kind: z.literal('airline') }),
  /** Loss that the passenger proves, up to a limit. */
  z.strictObject({ kind: z.literal('damages'), currency, upTo: minorUnits }),
]);

export const regimeSchema = z.strictObject({
  /** How it is cited on paper, in every language. */
  reference: z.string(),
  /** The day on which this file said what the law said. */
  asOf: z.iso.date(),
  sources: z.array(
    z.strictObject({ kind: z.enum(['law', 'judgment', 'order', 'treaty', 'guidance']), name: z.string() }),
  ),
  /** To whom passengers turn when the airline does not answer. */
  complaints: z.string().nullable(),
  territory: z.array(country).min(1),
  applies: z
    .array(
      z.strictObject({
        from: z.array(country).nullable(),
        to: z.array(country).nullable(),
        carriers: z.array(country).nullable(),
        international: z.boolean().default(false),
      }),
    )
    .min(1),
  causes: z.strictObject({
    fault: z.array(z.enum(DISRUPTION_CAUSES)),
    excuse: z.array(z.enum(DISRUPTION_CAUSES)),
  }),
  care: z
    .strictObject({
      /** From which delay on: that of the distance's band, or any. */
      from: z.enum(['band', 'any-delay']),
      /** The passenger pays where the cause is an excuse. */
      ownCostWhenExcused: z.boolean(),
    })
    .nullable(),
  /** From how many minutes late a passenger may have the money back, or another flight; null where never. */
  choice: z.strictObject({
    counted: z.enum(['departure', 'arrival']),
    refund: z.strictObject({ domestic: minutes, international: minutes }).nullable(),
    anotherFlight: z.strictObject({ domestic: minutes, international: minutes }).nullable(),
    /** A cancelled flight leaves the choice of another one to the passenger, by this law. */
    anotherWhenCancelled: z.boolean(),
  }),
  compensation: compensationSchema,
});
export type Regime = z.infer<typeof regimeSchema> & { readonly key: string };

const FILES = import.meta.glob<unknown>('./*.json', { eager: true, import: 'default' });

/** Every law of this folder. A file that is none is a mistake of ours, and does not start. */
export const REGIMES: readonly Regime[] = Object.entries(FILES)
  .map(([path, raw]) => ({
    ...regimeSchema.parse(raw),
    key: path.replace('./', '').replace('.json', ''),
  }))
  .sort((a, b) => a.key.localeCompare(b.key));
