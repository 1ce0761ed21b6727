import { z } from 'zod';
import { findSchema } from './find.ts';
import { portSchema } from './ports.ts';
import { barcodeReader, cardReader, keypad } from './readers.ts';

const frameSchema = z.object({
  /** Bytes around what a document reader sends, as text with \r, \n or \xNN escapes already resolved. */
  prefix: z.string().default(''),
  suffix: z.string().default('\r'),
  /** Milliseconds of silence that end a document without a closing frame. */
  idleGap: z.number().int().positive().default(60),
  /** The reader tells with `+` and `-` when a document is laid down and taken away. */
  tellsPresence: z.boolean().default(false),
  /** What makes the reader say that it is alive; empty when it knows no such thing. */
  enquiry: z.string().default(''),
});
export type FrameConfig = z.infer<typeof frameSchema>;

const anyDevice = {
  id: z.string().min(1),
  required: z.boolean().default(true),
  /** Where it is, or what it is known by wherever it is plugged in: one of the two. */
  port: portSchema.optional(),
  find: findSchema.optional(),
};

const printerSchema = z.object({
  kind: z.literal('printer'),
  ...anyDevice,
  /** Name of a file in `config/printers`, without its ending. */
  profile: z.string(),
});
export type PrinterConfig = z.infer<typeof printerSchema>;

const documentReaderSchema = z.object({
  kind: z.literal('document-reader'),
  ...anyDevice,
  frame: frameSchema.prefault({}),
});
export type DocumentReaderConfig = z.infer<typeof documentReaderSchema>;

/** The journey can do without these: a kiosk that lacks one is degraded and serves all the same. */
const optionalDevice = { ...anyDevice, required: z.boolean().default(false) };

const barcodeReaderSchema = z.object({
  kind: z.literal('barcode-reader'),
  ...optionalDevice,
  ...barcodeReader,
});
export type BarcodeReaderConfig = z.infer<typeof barcodeReaderSchema>;

const cardReaderSchema = z.object({ kind: z.literal('card-reader'), ...optionalDevice, ...cardReader });
export type CardReaderConfig = z.infer<typeof cardReaderSchema>;

const keypadSchema = z.object({ kind: z.literal('keypad'), ...optionalDevice, ...keypad });
export type KeypadConfig = z.infer<typeof keypadSchema>;

const paymentTerminalSchema = z.object({
  kind: z.literal('payment-terminal'),
  ...optionalDevice,
  /** What till and terminal are called in each message, as the acquirer has set the terminal up. */
  saleId: z.string().min(1).default('KIOSK'),
  poiId: z.string().min(1).default('TERMINAL'),
});
export type PaymentTerminalConfig = z.infer<typeof paymentTerminalSchema>;

/** A scale for bags that answers as MT-SICS has it. */
const scaleSchema = z.object({ kind: z.literal('scale'), ...optionalDevice });
export type ScaleConfig = z.infer<typeof scaleSchema>;

/** A device of a kiosk. A kind is one entry here and one folder in `device-agent/hardware`. */
export const deviceSchema = z
  .discriminatedUnion('kind', [
    printerSchema,
    documentReaderSchema,
    barcodeReaderSchema,
    cardReaderSchema,
    keypadSchema,
    paymentTerminalSchema,
    scaleSchema,
  ])
  .refine(
    ({ port, find }) => (port === undefined) !== (find === undefined),
    'a device has either a port or something to find it by',
  )
  .refine(
    ({ find }) =>
      !find ||
      portSchema.safeParse({ ...find.settings, transport: find.transport, path: '-', host: '-', port: 1 })
        .success,
    { path: ['find', 'settings'], message: 'these settings do not suit the transport' },
  );
export type DeviceConfig = z.infer<typeof deviceSchema>;
export type DeviceKind = DeviceConfig['kind'];
