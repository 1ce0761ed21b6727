import { type ZplCommand, zplReader } from '../../../hardware/protocol/zpl.ts';
import { createPrinterBody, type PrinterBody, type PrinterFront, type PrinterOptions } from '../body.ts';
import { isOffline } from '../condition.ts';
import { createGlyphs } from '../glyphs.ts';
import type { ZplModel } from '../models.ts';
import { createPage } from '../page.ts';
import { bandsOf, type Strip } from '../strip.ts';
import { conditionAnswer, hostStatusAnswer, identityAnswer, valueAnswer } from './answers.ts';
import { readPicture } from './compressed.ts';
import { drawFormat } from './draw-format.ts';
import { createStore } from './memory.ts';
import { parametersOf } from './parameters.ts';
import { applySetting, newSettings } from './settings.ts';

const KEPT_UNKNOWN = 20;
/** Bytes of formats that can wait; what comes beyond them is lost. */
const RECEIVE_BUFFER = 8_000_000;
/** Millimetres of paper between two looks of the mechanics at what could be in the way. */
const BAND = 8;
/** Of one format: a simulated roll may be endless. */
const MOST_LABELS = 1000;
/** Labels that the printer had printed before it came here. */
const LIFE_SO_FAR = 31_084;
/** Commands that take effect at once, known and of no consequence here. */
const HARMLESS = new Set('SD TA JC JG JS JN JO JL JB JD JE JQ WC PH PR RO CC CT CD NC NR NT'.split(' '));

/** A ZPL printer at the end of a cable: it draws a whole label before it prints it, and says only what it is asked. */
export const createZplPrinter = (options: PrinterOptions & { readonly model: ZplModel }) =>
  createPrinterBody(options, (body) => zplFront(body, options.model));

type Waiting =
  | { readonly kind: 'format'; readonly commands: readonly ZplCommand[]; readonly size: number }
  | { readonly kind: 'line'; readonly text: string; readonly size: number };

