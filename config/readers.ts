import { z } from 'zod';
import type { KeypadKey } from './keypad.ts';

/** Bytes of one HID input report, report id included: over a stream reports are cut to this length. */
const reportLength = (usual: number) => z.number().int().min(8).max(1024).default(usual);

/** Milliseconds of silence after which what a reader sends is complete, or was cut off. */
const idleGap = z.number().int().positive().max(2000).default(60);

const pattern = z.string().refine((text) => {
  try {
    return new RegExp(text) && text.includes('(?<number>');
  } catch {
    return false;
  }
}, 'a pattern is a regular expression with a group (?<number>…)');

/** How the number of a frequent-flyer programme is written in a barcode. */
const barcodeCardSchema = z.object({ programme: z.string().min(1), pattern });

/** How it is written on one track, between the sentinels. What no pattern knows is no card of the airline's. */
const stripeCardSchema = barcodeCardSchema.extend({
  track: z.union([z.literal(1), z.literal(2), z.literal(3)]),
});

/** What the reader's makers have in front of, and behind, what was read; `\r` and the like already resolved. */
const framing = { prefix: z.string().default(''), suffix: z.string().default('\r'), idleGap };

export const barcodeReader = {
  interface: z.discriminatedUnion('type', [
    /** Usage page 8Ch, HID Point of Sale Usage Tables. */
    z.object({ type: z.literal('hid-pos'), reportLength: reportLength(64), idleGap }),
    /**
     * With a prefix, a scan ends at the suffix. Without one it ends with silence, because a suffix may also stand
     * in what was scanned: driving licences hold `\r`.
     */
    z.object({
      type: z.literal('serial'),
      ...framing,
      /** The reader sends the AIM symbology identifier (ISO/IEC 15424) before the data. */
      aimId: z.boolean().default(false),
    }),
    /** It types like a keyboard. The last resort: nothing but its speed tells it from a person. */
    z.object({
      type: z.literal('wedge'),
      reportLength: reportLength(8),
      aimId: z.boolean().default(false),
      /** Milliseconds between two keys: longer, and the keys are not of one scan. */
      betweenKeys: z.number().int().positive().max(500).default(50),
      /** Fewer characters than this were typed by nobody's scanner. */
      shortest: z.number().int().positive().default(6),
    }),
  ]),
  cards: z.array(barcodeCardSchema).default([]),
};
export type BarcodeReaderInterface = z.infer<(typeof barcodeReader)['interface']>;
export type BarcodePattern = z.infer<typeof barcodeCardSchema>;

const at = z.number().int().nonnegative().max(1023);

/** Where a card reader's HID report holds what. A maker's layout is an entry of `SWIPE_LAYOUTS`. */
const swipeLayoutSchema = z.object({
  reportLength: reportLength(337),
  /** One byte a track: bit 0 is set when there was something that could not be decoded. */
  statusAt: at,
  /** One byte a track: how many characters were decoded. */
  lengthsAt: at,
  tracks: z.discriminatedUnion('kind', [
    /** Each track in a field of its own. */
    z.object({ kind: z.literal('fields'), at: z.tuple([at, at, at]), size: z.number().int().positive() }),
    /** All of them on end, their number of bytes told in two bytes before. */
    z.object({ kind: z.literal('joined'), totalAt: at, at, size: z.number().int().positive() }),
  ]),
});
export type SwipeLayout = z.infer<typeof swipeLayoutSchema>;

/** As published in the makers' manuals. Readers that encrypt are none of these: they are for payments. */
export const SWIPE_LAYOUTS = {
  /** MagTek USB HID SureSwipe and insertion readers, usage page FF00h. */
  magtek: {
    reportLength: 337,
    statusAt: 0,
    lengthsAt: 3,
    tracks: { kind: 'fields', at: [7, 117, 227], size: 110 },
  },
  /** ID TECH MiniMag II and its kin. */
  'id-tech': {
    reportLength: 509,
    statusAt: 0,
    lengthsAt: 3,
    tracks: { kind: 'joined', totalAt: 7, at: 9, size: 500 },
  },
} as const satisfies Record<string, SwipeLayout>;

const layoutNames = Object.keys(SWIPE_LAYOUTS) as [keyof typeof SWIPE_LAYOUTS];

export const cardReader = {
  interface: z.discriminatedUnion('type', [
    z.object({
      type: z.literal('hid-msr'),
      /** A maker's layout by name, or where things stand in a report of another one. */
      layout: z
        .union([z.enum(layoutNames).transform((name): SwipeLayout => SWIPE_LAYOUTS[name]), swipeLayoutSchema])
        .default(SWIPE_LAYOUTS.magtek as SwipeLayout),
      idleGap,
    }),
    z.object({ type: z.literal('serial'), ...framing }),
  ]),
  cards: z.array(stripeCardSchema).default([]),
};
export type CardReaderInterface = z.infer<(typeof cardReader)['interface']>;
export type StripePattern = z.infer<typeof stripeCardSchema>;

/** Usages of HID usage page 07h. */
const usages = (...usual: number[]) => z.array(z.number().int().min(4).max(0xe7)).default(usual);

/**
 * Which keys mean what. The usual ones are for a Storm Audio-Nav with its default table: that F23 (72h) goes back is
 * in its manual; the others are inferred from products like it, and to be compared with the table of the device. It has
 * no keys to go back, cancel and pause: those are where other keyboards have Backspace, Cancel and Pause.
 */
const keysSchema = z.object({
  previous: usages(0x72),
  next: usages(0x73),
  up: usages(0x6d),
  down: usages(0x6e),
  select: usages(0x6f),
  back: usages(0x2a),
  cancel: usages(0x9b),
  pause: usages(0x48),
  help: usages(0x6c),
  'volume-up': usages(0x80),
  'volume-down': usages(0x81),
  'headset-in': usages(0x6a),
  'headset-out': usages(0x6b),
} satisfies Record<KeypadKey, unknown>);

export const keypad = {
  interface: z.object({ type: z.literal('hid'), reportLength: reportLength(8) }).prefault({ type: 'hid' }),
  keys: keysSchema
    .prefault({})
    .refine((keys) => new Set(Object.values(keys).flat()).size === Object.values(keys).flat().length, {
      message: 'one key means two things',
    }),
};
export type KeypadKeys = z.infer<typeof keysSchema>;
