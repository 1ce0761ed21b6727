import { STOCKS } from '../../../../config/stocks.ts';
import {
  type AeaAnswer,
  type AeaCommand,
  type BinState,
  commandCode,
  decodeCommand,
  encodeAnswer,
  frame,
  messageReader,
  purposeOf,
} from '../../../hardware/protocol/aea.ts';
import { createPrinterBody, type PrinterBody, type PrinterFront, type PrinterOptions } from '../body.ts';
import { type Condition, isOffline } from '../condition.ts';
import { createGlyphs } from '../glyphs.ts';
import type { AeaModel } from '../models.ts';
import { createPage } from '../page.ts';
import { drawBagTag } from './draw-bag-tag.ts';
import { drawTicket } from './draw-ticket.ts';
import type { Ground } from './ground.ts';
import { createFormMemory } from './memory.ts';

/** Milliseconds of silence that end a command which came without a frame and without a line end. */
const LINE_PAUSE = 250;
const KEPT_UNKNOWN = 20;
/** Millimetres of a ticket where the stock names no height. */
const TICKET_HEIGHT = 82.5;

/** Numbers of `ERRn`. That an error is so told is known, what the numbers mean is not: these are our own. */
const ERRORS = { unknownCommand: 1, badForm: 2, noForm: 3, notReady: 5 } as const;

/** An AEA printer at the end of a cable: it remembers forms, prints them with data, and answers every message. */
export const createAeaPrinter = (options: PrinterOptions & { readonly model: AeaModel }) =>
  createPrinterBody(options, (body) => aeaFront(body, options.model));

interface Waiting {
  readonly message: Uint8Array;
  readonly code: string;
}

