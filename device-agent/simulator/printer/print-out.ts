import { performance } from 'node:perf_hooks';
import { Duplex } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { SimulatedClock } from 'xstate';
import { newId } from '../../../config/ids.ts';
import { createAnswers } from '../cable/answers.ts';
import { createSocket } from '../cable/cable.ts';
import { createGlyphs } from './glyphs.ts';
import { printerModel } from './models.ts';
import { drawPicture } from './picture.ts';
import { createPrinter } from './printer.ts';

/** What came out of a printer. */
export interface PrintOut {
  /** PNG of each piece of paper that bears something, in order; what was never cut is the last. */
  readonly pictures: readonly Buffer[];
  /** What the printer did not understand. */
  readonly unknown: readonly string[];
}

/** Milliseconds of silence behind the bytes: enough for printers that take a pause for an end. */
const PAUSE = 1000;

/**
 * Sends bytes to a printer of that model, one of `PRINTER_MODELS`, and waits for the paper. The printer is the one of the
 * rack, at the end of a cable; it takes no time, has endless paper, and is gone afterwards.
 */
export async function printOut(modelName: string, bytes: Uint8Array): Promise<PrintOut> {
  const model = printerModel(modelName);
  const clock = new SimulatedClock();
  const cable = createSocket();
  const printer = createPrinter({
    model,
    clock,
    cable,
    newId,
    elapsed: () => performance.now(),
    pace: 'instant',
    roll: { length: Number.POSITIVE_INFINITY, low: 0 },
    answers: createAnswers({ cable, clock, slowness: 0 }),
    jobReceived: () => undefined,
    changed: () => undefined,
  });
  const host = new Duplex({ read: () => undefined, write: (_answer, _encoding, done) => done() });
  cable.attach(host);
  host.push(bytes);
  // A stream begins to flow a moment after it was connected.
  await setImmediate();
  clock.increment(PAUSE);
  const glyphs = createGlyphs();
  const pictures: Buffer[] = [];
  for (const { documentId } of printer.documents()) {
    const pieces = printer.pieces(documentId);
    if (pieces) pictures.push(await drawPicture(pieces, model.profile, glyphs));
  }
  host.destroy();
  return { pictures, unknown: printer.state().unknown };
}
