import type { Clock } from '../../../config/clock.ts';
import type { DocumentKind } from '../../../config/documents.ts';
import { newId } from '../../../config/ids.ts';
import type { PrinterProfile } from '../../../config/printer-profile.ts';
import { expectOk } from '../../../config/result.ts';
import type { Outbox } from '../../../sync/kiosk/outbox.ts';
import type { FaultCode } from '../../contract/faults.ts';
import type { Printer } from '../printer/driver.ts';
import { causeOf } from '../supervisor/readiness.ts';
import { createBooks } from './books.ts';
import type { Ledger, PrintJob } from './ledger.ts';
import { type Output, watchOutput } from './output.ts';

/** A printer as the jobs need it. */
export type JobPrinter = Pick<
  Printer,
  'id' | 'required' | 'profile' | 'state' | 'print' | 'retract' | 'onOutput'
>;

/** Where a job stands. With `waitingInOutput` it is printed and held in the output. */
export type JobNews =
  | { readonly state: 'sending' }
  | { readonly state: 'printed'; readonly waitingInOutput: boolean }
  | { readonly state: 'failed' | 'unknown'; readonly code: FaultCode }
  /** `retracted`: the printer pulled it back before anyone took it. */
  | { readonly state: 'taken' | 'retracted' };

/** A document in the language of the printer that it is sent to. */
export type WriteDocument = (profile: PrinterProfile) => Promise<Uint8Array>;

/** One printer, its output, and the jobs that wait for it. */
interface Lane {
  readonly printer: JobPrinter;
  readonly output: Output;
  /** Resolves when the last job that was given to it has ended. */
  tail: Promise<unknown>;
}

type Wanted = Omit<PrintJob, 'jobId' | 'printer'>;
/** `untouched`: not a byte was sent, and another printer may have the document. */
type Attempt = { readonly state: 'untouched'; readonly code: FaultCode } | { readonly state: 'over' };

/**
 * Print jobs of every document on every printer, at most once each. The ledger's row and its event are durable before
 * the first byte leaves and again at the outcome, so that whatever happens to the agent in between, the ledger never
 * claims more than is known.
 */
export function createPrintJobs(deps: {
  /** In the order in which they are asked, required ones first. */
  printers: readonly JobPrinter[];
  ledger: Ledger;
  outbox: Outbox;
  clock: Clock;
}) {
  const books = createBooks(deps);
  let onFound = () => {};
  const lanes = [...deps.printers]
    .sort((one, other) => Number(other.required) - Number(one.required))
    .map((printer): Lane => {
      const output = watchOutput(printer, { books, onFound: () => onFound() });
      return { printer, output, tail: Promise.resolve() };
    });

  const lanesOf = (document: DocumentKind) =>
    lanes.filter(({ printer }) => printer.profile.documents.includes(document));
  const inState = (state: string) => (lane: Lane) => lane.printer.state().state === state;

  /** The lane for the next attempt: one that is ready, else one that is busy; else, so that it says why not, the first. */
  const choose = (document: DocumentKind, tried: ReadonlySet<Lane>): Lane | undefined => {
    const left = lanesOf(document).filter((lane) => !tried.has(lane));
    const able = left.find(inState('ready')) ?? left.find(inState('busy'));
    return able ?? (tried.size === 0 ? left[0] : undefined);
  };

  const attempt = async (
    { printer, output }: Lane,
    wanted: Wanted,
    write: WriteDocument,
    tell: (news: JobNews) => void,
  ): Promise<Attempt> => {
    await output.empty();
    const bytes = await write(printer.profile);
    const job: PrintJob = { ...wanted, printer: printer.id, jobId: newId() };
    const opened = await books.opened(job);
    if (!opened.ok) {
      tell({ state: 'failed', code: opened.fault.code });
      return { state: 'over' };
    }
    tell({ state: 'sending' });
    // The passenger may take the document before its outcome is on disk: the order of news is kept regardless.
    let concluded = false;
    let goneEarly: 'taken' | 'retracted' | null = null;
    const onGone = (state: 'taken' | 'retracted') => {
      if (concluded) tell({ state });
      else goneEarly = state;
    };
    output.expect();
    const outcome = await printer.print(bytes);
    output.hold(job, outcome.state === 'printed' && outcome.waitingInOutput, onGone);
    expectOk(await books.ended(job, outcome), 'the outcome of a print must be recorded');
    if (outcome.state === 'failed' && !outcome.sent) return { state: 'untouched', code: outcome.code };
    tell(outcome.state === 'failed' ? { state: 'failed', code: outcome.code } : outcome);
    concluded = true;
    if (goneEarly) tell({ state: goneEarly });
    return { state: 'over' };
  };

  const inTurn = (lane: Lane, job: () => Promise<Attempt>): Promise<Attempt> => {
    const turn = lane.tail.then(job);
    lane.tail = turn.catch(() => undefined);
    return turn;
  };

  return {
    /** True when some printer of this kiosk is loaded for this document, whether it works now or not. */
    canPrint: (document: DocumentKind): boolean => lanesOf(document).length > 0,
    /** True when a printer for this document works: it prints at once, or next after what it is printing. */
    isReady: (document: DocumentKind): boolean =>
      lanesOf(document).some(({ printer }) => causeOf(printer) === null),
    /** Why no printer for this document is ready. */
    faultOf: (document: DocumentKind): FaultCode =>
      lanesOf(document)[0]?.printer.state().fault ?? 'device.silent',

    /**
     * Prints one document of a visit and reports its news in order; resolves once the outcome was told. It goes to the
     * first printer for it that is ready, and where that one turns out to be at fault before a byte was sent, to the
     * next, as a job of its own. The bytes are not sent at all when the outbox has no room to say so.
     */
    async print(wanted: Wanted, write: WriteDocument, onNews: (news: JobNews) => void): Promise<void> {
      const tried = new Set<Lane>();
      let sending = false;
      const tell = (news: JobNews) => {
        if (news.state === 'sending' && sending) return;
        sending ||= news.state === 'sending';
        onNews(news);
      };
      let code: FaultCode | null = null;
      for (;;) {
        const lane = choose(wanted.document, tried);
        if (!lane && code !== null) return tell({ state: 'failed', code });
        if (!lane) throw new Error(`no printer of this kiosk prints ${wanted.document}`);
        tried.add(lane);
        const ended = await inTurn(lane, () => attempt(lane, wanted, write, tell));
        if (ended.state === 'over') return;
        code ??= ended.code;
      }
    },

    /** Pulls back whatever passengers left behind, in every printer. */
    emptyOutput: async (): Promise<void> => {
      await Promise.all(lanes.map(({ output }) => output.empty()));
    },
    /** Calls back when a document lies in an output that nobody waits for. */
    onFound: (listener: () => void) => {
      onFound = listener;
    },

    /**
     * At boot: what was being sent when the agent died may or may not be on paper, and is said to be so. Where the
     * disk has no room to say it, the row stays as it is until the next start.
     */
    async reconcile(): Promise<void> {
      for (const job of books.unfinished())
        await books.ended(job, { state: 'unknown', code: 'print.unconfirmed' });
    },
  };
}

export type PrintJobs = ReturnType<typeof createPrintJobs>;
