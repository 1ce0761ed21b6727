import { type Clock, leftOf, pause } from '../../../config/clock.ts';
import { err, type Result } from '../../../config/result.ts';
import type { Database } from '../../../sync/kiosk/database.ts';
import type { Outbox } from '../../../sync/kiosk/outbox.ts';
import type { Fault } from '../../contract/faults.ts';
import type { DcsPort, Departures, PartyMember, Reservation } from '../port.ts';
import { createOwnDesk, type IsInDoubt } from './own-desk.ts';
import { createOfflineQueue } from './queue.ts';

/** Milliseconds between two refreshes of what is held while the host answers, and two looks whether it is back. */
const REFRESH_INTERVAL = 120_000;
const RETURN_INTERVAL = 5000;
/** Numbers of each departure with open check-in that a kiosk keeps in hand, and how few of them make it ask for more. */
const NUMBERS = 20;
const FEW_NUMBERS = 8;
/** Milliseconds after which a report that alone goes unanswered, by a host that answers otherwise, is left to staff. */
const STUCK = 180_000;
/** No reservation is called so. */
const NOBODY = '-';
const AWAY = err({ code: 'dcs.unreachable' as const, detail: 'away' });

/** What a kiosk needs of the host while it is there, and of its own desk while it is not. */
export interface OfflineDcs extends DcsPort {
  /**
   * What the host itself says, once it has heard what is owed to it, and never this kiosk's own desk: for whoever has to learn
   * what became of a question whose answer was lost.
   */
  readonly host: Pick<DcsPort, 'identify' | 'load' | 'standbyPlace' | 'bagAllowance'>;
  /** True while the host is away. */
  isAway(): boolean;
  onAway(listener: () => void): void;
  /** Resolves when the round that is under way has ended, and no other begins. */
  stop(): Promise<void>;
}

type Answer<T> = Result<T, Fault>;

/**
 * The host, and while it is away a desk of the kiosk's own. The host is asked first unless it is known to be away; what
 * the kiosk has decided by itself is reported before the host is believed again, so that it never contradicts a pass
 * that is in someone's hand. A conflict becomes an event for staff.
 */
