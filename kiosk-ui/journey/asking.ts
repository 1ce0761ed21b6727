import type { KioskCommand } from '../../device-agent/contract/stream.ts';
import type { JourneyContext, Visit } from './context.ts';
import type { JourneyEvent } from './events.ts';

/** Sends a command about the visit that is under way; without one, nothing is asked. */
const commandAbout = (
  visit: Visit | null,
  command: (visitId: string) => KioskCommand,
  { effects }: JourneyContext,
): void => {
  if (visit) effects.send(command(visit.visitId));
};

interface Doing {
  readonly context: JourneyContext;
  readonly event: JourneyEvent;
}

/** What is asked for without a word more. */
type Plain =
  | 'visit.no-document'
  | 'visit.retry'
  | 'receipt.print'
  | 'itinerary.print'
  | 'pass.to-phone'
  | 'bags.retry'
  | 'payment.cancel'
  | 'visit.buy-seats'
  | 'pass.out'
  | 'pass.skip'
  | 'pass.reprint';

const asks =
  (type: Plain) =>
  ({ context }: Doing): void =>
    commandAbout(context.visit, (visitId) => ({ type, visitId }), context);

/** The same, in the passenger's language. */
const asksInLanguage =
  (type: 'visit.notice' | 'recovery.shown') =>
  ({ context }: Doing): void =>
    commandAbout(context.visit, (visitId) => ({ type, visitId, language: context.language }), context);

/** Every question and wish that a journey sends to the agent, by its name in the machine. */
export const ASKING = {
  askIdentify: ({ context, event }: Doing) => {
    if (event.type !== 'passenger.searched') return;
    const { reference, surname } = event;
    context.effects.send({ type: 'visit.identify', reference, surname });
  },
  askChoice: ({ context, event }: Doing) => {
    if (event.type !== 'passenger.chose-flight') return;
    const { choiceId } = event;
    commandAbout(context.visit, (visitId) => ({ type: 'visit.choose', visitId, choiceId }), context);
  },
  askTravellers: ({ context, event }: Doing) => {
    if (event.type !== 'passenger.chose-travellers') return;
    const travellerIds = [...event.travellerIds];
    commandAbout(context.visit, (visitId) => ({ type: 'visit.travellers', visitId, travellerIds }), context);
  },
  askTypedDocument: ({ context, event }: Doing) => {
    if (event.type !== 'passenger.typed-document') return;
    const { document } = event;
    commandAbout(context.visit, (visitId) => ({ type: 'visit.type-document', visitId, document }), context);
  },
  askWithoutDocument: asks('visit.no-document'),
  askDetail: ({ context, event }: Doing) => {
    if (event.type !== 'passenger.tells-detail') return;
    const { told } = event;
    commandAbout(context.visit, (visitId) => ({ type: 'visit.detail', visitId, told }), context);
  },
  askAnswer: ({ context, event }: Doing) => {
    if (event.type !== 'passenger.answers') return;
    const { isSo } = event;
    commandAbout(context.visit, (visitId) => ({ type: 'visit.answer', visitId, isSo }), context);
  },
  askSeats: ({ context, event }: Doing) => {
    const travellerId = event.type === 'passenger.shows-seats-of' ? event.travellerId : null;
    commandAbout(context.visit, (visitId) => ({ type: 'visit.seat-map', visitId, travellerId }), context);
  },
  askSeat: ({ context, event }: Doing) => {
    if (event.type !== 'passenger.chose-seat') return;
    const { type: _, ...choice } = event;
    commandAbout(context.visit, (visitId) => ({ type: 'visit.choose-seat', visitId, ...choice }), context);
  },
  askUpgrade: ({ context, event }: Doing) => {
    if (event.type !== 'passenger.buys-upgrade') return;
    const { compartment } = event;
    commandAbout(context.visit, (visitId) => ({ type: 'visit.buy-upgrade', visitId, compartment }), context);
  },
  askCheckIn: ({ context }: Doing) =>
    commandAbout(
      context.visit,
      (visitId) => ({
        type: 'visit.check-in',
        visitId,
        language: context.language,
        dangerousGoodsAcknowledged: true,
        passes: context.visit?.tagsOnly ? 'none' : context.visit?.phoneOnly ? 'phone' : 'paper',
      }),
      context,
    ),
  askAgain: asks('visit.retry'),
  askReceipt: asks('receipt.print'),
  askItinerary: asks('itinerary.print'),
  askMail: ({ context, event }: Doing) => {
    if (event.type !== 'passenger.mails-pass') return;
    const { to } = event;
    const { language } = context;
    commandAbout(context.visit, (visitId) => ({ type: 'pass.mail', visitId, to, language }), context);
  },
  askPhonePass: asks('pass.to-phone'),
  /** The agent says how many to begin with, until the passenger does: it knows of bags that wait for a tag. */
  askBags: ({ context, event }: Doing) => {
    const before = context.visit?.bags?.bags ?? [];
    const isSaid = event.type === 'passenger.bags' || before.length > 0;
    const bags = isSaid ? [...(event.type === 'passenger.bags' ? event.bags : before)] : null;
    commandAbout(context.visit, (visitId) => ({ type: 'visit.bags', visitId, bags }), context);
  },
  askBagsAsBefore: ({ context }: Doing) => {
    const bags = [...(context.visit?.bagsBefore?.bags ?? [])];
    commandAbout(context.visit, (visitId) => ({ type: 'visit.bags', visitId, bags }), context);
  },
  askBagsAgain: asks('bags.retry'),
  askCancelPayment: asks('payment.cancel'),
  askBuySeats: asks('visit.buy-seats'),
  tellRecoverySeen: asksInLanguage('recovery.shown'),
  answerRecovery: ({ context, event }: Doing) => {
    if (event.type !== 'passenger.answers') return;
    const { isSo: accepts } = event;
    commandAbout(
      context.visit,
      (visitId) => ({ type: 'recovery.answer', visitId, accepts, language: context.language }),
      context,
    );
  },
  askNotice: asksInLanguage('visit.notice'),
  askNext: asks('pass.out'),
  askSkip: asks('pass.skip'),
  askReprint: asks('pass.reprint'),
  askHelp: ({ context }: Doing) =>
    context.effects.send({ type: 'help.request', screen: context.measure.current?.step ?? 'attract' }),
  askConversation: ({ context }: Doing) =>
    context.effects.send({ type: 'conversation.begin', language: context.language }),
  askWrite: ({ context, event }: Doing) => {
    if (event.type !== 'passenger.writes') return;
    const { text, isSent } = event;
    context.effects.send({ type: 'conversation.write', text, isSent });
  },
  endConversation: ({ context }: Doing) => {
    if (context.conversation) context.effects.send({ type: 'conversation.end' });
  },
};
