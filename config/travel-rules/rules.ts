import { z } from 'zod';
import { namesSchema } from '../names.ts';

/** As sentences take them after `visa for` and `I leave`: with an article, in the case, where the language has one. */
const names = z.strictObject(namesSchema.shape);
export type TravelNames = z.infer<typeof names>;
const stateSchema = z.string().regex(/^[A-Z]{3}$/, 'an ISO 3166 code of three letters');
/** States, groups of `groups.json` (`@schengen`), or `*` for the nationals of every state. */
const nationalitiesSchema = z
  .array(z.string().regex(/^([A-Z]{3}|@[a-z0-9-]+|\*)$/, 'three letters, @group or *'))
  .min(1);
const identitySchema = z.enum(['passport', 'identity-card']);
const daySchema = z.iso.date();
/** Who may say that a condition is met: the passenger at the kiosk, or staff who look at what is shown to them. */
const confirmedBySchema = z.enum(['passenger', 'staff']);

const exemptionSchema = z.strictObject({
  nationalities: nationalitiesSchema,
  documents: z.array(identitySchema).min(1).default(['passport']),
  /** Days of the stay, the day of arrival among them; left out where nobody counts them. */
  days: z.number().int().positive().optional(),
  /** A permit of this territory that must be shown as well. */
  permit: z.string().optional(),
  /** Only for those known to live in one of these countries. */
  residence: z.array(stateSchema).optional(),
  /** Something electronic that must have been obtained before, and that no kiosk can see. */
  authorisation: z.strictObject({ names, confirmedBy: confirmedBySchema }).optional(),
  /** The last day of arrival on which this is known to hold. */
  until: daySchema.optional(),
});

const transitSchema = z.strictObject({
  nationalities: nationalitiesSchema,
  documents: z.array(identitySchema).min(1).default(['passport']),
  hours: z.number().positive(),
  /** Where the hours are counted from. */
  countedFrom: z.enum(['arrival', 'next-midnight']).default('arrival'),
  /** True: only without crossing the border. False: the country may be entered meanwhile. */
  airside: z.boolean(),
  /** Only on the way from one country to another one. */
  thirdCountry: z.boolean().default(false),
  until: daySchema.optional(),
});

const territorySchema = z.strictObject({
  names,
  /** The countries of airports that lie behind this border, as `config/airports.ts` writes them. */
  countries: z.array(stateSchema).min(1),
  lookedUp: daySchema,
  /** What kind of publication each part was taken from. */
  sources: z.array(z.string().min(1)).min(1),
  citizens: z.strictObject({
    nationalities: nationalitiesSchema,
    documents: z.array(identitySchema).min(1),
  }),
  /** How long a visitor's passport must be valid: whole months after the arrival, or after the stay. */
  validity: z.strictObject({
    months: z.number().int().nonnegative(),
    beyond: z.enum(['arrival', 'stay']),
    /**
     * Passports issued longer than so many years before the arrival are not taken. No machine readable zone tells when
     * that was: it is asked unless the expiry tells enough, for no state issues any for longer than `longestMonths`.
     */
    issued: z
      .strictObject({
        withinYears: z.number().int().positive(),
        longestMonths: z.number().int().positive(),
      })
      .optional(),
  }),
  /** The states whose visas admit here. */
  visas: z.array(stateSchema),
  /** They say for how many days their holder may stay, and no zone tells it: the passenger says whether it is enough. */
  visasSayDays: z.boolean().default(false),
  permits: z
    .record(
      z.string().regex(/^[a-z-]+$/),
      z.strictObject({
        names,
        issuers: z.array(stateSchema).min(1),
        /** Document codes of the machine readable zone (ICAO 9303); left out where they do not tell. */
        codes: z.array(z.string().min(1).max(2)).optional(),
      }),
    )
    .default({}),
  withoutVisa: z.array(exemptionSchema),
  /** Of whom it is known that they need a visa where nothing above admits them. */
  visaRequired: nationalitiesSchema.or(z.array(z.never()).length(0)),
  transit: z.array(transitSchema),
  /** Of whom it is known that they need a visa to change planes, even without crossing the border. */
  transitVisaRequired: nationalitiesSchema.or(z.array(z.never()).length(0)).default([]),
  /** Whoever is younger than this and travels without an adult has to be seen by staff. */
  minorsAlone: z.strictObject({ under: z.number().int().positive() }).optional(),
});
export type Territory = z.output<typeof territorySchema>;
export type Exemption = Territory['withoutVisa'][number];
export type TransitRule = Territory['transit'][number];

