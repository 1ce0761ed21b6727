import type { JobState } from '../../../device-agent/hardware/jobs/ledger.ts';
import type { PrinterPeer } from '../../../device-agent/simulator/printer/body.ts';
import type { JobRow, Rig } from './kiosk.ts';

/** Milliseconds a passenger stays after everything was mended, and in which the kiosk must be back in service. */
const PATIENCE = 180_000;
const BACK = 15_000;
/** Milliseconds in which a pass that was taken is known to be gone. */
const SOON = 2000;
/** Milliseconds a person takes to act on what they see. */
const REACTION = 1500;

/** The event that tells of each state of a job. */
const TOLD_BY: Readonly<Record<JobState, string>> = {
  sending: 'document.submitted',
  printed: 'document.printed',
  taken: 'document.taken',
  retracted: 'document.retracted',
  failed: 'document.failed',
  unknown: 'document.unconfirmed',
};

/** What the person in front of the kiosk does about the screen they see; false when there is nothing to do. */
function act(rig: Rig): boolean {
  const { screen, props } = rig.page.screen();
  switch (screen) {
    case 'choose-flight':
      rig.page.send({ type: 'passenger.chose-flight', choiceId: props.choices[0]?.choiceId ?? '' });
      return true;
    case 'choose-travellers':
      rig.page.send({
        type: 'passenger.chose-travellers',
        travellerIds: props.travellers.map(({ travellerId }) => travellerId),
      });
      return true;
    case 'tell-detail':
      rig.page.send({ type: 'passenger.tells-detail', told: { detail: props.detail, value: null } });
      return true;
    case 'travel-conditions':
    case 'exit-seat':
      rig.page.send({ type: 'passenger.answers', isSo: true });
      return true;
    case 'check-document':
    case 'type-document':
    case 'show-document':
    case 'find-booking':
      rig.page.send({ type: 'passenger.finished' });
      return true;
    case 'confirm':
      rig.page.send({ type: 'passenger.confirmed' });
      return true;
    case 'choose-seat':
    case 'choose-cabin':
      rig.page.send({ type: 'passenger.back' });
      return true;
    case 'bags':
      rig.page.send({ type: 'passenger.back' });
      return true;
    case 'pay':
      void rig.device('payment-terminal')?.hands.present?.({ card: 'good' });
      return true;
    case 'bags-failed':
    case 'fix-tags':
    case 'phone-pass':
      rig.page.send({ type: 'passenger.finished' });
      return true;
    case 'take-pass':
      for (const { peer } of rig.printers) peer.take();
      return true;
    case 'print-failed':
    case 'print-unconfirmed':
      if (props.canReprint) rig.page.send({ type: 'passenger.reprint' });
      return props.canReprint;
    case 'refused':
      rig.page.send({ type: 'passenger.finished' });
      return true;
    case 'recovery':
      for (const { peer } of rig.printers) peer.take();
      rig.page.send(
        props.recovery.state === 'offered'
          ? { type: 'passenger.answers', isSo: true }
          : { type: 'passenger.finished' },
      );
      return true;
    case 'goodbye':
      for (const { peer } of rig.printers) peer.take();
      rig.reader.remove();
      return true;
    default:
      return false;
  }
}

/** Someone walks up to the kiosk with this passport and leaves when it lets them go. False when it never does. */
async function serve(rig: Rig, passport: readonly string[] | null): Promise<boolean> {
  if (passport) rig.reader.insert({ label: null, lines: passport });
  const end = rig.clock.now() + PATIENCE;
  let reprints = 0;
  while (rig.clock.now() < end) {
    await rig.clock.until(() => false, REACTION);
    const { screen } = rig.page.screen();
    if (screen === 'welcome' || screen === 'guidance') return true;
    // Where nothing can prove a print, one more would be no better.
    if (screen === 'print-unconfirmed' && reprints > 0) rig.page.send({ type: 'passenger.has-pass' });
    else if (act(rig) && screen === 'print-unconfirmed') reprints += 1;
  }
  return false;
}

