import { err, ok, type Result } from '../../../config/result.ts';
import type { Fault } from '../../contract/faults.ts';
import type { BagAllowance, CheckedBag, DcsPort, NewBag, PrintStream } from '../port.ts';
import { moneyOf } from './amounts.ts';
import type { HostAllowance, HostBag } from './answers.ts';
import { checkedInTo, reachOf } from './bag-ends.ts';
import { type At, allAt, commit, commitState, type On } from './host-desk.ts';
import { placesIn } from './keys.ts';
import { wholeKilograms } from './kilograms.ts';
import { settle } from './payments.ts';
import { inTurn, isCheckedIn } from './reservations.ts';
import type { Tools } from './tools.ts';
import { earlier, traceOf, tracesOn, writeTrace } from './traces.ts';

// The host's own numbers: what is done with a bag, what became of it, and its unit of weight.
const ADD = 0;
const CHECKED = 1;
const PRINTED = 4;
const KILOGRAMS = 2;

const refused = (detail: string): Result<never, Fault> => err({ code: 'dcs.refused', detail });

type Allowed = Pick<BagAllowance, 'pieces' | 'kilograms' | 'heaviest'>;

/** What the passenger's fare and tier allow on this segment, and what more costs by where it is tagged to. */
export async function allowedOn(
  at: At,
): Promise<Result<Allowed & { fees: HostAllowance['excessFees'] }, Fault>> {
  const asked = await at.session.call('allowances');
  if (!asked.ok) return asked;
  const { passengerKey, segmentKey, isInfant } = at.place;
  const own = asked.value.find((one) => one.passengerKey === passengerKey && one.segmentKey === segmentKey);
  if (!own) return refused('the host tells no allowance');
  const { pieces, weight, heaviestWeight, excessFees } = own;
  return ok({
    // An infant's bags are their adult's here: the host keeps no bags for them.
    ...{ pieces: isInfant ? 0 : pieces, kilograms: isInfant ? 0 : weight, heaviest: heaviestWeight },
    fees: excessFees,
  });
}

/** The same for bags that are tagged to there. Where the host has no price, it takes none. */
async function allowanceFor(
  at: At,
  to: string,
): Promise<Result<Allowed & Pick<BagAllowance, 'excessPrice'>, Fault>> {
  const allowed = await allowedOn(at);
  if (!allowed.ok) return allowed;
  const { fees, ...own } = allowed.value;
  const fee = fees.find(({ taggedToStation }) => taggedToStation === to);
  if (!fee) return refused('the flight takes no bags here');
  return ok({ ...own, excessPrice: moneyOf(fee.amount, fee.currencyCode) });
}

const bagsOf = ({ place, traveller }: At): readonly HostBag[] => (place.isInfant ? [] : traveller.bags);

/** How a bag's tag came out, by what kiosks noted, else by what the host has of it. */
function tagState({ booking }: At, { baggageKey, status }: HostBag): CheckedBag['tag'] {
  const told = tracesOn(booking)
    .filter(({ did }) => did[0] === 'tag' && did[1] === baggageKey)
    .map(({ did }) => did[3]);
  if (told.includes('active') || status === CHECKED || status === PRINTED) return 'active';
  const last = told.at(-1);
  return last === 'failed' || last === 'unconfirmed' ? last : 'issued';
}

/** By which command of a kiosk the bag was checked. */
function askedAs({ booking }: At, { baggageKey }: HostBag): Pick<CheckedBag, 'askedAs'> {
  const trace = tracesOn(booking).find(
    ({ did: [word, ...keys] }) => word === 'bags' && keys.includes(baggageKey),
  );
  return trace ? { askedAs: trace.command } : {};
}

/** The bags as the port tells them, each with its tag where the host makes tags and it is still to be printed. */
async function checkedBags(
  { printers }: Tools,
  at: At,
  bags: readonly HostBag[],
): Promise<Result<CheckedBag[], Fault>> {
  const told = bags.map((bag) => ({
    key: bag.baggageKey,
    bag: {
      ...askedAs(at, bag),
      ...{ licencePlate: bag.osTag, to: bag.taggedToStation },
      ...{ weight: bag.weight === 0 ? null : bag.weight, tag: tagState(at, bag) },
    },
  }));
  const waiting = told.filter(({ bag }) => bag.tag !== 'active').map(({ key }) => key);
  const streams = new Map<string, PrintStream>();
  if (printers.bagTag !== null && waiting.length > 0) {
    const made = await at.session.call('tagStreams', {
      body: {
        printer: { printerKey: printers.bagTag },
        ...{ recordLocator: at.booking.recordLocator, baggageKeys: waiting },
      },
    });
    if (!made.ok) return made;
    for (const { baggageKey, printStreams } of made.value)
      streams.set(baggageKey, { language: 'aea', text: printStreams.join('') });
  }
  return ok(
    told.map(({ key, bag }) => {
      const stream = streams.get(key);
      return stream ? { ...bag, stream } : bag;
    }),
  );
}