const groupsSchema = z.strictObject({
  groups: z.record(z.string().regex(/^[a-z0-9-]+$/), z.array(stateSchema).min(1)),
  /** Passports whose machine readable zone names another state than the one whose rules apply to the holder. */
  passports: z.array(
    z.strictObject({
      nationality: stateSchema,
      issuer: stateSchema,
      number: z.string().refine(isPattern, 'a regular expression'),
    }),
  ),
});

/** Nationalities that ICAO 9303 knows and that are no state's own citizens: nothing is said of them by `*`. */
const NOT_EVERYONE = /^(GB[DNOPS]|RKS|EUE|UNO|UNA|UNK|UTO|X..)$/;

export interface TravelRules {
  /** The border behind which a country's airports lie; undefined where the data knows nothing of it. */
  territoryOf(country: string): Territory | undefined;
  readonly territories: readonly Territory[];
  /** The nationality (ISO 3166) under whose rules the holder of a document falls. */
  nationalityOf(document: { nationality: string; issuingState: string; number: string }): string;
  /** Whether a list of nationalities names this one. */
  names(nationalities: readonly string[], nationality: string): boolean;
}

/** The rules that files describe. Throws on files that contradict themselves, with every problem of a file at once. */
export function readTravelRules(groupsFile: unknown, territoryFiles: readonly unknown[]): TravelRules {
  const { groups, passports } = groupsSchema.parse(groupsFile);
  const territories = territoryFiles.map((file) => territorySchema.parse(file));
  const byCountry = new Map<string, Territory>();
  for (const territory of territories) {
    for (const country of territory.countries) {
      if (byCountry.has(country)) throw new Error(`${country} lies behind two borders`);
      byCountry.set(country, territory);
    }
    for (const named of namedIn(territory))
      if (named.startsWith('@') && !Object.hasOwn(groups, named.slice(1)))
        throw new Error(`${territory.names.en} speaks of ${named}, which groups.json does not have`);
    for (const { permit } of territory.withoutVisa)
      if (permit && !Object.hasOwn(territory.permits, permit))
        throw new Error(`${territory.names.en} asks for the permit ${permit}, which it does not describe`);
  }
  const numbers = passports.map((each) => ({ ...each, pattern: new RegExp(each.number) }));
  return {
    territories,
    territoryOf: (country) => byCountry.get(country),
    nationalityOf: ({ nationality, issuingState, number }) => {
      const issuer = isoOf(issuingState);
      const special = numbers.find((each) => each.issuer === issuer && each.pattern.test(number));
      return special?.nationality ?? isoOf(nationality);
    },
    names: (nationalities, nationality) =>
      nationalities.some((named) => {
        if (named === '*') return /^[A-Z]{3}$/.test(nationality) && !NOT_EVERYONE.test(nationality);
        if (named.startsWith('@')) return groups[named.slice(1)]?.includes(nationality) === true;
        return named === nationality;
      }),
  };
}

/** ICAO 9303 writes Germany with one letter. */
export const isoOf = (state: string): string => (state === 'D' ? 'DEU' : state);

const namedIn = (territory: Territory): string[] => [
  ...territory.citizens.nationalities,
  ...territory.withoutVisa.flatMap(({ nationalities }) => nationalities),
  ...territory.transit.flatMap(({ nationalities }) => nationalities),
  ...territory.visaRequired,
  ...territory.transitVisaRequired,
];

function isPattern(text: string): boolean {
  try {
    return new RegExp(text) instanceof RegExp;
  } catch {
    return false;
  }
}

const groupsFile = import.meta.glob('./groups.json', { eager: true, import: 'default' });
const territoryFiles = import.meta.glob('./territories/*.json', { eager: true, import: 'default' });

/** The rules of this folder. */
export const TRAVEL_RULES: TravelRules = readTravelRules(
  groupsFile['./groups.json'],
  Object.values(territoryFiles),
);
