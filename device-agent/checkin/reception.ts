import { err, ok, type Result } from '../../config/result.ts';
import type { Outbox } from '../../sync/kiosk/outbox.ts';
import type { Fault } from '../contract/faults.ts';
import type { AgentEvent } from '../contract/stream.ts';
import type { ToldDetail, TypedDocument } from '../contract/travel.ts';
import type { ChoiceView, VisitView } from '../contract/visit.ts';
import type { Found, Identification, Reservation } from '../dcs/port.ts';
import { bookingChoices } from './booking-choices.ts';
import { disruptedAmong, disruptedOf } from './disrupted.ts';
import { createDocumentDesk, type Heard, NOTHING_HEARD } from './document-desk.ts';
import type { Refusal } from './eligibility.ts';
import { createExitDesk } from './exit-desk.ts';
import { findBookings, standingOf } from './find-bookings.ts';
import type { FindDeps } from './find-deps.ts';
import type { MoveIntents } from './move-intents.ts';
import {
  type LeftBehind,
  onlyThese,
  onwardAlternativesTo,
  rebookTo,
  type Stranded,
  soonerFlights,
} from './rebooking.ts';
import { asBefore, asSeated, seatParty } from './seat-party.ts';
import {
  areLeftAlone,
  chosenOf,
  gatherTravellers,
  isParty,
  type Traveller,
  withoutYoungLaps,
} from './travellers.ts';
import type { Turns } from './turns.ts';
import type { Stage, Step, Visit } from './visit.ts';
import { identified } from './visit-events.ts';
import {
  choiceOf,
  choicesOf,
  documentReadOf,
  lostChoiceOf,
  passengerOf,
  travellerViewOf,
  viewOfVisit,
} from './visit-view.ts';

interface ReceptionDeps extends FindDeps, Omit<Turns, 'refuse'> {
  readonly outbox: Outbox;
  readonly moveIntents: MoveIntents;
  readonly takesBags: () => boolean;
  readonly offerNotice: (visit: Visit) => void;
}

const DONE: Result<void, Refusal> = ok(undefined);

/** From the flight that was taken instead. */
type Onward = (visit: Visit, there: Reservation) => Step;

/**
 * From what was shown or typed to a party that has nothing left to do but confirm: which flight, who comes along, whose
 * document is missing, and where everyone sits.
 */
