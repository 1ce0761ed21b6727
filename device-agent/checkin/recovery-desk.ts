import { DateTime } from 'luxon';
import type { Clock } from '../../config/clock.ts';
import type { KioskConfig } from '../../config/schema.ts';
import type { Language } from '../contract/languages.ts';
import type { RecoveryView } from '../contract/recovery.ts';
import type { KioskCommand } from '../contract/stream.ts';
import { renderDocument } from '../documents/render.ts';
import { layOutVoucher } from '../documents/voucher.ts';
import type { Ledger } from '../hardware/jobs/ledger.ts';
import type { PrintJobs } from '../hardware/jobs/print-jobs.ts';
import type { OfferAnswers, Whose } from '../members/offer-answers.ts';
import type { PrintReports } from './print-reports.ts';
import type { Recovery } from './recovery.ts';
import type { Turns } from './turns.ts';
import type { Visit } from './visit.ts';

type Asked = Extract<KioskCommand, { type: 'recovery.shown' | 'recovery.answer' }>;

interface RecoveryDeskDeps extends Pick<Turns, 'isCurrent' | 'tell'> {
  readonly config: KioskConfig;
  readonly clock: Clock;
  readonly jobs: PrintJobs;
  readonly ledger: Ledger;
  readonly reports: Pick<PrintReports, 'wake'>;
  readonly offers: OfferAnswers;
  /** Nothing else is printed for the visit just now. */
  readonly mayPrint: (visit: Visit) => boolean;
  readonly leaveOutput: () => void;
}

/**
 * What a member is owed after the airline has failed them: told once they are checked in, for the page to show behind the
 * pass. It is no sale, so it is offered while their complaint is open; and to nobody but the one who was found by what is
 * theirs alone.
 */
export function createRecoveryDesk(deps: RecoveryDeskDeps) {
  const { config, clock, jobs, ledger, reports, offers, isCurrent, tell, mayPrint, leaveOutput } = deps;

  const become = (visit: Visit, change: Partial<Recovery>): void => {
    if (!visit.recovery) return;
    visit.recovery = { ...visit.recovery, ...change };
    const { whose, state, code, paper } = visit.recovery;
    const { reference, words } = whose.offer;
    tell(visit, {
      type: 'visit.recovery',
      visitId: visit.visitId,
      recovery: { state, reference, words, code, paper },
    });
  };

  const isUnderWay = ({ recovery }: Visit): boolean =>
    recovery?.paper === 'printing' || recovery?.paper === 'waiting';

  const codeOf = async ({ offer }: Whose): Promise<RecoveryView['code']> => {
    const { qrModules } = await import('../documents/screen-symbol.ts');
    return { text: offer.code, symbol: qrModules(offer.code) };
  };

  const canPrint = (visit: Visit): boolean => jobs.isReady('voucher') && mayPrint(visit);

  const print = async (visit: Visit, { offer }: Whose, language: Language): Promise<void> => {
    const reservation = visit.seated[0]?.reservation;
    if (!reservation) return;
    const { reservationId } = reservation;
    const subject = offer.offerId;
    const reprint = ledger.mayHavePrinted(reservationId, 'voucher', subject);
    const layout = layOutVoucher({
      airline: config.airline,
      ...{ reservation, words: offer.words, code: offer.code, reprint, language },
      issued: DateTime.fromMillis(clock.now(), { zone: config.airport.timeZone }).toISO() ?? '',
      issuer: config.kioskId,
    });
    await jobs.print(
      { visitId: visit.visitId, reservationId, document: 'voucher', subject, reprint },
      (profile) => renderDocument(layout, profile),
      (news) => {
        if (news.state === 'sending') return;
        if (news.state === 'taken' || (news.state === 'printed' && !news.waitingInOutput))
          become(visit, { paper: 'out' });
        else become(visit, { paper: news.state === 'printed' ? 'waiting' : 'failed' });
      },
    );
    reports.wake();
    if (!isCurrent(visit)) leaveOutput();
  };

  /** The code is on the screen: told first, and then that it was. */
  const give = async (visit: Visit, whose: Whose, language: Language): Promise<void> => {
    const code = await codeOf(whose);
    const paper = canPrint(visit) ? 'printing' : null;
    become(visit, { state: 'given', code, paper });
    // Whoever has gone is shown it when they come again.
    if (!isCurrent(visit)) return;
    await offers.held(whose);
    if (paper) await print(visit, whose, language);
  };

  /** The page shows it. */
  const shown = (visit: Visit, language: Language): void => {
    const { recovery } = visit;
    if (!recovery || recovery.isSeen) return;
    visit.recovery = { ...recovery, isSeen: true };
    if (recovery.state === 'offered') void offers.shown(recovery.whose);
    if (recovery.state === 'given')
      void offers.held(recovery.whose).then(() => {
        if (!canPrint(visit)) return;
        become(visit, { paper: 'printing' });
        return print(visit, recovery.whose, language);
      });
  };

  const answer = (visit: Visit, accepts: boolean, language: Language): void => {
    const { recovery } = visit;
    if (recovery?.state !== 'offered' || recovery.isAnswered) return;
    const { whose } = recovery;
    visit.recovery = { ...recovery, isAnswered: true };
    if (!accepts) {
      void offers.decline(whose);
      return;
    }
    void offers
      .accept(whose)
      .then((state) => (state === 'given' ? give(visit, whose, language) : become(visit, { state })));
  };

  return {
    isUnderWay,
    /** The party is checked in: whoever is owed something may be told so once they hold their pass. */
    offer: (visit: Visit): void => {
      const member = visit.foundBy.isPersonal ? visit.seated[0]?.member : null;
      if (!member?.offer || visit.recovery) return;
      const standing = offers.standingOf(member.offer);
      if (!standing) return;
      const { programme, number, offer } = member;
      const whose = { visitId: visit.visitId, member: { programme, number }, offer };
      const isTheirs = standing === 'accepted';
      visit.recovery = {
        ...{ whose, state: isTheirs ? 'given' : 'offered', code: null, paper: null },
        ...{ isSeen: false, isAnswered: isTheirs },
      };
      if (isTheirs) void codeOf(whose).then((code) => become(visit, { code }));
      else become(visit, {});
    },
    asked: (visit: Visit, asked: Asked): void => {
      if (asked.type === 'recovery.shown') shown(visit, asked.language);
      else answer(visit, asked.accepts, asked.language);
    },
  };
}