function zplFront(body: PrinterBody, model: ZplModel): PrinterFront {
  const { mechanism, path } = body;
  const { jobReceived } = body.options;
  const { finish, dotsPerMillimetre } = model.profile;
  const reader = zplReader();
  const glyphs = createGlyphs();
  const store = createStore();
  const unknown: string[] = [];
  let settings = newSettings(model);
  let waiting: Waiting[] = [];
  /** The format that is coming in, between `^XA` and `^XZ`. */
  let open: ZplCommand[] | null = null;
  let size = 0;
  let began = 0;
  /** The label that is printed, as often as it is still to be. */
  let batch: { readonly bands: readonly Strip[]; left: number } | null = null;
  let inMotion = false;
  let paused = false;
  let running = false;
  let labelCount = LIFE_SO_FAR;

  const answer = (bytes: Uint8Array) => {
    if (bytes.length > 0) body.answer(bytes);
  };
  const note = (what: string) => {
    if (unknown.at(-1) === what) return;
    unknown.push(what);
    if (unknown.length > KEPT_UNKNOWN) unknown.shift();
  };
  const waitingBytes = () => waiting.reduce((sum, each) => sum + each.size, 0) + size;
  const isFull = () => waitingBytes() > RECEIVE_BUFFER;
  const enqueue = (next: Waiting) => {
    if (isFull()) note('the receive buffer is full');
    else waiting.push(next);
    size = 0;
  };
  const forgetWaiting = () => {
    waiting = [];
  };

  const restart = () => {
    reader.reset();
    store.forget();
    settings = newSettings(model);
    forgetWaiting();
    mechanism.drop();
    if (inMotion) path.loseJob();
    [open, batch, size, inMotion, paused] = [null, null, 0, false, false];
  };

  const atOnce = ({ name, parameters }: ZplCommand) => {
    switch (name) {
      case 'HS':
        return answer(
          hostStatusAnswer(mechanism.condition(), {
            ...{ paused, labelLength: settings.length, bufferFull: isFull(), partialFormat: open !== null },
            formatsWaiting: waiting.filter(({ kind }) => kind === 'format').length,
            labelsRemaining: batch?.left ?? 0,
          }),
        );
      case 'HI':
        return answer(identityAnswer(model));
      case 'HQ':
        if (parameters.toUpperCase() === 'ES')
          answer(conditionAnswer(mechanism.condition(), { paused, model }));
        else note(`question ~HQ${parameters}`);
        return;
      case 'JA':
      case 'JP':
        forgetWaiting();
        // The label that is being printed is finished; one that stands still is gone.
        if (batch) batch.left = 1;
        if (!inMotion) batch = null;
        paused ||= name === 'JP';
        return;
      case 'JX':
        open = null;
        size = 0;
        return;
      case 'PS':
        paused = false;
        return;
      case 'PP':
        paused = true;
        return;
      case 'JR':
        return restart();
      case 'DG': {
        const { number, rest, text } = parametersOf(parameters);
        const read = readPicture({ format: 'A', bytes: number(1, 0), across: number(2, 0), data: rest(3) });
        if (read.ok) store.keepPicture(text(0), read.value);
        else note('picture ~DG that cannot be read');
        return;
      }
      default:
        if (!HARMLESS.has(name)) note(`command ~${name}`);
    }
  };

  const receive = (command: ZplCommand) => {
    const { prefix, name, parameters } = command;
    if (prefix === '!') return enqueue({ kind: 'line', text: parameters, size });
    if (prefix === '~') return atOnce(command);
    if (name === 'XA') {
      open = [];
      jobReceived(began);
    } else if (name === 'XZ') {
      if (open) enqueue({ kind: 'format', commands: open, size });
      open = null;
    } else if (open) open.push(command);
    else if (name !== 'FX') note(`^${name} outside a format`);
  };

  /** Draws a format, stores it, or does what it says to the paper. */
  const carryOut = ({ commands, size: bytes }: Waiting & { kind: 'format' }) => {
    const kept = commands.findIndex(({ name }) => name === 'DF');
    if (kept >= 0) return store.keepFormat(commands[kept]?.parameters ?? '', commands.slice(kept + 1));
    const written = store.recall(commands, note).filter((command) => !movesPaper(command));
    // What sets the size of a label holds for all of it, wherever it stands.
    const sizes = written.filter(({ name }) => name === 'PW' || name === 'LL');
    const ground = { settings, store, model, unknown: note };
    const quantity = written.findLast(({ name }) => name === 'PQ');
    const drawn = written.filter(({ name }) => name !== 'PQ');
    for (const command of sizes) applySetting(settings, command, model);
    const page = createPage({ width: settings.width, height: settings.length }, glyphs);
    drawFormat(drawn, { ...ground, page });
    path.countBytes(bytes);
    if (!drawn.some(({ name }) => PUTS_INK.has(name))) return;
    const left = parametersOf(quantity?.parameters ?? '').number(0, 1);
    const strip = { ...page.strip(), upsideDown: settings.isUpsideDown };
    batch = {
      bands: bandsOf(strip, Math.round(BAND * dotsPerMillimetre)),
      left: Math.min(MOST_LABELS, Math.max(1, Math.floor(left))),
    };
  };

  /** `^CN` cuts, `^CP` empties the presenter: what a kiosk printer can. True for these. */
  const movesPaper = ({ name, parameters }: ZplCommand): boolean => {
    if (finish !== 'kiosk' || !['CN', 'CP', 'PN'].includes(name)) return false;
    if (name === 'CN') mechanism.perform([{ kind: 'cut' }]);
    if (name === 'CP') {
      const action = { 0: 'eject', 1: 'retract', 2: settings.presents }[Number(parameters)];
      if (action === 'eject') path.eject();
      if (action === 'retract') path.retract();
    }
    return true;
  };

  const startLabel = ({ bands }: { readonly bands: readonly Strip[] }) => {
    inMotion = true;
    path.beginJob();
    if (path.documentInOutput() && settings.presents === 'eject') path.eject();
    mechanism.perform([
      ...bands.map((strip) => ({ kind: 'strip', strip, from: 0 }) as const),
      { kind: 'cut' },
      { kind: 'act', run: finishLabel },
    ]);
  };

  const finishLabel = () => {
    inMotion = false;
    labelCount += 1;
    if (!batch) return;
    batch.left -= 1;
    if (batch.left <= 0) batch = null;
  };

  const workOff = () => {
    for (;;) {
      const [next] = waiting;
      if (next?.kind === 'line') {
        waiting.shift();
        answer(valueAnswer(next.text, { labels: labelCount, retracts: path.retracts() }, note));
        continue;
      }
      if (inMotion || paused || !mechanism.isReady()) return;
      if (batch) startLabel(batch);
      else if (next) {
        waiting.shift();
        carryOut(next);
      } else return;
    }
  };

  return {
    isPrintData: (byte) => {
      const sign = String.fromCharCode(byte);
      if (reader.begun() === '~' || reader.begun() === '!' || sign === '~') return false;
      return open !== null || reader.begun() === '^' || sign === '^';
    },
    take: (byte, at) => {
      if (open === null && reader.begun() === null) began = at;
      size += 1;
      const command = reader.push(byte);
      if (command) receive(command);
      if (open === null && reader.begun() === null) size = 0;
    },
    run: () => {
      if (running) return;
      running = true;
      workOff();
      running = false;
    },
    // Half a format stays: the next host's `^XA` begins anew, its `~JX` throws it away.
    disconnected: () => undefined,
    report: () => {
      if (inMotion && isOffline(mechanism.condition())) {
        mechanism.drop();
        path.loseJob();
        inMotion = false;
        paused = true;
        if (batch && !settings.reprints) batch.left -= 1;
        if (batch && batch.left <= 0) batch = null;
      } else if (!inMotion && finish !== 'kiosk' && path.isUncut() && mechanism.isReady())
        mechanism.perform([{ kind: 'cut' }]);
    },
    restart,
    waitingBytes,
    unknown: () => unknown,
  };
}

/** Commands without which a format prints nothing. */
const PUTS_INK = new Set(['FD', 'FV', 'SN', 'GB', 'GF', 'XG', 'IM']);
