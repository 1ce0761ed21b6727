import type { aloud } from './en/aloud.ts';
import type { messages } from './en/catalogue.ts';
import type { FaultTexts } from './fault-texts.ts';

export type MessageKey = keyof typeof messages;
/** Messages without arguments that suppose eyes, or a finger on the glass. */
export type AloudKey = keyof typeof aloud;

/** A language: one folder with a file of this shape, one entry in `catalogues.ts`, and one in `doors.ts`. */
export interface Catalogue {
  /** Native names of passengers are in this language's script. */
  readonly writesNativeNames: boolean;
  readonly messages: Readonly<Record<MessageKey, string>>;
  /** What the voice says instead of some of them. */
  readonly aloud: Readonly<Record<AloudKey, string>>;
  readonly faults: FaultTexts;
}

/** The names of the arguments in an ICU message, read from its text: `{name}`, `{count, plural, …}`. */
type ArgumentsIn<Text extends string> = Text extends `${string}{${infer Inner}}${infer Rest}`
  ? NameIn<Inner> | ArgumentsIn<Rest>
  : never;
type NameIn<Inner extends string> = Inner extends `${infer Name},${string}`
  ? Name
  : Inner extends `${string} ${string}`
    ? never
    : Inner;

export type MessageArguments<K extends MessageKey> = ArgumentsIn<(typeof messages)[K]>;
