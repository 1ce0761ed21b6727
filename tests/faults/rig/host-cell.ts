import { LANTERN_AIR } from '../../../config/demo/airline.ts';
import type { HostCall, HostFault, HostSituation, Outcome } from '../answers/host-answers.ts';
import { createFailingHost, type FailingHost } from './failing-host.ts';
import {
  BEFORE,
  HOST_DEVICES,
  type HostJourney,
  JOURNEY_OF,
  priceSeats,
  travels,
  triesAgain,
  wait,
} from './host-journeys.ts';
import { openRig, type Rig } from './kiosk.ts';
import { disagreements } from './settle-up.ts';
import { moneyProblems, reach } from './till.ts';

/** Milliseconds in which what is still to be told is told, and in which a kiosk knows that its host is well. */
const NOTICE = 20_000;
const WELL_AGAIN = 8000;
const SOON = 60_000;

const COUNTED = /^(check-in|standby|bags|payment|booking|boarding)\./;
/** Of a seat that is sold the airline is told with its payment. */
const isCounted = ({ choosesSeat }: HostJourney, type: string) =>
  COUNTED.test(type) || (choosesSeat === true && type === 'seat.chosen');

const passengersOf = (rig: Rig, { locator }: HostJourney) =>
  rig.desk.store.bookingsByLocator(locator).map(({ passenger }) => passenger);

const isWhole = (job: ReturnType<Rig['jobs']>[number]) => job.state === 'printed' || job.state === 'taken';

function outcomeOf(rig: Rig, journey: HostJourney): Outcome {
  const passengers = passengersOf(rig, journey);
  const whole = rig.jobs().filter(isWhole);
  return {
    checkedIn: passengers.filter(({ sequence_number }) => sequence_number !== null).length,
    bags: passengers.flatMap(({ reservation_id }) => rig.desk.store.bags(reservation_id)).length,
    passes: whole.filter(({ document }) => document !== 'bag-tag').length,
    tags: whole.filter(({ document }) => document === 'bag-tag').length,
    ledger: rig.payments().map(({ state }) => state),
  };
}

function toldOf(rig: Rig): HostSituation['told'] {
  const { screen, props } = rig.page.screen();
  switch (screen) {
    case 'refused':
    case 'bags-failed':
      return [props.code, props.canRetry ? 'try again' : 'staff'];
    case 'print-failed':
    case 'print-unconfirmed':
      return [props.code, props.canReprint ? 'try again' : 'staff'];
    case 'choose-seat':
      return props.problem ? [props.problem, 'try again'] : null;
    case 'goodbye':
      return props.leftOut[0] ? [props.leftOut[0].code, 'staff'] : null;
    default:
      return null;
  }
}

function situationOf(rig: Rig, journey: HostJourney): Omit<HostSituation, 'atLast'> {
  const { state, causes } = rig.readiness();
  return {
    screen: rig.page.screen().screen,
    told: toldOf(rig),
    service: state,
    causes,
    ...outcomeOf(rig, journey),
    events: rig
      .events()
      .map(({ type }) => type)
      .filter((type) => isCounted(journey, type)),
  };
}

/** Where the airline was not told once of what each payment bought, in words. */
function salesProblems(rig: Rig): string[] {
  const used = new Set(
    rig.payments().flatMap(({ paymentId, state }) => (state === 'used' ? [paymentId] : [])),
  );
  const bought: string[] = [];
  const told: string[] = [];
  for (const { type, data } of rig.events()) {
    const sale = `${data.visitId}`;
    if (type === 'payment.requested' && used.has(data.paymentId as string))
      bought.push(`${data.purpose} ${sale}`);
    else if (type === 'seat.chosen' && used.size > 0) told.push(`seat ${sale}`);
    else if (type === 'upgrade.bought') told.push(`upgrade ${sale}`);
    else if (type === 'bags.added' && data.excess) told.push(`bags ${sale}`);
  }
  const isSame = JSON.stringify(bought.sort()) === JSON.stringify(told.sort());
  return isSame ? [] : [`payments bought ${bought}, and the airline was told of ${told}`];
}

/** Where the airline was not told once of the seat that they have moved to for nothing, in words. */
function seatProblems(rig: Rig, journey: HostJourney): string[] {
  if (!journey.choosesSeat) return [];
  const moved = passengersOf(rig, journey).flatMap(({ seat }) =>
    seat === null || seat === BEFORE ? [] : [seat],
  );
  const told = rig
    .events()
    .flatMap(({ type, data }) => (type === 'seat.chosen' ? [data.seat as string] : []));
  const isSame = JSON.stringify(moved) === JSON.stringify(told);
  return isSame ? [] : [`they sit in ${moved}, and the airline was told of ${told}`];
}

/** Where the airline was not told once of a move to another flight, in words. */
function moveProblems(rig: Rig, journey: HostJourney, bookedOn: ReadonlySet<string>): string[] {
  const hasMoved = passengersOf(rig, journey).some(({ flight_id }) => !bookedOn.has(flight_id));
  const told = rig.events().filter(({ type }) => type === 'booking.rebooked').length;
  return told === (hasMoved ? 1 : 0)
    ? []
    : [`of a move to another flight the airline was told ${told} times`];
}

