import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type KioskFront, openKioskFront } from '../passengers/kiosk-front.ts';
import { type RackHands, rackHands } from '../passengers/rack-hands.ts';
import { inventRoster, type SimulatedPassenger } from '../passengers/roster.ts';
import { type Simulation, startSimulation } from '../passengers/simulation.ts';
import { travel } from '../passengers/travel.ts';

const ROOT = resolve(import.meta.dirname, '..', '..');

let simulation: Simulation;
let front: KioskFront;
let hands: RackHands;
let waiting: SimulatedPassenger[] = [];

beforeAll(async () => {
  simulation = await startSimulation({ root: ROOT, kiosks: 1, demo: true, instantDevices: true });
  const [kiosk] = simulation.stack.kiosks;
  if (!kiosk) throw new Error('no kiosk');
  front = openKioskFront(kiosk.url);
  hands = rackHands(simulation.stack.rackUrl, kiosk.kioskId);
  const roster = inventRoster(40, Date.now());
  await simulation.announce(roster);
  waiting = [...roster.passengers];
  await front.until('welcome');
});

afterAll(async () => {
  front.close();
  await simulation.stop();
});

beforeEach(async () => {
  await hands.mendPrinter();
  await hands.plug('printer');
  await hands.plug('reader');
  await hands.takePassportBack();
  front.send({ type: 'passenger.finished' });
  front.send({ type: 'passenger.back' });
  await front.until('welcome', 'guidance');
});

const nextPassenger = (): SimulatedPassenger => {
  const passenger = waiting.shift();
  if (!passenger) throw new Error('nobody is left in the roster');
  return passenger;
};

/** Brings the next passenger to the confirmation. */
const toConfirmation = async () => {
  const passenger = nextPassenger();
  await hands.showPassport(passenger.lines);
  await front.until('confirm');
  return passenger;
};

/** Events of a type in the hub, once nothing is left to send. */
const inHub = async (type: string) => {
  await simulation.drain();
  const { inbox, gaps } = await simulation.statistics();
  expect(gaps).toBe(0);
  return inbox.byType[type] ?? 0;
};

const complete = async () => (await simulation.printedPasses()).complete;

const reprint = async () => {
  for (;;) {
    const { screen, props } = front.screen();
    if ((screen === 'print-failed' || screen === 'print-unconfirmed') && props.canReprint) break;
    await new Promise((next) => setTimeout(next, 20));
  }
  front.send({ type: 'passenger.reprint' });
  await front.until('take-pass');
  await hands.takePass();
  await front.until('goodbye');
};

/** Stops one of the processes where it is: on a busy machine a moment goes by until it stands. */
async function freeze(name: Parameters<Simulation['stack']['pid']>[0]): Promise<void> {
  const pid = simulation.stack.pid(name);
  process.kill(pid, 'SIGSTOP');
  const stateOf = () => readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /, '')[0];
  await expect.poll(stateOf, { interval: 5 }).toBe('T');
}

describe('a passenger who cannot check in here', () => {
  it.each([
    ['tampered', 'document.check-failed'],
    ['unreadable', 'document.unreadable'],
    ['expired', 'document.expired'],
    ['specimen', 'document.not-for-travel'],
    ['unbooked', 'booking.not-found'],
    ['late', 'check-in.closed'],
    ['early', 'check-in.not-open'],
  ])('%s is told %s, gets nothing printed, and the airline learns of it', async (person, code) => {
    const before = { refused: await inHub('check-in.refused'), printed: await complete() };
    await hands.showPerson(person);
    expect(await front.until('refused', 'confirm')).toMatchObject({ screen: 'refused', props: { code } });
    expect(await inHub('check-in.refused')).toBe(before.refused + 1);
    expect(await complete()).toBe(before.printed);
  });
});

describe('a printer', () => {
  it('without paper takes the kiosk out of service before anyone starts', async () => {
    await hands.breakPrinter({ paper: 'out' });
    expect(await front.until('out-of-service')).toMatchObject({ props: { cause: 'printer.paper-out' } });
  });

  it.each([
    ['paper runs out', { paper: 'out' }, 'printer.paper-out'],
    ['the cover is opened', { coverOpen: true }, 'printer.cover-open'],
  ])(
    'where %s before the first byte printed nothing, and prints once mended',
    async (_what, faults, code) => {
      const before = { failed: await inHub('document.failed'), printed: await complete() };
      await toConfirmation();
      await hands.breakPrinter(faults);
      front.send({ type: 'passenger.confirmed' });
      expect(await front.until('print-failed', 'print-unconfirmed')).toMatchObject({
        screen: 'print-failed',
        props: { code },
      });
      await hands.mendPrinter();
      await reprint();
      expect(await inHub('document.failed')).toBe(before.failed + 1);
      expect(await complete()).toBe(before.printed + 1);
    },
  );

  it.each([
    ['jams in the middle', { jamAfter: 60 }, 'printer.jam'],
    ['is unplugged in the middle', { unplugAfter: 200 }, 'device.unplugged'],
  ])('that %s is not believed, and the reprint is known as one', async (_what, faults, code) => {
    const before = { unknown: await inHub('document.unconfirmed'), printed: await complete() };
    await toConfirmation();
    await hands.breakPrinter(faults);
    front.send({ type: 'passenger.confirmed' });
    expect(await front.until('print-failed', 'print-unconfirmed')).toMatchObject({
      screen: 'print-unconfirmed',
      props: { code },
    });
    await hands.mendPrinter();
    await hands.plug('printer');
    await reprint();
    expect(await inHub('document.unconfirmed')).toBe(before.unknown + 1);
    expect(await complete()).toBe(before.printed + 1);
  });

  it('that failed locks nobody out: the passport is enough to get the pass later', async () => {
    const passenger = await toConfirmation();
    await hands.breakPrinter({ paper: 'out' });
    front.send({ type: 'passenger.confirmed' });
    await front.until('print-failed');
    front.send({ type: 'passenger.finished' });
    await hands.takePassportBack();
    await hands.mendPrinter();
    await front.until('welcome', 'guidance');
    await hands.showPassport(passenger.lines);
    expect(await front.until('confirm')).toMatchObject({ props: { visit: { alreadyCheckedIn: true } } });
    front.send({ type: 'passenger.confirmed' });
    await front.until('take-pass');
    await hands.takePass();
    await front.until('goodbye');
  });
});