export const bagAllowance =
  (tools: Tools): DcsPort['bagAllowance'] =>
  ({ reservationId, to: wanted }) =>
    tools.desk.workAt(reservationId, async (at): Promise<Result<BagAllowance, Fault>> => {
      const reach = await reachOf(tools, at);
      if (!reach.ok) return reach;
      const to = reach.value.find((station) => station === wanted) ?? reach.value.at(-1) ?? '';
      const allowance = await allowanceFor(at, to);
      if (!allowance.ok) return allowance;
      const checked = await checkedBags(tools, at, bagsOf(at));
      return checked.ok ? ok({ ...allowance.value, to, checked: checked.value }) : checked;
    });

/** Adds one passenger's bags to the booking in state, unless they may not have them: the host's keys for them. */
async function addInState(tools: Tools, at: At, bags: readonly NewBag[]): Promise<Result<string[], Fault>> {
  const { session, passenger, place } = at;
  if (place.isInfant) return refused('an infant’s bags are their adult’s');
  if (!isCheckedIn(at)) return refused('the passenger is not checked in');
  const to = await checkedInTo(tools, at);
  if (!to.ok) return to;
  const allowance = await allowanceFor(at, to.value);
  if (!allowance.ok) return allowance;
  const { heaviest, pieces } = allowance.value;
  if (bags.some(({ weight }) => weight !== null && weight > heaviest))
    return refused('a bag is heavier than any may be');
  if (pieces === null && bags.some(({ weight }) => weight === null))
    return refused('the allowance is by weight and a bag has none');
  const added = await session.call('addBags', {
    body: {
      ...{ segmentKey: place.segmentKey, passengerAlternateKey: passenger.passengerAlternateKey },
      bags: wholeKilograms(bags, pieces !== null).map((weight) => ({
        ...{ type: tools.baggageType, status: ADD, taggedToStation: to.value },
        ...{ weightType: KILOGRAMS, weight },
      })),
    },
  });
  return added.ok ? ok([...added.value.baggageKeys]) : added;
}

/**
 * Adds the bags of a party to the booking in state, where the host itself says what they cost; commits them with the payment
 * and the command's trace: all or nothing, whoever of them they are refused to.
 */
export const addBags =
  (tools: Tools): DcsPort['addBags'] =>
  async ({ passengers, payment, idempotencyKey }) => {
    const places = placesIn(passengers.map(({ reservationId }) => reservationId));
    if (!places.ok) return places;
    const [{ reservationId } = { reservationId: '' }] = passengers;
    return tools.desk.workOn(reservationId, async (on): Promise<Result<CheckedBag[][], Fault>> => {
      const command = { passengers, payment };
      const added = async (there: On, keys: readonly string[]): Promise<Result<CheckedBag[][], Fault>> => {
        const party = allAt(there, places.value);
        return party.ok ? inTurn(party.value, (at) => checkedBags(tools, at, bagsNamed(at, keys))) : party;
      };
      const done = earlier(on.booking, traceOf(idempotencyKey, command, []));
      if (!done.ok) return done;
      if (done.value) return added(on, done.value.did.slice(1));
      const party = allAt(on, places.value);
      if (!party.ok) return party;
      const keys: string[] = [];
      for (const [index, at] of party.value.entries()) {
        const theirs = await addInState(tools, at, passengers[index]?.bags ?? []);
        if (!theirs.ok) return theirs;
        keys.push(...theirs.value);
      }
      const settled = await settle(tools, on, {
        payment,
        short: 'bags.payment-needed',
        idempotencyKey,
        bought: [
          'bags',
          ...places.value.flatMap(({ passengerKey, segmentKey }) => [passengerKey, segmentKey]),
        ],
      });
      if (!settled.ok) return settled;
      const trace = writeTrace(traceOf(idempotencyKey, command, ['bags', ...keys]));
      const committed = await commitState(on, [trace, ...settled.value]);
      if (!committed.ok) return committed;
      const booking = await on.session.call('bookingInState');
      return booking.ok ? added({ ...on, booking: booking.value }, keys) : booking;
    });
  };

const bagsNamed = (at: At, keys: readonly string[]): HostBag[] =>
  bagsOf(at).filter(({ baggageKey }) => keys.includes(baggageKey));

const reportTag = (
  { desk }: Tools,
  command: {
    reservationId: string;
    licencePlate: string;
    jobId: string;
    outcome: string;
    idempotencyKey: string;
  },
) =>
  desk.workAt(command.reservationId, async (at): Promise<Result<object, Fault>> => {
    const { idempotencyKey, licencePlate, jobId, outcome } = command;
    const bag = bagsOf(at).find(({ osTag }) => osTag === licencePlate);
    if (!bag) return refused('the passenger has no such bag');
    const trace = traceOf(idempotencyKey, { licencePlate, jobId, outcome }, [
      'tag',
      bag.baggageKey,
      jobId,
      outcome,
    ]);
    const done = earlier(at.booking, trace);
    if (!done.ok) return done;
    if (done.value || tagState(at, bag) === 'active') return ok({});
    const committed = await commit(at, [writeTrace(trace)]);
    return committed.ok ? ok({}) : committed;
  });

export const activateTag =
  (tools: Tools): DcsPort['activateTag'] =>
  (command) =>
    reportTag(tools, { ...command, outcome: 'active' });

export const reportTagFailure =
  (tools: Tools): DcsPort['reportTagFailure'] =>
  (command) =>
    reportTag(tools, command);
