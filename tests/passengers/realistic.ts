import { readFileSync } from 'node:fs';
import { setPriority } from 'node:os';
import {
  COMMAND_TIMES_PATH,
  type CommandTimes,
  commandTimesSchema,
} from '../../device-agent/dcs/reference/command-times.ts';
import { counted, countsInWords, percentile } from './figures.ts';
import { openKioskFront } from './kiosk-front.ts';
import { lineUp } from './lines.ts';
import { rackHands } from './rack-hands.ts';
import { expectedOf, type Reached, visitKiosk } from './realistic-visit.ts';
import { bothOf, type ExpectedParty, inventRealisticWorld, type RealisticWorld } from './realistic-world.ts';
import type { Simulation } from './simulation.ts';

/** Numbers of this run's invented people: beyond those of any day of the demo. */
const SERIES = 7_900;

/** Those who come before, and their series: code that has run for a day is not the code of the first minute. */
const EARLIER_SERIES = 7_950;
const EARLIER = 100;

/** A nice value, as `nice(1)` has them: 19 gives way to everyone. */
const GIVING_WAY = 10;

interface Visited extends ExpectedParty {
  readonly expected: string;
  readonly reached: Reached;
}

/** What one kind of party was meant to reach, and reached. */
interface KindFigures {
  readonly kind: string;
  readonly parties: number;
  readonly asExpected: number;
  readonly expected: string;
  readonly touches: number;
  readonly p50: number;
  readonly p95: number;
}

export interface RealisticFigures {
  readonly parties: number;
  readonly people: number;
  readonly asExpected: number;
  /** Passes and notices that passengers took, and papers that the printers let go. */
  readonly papers: { readonly taken: number; readonly printed: number };
  readonly seconds: number;
  readonly peoplePerSecond: number;
  readonly passesPerSecond: number;
  /** Of the members travelling alone who were recognised and checked in: how many touched once. */
  readonly oneTouch: { readonly members: number; readonly once: number };
  /** Milliseconds of processor that each passenger cost, by who spent it. */
  readonly commandTimes: CommandTimes;
  readonly processor: Readonly<Record<'agents' | 'dcs' | 'hub' | 'rack' | 'passengers', number>>;
  /** Visits that a kiosk cut short by going out of service, and that were begun anew: how many, by why. */
  readonly interruptions: Readonly<Record<string, number>>;
  readonly kinds: readonly KindFigures[];
  readonly differences: readonly string[];
}

/**
 * Sends a day's passengers through the kiosks, and holds each to the ending that was written for their kind. The kiosks
 * have been open for a while: `EARLIER` others a kiosk come first, and are not counted.
 */
export function runRealistic(simulation: Simulation, count: number): Promise<RealisticFigures> {
  const { stations, stack } = simulation;
  kiosksGiveWay(simulation);
  const invent = (people: number, series: number) =>
    inventRealisticWorld(people, Date.now(), series, stations);
  return sendThrough(
    simulation,
    invent(count, SERIES),
    invent(EARLIER * stack.kiosks.length, EARLIER_SERIES),
  );
}

