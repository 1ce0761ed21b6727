import type { Clock } from '../../../config/clock.ts';
import type { Answers } from '../cable/answers.ts';
import type { Cable } from '../cable/cable.ts';
import type { Command } from './command.ts';
import { DLE } from './command-table.ts';
import { createDocumentRegister } from './documents.ts';
import { createExecution } from './execution.ts';
import type { PrinterFaults } from './faults.ts';
import { createMechanism } from './mechanism.ts';
import type { PrinterModel } from './models.ts';
import { createPaperPath, type Roll } from './paper-path.ts';
import { createRealTimeWatch, type RealTimeCommand } from './real-time.ts';
import { createReceiveBuffer } from './receive-buffer.ts';
import { fullStatus, realTimeStatus } from './status-bytes.ts';
import { createStreamParser } from './stream-parser.ts';

export interface PrinterOptions {
  readonly model: PrinterModel;
  readonly clock: Clock;
  /** Milliseconds that only ever grow, for measurements. */
  readonly elapsed: () => number;
  readonly newId: () => string;
  readonly pace: 'real' | 'instant';
  readonly roll: Roll;
  readonly cable: Cable;
  readonly answers: Answers;
  /** The first byte of a job (`ESC @`) came in at this moment of `elapsed`. */
  readonly jobReceived: (at: number) => void;
  /** Something that a person or a sensor can see is different now. */
  readonly changed: () => void;
}

/** An ESC/POS printer at the end of a cable: what it receives it prints, in its own time, and answers for. */
export function createPrinter(options: PrinterOptions) {
  const { model, clock, elapsed, cable, answers, jobReceived } = options;
  const dialect = model.profile.status;
  const register = createDocumentRegister(options);
  const path = createPaperPath({ model, roll: options.roll, register });
  const parser = createStreamParser(dialect);
  const watch = createRealTimeWatch(dialect);
  const buffer = createReceiveBuffer({ hold: cable.hold, release: cable.release });
  /** Between `ESC @` and the cut, as they come in. */
  let jobOpen = false;
  let commandBegan = 0;
  let unplugAfter: number | null = null;
  let running = false;

  const changed = () => {
    execution.report();
    options.changed();
  };
  const answer = (bytes: Uint8Array) => answers.say(bytes);
  const mechanism = createMechanism({ model, pace: options.pace, clock, path, changed, ready: () => run() });
  const execution = createExecution({ model, path, condition: mechanism.condition, answer, changed });

  const clearBuffer = () => {
    buffer.clear();
    parser.reset();
    mechanism.drop();
    execution.discardLine();
    path.loseJob();
    jobOpen = false;
  };

  const carryOut = (command: RealTimeCommand) => {
    switch (command.kind) {
      case 'status':
        return answer(Uint8Array.of(realTimeStatus(command.n, mechanism.condition())));
      case 'full-status':
        return answer(fullStatus(mechanism.condition()));
      case 'recover':
        if (command.clearing) clearBuffer();
        return;
      case 'clear-buffer':
        clearBuffer();
        return answer(Uint8Array.of(0x37, 0x25, 0));
    }
  };

  const run = () => {
    if (running) return;
    running = true;
    while (mechanism.isReady()) {
      const received = buffer.take();
      if (received === undefined) break;
      if (received === 'severed') path.loseJob();
      else {
        path.countBytes(received.size);
        mechanism.perform(execution.steps(received.command));
      }
    }
    running = false;
  };

  const accept = (command: Command, size: number) => {
    if (command.kind === 'control' && command.name === 'ESC @') {
      jobOpen = true;
      jobReceived(commandBegan);
    }
    if (command.kind === 'cut') jobOpen = false;
    buffer.put({ command, size });
  };

  const isPrintData = (byte: number) => !parser.inRealTime() && !(parser.atRest() && byte === DLE);

  /** One byte from the host; false when the cable came out over it. */
  const takeByte = (byte: number): boolean => {
    const counts = unplugAfter !== null && isPrintData(byte);
    if (counts && unplugAfter === 0) return false;
    parser.push(byte, accept);
    const command = watch.push(byte);
    if (command) carryOut(command);
    if (!counts || unplugAfter === null) return true;
    unplugAfter -= 1;
    return unplugAfter > 0;
  };

  cable.onBytes((bytes) => {
    const now = elapsed();
    for (const byte of bytes) {
      if (parser.atRest()) commandBegan = now;
      if (takeByte(byte)) continue;
      unplugAfter = null;
      cable.unplug();
      break;
    }
    run();
    changed();
  });

  cable.onConnection((connected) => {
    if (!connected) {
      answers.hush();
      if (jobOpen || !parser.atRest()) buffer.put('severed');
      jobOpen = false;
    }
    run();
    changed();
  });

  const settle = () => {
    mechanism.resume();
    changed();
  };

  return {
    counts: register.counts,
    documents: register.list,
    pieces: register.pieces,
    /** The passenger takes what lies in reach: the newest document's id, or `null`. */
    take: () => {
      const taken = path.take();
      changed();
      return taken;
    },
    loadPaper: () => {
      if (path.paper() === 'out') path.clearPath();
      path.loadRoll();
      settle();
    },
    /**
     * Staff put the mechanics right: torn paper out, cover shut, a full roll. The buffer stays as it is, but for a
     * stuck blade, which takes switching the printer off and on.
     */
    clear: () => {
      const { jammed, cutterError, paper } = mechanism.condition();
      if (jammed || cutterError || paper === 'out') path.clearPath();
      if (cutterError) {
        clearBuffer();
        execution.forgetReports();
        cable.drop();
      }
      path.loadRoll();
      unplugAfter = null;
      mechanism.mend();
      settle();
    },
    inject: (faults: PrinterFaults) => {
      answers.fail(faults);
      if (faults.unplugAfter !== undefined) unplugAfter = faults.unplugAfter;
      if (faults.paper === 'ok') path.loadRoll();
      if (faults.paper === 'out') path.setRemaining(0);
      if (faults.paper === 'low') path.lowAfter(0);
      if (faults.paperLowAfter !== undefined) path.lowAfter(faults.paperLowAfter);
      if (faults.paperOutAfter !== undefined) path.setRemaining(faults.paperOutAfter);
      if (faults.retract) path.retract();
      mechanism.inject(faults);
      settle();
    },
    state: () => ({
      model: model.profile.model,
      ...mechanism.condition(),
      moving: mechanism.isMoving(),
      waitingBytes: buffer.bytes(),
      /** `null` on an endless roll. */
      paperMillimetres: Number.isFinite(path.remaining()) ? Math.round(path.remaining()) : null,
      answerFault: answers.fault(),
      unknown: execution.unknown(),
    }),
  };
}

export type PrinterPeer = ReturnType<typeof createPrinter>;
