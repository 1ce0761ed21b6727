import type { Condition } from '../condition.ts';
import type { Mechanism, Step } from '../mechanism.ts';
import type { EscposModel } from '../models.ts';
import type { PaperPath } from '../paper-path.ts';
import { blankStrip, type Strip } from '../strip.ts';
import type { Command } from './command.ts';
import { answerToQuery } from './queries.ts';
import { automaticStatus, chosenStatus, ejectorStatus } from './status-bytes.ts';
import { createTypesetter } from './typesetter.ts';

export interface ExecutionOptions {
  readonly model: EscposModel;
  readonly path: PaperPath;
  readonly condition: Mechanism['condition'];
  readonly answer: (bytes: Uint8Array) => void;
  readonly changed: () => void;
}

/** Bytes that no command begins with, as kept for whoever looks at the rack. */
const UNKNOWN_KEPT = 20;

/** What each command makes the mechanics do, and what is answered when they have done it. */
export function createExecution({ model, path, condition, answer, changed }: ExecutionOptions) {
  const typesetter = createTypesetter(model.profile);
  let unknown: readonly string[] = [];
  /** What it says by itself whenever that is different from `reported`. */
  let news: ((condition: Condition) => Uint8Array) | null = null;
  let reported: Uint8Array | null = null;

  const reply = (bytes: readonly number[]) => {
    if (bytes.length > 0) answer(Uint8Array.from(bytes));
  };
  const whenPrinted = (run: () => void): Step => ({ kind: 'act', run });
  const movements = (strips: readonly Strip[]): Step[] =>
    strips.map((strip) => ({ kind: 'strip', strip, from: 0 }));

  const report = () => {
    if (!news) return;
    const status = news(condition());
    if (reported && Buffer.compare(status, reported) === 0) return;
    reported = status;
    answer(status);
  };

  const cut = (feed: number | null): Step[] => {
    const toBlade = Math.round(model.profile.mechanics.toCutter * model.profile.dotsPerMillimetre);
    const way = feed === null ? [] : [blankStrip(toBlade + feed)];
    return [...movements([...typesetter.finishLine(), ...way]), { kind: 'cut' }];
  };

  /** `GS e`: 2 retracts, 3 and 32 present, 5 ejects, each cutting first what is not cut; 6 asks. */
  const ejector = (fn: number): Step[] => {
    if (fn === 6) return [whenPrinted(() => reply([ejectorStatus(condition())]))];
    if (![2, 3, 5, 32].includes(fn)) return [];
    const move = whenPrinted(() => {
      if (fn === 2) path.retract();
      if (fn === 5) path.eject();
      changed();
    });
    const line = typesetter.finishLine();
    const hangs = line.length > 0 || path.isUncut();
    return [...movements(line), ...(hangs ? cut(0) : []), move];
  };

  const control = (command: Extract<Command, { kind: 'control' }>): Step[] => {
    const { name } = command;
    const n = command.parameters[0] ?? 0;
    switch (name) {
      case 'GS a':
        return [
          whenPrinted(() => {
            news = n === 0 ? null : automaticStatus;
            reported = null;
            report();
          }),
        ];
      case 'GS \xe0':
        // Custom's own: it tells what changes, and not how things are to begin with.
        if (model.profile.status !== 'custom') return [];
        return [
          whenPrinted(() => {
            const chosen = (now: Condition) => chosenStatus(n, now);
            news = n === 0 ? null : chosen;
            reported = news && chosen(condition());
          }),
        ];
      case 'GS r':
      case 'GS I':
        return [whenPrinted(() => reply(answerToQuery(name, n, model, condition())))];
      case 'GS \xe4':
        // Custom's own: how often a document was pulled back.
        if (model.profile.status !== 'custom') return [];
        return [whenPrinted(() => reply([...Buffer.from(`${path.retracts()}ret`)]))];
      case 'ESC @':
        path.beginJob();
        return movements(typesetter.set(command));
      default:
        return movements(typesetter.set(command));
    }
  };

  return {
    steps: (command: Command): Step[] => {
      switch (command.kind) {
        case 'cut':
          return cut(command.feed);
        case 'ejector':
          return ejector(command.fn);
        case 'process-id':
          if (model.profile.proof !== 'process-id') return [];
          return [whenPrinted(() => reply([0x37, 0x22, ...command.id, 0]))];
        case 'unknown':
          unknown = [...unknown, Buffer.from(command.bytes.slice(0, 16)).toString('hex')].slice(
            -UNKNOWN_KEPT,
          );
          return [];
        case 'control':
          return control(command);
        default:
          return movements(typesetter.set(command));
      }
    },
    discardLine: typesetter.discard,
    /** Sends the automatic status when it is wanted and has changed. */
    report,
    forgetReports: () => {
      news = null;
    },
    unknown: () => unknown,
  };
}