/** Where the airline was not told once of a place on the standby list, in words. */
function listProblems(rig: Rig, journey: HostJourney): string[] {
  const theirs = new Set(passengersOf(rig, journey).map(({ reservation_id }) => reservation_id));
  const flights = new Set(passengersOf(rig, journey).map(({ flight_id }) => flight_id));
  const onList = [...flights]
    .flatMap((flightId) => rig.desk.store.standbyList(flightId))
    .flatMap(({ reservation_id, sequence_number }) => (theirs.has(reservation_id) ? [sequence_number] : []));
  const told = rig
    .events()
    .flatMap(({ type, data }) => (type === 'standby.joined' ? [data.sequenceNumber as number] : []));
  const isSame = JSON.stringify(onList) === JSON.stringify(told);
  return isSame ? [] : [`on the list are the numbers ${onList}, and the hub was told ${told}`];
}

/** What must never be, whatever the host did: everything once, and the same in every book. */
function problemsOf(rig: Rig, journey: HostJourney, hostRefusesReports: boolean): string[] {
  const { store } = rig.desk;
  const problems = [
    ...disagreements(rig),
    ...moneyProblems(rig),
    ...salesProblems(rig),
    ...seatProblems(rig, journey),
    ...listProblems(rig, journey),
  ];
  const passengers = passengersOf(rig, journey);
  const numbers = passengers.flatMap(({ sequence_number }) => sequence_number ?? []).sort((a, b) => a - b);
  const told = rig
    .events()
    .flatMap(({ type, data }) => (type === 'check-in.completed' ? [data.sequenceNumber as number] : []))
    .sort((a, b) => a - b);
  if (JSON.stringify(numbers) !== JSON.stringify(told))
    problems.push(`the host has the numbers ${numbers}, and the hub was told ${told}`);
  const bags = passengers.flatMap(({ reservation_id }) => store.bags(reservation_id));
  if (bags.length > journey.bags) problems.push(`${bags.length} bags were numbered`);
  const tags = new Set(
    rig.jobs().flatMap((job) => (job.document === 'bag-tag' && isWhole(job) ? [job.jobId] : [])),
  );
  for (const { tag, job_id } of bags)
    if ((tag === 'active') !== tags.has(job_id ?? ''))
      problems.push(`a bag whose tag is ${tag}, and printed or not`);
  for (const { reservation_id, state } of passengers) {
    const hasPass = rig
      .jobs()
      .some(
        (job) => job.document === 'boarding-pass' && isWhole(job) && job.reservationId === reservation_id,
      );
    if (hasPass && state !== 'standby' && !hostRefusesReports && !store.mayHavePrinted(reservation_id))
      problems.push('a pass that the host does not know of');
  }
  if (rig.readiness().state !== 'in-service') problems.push(`the kiosk stayed ${rig.readiness().causes}`);
  return problems;
}

/** Lets one call of the host fail: how things stand then, and what was wrong with them once it was well again. */
export async function playHostCell(
  call: HostCall,
  fault: HostFault,
  journey: HostJourney = JOURNEY_OF[call],
) {
  let host: FailingHost | null = null;
  const rig = await openRig(HOST_DEVICES, LANTERN_AIR, {
    connect: (deps) => {
      host = createFailingHost(deps);
      // What gets a kiosk ready for a host that goes away is asked as soon as it is switched on.
      if (journey.alone) host.fail(call, fault);
      return host;
    },
  });
  const failing = host as FailingHost | null;
  if (!failing) throw new Error('the rig has a host');
  try {
    const isReady = () =>
      rig.readiness().state !== 'out-of-service' && rig.page.screen().screen === 'welcome';
    await reach(rig, 'service', isReady);
    journey.book?.(rig);
    if (!journey.alone) {
      await wait(rig, SOON);
      if (journey.buysSeat) priceSeats(rig);
      failing.fail(call, fault);
      if (journey.because) failing.fail(journey.because, 'no connection');
    }
    const bookedOn = new Set(passengersOf(rig, journey).map(({ flight_id }) => flight_id));
    if (journey.tersely) failing.tellNoMoreThanAsked();
    await travels(rig, failing, journey);
    await wait(rig, NOTICE);
    const before = situationOf(rig, journey);
    failing.mend();
    for (const { peer } of rig.printers) peer.clear();
    await wait(rig, WELL_AGAIN);
    const lacks = () => {
      const { checkedIn, passes, bags, tags } = outcomeOf(rig, journey);
      const people = passengersOf(rig, journey);
      // Whoever is on standby has got all there is with a card that says so.
      const flying = people.filter(({ state }) => state !== 'standby').length;
      return checkedIn < flying || passes < people.length || bags < journey.bags || tags < journey.bags;
    };
    await triesAgain(rig, journey, lacks);
    await wait(rig, NOTICE);
    // What the host itself refuses to hear it does not know.
    const refuses = call === 'confirmPrint' && fault === 'refuses others';
    const situation: HostSituation = { ...before, atLast: outcomeOf(rig, journey) };
    const problems = [...problemsOf(rig, journey, refuses), ...moveProblems(rig, journey, bookedOn)];
    return { situation, problems };
  } finally {
    await rig.close();
  }
}
