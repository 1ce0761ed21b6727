import { z } from 'zod';
import { brandSchema } from './brand.ts';
import { dcsSchema } from './dcs.ts';
import { deviceSchema } from './devices.ts';
import { LANGUAGES } from './languages.ts';
import { namesSchema } from './names.ts';
import { PHONE_PASSES } from './phone-passes.ts';
import { placesSchema } from './places-schema.ts';
import { speechSchema } from './speech.ts';

const money = z.object({ minorUnits: z.number().int().positive(), currency: z.string().length(3) });

/** Configuration comes in layers, airline ← airport ← kiosk, merged before this schema sees them. */
const names = namesSchema;

export const airlineSchema = z.object({
  /** IATA designator and the three-digit accounting code. */
  designator: z.string().regex(/^[A-Z0-9]{2,3}$/),
  accountingCode: z.string().regex(/^\d{3}$/),
  names,
  brand: brandSchema,
  programme: z.string(),
  /** The programme's tiers from highest to lowest. */
  tiers: z.array(z.object({ code: z.string(), names })),
  /** Whether a driving licence may find a booking. It is a travel document nowhere. */
  takesLicences: z.boolean().default(false),
  /** Documents that may be typed where none can be read. What was typed completes a passenger, and finds nobody. */
  typedDocuments: z.array(z.enum(['passport', 'visa', 'permit'])).default([]),
  /** A booking with more people on a flight is a group, which goes to a desk. */
  groupLimit: z.number().int().positive().default(9),
  /** Years from which someone may hold an infant on their lap: the law asks for an adult (14 CFR 121.311(b)(1)), and airlines say from which age. */
  lapHolderAge: z.number().int().min(12).default(16),
  /** Whether exit rows are offered at kiosks, to whoever says that they meet what is asked there. */
  offersExitRows: z.boolean().default(false),
  /** Whose licence it flies under (ISO 3166 alpha-3): some laws hold for some carriers alone. Null where not said. */
  licensedIn: z.string().length(3).nullable().default(null),
  /** Where passengers of a delayed or cancelled flight turn to, and what the airline itself has published that it pays. */
  disruptions: z
    .object({
      url: z.url().nullable().default(null),
      telephone: z.string().nullable().default(null),
      /** From so many minutes late on, for causes of its own: each passenger gets the last that applies. */
      published: z.object({ from: z.number().int().nonnegative(), amount: money }).array().default([]),
      /** To each whom an oversold flight leaves behind, where the law leaves the amount to the airline. */
      deniedBoarding: money.nullable().default(null),
    })
    .prefault({}),
  phonePasses: z.enum(PHONE_PASSES).default('never'),
  /** Who sells, as receipts must say: the company, and lines such as its address and registration. */
  merchant: z
    .object({ name: z.string().min(1), lines: z.string().array().default([]) })
    .nullable()
    .default(null),
  /** BCBP version printed on passes. */
  /** Whether kiosks take passengers without a seat on the standby list; the host must keep one. */
  takesStandby: z.boolean().default(false),
  barcodeVersion: z.union([z.literal(6), z.literal(8)]).default(6),
  /** Whether the barcode of a pass also holds the flights that connect to its own, or that one alone. */
  barcodeLegs: z.enum(['one', 'onward']).default('one'),
});
export type Airline = z.infer<typeof airlineSchema>;

/** A server that takes the kiosk's mails. */
export const mailSchema = z.object({
  host: z.string().min(1),
  port: z.number().int().positive().max(65535).default(587),
  /** File of the certificates (PEM) to trust for it beside the machine's own. */
  caFile: z.string().nullable().default(null),
  /** `none` only where the server is on this machine or behind a tunnel. */
  security: z.enum(['starttls', 'tls', 'none']).default('starttls'),
  from: z.email(),
  user: z.string().nullable().default(null),
  /** File of the user's password. */
  passwordFile: z.string().nullable().default(null),
});
export type MailConfig = z.infer<typeof mailSchema>;

export const kioskConfigSchema = z.object({
  kioskId: z.string().regex(/^[A-Z0-9-]{3,32}$/),
  airline: airlineSchema,
  airport: z.object({ code: z.string().length(3), timeZone: z.string() }),
  location: names,
  /** Where passengers go whose flight is gone or full, or whom no seat can be given unasked, as they read it. Null where not said. */
  serviceDesk: names.nullable().default(null),
  languages: z.array(z.enum(LANGUAGES)).min(1),
  display: z.object({ density: z.number().positive().default(4.03) }).prefault({}),
  session: z
    .object({
      idleSeconds: z.number().positive().default(60),
      warningSeconds: z.number().positive().default(20),
    })
    .prefault({}),
  listen: z.object({ host: z.string().default('127.0.0.1'), port: z.number().int().min(0).max(65535) }),
  /** Folder of the database, its key and the kiosk's credential. */
  stateFolder: z.string(),
  devices: z.array(deviceSchema).min(1),
  /** Where they are, as passengers are told by ear. */
  places: placesSchema.prefault({}),
  dcs: dcsSchema,
  hub: z.object({ url: z.url(), enrolmentCode: z.string().optional() }),
  /** PEM file of the airline's private key (P-256): with it, the barcodes of passes are signed. */
  passSigningKey: z.string().optional(),
  speech: speechSchema.default({ by: 'espeak' }),
  /** Null: passes are not sent by e-mail. */
  mail: mailSchema.nullable().default(null),
  outbox: z
    .object({
      /** Business events beyond this number take the kiosk out of service. */
      capacity: z.number().int().positive().default(100_000),
      batch: z.number().int().positive().max(1000).default(100),
      /** Largest pause between two attempts, in milliseconds. */
      backOffLimit: z.number().int().positive().default(30_000),
    })
    .prefault({}),
  /** Milliseconds between two looks at the hub's manifest. */
  manifestInterval: z.number().int().positive().default(15_000),
});
export type KioskConfig = z.infer<typeof kioskConfigSchema>;
