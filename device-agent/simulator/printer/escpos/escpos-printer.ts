import { createPrinterBody, type PrinterBody, type PrinterFront, type PrinterOptions } from '../body.ts';
import type { EscposModel } from '../models.ts';
import type { Command } from './command.ts';
import { DLE } from './command-table.ts';
import { createExecution } from './execution.ts';
import { createRealTimeWatch, type RealTimeCommand } from './real-time.ts';
import { createReceiveBuffer } from './receive-buffer.ts';
import { fullStatus, realTimeStatus } from './status-bytes.ts';
import { createStreamParser } from './stream-parser.ts';

/** An ESC/POS printer at the end of a cable: what it receives it prints, in its own time, and answers for. */
export const createEscposPrinter = (options: PrinterOptions & { readonly model: EscposModel }) =>
  createPrinterBody(options, (body) => escposFront(body, options.model));

function escposFront(body: PrinterBody, model: EscposModel): PrinterFront {
  const { mechanism, path, answer, changed } = body;
  const { cable, jobReceived } = body.options;
  const dialect = model.profile.status;
  const parser = createStreamParser(dialect);
  const watch = createRealTimeWatch(dialect);
  const buffer = createReceiveBuffer({ hold: cable.hold, release: cable.release });
  const execution = createExecution({ model, path, condition: mechanism.condition, answer, changed });
  /** Between `ESC @` and the cut, as they come in. */
  let jobOpen = false;
  let commandBegan = 0;
  let running = false;

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

  const accept = (command: Command, size: number) => {
    if (command.kind === 'control' && command.name === 'ESC @') {
      jobOpen = true;
      jobReceived(commandBegan);
    }
    if (command.kind === 'cut') jobOpen = false;
    buffer.put({ command, size });
  };

  return {
    isPrintData: (byte) => !parser.inRealTime() && !(parser.atRest() && byte === DLE),
    take: (byte, at) => {
      if (parser.atRest()) commandBegan = at;
      parser.push(byte, accept);
      const command = watch.push(byte);
      if (command) carryOut(command);
    },
    run: () => {
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
    },
    disconnected: () => {
      if (jobOpen || !parser.atRest()) buffer.put('severed');
      jobOpen = false;
    },
    report: execution.report,
    restart: () => {
      clearBuffer();
      execution.forgetReports();
    },
    waitingBytes: buffer.bytes,
    unknown: execution.unknown,
  };
}
