import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { systemClock } from '../../../config/clock.ts';
import { DOCUMENT_KINDS, type DocumentKind } from '../../../config/documents.ts';
import { newId } from '../../../config/ids.ts';
import { expectOk } from '../../../config/result.ts';
import { openKioskDatabase } from '../../../sync/kiosk/kiosk-database.ts';
import { createOutbox } from '../../../sync/kiosk/outbox.ts';
import { freshFolder } from '../../../sync/kiosk/testing/fresh-folder.ts';
import { printerModel } from '../../simulator/printer/models.ts';
import type { PrintOutcome } from '../printer/print.ts';
import {
  createLedger,
  LEDGER_MIGRATION,
  LEDGER_PRINTER_MIGRATION,
  LEDGER_SUBJECT_MIGRATION,
} from './ledger.ts';
import { createPrintJobs, type JobNews, type JobPrinter } from './print-jobs.ts';

/** What a printer does with the documents it is given, one after the other. */
type Deed = 'prints' | 'has no paper' | 'refuses' | 'jams';

const OUTCOMES: Readonly<Record<Deed, PrintOutcome>> = {
  prints: { state: 'printed', waitingInOutput: false },
  'has no paper': { state: 'failed', code: 'printer.paper-out' },
  refuses: { state: 'failed', code: 'print.refused', sent: true },
  jams: { state: 'unknown', code: 'printer.jam' },
};

interface Plan {
  readonly documents: readonly DocumentKind[];
  readonly required: boolean;
  readonly works: boolean;
  readonly deeds: readonly Deed[];
}

/** A printer whose outcomes are known beforehand. What stops it stops it for good. */
function printerOf(plan: Plan, index: number) {
  const { profile } = printerModel('epson-tm-t88vi');
  const deeds = [...plan.deeds];
  const done: { deed: Deed; bytes: string }[] = [];
  let works = plan.works;
  let printing = false;
  const printer: JobPrinter = {
    id: `printer-${index}`,
    required: plan.required,
    profile: { ...profile, documents: [...plan.documents] },
    state: () =>
      works
        ? { state: printing ? 'busy' : 'ready', fault: null }
        : { state: 'fault', fault: 'printer.paper-out' },
    print: async (bytes) => {
      expect(printing, 'one document at a time').toBe(false);
      printing = true;
      await new Promise((resolve) => setImmediate(resolve));
      printing = false;
      const deed = works ? (deeds.shift() ?? 'prints') : 'has no paper';
      if (deed === 'has no paper' || deed === 'jams') works = false;
      done.push({ deed, bytes: Buffer.from(bytes).toString() });
      return OUTCOMES[deed];
    },
    retract: async () => 'empty',
    onOutput: () => undefined,
  };
  return { printer, done, isReady: () => works && !printing };
}

function kioskWith(plans: readonly Plan[]) {
  const { database } = expectOk(
    openKioskDatabase({
      folder: freshFolder(),
      clock: systemClock,
      migrations: [LEDGER_MIGRATION, LEDGER_PRINTER_MIGRATION, LEDGER_SUBJECT_MIGRATION],
    }),
    'the folder is ours',
  );
  const outbox = createOutbox({ database, source: 'kiosk/TEST-01', capacity: 1000, clock: systemClock });
  const puppets = plans.map(printerOf);
  const jobs = createPrintJobs({
    printers: puppets.map(({ printer }) => printer),
    ledger: createLedger(database),
    outbox,
    clock: systemClock,
  });
  const rows = (reservationId: string) =>
    database
      .prepare<[string], { printer: string; document: string; state: string }>(
        'SELECT printer, document, state FROM print_job WHERE reservation_id = ? ORDER BY job_id',
      )
      .all(reservationId);
  /** Prints a document that says whose it is; resolves with the news of it. */
  const print = async (document: DocumentKind, reservationId: string) => {
    const news: JobNews[] = [];
    const job = { visitId: newId(), reservationId, document, reprint: false };
    await jobs.print(
      job,
      async () => Buffer.from(`${document} of ${reservationId}`),
      (one) => news.push(one),
    );
    return news;
  };
  const events = () =>
    outbox.lease(1000)?.events.map(({ type, data }) => `${type} ${(data as { document: string }).document}`);
  return { puppets, jobs, rows, print, events, close: () => database.close() };
}

const PASSES: Plan = { documents: ['boarding-pass'], required: true, works: true, deeds: [] };
const TAGS: Plan = { documents: ['bag-tag'], required: false, works: true, deeds: [] };