export function createReception(deps: ReceptionDeps) {
  const { dcs, outbox, clock, isCurrent, tell, take, takesBags } = deps;

  /** What is waited for is a choice or a document: there is nothing to ask the airline again. */
  const waitFor = (visit: Visit, stage: Stage, event: AgentEvent): Result<void, Refusal> => {
    visit.stage = stage;
    visit.again = null;
    tell(visit, event);
    return DONE;
  };

  const documents = createDocumentDesk({ ...deps, waitFor });
  const exits = createExitDesk({ outbox, waitFor });

  const find =
    (visit: Visit, identify: () => Result<Identification, Refusal>): Step =>
    async () => {
      const identification = identify();
      if (!identification.ok) return identification;
      const shown = identification.value;
      if (shown.by !== 'document' || shown.document.capture !== 'corrected') return lookUp(visit, shown)();
      // A wrong guess may be the number of somebody else's document.
      visit.unconfirmed = shown.document;
      return waitFor(visit, 'awaiting-answer', {
        ...{ type: 'visit.document-read', visitId: visit.visitId, passenger: passengerOf(shown.document) },
        document: documentReadOf(shown.document),
      });
    };

  const lookUp =
    (visit: Visit, identification: Identification): Step =>
    async () => {
      const { by } = identification;
      visit.foundBy = {
        document: by === 'document' ? identification.document : null,
        isPersonal: by !== 'record-locator' && by !== 'ticket',
      };
      const found = await findBookings(deps, identification);
      if (!found.ok || !isCurrent(visit)) return found.ok ? DONE : found;
      if (found.value.length === 1) return gather(visit, found.value[0])();
      visit.choices = found.value;
      const choices = bookingChoices(found.value, (one) => standingOf(deps, one));
      return waitFor(visit, 'choosing', { type: 'visit.choices', visitId: visit.visitId, choices });
    };

  const rebook =
    (visit: Visit, leftBehind: LeftBehind, flightId: string, onward: Onward): Step =>
    async () => {
      const { first } = leftBehind;
      const moved = await rebookTo(deps, visit.visitId, leftBehind, flightId);
      // The flight may have filled up: others may not.
      if (!moved.ok) return err({ ...moved.fault, stranded: first });
      if (!isCurrent(visit)) return DONE;
      return flyInstead(visit, moved.value, onward);
    };

  /** Where several are left behind, whoever is there says who of them moves, and nobody else does. */
  const rebookWhoComes =
    (visit: Visit, leftBehind: LeftBehind, flightId: string): Step =>
    async () => {
      if (!isParty(leftBehind.apart)) return rebook(visit, leftBehind, flightId, gather)();
      visit.travellers = leftBehind.apart;
      visit.chosenInstead = flightId;
      return showWhoComes(visit);
    };

  /** They are there now, and it is told: whatever is tried again goes on from here. */
  const flyInstead = (visit: Visit, there: Reservation, onward: Onward): ReturnType<Step> => {
    // What was chosen for the flight that they had is chosen anew: another one may take other bags.
    visit.bags = null;
    // Null where it only left without them.
    visit.disrupted = visit.disrupted && { ...visit.disrupted, instead: there.flight };
    // They chose it among all that there are: late or not, they are not asked again.
    visit.settled.add(there.flight.flightId);
    visit.again = onward(visit, there);
    return visit.again();
  };

  /** Who speaks for those that move: what was shown is theirs only where they were found by it. */
  const speakFor = (visit: Visit, { passengerId }: Reservation): void => {
    const found = visit.leftBehind?.first ?? visit.found;
    if (found?.passengerId !== passengerId) visit.foundBy = { document: null, isPersonal: false };
  };

  /** Where they cannot be moved, they have the flight that they may keep, and go on from there. */
  const stayOn = ({ settled }: Visit, { first }: Stranded, fault: Fault, goOn: Step): ReturnType<Step> => {
    const { code } = fault;
    if (code === 'dcs.unreachable' || code === 'outbox.full') return Promise.resolve(err(fault));
    // The flight has filled up, and others may not have. Whatever else it is, it keeps nobody from the flight from here.
    if (code !== 'check-in.no-seat') settled.add(first.flight.flightId);
    return goOn();
  };

  const rebookSooner =
    (visit: Visit, stranded: Stranded, flightId: string): Step =>
    async () => {
      const moved = await rebookTo(deps, visit.visitId, stranded, flightId);
      if (!isCurrent(visit)) return moved.ok ? DONE : moved;
      if (!moved.ok) return stayOn(visit, stranded, moved.fault, flySooner(visit));
      visit.disrupted = disruptedOf(stranded.reservations);
      speakFor(visit, stranded.first);
      return flyInstead(visit, moved.value, gatherAgain);
    };

  const rebookOnward =
    (visit: Visit, stranded: Stranded, flightId: string): Step =>
    async () => {
      const moved = await rebookTo(deps, visit.visitId, stranded, flightId);
      if (!isCurrent(visit)) return moved.ok ? DONE : moved;
      if (!moved.ok) return stayOn(visit, stranded, moved.fault, flyOn(visit));
      const disrupted = disruptedOf(stranded.reservations);
      if (disrupted) visit.disrupted = { ...disrupted, instead: moved.value.flight };
      const onward = visit.found ? gatherAgain(visit, visit.found) : flyOn(visit);
      visit.again = onward;
      return onward();
    };

  const everyoneOf = async (visit: Visit, found: Found): Promise<Result<readonly Traveller[], Refusal>> => {
    const gathered = await gatherTravellers(deps, found, visit.foundBy);
    if (!gathered.ok || !isCurrent(visit)) return gathered;
    const { party: _, ...reservation } = found;
    visit.found = reservation;
    const received = await documents.receive(visit, gathered.value);
    return received.ok ? gathered : received;
  };

  const gather =
    (visit: Visit, found: Found): Step =>
    async () => {
      const gathered = await everyoneOf(visit, found);
      if (!gathered.ok || !isCurrent(visit)) return gathered.ok ? DONE : gathered;
      visit.travellers = gathered.value;
      return isParty(visit.travellers) ? showWhoComes(visit) : flySooner(visit)();
    };

  /** Other flights instead of one that is theirs, which they may keep. */
  const offerInstead = (visit: Visit, { flights }: Stranded, kept: ChoiceView): Result<void, Refusal> => {
    const { visitId } = visit;
    visit.choices = [];
    return waitFor(visit, 'choosing', { type: 'visit.choices', visitId, choices: choicesOf(flights), kept });
  };

  /** Whose flight from here is long delayed may take another one, all who come along together: of nobody else is it asked. */
  const flySooner =
    (visit: Visit): Step =>
    async () => {
      const { found, travellers, settled } = visit;
      const isSettled = !found || settled.has(found.flight.flightId);
      const stranded = isSettled ? null : await soonerFlights(dcs, found, travellers);
      if (!isCurrent(visit)) return DONE;
      visit.stranded = stranded;
      return stranded ? offerInstead(visit, stranded, choiceOf(stranded.first.flight)) : flyOn(visit)();
    };

  const showWhoComes = (visit: Visit): Result<void, Refusal> => {
    const travellers = visit.travellers.map(travellerViewOf);
    return waitFor(visit, 'gathering', { type: 'visit.party', visitId: visit.visitId, travellers });
  };

  /** The same people, with the flights that they have by now. */
  const gatherAgain =
    (visit: Visit, found: Found): Step =>
    async () => {
      const who = new Set(visit.travellers.map(({ reservation }) => reservation.passengerId));
      const gathered = await everyoneOf(visit, found);
      if (!gathered.ok || !isCurrent(visit)) return gathered.ok ? DONE : gathered;
      visit.travellers = chosenOf(gathered.value, who);
      return flyOn(visit)();
    };

  /** Whoever's onward flight is lost chooses another one, before anything is asked for a journey that is none. */
  const flyOn =
    (visit: Visit): Step =>
    async () => {
      const stranded = await onwardAlternativesTo(dcs, visit.travellers, visit.settled);
      if (!isCurrent(visit)) return DONE;
      visit.stranded = stranded;
      return stranded ? offerInstead(visit, stranded, lostChoiceOf(stranded.first.flight)) : prepare(visit)();
    };

  /** Everything about those who come along, until nothing is left but to confirm it. */
  const prepare =
    (visit: Visit, heard: Heard = NOTHING_HEARD): Step =>
    async () => {
      const shown = await documents.next(visit, heard);
      if (!shown.ok) return shown;
      if (shown.value === 'asked' || !isCurrent(visit)) return DONE;
      return seat(visit)();
    };

  /** Seats everyone, perhaps once more: one of them would rather not sit at an exit, or had no seat and stays behind. */
  const seat =
    (visit: Visit): Step =>
    async () => {
      const { visitId, exitAnswers } = visit;
      const young = withoutYoungLaps(visit.travellers, deps.config.airline.lapHolderAge);
      if (young) return askWhoGoes(visit, young);
      const party = await seatParty({ dcs, visitId, exitAnswers }, visit.travellers);
      if (!party.ok || !isCurrent(visit)) return party.ok ? DONE : party;
      const { seated, short } = party.value;
      visit.seated = asBefore(seated, visit.seated);
      return short ? askWhoGoes(visit, short) : present(visit)();
    };

  /** Some have no seat, or nobody who may hold them: the others say whether they go without them. */
  const askWhoGoes = async (visit: Visit, short: readonly Traveller[]): Promise<Result<void, Refusal>> => {
    const { visitId, foundBy } = visit;
    const refused = short.flatMap(({ refusal }) => (refusal ? [refusal] : []));
    const recorded = await outbox.record(
      refused.map(({ code }) => ({ type: 'check-in.refused', data: { visitId, code } }) as const),
    );
    if (!recorded.ok || !isCurrent(visit)) return recorded;
    // Somebody else may speak for them now.
    const isFound = short[0]?.reservation.passengerId === visit.found?.passengerId;
    visit.foundBy = { ...foundBy, isPersonal: foundBy.isPersonal && isFound };
    visit.travellers = short;
    return showWhoComes(visit);
  };

  /** What is known of them is shown, once whoever sits at an exit has said that they will help there. */
  const present =
    (visit: Visit): Step =>
    async () => {
      if (exits.asks(visit)) return DONE;
      const { visitId, seated } = visit;
      const [lead, ...others] = seated;
      if (!lead?.seating) return err({ code: 'check-in.see-staff', detail: 'an infant without an adult' });
      const events = seated.flatMap((traveller) => identified(visitId, visit.by, traveller));
      const recorded = await outbox.record(events);
      if (!recorded.ok) return recorded;
      const view: VisitView = {
        ...viewOfVisit(visitId, [lead, ...others], { takesBags: takesBags(), now: clock.now() }),
        ...(visit.isChanged && { changed: true }),
      };
      // Whoever was moved has a notice of the flight that is gone.
      if (!visit.disrupted?.instead)
        visit.disrupted = disruptedOf(seated.flatMap(({ reservation, onward }) => [reservation, ...onward]));
      const told = waitFor(visit, 'ready', { type: 'visit.ready', visit: view });
      deps.offerNotice(visit);
      return told;
    };

  const chosenStep = (visit: Visit, choiceId: string): Step | null => {
    const { stage, leftBehind, stranded, choices, found, settled } = visit;
    const chosen = choices.find(({ reservationId }) => reservationId === choiceId);
    if (stage === 'choosing' && chosen) return gather(visit, chosen);
    const isOf = ({ flights }: Stranded) => flights.some(({ flightId }) => flightId === choiceId);
    if (stage === 'refused')
      return leftBehind && isOf(leftBehind) ? rebookWhoComes(visit, leftBehind, choiceId) : null;
    if (stage !== 'choosing' || !stranded) return null;
    const { flightId } = stranded.first.flight;
    const isFromHere = flightId === found?.flight.flightId;
    if (isOf(stranded)) return (isFromHere ? rebookSooner : rebookOnward)(visit, stranded, choiceId);
    if (choiceId !== flightId) return null;
    settled.add(choiceId);
    return flyOn(visit);
  };

  return {
    find,
    /** One of the flights that the passenger can have come for, or one instead of a flight that is gone. */
    choose: (visit: Visit, choiceId: string): void => {
      const step = chosenStep(visit, choiceId);
      if (step) void take(visit, 'identifying', step);
    },
    /**
     * Whoever's reservation is gone when they confirm may have been moved meanwhile, by staff or elsewhere: what they have now
     * is shown for them to confirm. Refused as before where they are booked to fly there no more.
     */
    lookUpAgain: async (visit: Visit, refusal: Refusal): Promise<Result<void, Refusal>> => {
      const { found } = visit;
      if (!found) return err(refusal);
      const { recordLocator, surname, passengerId, reservationId, flight } = found;
      const identification = { by: 'record-locator', recordLocator, surname } as const;
      const booked = await dcs.identify({ identification, from: flight.from });
      if (!booked.ok) return booked.fault.code === 'dcs.unreachable' ? booked : err(refusal);
      const now = booked.value.find(
        (one) =>
          one.passengerId === passengerId &&
          one.reservationId !== reservationId &&
          one.flight.to === flight.to,
      );
      if (!now) return err(refusal);
      visit.bags = null;
      visit.isChanged = true;
      return gatherAgain(visit, now)();
    },
    /** Who of the party comes along. */
    bring: (visit: Visit, travellerIds: readonly string[]): void => {
      if (visit.stage !== 'gathering') return;
      const chosen = chosenOf(visit.travellers, new Set(travellerIds));
      if (chosen.length === 0) return;
      const { travellers: everyone, leftBehind, chosenInstead } = visit;
      // No child is left alone on the flight that is late or gone.
      const leavesChild = areLeftAlone(everyone.filter((one) => !chosen.includes(one)));
      const isMove = leftBehind !== null && chosenInstead !== null;
      visit.travellers = isMove && leavesChild ? everyone : chosen;
      visit.chosenInstead = null;
      // Whoever is not there is given no notice: a host may have moved them all the same.
      visit.disrupted &&= disruptedAmong(
        visit.disrupted,
        visit.travellers.map(({ reservation }) => reservation),
      );
      if (!isMove) return void take(visit, 'identifying', leavesChild ? flyOn(visit) : flySooner(visit));
      const moving = onlyThese(leftBehind, visit.travellers);
      speakFor(visit, moving.first);
      void take(visit, 'identifying', rebook(visit, moving, chosenInstead, gatherAgain));
    },
    /** A document of someone of the party, read while one is waited for; null where it could not be read. */
    accept: (visit: Visit, lines: readonly string[] | null): void => {
      void take(visit, 'identifying', prepare(visit, documents.accept(visit, lines)));
    },
    /** The same as its holder typed it. */
    type: (visit: Visit, typed: TypedDocument): void => {
      if (visit.stage !== 'awaiting-document') return;
      void take(visit, 'identifying', prepare(visit, { problem: documents.type(visit, typed), taken: null }));
    },
    /** Whoever is asked for documents has none of them. */
    decline: (visit: Visit): void => {
      if (visit.stage !== 'awaiting-document') return;
      documents.decline(visit);
      void take(visit, 'identifying', prepare(visit));
    },
    /** What a traveller says of themselves, because a rule asks for it. */
    tell: (visit: Visit, told: ToldDetail): void => {
      if (visit.stage !== 'awaiting-detail') return;
      void take(visit, 'identifying', prepare(visit, { problem: documents.tell(visit, told), taken: null }));
    },
    answer: (visit: Visit, isSo: boolean): void => {
      if (visit.stage === 'awaiting-exit-answer')
        return void take(visit, 'identifying', async () => {
          const answered = await exits.answer(visit, isSo);
          if (!answered.ok) return answered;
          visit.travellers = asSeated(visit.travellers, visit.seated);
          visit.again = isSo ? present(visit) : seat(visit);
          return visit.again();
        });
      if (visit.stage !== 'awaiting-answer') return;
      const { unconfirmed } = visit;
      if (unconfirmed) {
        visit.unconfirmed = null;
        const misread: Step = async () => err({ code: 'document.check-failed', detail: 'a wrong guess' });
        const step = isSo ? lookUp(visit, { by: 'document', document: unconfirmed }) : misread;
        return void take(visit, 'identifying', step);
      }
      void take(visit, 'identifying', async () => {
        const answered = await documents.answer(visit, isSo);
        if (!answered.ok) return answered;
        if (answered.value === 'asked') return DONE;
        // What was said is said: only what follows it is tried again.
        visit.again = prepare(visit);
        return visit.again();
      });
    },
  };
}
