import type { Duplex } from 'node:stream';
import type { Clock } from '../../config/clock.ts';
import { createAnswers } from './cable/answers.ts';
import { createSocket } from './cable/cable.ts';
import { openTcpInlet } from './cable/tcp-inlet.ts';
import { DEMO_FRAME, type FrameStyle } from './document-reader/frames.ts';
import { createReader } from './document-reader/reader.ts';
import { createGlyphs, type Glyphs } from './printer/glyphs.ts';
import { printerModel } from './printer/models.ts';
import type { Roll } from './printer/paper-path.ts';
import { drawPicture } from './printer/picture.ts';
import { createPrinter } from './printer/printer.ts';
import { createTimings } from './timings.ts';

/** The devices of one simulated kiosk. */
export interface RackKiosk {
  readonly kioskId: string;
  /** One of `PRINTER_MODELS`. */
  readonly printerModel: string;
  /** TCP ports; 0 or none for whichever is free. */
  readonly printerPort?: number;
  readonly readerPort?: number;
  /** `instant` prints in no time, for load tests. Default `real`. */
  readonly pace?: 'real' | 'instant';
  /** Default 80 m, low at 3 m; a length of `Infinity` never ends. */
  readonly roll?: Roll;
  readonly reader?: {
    readonly frame?: FrameStyle;
    readonly readingTime?: number;
    readonly bytePause?: number;
  };
}

export interface RackOptions {
  readonly kiosks: readonly RackKiosk[];
  readonly host: string;
  readonly clock: Clock;
  /** Milliseconds that only ever grow, for measurements. */
  readonly elapsed: () => number;
  readonly newId: () => string;
}

/** Milliseconds by which a slow device answers late. */
const SLOWNESS = 3000;
const FULL_ROLL: Roll = { length: 80_000, low: 3000 };
const READING_TIME = 120;

/** One kiosk's devices with nothing connected yet: sockets into which streams are put. */
export function createKioskDevices(
  kiosk: RackKiosk,
  deps: Omit<RackOptions, 'kiosks' | 'host'> & { readonly glyphs: Glyphs; readonly changed: () => void },
) {
  const { clock, elapsed, newId, glyphs, changed } = deps;
  const model = printerModel(kiosk.printerModel);
  const timings = createTimings();
  const printerSocket = createSocket();
  const printer = createPrinter({
    model,
    clock,
    elapsed,
    newId,
    changed,
    pace: kiosk.pace ?? 'real',
    roll: kiosk.roll ?? FULL_ROLL,
    cable: printerSocket,
    answers: createAnswers({ cable: printerSocket, clock, slowness: SLOWNESS }),
    jobReceived: (at) => timings.note('job-received', at),
  });
  const readerSocket = createSocket();
  const reader = createReader({
    clock,
    elapsed,
    changed,
    cable: readerSocket,
    answers: createAnswers({ cable: readerSocket, clock, slowness: SLOWNESS }),
    frame: kiosk.reader?.frame ?? DEMO_FRAME,
    readingTime: kiosk.reader?.readingTime ?? (kiosk.pace === 'instant' ? 0 : READING_TIME),
    bytePause: kiosk.reader?.bytePause ?? 0,
    documentSent: (at) => timings.note('passport-sent', at),
  });

  return {
    kioskId: kiosk.kioskId,
    printer,
    reader,
    sockets: { printer: printerSocket, reader: readerSocket },
    timings: timings.list,
    /** Puts the far end of a byte stream into a device, such as the other side of a serial pty pair. */
    attach: (device: 'printer' | 'reader', stream: Duplex) =>
      (device === 'printer' ? printerSocket : readerSocket).attach(stream),
    /** The printed paper as PNG; `null` for an unknown document, or one too long ago. */
    picture: async (documentId: string): Promise<Buffer | null> => {
      const pieces = printer.pieces(documentId);
      return pieces ? drawPicture(pieces, model.profile, glyphs) : null;
    },
  };
}

export type KioskDevices = ReturnType<typeof createKioskDevices>;

/** The device rack: for every kiosk a printer and a document reader, each behind a TCP port of its own. */
export async function createRack(options: RackOptions) {
  const { host, clock, elapsed, newId } = options;
  const glyphs = createGlyphs();
  const listeners = new Set<() => void>();
  const changed = () => {
    for (const listener of listeners) listener();
  };

  const kiosks = await Promise.all(
    options.kiosks.map(async (kiosk) => {
      const devices = createKioskDevices(kiosk, { clock, elapsed, newId, glyphs, changed });
      const printer = await openTcpInlet(devices.sockets.printer, { host, port: kiosk.printerPort ?? 0 });
      const reader = await openTcpInlet(devices.sockets.reader, { host, port: kiosk.readerPort ?? 0 });
      return {
        ...devices,
        printerPort: printer.port,
        readerPort: reader.port,
        close: async () => {
          await Promise.all([printer.close(), reader.close()]);
        },
      };
    }),
  );
  const byId = new Map(kiosks.map((kiosk) => [kiosk.kioskId, kiosk]));

  return {
    kiosks,
    kiosk: (kioskId: string) => byId.get(kioskId),
    /** Calls back whenever something that the rack shows has changed; returns how to stop it. */
    onChange: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      await Promise.all(kiosks.map((kiosk) => kiosk.close()));
    },
  };
}

export type Rack = Awaited<ReturnType<typeof createRack>>;