/**
 * After everything was mended: the passenger who waited is served, the kiosk is in service (or in what `service` says),
 * the next passenger gets a whole pass, and ledger, events and paper agree. Resolves with what was wrong, in words.
 */
export async function settleUp(
  rig: Rig,
  service: ReturnType<Rig['readiness']>['state'] = 'in-service',
): Promise<string[]> {
  const problems: string[] = [];
  const shown = () => JSON.stringify(rig.page.screen()).slice(0, 120);
  if (!(await serve(rig, null))) problems.push(`the passenger was left with ${shown()}`);
  rig.reader.remove();
  for (const { peer } of rig.printers) peer.take();
  if (!(await rig.clock.until(() => rig.readiness().state === service, BACK)))
    problems.push(`the kiosk stayed ${JSON.stringify(rig.readiness())}`);
  const before = rig.jobs().length;
  if (!(await serve(rig, rig.passports[1] ?? [])))
    problems.push(`the next passenger was left with ${shown()}`);
  rig.reader.remove();
  await rig.clock.until(() => false, SOON);
  const [next, ...more] = rig.jobs().slice(before);
  if (!next || (more.length > 0 && next.state !== 'unknown'))
    problems.push(`the next passenger got ${JSON.stringify(rig.jobs().slice(before))}`);
  return [...problems, ...disagreements(rig)];
}

/** Where ledger, events and paper contradict each other, in words. */
export function disagreements(
  rig: Pick<Rig, 'events' | 'jobs'> & {
    readonly printers: readonly { readonly id: string; readonly peer: Pick<PrinterPeer, 'documents'> }[];
  },
): string[] {
  const events = rig.events();
  const problems: string[] = [];
  for (const { id, peer } of rig.printers) {
    const rows = rig.jobs().filter(({ printer }) => printer === id);
    const papers = peer.documents().map((paper) => ({ ...paper, printedAt: Date.parse(paper.at) }));
    rows.forEach((row, index) => {
      const until = rows[index + 1]?.openedAt ?? Number.POSITIVE_INFINITY;
      const mine = papers.filter(({ printedAt }) => printedAt >= row.openedAt && printedAt < until);
      if (!agrees(row, mine))
        problems.push(
          `ledger says ${row.state}, paper is ${JSON.stringify(mine.map((p) => [p.whereabouts, p.complete, p.spoiled]))}`,
        );
      const told = events.filter(({ data }) => data.jobId === row.jobId).map(({ type }) => type);
      // What else is told of a job, as that its tag does not count, says nothing of its paper.
      const ofPaper = told.filter((type) => type.startsWith('document.'));
      if (
        told[0] !== 'document.submitted' ||
        ofPaper.at(-1) !== TOLD_BY[row.state] ||
        new Set(told).size !== told.length
      )
        problems.push(`ledger says ${row.state}, events say ${told.join(', ')}`);
    });
    const first = rows[0]?.openedAt ?? Number.POSITIVE_INFINITY;
    if (papers.some(({ printedAt }) => printedAt < first)) problems.push('paper without a job');
  }
  return problems;
}

interface Paper {
  readonly whereabouts: string;
  readonly complete: boolean;
  readonly spoiled: boolean;
}

/** Whether what the ledger claims of a job is what happened to its paper. */
function agrees({ state }: JobRow, papers: readonly Paper[]): boolean {
  const [paper, ...others] = papers;
  const isWhole = paper !== undefined && others.length === 0 && paper.complete && !paper.spoiled;
  switch (state) {
    case 'sending':
      return false;
    case 'failed':
      return papers.length === 0;
    case 'unknown':
      return others.length === 0;
    case 'printed':
      return isWhole && paper.whereabouts !== 'retracted';
    case 'taken':
      return isWhole && paper.whereabouts === 'taken';
    case 'retracted':
      return isWhole && paper.whereabouts === 'retracted';
  }
}