describe('a passenger in a hurry', () => {
  it('who touches twice is checked in once and gets one pass', async () => {
    const before = { checkIns: await inHub('check-in.completed'), printed: await complete() };
    await toConfirmation();
    front.send({ type: 'passenger.confirmed' });
    front.send({ type: 'passenger.confirmed' });
    await front.until('take-pass');
    await hands.takePass();
    await front.until('goodbye');
    expect(await inHub('check-in.completed')).toBe(before.checkIns + 1);
    expect(await complete()).toBe(before.printed + 1);
  });

  it('whose passport cannot be read may simply show it again, and both visits are accounted for', async () => {
    await hands.showPerson('unreadable');
    await front.until('refused');
    await hands.takePassportBack();
    await toConfirmation();
    front.send({ type: 'passenger.finished' });
    await front.until('welcome', 'guidance');
    expect(await inHub('session.ended')).toBe(await inHub('session.started'));
  });

  it('who shows another passport before taking the pass does not lose the pass', async () => {
    await toConfirmation();
    front.send({ type: 'passenger.confirmed' });
    await front.until('take-pass');
    const sessions = await inHub('session.started');
    await hands.takePassportBack();
    await hands.showPassport(nextPassenger().lines);
    expect(await inHub('session.started')).toBe(sessions);
    await hands.takePass();
    await front.until('goodbye');
  });
});

describe('the departure control system', () => {
  it('that does not answer when it is asked for the pass leaves the passenger checked in, and prints when asked again', async () => {
    const before = { checkIns: await inHub('check-in.completed'), printed: await complete() };
    const passenger = await toConfirmation();
    front.send({ type: 'passenger.confirmed' });
    await front.until('take-pass');
    await hands.takePass();
    await front.until('goodbye');
    await hands.takePassportBack();
    front.send({ type: 'passenger.finished' });
    await front.until('welcome', 'guidance');
    await hands.showPassport(passenger.lines);
    await front.until('confirm');
    await freeze('dcs');
    front.send({ type: 'passenger.confirmed' });
    const failed = await front.until('print-failed', 'refused', 'take-pass');
    process.kill(simulation.stack.pid('dcs'), 'SIGCONT');
    expect(failed).toMatchObject({
      screen: 'print-failed',
      props: { code: 'dcs.unreachable', canReprint: true },
    });
    await reprint();
    expect(await inHub('check-in.completed')).toBe(before.checkIns + 1);
    expect(await complete()).toBe(before.printed + 2);
  });

  it('that does not answer gets a clear screen, and asking again checks in once', async () => {
    const before = await inHub('check-in.completed');
    await toConfirmation();
    await freeze('dcs');
    front.send({ type: 'passenger.confirmed' });
    const refused = await front.until('refused', 'take-pass');
    process.kill(simulation.stack.pid('dcs'), 'SIGCONT');
    expect(refused).toMatchObject({ props: { code: 'dcs.unreachable', canRetry: true } });
    front.send({ type: 'passenger.retry' });
    await front.until('take-pass');
    await hands.takePass();
    await front.until('goodbye');
    expect(await inHub('check-in.completed')).toBe(before + 1);
  });
});

describe('the hub', () => {
  it('may be away for a whole visit and the agent killed: every event arrives once', async () => {
    const before = await inHub('check-in.completed');
    await freeze('hub');
    expect(await travel(front, hands, nextPassenger())).toMatchObject({ outcome: 'completed' });
    const killed = simulation.stack.pid('agent-0');
    process.kill(killed, 'SIGKILL');
    await front.until('out-of-service');
    process.kill(simulation.stack.pid('hub'), 'SIGCONT');
    await front.until('welcome');
    expect(await inHub('check-in.completed')).toBe(before + 1);
  });
});

describe('the agent', () => {
  it('that is killed mid-visit leaves an empty kiosk, which recovers by itself', async () => {
    await toConfirmation();
    expect(JSON.stringify(front.screen())).toMatch(/simulated/i);
    process.kill(simulation.stack.pid('agent-0'), 'SIGKILL');
    await front.until('out-of-service');
    expect(JSON.stringify(front.screen())).not.toMatch(/simulated/i);
    await hands.takePassportBack();
    await front.until('welcome');
    expect(await travel(front, hands, nextPassenger())).toMatchObject({ outcome: 'completed' });
  });

  it('whose page goes away mid-visit forgets the visit', async () => {
    const open = async () => (await inHub('session.started')) - (await inHub('session.ended'));
    const before = await open();
    await toConfirmation();
    const [kiosk] = simulation.stack.kiosks;
    front.close();
    front = openKioskFront(kiosk?.url ?? '');
    await front.until('welcome');
    expect(await open()).toBe(before);
  });
});

it('ends with every event delivered exactly once', async () => {
  const queued = await simulation.drain();
  const { inbox, gaps } = await simulation.statistics();
  expect({ delivered: inbox.events, gaps }).toEqual({ delivered: queued, gaps: 0 });
});