/** The same for whoever is told to come, after those who came before. */
export async function sendThrough(
  simulation: Simulation,
  world: RealisticWorld,
  earlier: RealisticWorld | null = null,
): Promise<RealisticFigures> {
  const { stack, announce, drain, printedPasses } = simulation;
  const everyone = earlier ? bothOf(earlier, world) : world;
  await announce(everyone);
  await checkInAtHome(stack.dcsUrl, everyone.checkedInAtHome);
  const fronts = stack.kiosks.map(({ url, kioskId, station }) => ({
    station,
    front: openKioskFront(url),
    hands: rackHands(stack.rackUrl, kioskId),
  }));
  await Promise.all(fronts.map(({ hands }) => hands.payAlways()));
  await Promise.all(fronts.map(({ front }) => front.until('welcome')));
  const visit = async ({ parties }: RealisticWorld): Promise<Visited[]> => {
    const waiting = lineUp(parties, ({ party }) => party.flight.from, simulation.stations);
    const visited: Visited[] = [];
    await Promise.all(
      fronts.map(async ({ front, hands, station }) => {
        for (let next = waiting.next(station); next; next = waiting.next(station)) {
          const reached = await visitKiosk(front, hands, next.party).catch(failed);
          visited.push({ ...next, expected: expectedOf(next.party, next.ending), reached });
        }
      }),
    );
    return visited;
  };
  if (earlier) await visit(earlier);
  const printedBefore = (await printedPasses()).complete;
  const spentBefore = processorTime(simulation);
  const begun = performance.now();
  const visited = await visit(world);
  const seconds = (performance.now() - begun) / 1_000;
  const spent = processorTime(simulation);
  const { people } = world;
  const perPassenger = (who: keyof typeof spent) => rounded((spent[who] - spentBefore[who]) / people);
  const processor = {
    agents: perPassenger('agents'),
    dcs: perPassenger('dcs'),
    hub: perPassenger('hub'),
    rack: perPassenger('rack'),
    passengers: perPassenger('passengers'),
  };
  for (const { front } of fronts) front.close();
  await drain();
  const printed = (await printedPasses()).complete - printedBefore;
  const commandTimes = commandTimesSchema.parse(
    await (await fetch(`${simulation.stack.dcsUrl}${COMMAND_TIMES_PATH}`)).json(),
  );
  return { ...figuresOf(visited, { people, seconds, printed }), processor, commandTimes };
}

/** An airline's host has a computer of its own, and waits for no kiosk's: here they share one, and the host goes first. */
function kiosksGiveWay({ stack }: Simulation): void {
  const kiosks = stack.kiosks.map((_, index) => `agent-${index}` as const);
  for (const name of [...kiosks, 'rack' as const]) setPriority(stack.pid(name), GIVING_WAY);
}

/** Milliseconds that each has kept a processor busy since it started; of the hub without its database. */
function processorTime({ stack }: Simulation): RealisticFigures['processor'] {
  const own = process.cpuUsage();
  return {
    agents: stack.kiosks.reduce((sum, _, index) => sum + processorTimeOf(stack.pid(`agent-${index}`)), 0),
    dcs: processorTimeOf(stack.pid('dcs')),
    hub: processorTimeOf(stack.pid('hub')),
    rack: processorTimeOf(stack.pid('rack')),
    passengers: (own.user + own.system) / 1_000,
  };
}

/** Linux counts hundredths of a second: user and system, fields 14 and 15 of proc(5)'s stat, behind the name. */
function processorTimeOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

const failed = (failure: unknown): Reached => ({
  ending: failure instanceof Error ? failure.message : 'unknown',
  ...{ touches: 0, passes: 0, papers: 0, recognised: false, milliseconds: 0, interruptions: [] },
});

