import { z } from 'zod';

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** By BCP 47 tag. */
const byLanguage = <T extends z.ZodType>(of: T) => z.record(z.string().min(2), of);
/** What is added for each rate of speech; nothing where it is left out. */
const byRate = <T extends z.ZodType>(of: T) =>
  z.object({ slow: of.optional(), normal: of.optional(), fast: of.optional() }).default({});

const args = z.array(z.string());
const fields = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));

/**
 * Whose voice a kiosk has. Whatever another one does not speak, or cannot just now, eSpeak NG says. What is said of
 * passengers stays on the machine: a voice over HTTP is on loopback.
 */
export const speechSchema = z.discriminatedUnion('by', [
  z.object({ by: z.literal('espeak') }),
  /** A program that reads a text from its standard input and writes a WAV file to its standard output. */
  z.object({
    by: z.literal('command'),
    program: z.string().min(1),
    args: args.default([]),
    /** The arguments that make it speak a language. */
    voices: byLanguage(args),
    rates: byRate(args),
  }),
  /** A server that answers a POST of JSON with a WAV file. */
  z.object({
    by: z.literal('http'),
    url: z.url({ protocol: /^http$/ }).refine((url) => LOOPBACK.has(new URL(url).hostname), {
      message: 'a voice must be on this machine: what it says is personal',
    }),
    /** The field of the text. */
    textField: z.string().min(1).default('text'),
    fields: fields.default({}),
    /** The fields that make it speak a language. */
    voices: byLanguage(fields),
    rates: byRate(fields),
  }),
]);
export type SpeechConfig = z.infer<typeof speechSchema>;