function aeaFront(body: PrinterBody, model: AeaModel): PrinterFront {
  const { mechanism, path, changed } = body;
  const { clock, jobReceived } = body.options;
  const { dotsPerMillimetre, widthDots, bins: fitted, stock } = model.profile;
  const reader = messageReader({ lines: true });
  const memory = createFormMemory();
  const glyphs = createGlyphs();
  const unknown: string[] = [];
  let waiting: Waiting[] = [];
  let printing = false;
  let jobOpen = false;
  let reported = '';
  let linePause: unknown = null;

  const say = (answer: AeaAnswer) => body.answer(frame(encodeAnswer(answer)));
  const bins = (): BinState[] => {
    const first = binOf(mechanism.condition());
    return [0, 1, 2].map((place) => (place < fitted ? first : 'out'));
  };
  const operating = () => {
    const condition = mechanism.condition();
    if (condition.headUp) return 'head-lifted' as const;
    if (condition.coverOpen) return 'cover-open' as const;
    if (condition.jammed || condition.cutterError) return 'offline' as const;
    return printing ? ('busy' as const) : ('online' as const);
  };
  const note = (what: string) => {
    if (unknown.at(-1) === what) return;
    unknown.push(what);
    if (unknown.length > KEPT_UNKNOWN) unknown.shift();
  };

  const answerQuery = (code: string) => {
    if (code === 'SQ') return say({ kind: 'status', command: code, operating: operating(), bins: bins() });
    if (code === 'ES' || code === 'BS')
      return say({ kind: 'status', command: code, operating: null, bins: bins() });
    say({ kind: 'done', command: code, bins: [] });
  };

  const receive = (message: Uint8Array) => {
    const code = commandCode(message);
    if (purposeOf(message) === 'query') answerQuery(code);
    else waiting.push({ message, code });
  };

  /** Remembers, or prints; says what came of it, a print when it is out. */
  const carryOut = ({ message, code }: Waiting) => {
    if (purposeOf(message) === 'unknown') {
      note(`command ${code || '?'}`);
      return say({ kind: 'error', command: '', number: ERRORS.unknownCommand });
    }
    path.countBytes(message.length + 2);
    const read = decodeCommand(message);
    if (!read.ok) {
      note(`${code} that cannot be read`);
      return say({ kind: 'error', command: code, number: ERRORS.badForm });
    }
    const command = read.value;
    switch (command.kind) {
      case 'bag-tag-form':
        memory.keepBagTagForm(command);
        break;
      case 'ticket-form':
        memory.keepTicketForm(command);
        break;
      case 'template':
        memory.keepTemplate(command);
        break;
      case 'logo':
        memory.keepLogo(command.id, command.picture);
        break;
      default:
        return startPrint(command, code);
    }
    say({ kind: 'done', command: code, bins: [] });
  };

  const startPrint = (command: AeaCommand & { kind: 'bag-tag-data' | 'ticket-data' }, code: string) => {
    const height = pageHeight(command);
    if (height === null) {
      note(`form ${command.form} was not loaded`);
      return say({ kind: 'error', command: code, number: ERRORS.noForm });
    }
    if (isOffline(mechanism.condition()))
      return say({ kind: 'error', command: code, number: ERRORS.notReady });
    const page = createPage({ width: widthDots, height }, glyphs);
    draw(command, { page, memory, dotsPerMillimetre, width: widthDots, height, unknown: note });
    printing = true;
    path.beginJob();
    mechanism.perform([
      { kind: 'strip', strip: page.strip(), from: 0 },
      { kind: 'cut' },
      { kind: 'act', run: finishPrint },
    ]);
  };

  /** Dots from head to foot of what is to be printed; `null` when its form is not there. */
  const pageHeight = (command: AeaCommand & { kind: 'bag-tag-data' | 'ticket-data' }): number | null => {
    if (command.kind === 'bag-tag-data') {
      const form = memory.bagTagForm(command.form);
      return form ? Math.max(10, form.length) * dotsPerMillimetre : null;
    }
    const form = memory.ticketForm(command.form);
    return form ? Math.round((STOCKS[stock].height ?? TICKET_HEIGHT) * dotsPerMillimetre) : null;
  };

  const draw = (command: AeaCommand, ground: Ground) => {
    if (command.kind === 'bag-tag-data') {
      const form = memory.bagTagForm(command.form);
      if (form) drawBagTag(form, command, ground);
    } else if (command.kind === 'ticket-data') {
      const form = memory.ticketForm(command.form);
      if (form) drawTicket(form, command, ground);
    }
  };

  const finishPrint = () => {
    printing = false;
    jobOpen = false;
    say({ kind: 'done', command: 'PR', bins: bins() });
  };

  const workOff = () => {
    while (!printing && !mechanism.isMoving()) {
      const next = waiting.shift();
      if (!next) return;
      carryOut(next);
    }
  };

  /** A stop in the middle: the rest will not come, and stock that was begun is thrown out when all is well again. */
  const noticeTrouble = () => {
    const condition = mechanism.condition();
    if (printing && isOffline(condition)) {
      mechanism.drop();
      path.loseJob();
      printing = false;
      jobOpen = false;
      waiting = [];
      say({ kind: 'error', command: 'PR', number: ERRORS.notReady });
    } else if (!printing && path.isUncut() && mechanism.isReady()) mechanism.perform([{ kind: 'cut' }]);
    const now = JSON.stringify([condition.coverOpen, condition.headUp, binOf(condition)]);
    if (now === reported) return;
    if (reported !== '') say({ kind: 'notice' });
    reported = now;
  };

  const awaitLineEnd = () => {
    if (linePause !== null) clock.clearTimeout(linePause);
    linePause = null;
    if (!reader.isInLine()) return;
    linePause = clock.setTimeout(() => {
      linePause = null;
      const line = reader.endLine();
      if (!line) return;
      receive(line.message);
      workOff();
      changed();
    }, LINE_PAUSE);
  };

  return {
    isPrintData: () => {
      const begun = reader.begun();
      return begun.length >= 2 && purposeOf(Buffer.from(begun, 'latin1')) !== 'query';
    },
    take: (byte, at) => {
      const received = reader.push(byte);
      const begun = reader.begun();
      if (!jobOpen && begun.length === 2 && purposeOf(Buffer.from(`${begun}`, 'latin1')) !== 'query') {
        jobOpen = true;
        jobReceived(at);
      }
      if (received) receive(received.message);
    },
    run: () => {
      workOff();
      awaitLineEnd();
    },
    disconnected: () => {
      const line = reader.endLine();
      if (line) receive(line.message);
      reader.reset();
      jobOpen = printing;
    },
    report: noticeTrouble,
    restart: () => {
      memory.forget();
      reader.reset();
      waiting = [];
      mechanism.drop();
      if (printing) path.loseJob();
      printing = false;
      jobOpen = false;
    },
    waitingBytes: () => waiting.reduce((sum, { message }) => sum + message.length, 0) + reader.pendingBytes(),
    unknown: () => unknown,
  };
}

function binOf(condition: Condition): BinState {
  if (condition.cutterError) return 'defective';
  if (condition.jammed) return 'jam';
  if (condition.paper === 'out') return 'out';
  return condition.paper === 'low' ? 'low' : 'ok';
}