export function createOfflineDcs(deps: {
  dcs: DcsPort;
  database: Database;
  outbox: Pick<Outbox, 'record'>;
  clock: Clock;
  kioskId: string;
  airport: string;
  isInDoubt: IsInDoubt;
}): OfflineDcs {
  const { dcs, database, outbox, clock, kioskId, airport, isInDoubt } = deps;
  const queue = createOfflineQueue(database);
  /**
   * Whom the host was asked to move since this kiosk runs and may have moved, and since when its answer is missing (milliseconds
   * since 1970): until it says where they sit.
   */
  const unheard = new Map<string, number>();
  const own = createOwnDesk({
    ...{ database, clock, queue },
    isInDoubt: (reservationId) => unheard.has(reservationId) || isInDoubt(reservationId),
  });
  const listeners: (() => void)[] = [];
  let away = false;
  /** What was last held of each departure, as the host wrote it, until something newer was noted of it. */
  const held = new Map<string, string>();
  /** Since when the host has left a report unanswered (milliseconds since 1970) while it answered others. */
  const unanswered = new Map<string, number>();
  /** When a host that is away was last asked all the same (milliseconds since 1970). */
  let askedInVain = Number.NEGATIVE_INFINITY;
  let reporting: Promise<boolean> | null = null;
  let stopped = false;
  let timer: unknown = null;
  let running: Promise<void> = Promise.resolve();

  const note = (isAway: boolean) => {
    if (isAway === away) return;
    away = isAway;
    for (const listener of listeners) listener();
    if (away) schedule(RETURN_INTERVAL);
  };
  const isUnreachable = (answer: Answer<unknown>) => !answer.ok && answer.fault.code === 'dcs.unreachable';

  /** Whether the host answers at all: it is asked for somebody who does not exist. */
  const isThere = async (): Promise<boolean> => {
    const answers = !isUnreachable(await dcs.load({ reservationId: NOBODY }));
    if (!answers) unanswered.clear();
    return answers;
  };
  const isStuck = (reservationId: string): boolean => {
    const since = unanswered.get(reservationId) ?? clock.now();
    unanswered.set(reservationId, since);
    return leftOf(clock, since, STUCK) === 0;
  };

  /**
   * Tells the host of every own check-in. False while it does not answer; but a single one that it cannot digest does not keep
   * everyone else from it for ever.
   */
  const reportAll = async (): Promise<boolean> => {
    if (!(await isThere())) return false;
    let isHeard = true;
    for (const { reservationId, seat, sequenceNumber, document, checkedInAt } of queue.all()) {
      const told = await dcs.reportCheckIn({
        ...{ reservationId, kioskId, document, seat, sequenceNumber, checkedInAt },
        idempotencyKey: `own:${reservationId}:${sequenceNumber}`,
      });
      if (isUnreachable(told) && !isStuck(reservationId)) {
        if (!(await isThere())) return false;
        isHeard = false;
        continue;
      }
      if (!told.ok) {
        const recorded = await outbox.record([
          {
            type: 'check-in.conflict',
            data: { reservation: reservationId, seat, sequenceNumber, code: told.fault.code },
          },
        ]);
        // Without a place for the event it stays in the queue: a conflict must never be forgotten.
        if (!recorded.ok) continue;
        own.giveUp(reservationId);
      }
      unanswered.delete(reservationId);
      queue.remove(reservationId);
      if (told.ok) changed(own.noteCheckIn(reservationId, told.value));
    }
    return isHeard;
  };

  /** One round at a time: a conflict is told once. */
  const report = (): Promise<boolean> => {
    reporting ??= reportAll().finally(() => {
      reporting = null;
    });
    return reporting;
  };

  /** The same for whoever waits: a round that began before them may have asked a host that was still away, and one more not. */
  const reportNow = async (): Promise<boolean> => {
    const joins = reporting !== null;
    return (await report()) || (joins && report());
  };

  /** Holds what has changed of each departure, one at a time: a kiosk has a passenger in front of it meanwhile. */
  const holdAll = async ({ flights, reservations }: Departures): Promise<void> => {
    own.keepOnly(new Set(flights.map(({ flightId }) => flightId)));
    for (const flight of flights) {
      const theirs = reservations.filter(({ flightId }) => flightId === flight.flightId);
      const written = JSON.stringify([flight, theirs]);
      if (held.get(flight.flightId) === written) continue;
      if (own.hold(flight, theirs)) held.set(flight.flightId, written);
      else held.delete(flight.flightId);
      await pause(clock, 0);
    }
    for (const flightId of held.keys())
      if (!flights.some((one) => one.flightId === flightId)) held.delete(flightId);
  };

  /** Refreshes what is held. That a host cannot tell its departures, or not in time, does not make it away. */
  const refresh = async (): Promise<boolean> => {
    if (!(await report())) return false;
    const asked = clock.now();
    own.departuresAsked();
    const departures = await dcs.departures({ from: airport });
    if (!departures.ok) return true;
    await holdAll(departures.value);
    for (const [reservationId, since] of unheard) if (since < asked) unheard.delete(reservationId);
    const now = clock.now();
    // Numbers of flights from elsewhere are few among the kiosks of all airports: they are checked in for where they leave.
    const open = departures.value.flights.filter(
      ({ from, checkInOpens, checkInCloses }) =>
        from === airport && Date.parse(checkInOpens) <= now && now < Date.parse(checkInCloses),
    );
    queue.keepNumbersOf(new Set(departures.value.flights.map(({ flightId }) => flightId)));
    for (const { flightId } of open) {
      if (queue.numbersLeft(flightId) >= FEW_NUMBERS) continue;
      const block = await dcs.reserveNumbers({
        ...{ flightId, kioskId, count: NUMBERS },
        idempotencyKey: `numbers:${kioskId}:${flightId}:${now}`,
      });
      if (block.ok) queue.reserve(flightId, block.value.first, block.value.last);
    }
    return true;
  };

  const schedule = (milliseconds: number) => {
    if (stopped) return;
    clock.clearTimeout(timer);
    timer = clock.setTimeout(() => {
      running = running.then(async () => {
        if (stopped) return;
        const answered = await refresh();
        note(!answered);
        schedule(answered ? REFRESH_INTERVAL : RETURN_INTERVAL);
      });
    }, milliseconds);
  };
  schedule(0);

  /** The host's answer, after it has heard what is owed to it: it would say that the passenger is not checked in. */
  const askHost = async <T>(host: () => Promise<Answer<T>>): Promise<Answer<T>> => {
    if (queue.all().length > 0 && !(await reportNow())) return AWAY;
    const answer = await host();
    note(isUnreachable(answer));
    return answer;
  };

  /**
   * Asks the host, or the kiosk's own desk while the host is away. What that desk does not know, such as a check-in that
   * the host did just before it went, is not decided: then the host is asked all the same, for it may be back.
   */
  const ask = async <T>(host: () => Promise<Answer<T>>, self: () => Answer<T>): Promise<Answer<T>> => {
    const wasAway = away;
    const answer = wasAway ? AWAY : await askHost(host);
    if (!isUnreachable(answer)) return answer;
    const decided = self();
    if (decided.ok || !/^(booking\.|dcs\.)/.test(decided.fault.code)) return decided;
    // Whoever is one of many, as onward flights of a party are, does not wait for it again.
    if (!wasAway || leftOf(clock, askedInVain, RETURN_INTERVAL) > 0) return AWAY;
    const late = await askHost(host);
    if (isUnreachable(late)) askedInVain = clock.now();
    return late;
  };
  /**
   * Asks the host alone what the kiosk may not decide. It hears first what the kiosk has decided of these passengers: a host
   * that is just back would refuse bags, say, of whoever it takes not to be checked in.
   */
  const hostOnly = async <T>(
    about: string | readonly string[],
    host: () => Promise<Answer<T>>,
  ): Promise<Answer<T>> => {
    const isOwed = () => [about].flat().some(queue.holds);
    if (isOwed()) await reportNow();
    return isOwed() ? AWAY : host();
  };

  /** The same where it moves someone: that its answer is lost is remembered. */
  const moving = <T>(about: string | readonly string[], host: () => Promise<Answer<T>>): Promise<Answer<T>> =>
    hostOnly(about, async () => {
      const answer = await host();
      for (const reservationId of [about].flat()) {
        if (isUnreachable(answer)) unheard.set(reservationId, clock.now());
        else unheard.delete(reservationId);
      }
      return answer;
    });

  /** What the host says of people is noted, for when it is away: from a host that is back before that is known, too. */
  const noted = async <T>(host: Promise<Answer<T>>, note: (value: T) => void): Promise<Answer<T>> => {
    const heard = await host;
    if (heard.ok) note(heard.value);
    return heard;
  };

  /** What was noted may not last: what the host wrote before would be true again, and is then to be held anew. */
  const changed = (flightId: string | null): void => {
    if (flightId !== null) held.delete(flightId);
  };
  const noteOne = (told: Reservation): void => {
    unheard.delete(told.reservationId);
    changed(own.note(told));
  };
  const noteParty = (party: readonly PartyMember[]): void => {
    for (const { segments } of party) for (const reservation of segments) noteOne(reservation);
  };

  return {
    ...dcs,
    identify: (query) =>
      ask(
        () =>
          noted(dcs.identify(query), (found) => {
            for (const { party } of found) if (party) noteParty(party);
          }),
        () => own.identify(query),
      ),
    party: (query) =>
      ask(
        () => noted(dcs.party(query), noteParty),
        () => own.party(query),
      ),
    load: (query) =>
      ask(
        () => noted(dcs.load(query), noteOne),
        () => own.load(query),
      ),
    seatMap: (query) =>
      ask(
        () => dcs.seatMap(query),
        () => own.seatMap(query),
      ),
    checkIn: (command) =>
      ask(
        () =>
          noted(dcs.checkIn(command), (done) => {
            unheard.delete(command.reservationId);
            changed(own.noteCheckIn(command.reservationId, done));
          }),
        () => own.checkIn(command),
      ),
    documents: (query) =>
      ask(
        () => dcs.documents(query),
        () => own.documents(query),
      ),
    assignSeat: (command) => moving(command.reservationId, () => noted(dcs.assignSeat(command), noteOne)),
    sellSeats: (command) =>
      moving(
        command.seats.map(({ reservationId }) => reservationId),
        () => noted(dcs.sellSeats(command), (sold) => sold.forEach(noteOne)),
      ),
    voidPayment: (command) => hostOnly(command.reservationId, () => dcs.voidPayment(command)),
    updateDocuments: (command) => hostOnly(command.reservationId, () => dcs.updateDocuments(command)),
    standbyPlace: (query) => hostOnly(query.reservationId, () => dcs.standbyPlace(query)),
    joinStandby: (command) => hostOnly(command.reservationId, () => dcs.joinStandby(command)),
    rebookOptions: (query) => hostOnly(query.reservationIds, () => dcs.rebookOptions(query)),
    rebook: (command) => hostOnly(command.reservationIds, () => dcs.rebook(command)),
    bagAllowance: (query) => hostOnly(query.reservationId, () => dcs.bagAllowance(query)),
    addBags: (command) =>
      hostOnly(
        command.passengers.map(({ reservationId }) => reservationId),
        () => dcs.addBags(command),
      ),
    activateTag: (command) => hostOnly(command.reservationId, () => dcs.activateTag(command)),
    reportTagFailure: (command) => hostOnly(command.reservationId, () => dcs.reportTagFailure(command)),
    upgradeOptions: (query) => hostOnly(query.reservationId, () => dcs.upgradeOptions(query)),
    sellUpgrade: (command) =>
      moving(command.reservationId, () =>
        noted(dcs.sellUpgrade(command), ({ reservation }) => noteOne(reservation)),
      ),
    confirmPrint: (command) => hostOnly(command.reservationId, () => dcs.confirmPrint(command)),
    reportPrintFailure: (command) => hostOnly(command.reservationId, () => dcs.reportPrintFailure(command)),
    host: {
      identify: (query) => askHost(() => dcs.identify(query)),
      load: (query) => askHost(() => noted(dcs.load(query), noteOne)),
      standbyPlace: (query) => askHost(() => dcs.standbyPlace(query)),
      bagAllowance: (query) => askHost(() => dcs.bagAllowance(query)),
    },
    isAway: () => away,
    onAway: (listener) => void listeners.push(listener),
    stop: async () => {
      stopped = true;
      clock.clearTimeout(timer);
      await running;
    },
  };
}
