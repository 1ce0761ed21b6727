import { DateTime } from 'luxon';
import type { Clock } from '../../config/clock.ts';
import type { KioskConfig } from '../../config/schema.ts';
import type { Outbox } from '../../sync/kiosk/outbox.ts';
import type { KioskEvent } from '../../sync/wire/events.ts';
import type { Language } from '../contract/languages.ts';
import type { NoticeState } from '../contract/visit.ts';
import type { Reservation } from '../dcs/port.ts';
import { layOutDelayNotice } from '../documents/delay-notice.ts';
import { renderDocument } from '../documents/render.ts';
import type { Ledger } from '../hardware/jobs/ledger.ts';
import type { JobNews, PrintJobs } from '../hardware/jobs/print-jobs.ts';
import { deniedBoarding, incidentOf } from '../passenger-rights/incident.ts';
import { type Owed, owedFor, owedForDenied } from '../passenger-rights/owed.ts';
import type { Disrupted } from './disrupted.ts';
import type { PrintReports } from './print-reports.ts';
import type { Turns } from './turns.ts';
import type { Stage, Visit } from './visit.ts';
import { travelOf } from './visit-events.ts';
import { placeOf } from './visit-view.ts';

interface NoticeDeskDeps extends Pick<Turns, 'isCurrent' | 'tell'> {
  readonly config: KioskConfig;
  readonly clock: Clock;
  readonly outbox: Pick<Outbox, 'record'>;
  readonly jobs: PrintJobs;
  readonly ledger: Ledger;
  readonly reports: Pick<PrintReports, 'wake'>;
  readonly leaveOutput: () => void;
}

/** Nothing else is printed for the visit any more, or nothing will be. */
const AT_REST: ReadonlySet<Stage> = new Set(['refused', 'issued', 'not-issued', 'bags-failed']);

/**
 * The notice that passengers of a delayed, cancelled or oversold flight may ask for: once the pass and the tags are out, and never
 * before. It is printed like any document: in the ledger before the first byte, and told of once it is in their hand.
 */
export function createNoticeDesk(deps: NoticeDeskDeps) {
  const { config, clock, outbox, jobs, ledger, reports, isCurrent, tell, leaveOutput } = deps;

  const isUnderWay = ({ notice }: Visit) => notice === 'printing' || notice === 'waiting';

  const become = (visit: Visit, state: NoticeState) => {
    visit.notice = state;
    tell(visit, { type: 'visit.notice', visitId: visit.visitId, state });
  };

  const print = async (visit: Visit, disrupted: Disrupted): Promise<void> => {
    const { reservations, instead, isDenied } = disrupted;
    const [first] = reservations;
    const { flight, reservationId } = first;
    become(visit, 'printing');
    const laws = (isDenied ? owedForDenied : owedFor)(flight, instead, config.airline);
    // A flight that is put off once more is a notice of its own.
    const what = isDenied ? 'denied-boarding' : flight.disruption?.kind;
    const subject = [what, flight.departure, instead?.flightId ?? ''].join(' ');
    const reprint = ledger.mayHavePrinted(reservationId, 'delay-notice', subject);
    const layout = layOutDelayNotice({
      airline: config.airline,
      passengers: reservations,
      ...{ flight, instead, isDenied, laws, reprint },
      from: placeOf(flight.from).names,
      to: placeOf(flight.to).names,
      issued: DateTime.fromMillis(clock.now(), { zone: config.airport.timeZone }).toISO() ?? '',
      issuer: config.kioskId,
      contact: config.airline.disruptions,
      language: visit.language,
    });
    const job = {
      visitId: visit.visitId,
      reservationId,
      document: 'delay-notice',
      subject,
      reprint,
    } as const;
    const given = () => {
      become(visit, 'out');
      void outbox.record(reservations.map((each) => noticeGiven(visit.visitId, each, disrupted, laws)));
    };
    await jobs.print(
      job,
      (profile) => renderDocument(layout, profile),
      (news) => heard(visit, news, given),
    );
    reports.wake();
    if (!isCurrent(visit)) leaveOutput();
  };

  const heard = (visit: Visit, news: JobNews, given: () => void): void => {
    if (news.state === 'sending') return;
    if (news.state === 'taken' || (news.state === 'printed' && !news.waitingInOutput)) given();
    else become(visit, news.state === 'printed' ? 'waiting' : 'failed');
  };

  return {
    isUnderWay,
    /** Says that there is a notice to be had, where there is one. */
    offer: (visit: Visit): void => {
      if (visit.disrupted === null || visit.notice === 'after-pass' || isUnderWay(visit)) return;
      if (jobs.canPrint('delay-notice')) become(visit, 'offered');
    },
    /** Prints it now, or once the pass is out. */
    ask: (visit: Visit, language: Language): void => {
      if (visit.disrupted === null || isUnderWay(visit) || !jobs.canPrint('delay-notice')) return;
      visit.language = language;
      if (AT_REST.has(visit.stage)) void print(visit, visit.disrupted);
      else become(visit, 'after-pass');
    },
    /** Everything else is out. */
    afterPass: (visit: Visit): void => {
      if (visit.notice === 'after-pass' && visit.disrupted && isCurrent(visit))
        void print(visit, visit.disrupted);
    },
  };
}

/** What the airline learns when a passenger was given the notice. */
function noticeGiven(
  visitId: string,
  reservation: Reservation,
  { instead, isDenied }: Disrupted,
  laws: readonly Owed[],
): KioskEvent {
  const incident = (isDenied ? deniedBoarding : incidentOf)(reservation.flight, instead);
  if (!incident) throw new Error('there is nothing to give notice of');
  return {
    type: 'disruption.notice-given',
    data: {
      ...{ visitId, ...travelOf(reservation), kind: incident.kind, cause: incident.cause },
      minutesLate: incident.arrivesLater,
      laws: laws.map(({ law, rights: { compensation } }) => ({ law, compensation: compensation.state })),
    },
  };
}