async function checkInAtHome(dcsUrl: string, reservations: readonly string[]): Promise<void> {
  for (const reservationId of reservations) {
    const answer = await fetch(`${dcsUrl}/v1/check-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': `home-${reservationId}` },
      body: JSON.stringify({ reservationId, kioskId: 'WEB', document: null }),
    });
    if (!answer.ok) throw new Error(`nobody could check in at home: ${await answer.text()}`);
    await answer.arrayBuffer();
  }
}

function figuresOf(
  visited: readonly Visited[],
  { people, seconds, printed }: { people: number; seconds: number; printed: number },
): Omit<RealisticFigures, 'processor' | 'commandTimes'> {
  const kinds = new Map<string, Visited[]>();
  for (const each of visited) kinds.set(each.kind, [...(kinds.get(each.kind) ?? []), each]);
  const isRight = ({ party, ending, expected, reached }: Visited) =>
    reached.ending === expected && (party.member === null || 'refused' in ending || reached.recognised);
  const taken = sumOf(visited, ({ reached }) => reached.papers);
  const members = visited.filter(
    ({ party, reached }) =>
      party.member &&
      party.people.length === 1 &&
      !party.kind.bags &&
      !party.kind.lostBag &&
      reached.recognised,
  );
  return {
    parties: visited.length,
    people,
    asExpected: visited.filter(isRight).length,
    papers: { taken, printed },
    seconds: rounded(seconds),
    peoplePerSecond: rounded(people / seconds),
    passesPerSecond: rounded(sumOf(visited, ({ reached }) => reached.passes) / seconds),
    oneTouch: {
      members: members.length,
      once: members.filter(({ reached }) => reached.touches === 1).length,
    },
    interruptions: counted(visited.flatMap(({ reached }) => reached.interruptions)),
    kinds: [...kinds]
      .map(([kind, all]) => ({
        kind,
        parties: all.length,
        asExpected: all.filter(isRight).length,
        expected: all[0]?.expected ?? '',
        touches: percentile(
          all.map(({ reached }) => reached.touches),
          0.5,
        ),
        p50: percentile(times(all), 0.5),
        p95: percentile(times(all), 0.95),
      }))
      .sort((a, b) => b.parties - a.parties),
    // Who they are is invented, and in the seed: naming them here helps whoever looks for the error.
    differences: visited
      .filter((each) => !isRight(each))
      .map(
        ({ kind, expected, reached, party: { people, bookings, flight } }) =>
          `${kind}: ${expected}; reached ${reached.ending}${reached.recognised ? '' : ', not recognised'} (${people[0].surname}/${people[0].givenNames} booked ${bookings[0]?.surname}/${bookings[0]?.givenNames} ${flight.flightId})`,
      ),
  };
}

const sumOf = <T>(all: readonly T[], numberOf: (one: T) => number): number =>
  all.reduce((sum, one) => sum + numberOf(one), 0);

const times = (visited: readonly Visited[]): number[] => visited.map(({ reached }) => reached.milliseconds);
const rounded = (value: number): number => Math.round(value * 10) / 10;

export const endedWell = ({ parties, asExpected, papers }: RealisticFigures): boolean =>
  parties === asExpected && papers.taken <= papers.printed;

const SHOWN_DIFFERENCES = 20;

/** The figures for a person to read. */
export function realisticInWords(figures: RealisticFigures): string {
  const { oneTouch, papers } = figures;
  const share = oneTouch.members === 0 ? 0 : (100 * oneTouch.once) / oneTouch.members;
  const row = (cells: readonly (string | number)[]) =>
    cells.map((cell, index) => String(cell).padEnd([30, 9, 11, 9, 10, 10, 0][index] ?? 0)).join('');
  return [
    `${figures.people} passengers in ${figures.parties} parties came to the kiosks in ${figures.seconds} s: ${figures.peoplePerSecond} passengers/s, ${figures.passesPerSecond} passes/s`,
    `${figures.asExpected} of ${figures.parties} parties ended as their kind says`,
    `papers: ${papers.taken} taken, ${papers.printed} printed at the rack; visits cut short by a kiosk: ${countsInWords(figures.interruptions)}`,
    `recognised members travelling alone without bags: ${oneTouch.once} of ${oneTouch.members} touched once (${rounded(share)} %)`,
    `processor for each passenger: ${Object.entries(figures.processor)
      .map(([who, milliseconds]) => `${who} ${milliseconds} ms`)
      .join(', ')}`,
    `${figures.commandTimes.count} commands to the DCS: p50 ${rounded(figures.commandTimes.p50)} ms, p99 ${rounded(figures.commandTimes.p99)} ms from arrival to answer`,
    '',
    row(['kind', 'parties', 'as meant', 'touches', 'p50 ms', 'p95 ms', 'must end']),
    ...figures.kinds.map(({ kind, parties, asExpected, touches, p50, p95, expected }) =>
      row([kind, parties, asExpected, touches, p50, p95, expected]),
    ),
    ...figures.differences.slice(0, SHOWN_DIFFERENCES).map((line) => `DIFFERS  ${line}`),
    ...(figures.differences.length > SHOWN_DIFFERENCES
      ? [`and ${figures.differences.length - SHOWN_DIFFERENCES} more`]
      : []),
  ].join('\n');
}