describe('a kiosk with several printers', () => {
  it('sends every document to a printer that is loaded for it', async () => {
    const { print, rows, events, close } = kioskWith([TAGS, PASSES]);
    await print('boarding-pass', 'r1');
    await print('bag-tag', 'r1');
    expect(rows('r1')).toEqual([
      { printer: 'printer-1', document: 'boarding-pass', state: 'printed' },
      { printer: 'printer-0', document: 'bag-tag', state: 'printed' },
    ]);
    expect(events()).toEqual([
      'document.submitted boarding-pass',
      'document.printed boarding-pass',
      'document.submitted bag-tag',
      'document.printed bag-tag',
    ]);
    close();
  });

  it('asks the required printer first, wherever the configuration has it', async () => {
    const { print, rows, close } = kioskWith([{ ...PASSES, required: false }, PASSES]);
    await print('boarding-pass', 'r1');
    expect(rows('r1')).toMatchObject([{ printer: 'printer-1' }]);
    close();
  });

  it('goes to the second printer when the first is at fault', async () => {
    const { print, rows, close } = kioskWith([{ ...PASSES, works: false }, PASSES]);
    expect(await print('boarding-pass', 'r1')).toEqual([
      { state: 'sending' },
      { state: 'printed', waitingInOutput: false },
    ]);
    expect(rows('r1')).toMatchObject([{ printer: 'printer-1', state: 'printed' }]);
    close();
  });

  it('goes to the second printer when the first turns out to be at fault before the first byte', async () => {
    const { print, rows, close } = kioskWith([{ ...PASSES, deeds: ['has no paper'] }, PASSES]);
    expect(await print('boarding-pass', 'r1')).toEqual([
      { state: 'sending' },
      { state: 'printed', waitingInOutput: false },
    ]);
    expect(rows('r1')).toMatchObject([
      { printer: 'printer-0', state: 'failed' },
      { printer: 'printer-1', state: 'printed' },
    ]);
    close();
  });

  it.each([
    ['jams', 'unknown'],
    ['refuses', 'failed'],
  ] as const)('goes to no other printer once bytes were sent: the first %s', async (deed, state) => {
    const { print, rows, close } = kioskWith([{ ...PASSES, deeds: [deed] }, PASSES]);
    expect((await print('boarding-pass', 'r1')).at(-1)).toMatchObject({ state });
    expect(rows('r1')).toMatchObject([{ printer: 'printer-0', state }]);
    close();
  });

  it('takes a bag tag that failed for no reason to call the pass a reprint', async () => {
    const { jobs, print, close } = kioskWith([PASSES, { ...TAGS, works: false }]);
    expect(await print('bag-tag', 'r1')).toEqual([
      { state: 'sending' },
      { state: 'failed', code: 'printer.paper-out' },
    ]);
    expect(jobs.isReady('boarding-pass')).toBe(true);
    expect(jobs.isReady('bag-tag')).toBe(false);
    expect(jobs.faultOf('bag-tag')).toBe('printer.paper-out');
    close();
  });

  it('has a printer for who comes next while the tags of who came before are printed', async () => {
    const { puppets, jobs, print, close } = kioskWith([PASSES, TAGS]);
    const [, tags] = puppets.map(({ printer }) => printer);
    if (!tags) throw new Error('this kiosk has two printers');
    const asked: unknown[] = [];
    const printing = tags.print;
    tags.print = (bytes) => {
      const outcome = printing(bytes);
      asked.push(tags.state().state, jobs.isReady('bag-tag'));
      return outcome;
    };
    await print('bag-tag', 'r1');
    expect(asked).toEqual(['busy', true]);
    close();
  });

  it('knows what it cannot print at all', () => {
    const { jobs, close } = kioskWith([PASSES]);
    expect([jobs.canPrint('boarding-pass'), jobs.canPrint('bag-tag')]).toEqual([true, false]);
    close();
  });
});

const deed = fc.constantFrom<Deed>('prints', 'has no paper', 'refuses', 'jams');
const plan = fc.record({
  documents: fc.uniqueArray(fc.constantFrom(...DOCUMENT_KINDS), { minLength: 1 }),
  required: fc.boolean(),
  works: fc.boolean(),
  deeds: fc.array(deed, { maxLength: 4 }),
});

/** Prints what is wanted, one after the other or all at once, and holds news, ledger and printers against each other. */
async function printAll(plans: readonly Plan[], wanted: readonly DocumentKind[], atOnce: boolean) {
  const { puppets, jobs, rows, print, close } = kioskWith(plans);
  const possible = wanted.filter((document) => jobs.canPrint(document));
  const news: JobNews[][] = [];
  if (atOnce) news.push(...(await Promise.all(possible.map((document, n) => print(document, `r${n}`)))));
  else for (const [n, document] of possible.entries()) news.push(await print(document, `r${n}`));

  possible.forEach((document, n) => {
    const ledger = rows(`r${n}`);
    const deeds = puppets.flatMap(({ printer, done }) =>
      done
        .filter(({ bytes }) => bytes === `${document} of r${n}`)
        .map((one) => ({ ...one, printer: printer.id, documents: printer.profile.documents })),
    );
    for (const { documents } of deeds) expect(documents).toContain(document);
    // A row for every attempt, each at a printer of its own, and bytes in the last one at most.
    expect(ledger.map(({ printer }) => printer).sort()).toEqual(deeds.map(({ printer }) => printer).sort());
    expect(new Set(deeds.map(({ printer }) => printer)).size).toBe(deeds.length);
    const sent = deeds.filter((one) => one.deed !== 'has no paper');
    expect(sent.length).toBeLessThanOrEqual(1);
    const last = ledger.at(-1);
    if (sent[0]) expect(last).toMatchObject({ printer: sent[0].printer });
    expect(last?.state).toBe(OUTCOMES[sent[0]?.deed ?? 'has no paper'].state);
    expect(ledger.slice(0, -1).every(({ state }) => state === 'failed')).toBe(true);
    expect(news[n]?.map(({ state }) => state)).toEqual(['sending', last?.state]);
  });
  close();
}

it('whatever the printers do, paper, ledger and news agree, and no document is sent twice', async () => {
  const plans = fc.array(plan, { minLength: 1, maxLength: 3 });
  const wanted = fc.array(fc.constantFrom(...DOCUMENT_KINDS), { minLength: 1, maxLength: 6 });
  await fc.assert(fc.asyncProperty(plans, wanted, fc.boolean(), printAll), { numRuns: 50 });
}, 30_000);
