import type { Clock } from '../../config/clock.ts';
import { newId } from '../../config/ids.ts';
import { ok, type Result } from '../../config/result.ts';
import type { KioskConfig } from '../../config/schema.ts';
import type { Outbox } from '../../sync/kiosk/outbox.ts';
import type { KioskEvent } from '../../sync/wire/events.ts';
import type { Fault } from '../contract/faults.ts';
import type { Language } from '../contract/languages.ts';
import type { PhonePass } from '../contract/visit.ts';
import type { DcsPort } from '../dcs/port.ts';
import type { SignPass } from '../documents/pass-signature.ts';
import type { Ledger } from '../hardware/jobs/ledger.ts';
import type { MailQueue } from '../mail/queue.ts';
import type { PartyPass } from './check-in-party.ts';
import { passContent } from './issue-pass.ts';
import type { PrintReports } from './print-reports.ts';
import type { Turns } from './turns.ts';
import type { ShownPass, Visit } from './visit.ts';
import { replacedPass } from './visit-events.ts';
import { flightFromHere, flightViewOf, passengerOf } from './visit-view.ts';

interface PhoneDeskDeps extends Pick<Turns, 'isCurrent' | 'tell'> {
  readonly config: KioskConfig;
  readonly dcs: Pick<DcsPort, 'documents'>;
  readonly clock: Clock;
  readonly signPass: SignPass | null;
  readonly outbox: Pick<Outbox, 'record'>;
  readonly ledger: Ledger;
  readonly reports: Pick<PrintReports, 'wake'>;
  readonly mails: Pick<MailQueue, 'put'>;
}

/** The address of whoever's pass comes first and whose booking holds one. */
const addressOf = (passes: readonly ShownPass[]): string | null =>
  passes.find(({ email }) => email !== null)?.email ?? null;

/** `j•••@example.com`: enough for its owner to know it by, and for nobody else to write to. */
export function maskedAddress(address: string): string {
  const at = address.lastIndexOf('@');
  const [first = ''] = address.slice(0, at);
  // Of an address of one letter nothing would be hidden.
  return `${at > 1 ? first : ''}•••${address.slice(at)}`;
}

/**
 * Shows passes on the screen, for the passenger's phone. What was shown may have been photographed: it is in the ledger and
 * in an event before it is told, and the DCS hears of it like of a print, so that a later paper is marked as another one.
 */
export function createPhoneDesk(deps: PhoneDeskDeps) {
  const { config, clock, outbox, ledger, reports, mails, isCurrent, tell } = deps;

  /** The passes that are still owed where one has failed; else, to whoever asks, everybody's. */
  const wantedOf = (visit: Visit): readonly PartyPass[] => {
    const { phonePasses } = config.airline;
    const failing = visit.stage === 'not-issued' && visit.owed[visit.issued]?.document === 'boarding-pass';
    if (failing && phonePasses !== 'never')
      return visit.owed.slice(visit.issued).flatMap((one) => (one.document === 'boarding-pass' ? [one] : []));
    return phonePasses === 'on-request' ? visit.party : [];
  };

  const prepare = async (visit: Visit, { reservation }: PartyPass) => {
    const { reservationId } = reservation;
    const content = await passContent(deps, reservationId, visit);
    if (!content.ok) return content;
    const { fields, barcode } = content.value;
    const { aztecModules } = await import('../documents/screen-symbol.ts');
    const { visitId } = visit;
    const reprint = fields.printedBefore || ledger.mayHavePrinted(reservationId, 'boarding-pass');
    const pass: PhonePass = {
      passenger: passengerOf(fields.reservation),
      flight: flightViewOf(fields.reservation.flight),
      seat: fields.seat,
      sequenceNumber: fields.sequenceNumber,
      symbol: aztecModules(barcode),
      copy: reprint,
    };
    const document = 'boarding-pass' as const;
    return ok({
      shown: {
        pass,
        barcode,
        reservationId,
        email: fields.reservation.email,
        flight: fields.reservation.flight,
      },
      job: { jobId: newId(), visitId, reservationId, document, reprint },
      replaced: replacedPass(visitId, reservation),
    });
  };

  const show = async (visit: Visit): Promise<Result<ShownPass[], Fault>> => {
    const passes: ShownPass[] = [];
    const jobs: Parameters<Ledger['delivered']>[0][] = [];
    const replaced: KioskEvent[] = [];
    for (const wanted of wantedOf(visit)) {
      const prepared = await prepare(visit, wanted);
      if (!prepared.ok) return prepared;
      passes.push(prepared.value.shown);
      jobs.push(prepared.value.job);
      replaced.push(...prepared.value.replaced);
    }
    // Whoever has left takes no picture.
    if (!isCurrent(visit)) return ok([]);
    const recorded = await outbox.record(
      [
        ...jobs.map(
          ({ visitId, jobId, reprint }): KioskEvent => ({
            type: 'pass.delivered',
            data: { visitId, jobId, medium: 'screen', reprint },
          }),
        ),
        ...replaced,
      ],
      () => {
        for (const job of jobs) ledger.delivered(job, 'printed', clock.now());
      },
    );
    return recorded.ok ? ok(passes) : recorded;
  };

  return {
    /** Tells the passes, or none where they cannot be shown. Asked twice in one visit, they are the same. */
    show: async (visit: Visit): Promise<boolean> => {
      const shown = visit.onPhone ? ok([...visit.onPhone]) : await show(visit);
      const passes = shown.ok ? shown.value : [];
      if (passes.length > 0) visit.onPhone = passes;
      const told = passes.map(({ pass }) => pass);
      const address = addressOf(passes);
      const mailTo = address && maskedAddress(address);
      // The passes of the flight from here come first.
      const flight = flightFromHere(visit, passes[0]?.flight);
      tell(visit, { type: 'pass.on-screen', visitId: visit.visitId, passes: told, mailTo, ...flight });
      reports.wake();
      return passes.length > 0;
    },
    /** Sends what was shown to the address that was typed, or that of the booking; tells whether it will be sent. */
    mail: async (visit: Visit, typed: string | null, language: Language): Promise<void> => {
      const { visitId, onPhone } = visit;
      const to = typed ?? addressOf(onPhone ?? []);
      let queued = false;
      if (onPhone && to !== null) {
        const { writePassMail } = await import('../mail/pass-mail.ts');
        const mail = await writePassMail(onPhone, { to, airline: config.airline.names, language });
        const jobs = onPhone.map(({ reservationId }) => ({
          ...{ visitId, reservationId, document: 'boarding-pass' as const },
          reprint: true,
        }));
        const departures = onPhone.map(({ pass }) => Date.parse(pass.flight.departure));
        queued = await mails.put(mail, jobs, Math.max(...departures));
      }
      tell(visit, { type: 'pass.mail', visitId, queued });
    },
  };
}
