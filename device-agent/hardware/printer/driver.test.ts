import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Clock, systemClock } from '../../../config/clock.ts';
import { printerModel } from '../../simulator/printer/models.ts';
import { type OpenBench, openBench } from '../../simulator/test-bench.ts';
import { tcpPort } from '../transport/tcp.ts';
import { createPrinter, type Printer } from './driver.ts';

/** Some lines, 100 mm of paper and a cut: long enough that things can happen in the middle. */
const DOCUMENT = Buffer.concat([
  Buffer.of(0x1b, 0x40),
  Buffer.from('BOARDING PASS\nPVG > NRT\n'),
  Buffer.from([0x1b, 0x4a, 240, 0x1b, 0x4a, 240, 0x1b, 0x4a, 240]),
  Buffer.from('SEAT 4C\n'),
  Buffer.of(0x1d, 0x56, 0),
]);

let rack: OpenBench;
let printer: Printer;

/** Resolves when the printer's state satisfies the claim, whenever that is. */
const until = (holds: (now: ReturnType<Printer['state']>) => boolean) =>
  new Promise<void>((resolve) => {
    const check = () => holds(printer.state()) && resolve();
    printer.onState(check);
    check();
  });
const ready = () => until(({ state }) => state === 'ready');
const faulty = (code: string) => until(({ fault }) => fault === code);

const plugIn = async (model: string, clock: Clock = systemClock) => {
  rack = await openBench({ printerModel: model, pace: 'instant' });
  printer = createPrinter({
    id: 'printer',
    required: true,
    profile: printerModel(model).profile,
    open: tcpPort({ host: '127.0.0.1', port: rack.printerPort }),
    clock,
    leftover: false,
  });
  await ready();
};

afterEach(async () => {
  await printer.stop();
  await rack.close();
});

describe.each(['custom-kpm180h', 'epson-tm-t88vi'] as const)('a %s', (model) => {
  beforeEach(() => plugIn(model));

  it('proves what it printed', async () => {
    const outcome = await printer.print(DOCUMENT);
    expect(outcome).toEqual({ state: 'printed', waitingInOutput: printerModel(model).profile.presenter });
    expect(rack.printer.counts()).toMatchObject({ complete: 1, spoiled: 0 });
  });

  it('prints nothing when the paper is out before the first byte', async () => {
    rack.printer.inject({ paper: 'out' });
    expect(await printer.print(DOCUMENT)).toEqual({ state: 'failed', code: 'printer.paper-out' });
    expect(rack.printer.counts().printed).toBe(0);
  });

  it('prints nothing when the cover is open before the first byte', async () => {
    rack.printer.inject({ coverOpen: true });
    expect(await printer.print(DOCUMENT)).toEqual({ state: 'failed', code: 'printer.cover-open' });
    expect(rack.printer.counts().printed).toBe(0);
  });

  it('leaves a jam in the middle unknown, and prints no second pass once it is cleared', async () => {
    rack.printer.inject({ jamAfter: 40 });
    expect(await printer.print(DOCUMENT)).toEqual({ state: 'unknown', code: 'printer.jam' });
    expect(printer.state()).toEqual({ state: 'fault', fault: 'printer.jam' });
    rack.printer.clear();
    await ready();
    expect(rack.printer.counts().complete).toBe(0);
    expect(await printer.print(DOCUMENT)).toMatchObject({ state: 'printed' });
    expect(rack.printer.counts().complete).toBe(1);
  });

  it('leaves paper that ends in the middle unknown', async () => {
    rack.printer.inject({ paperOutAfter: 40 });
    expect(await printer.print(DOCUMENT)).toEqual({ state: 'unknown', code: 'printer.paper-out' });
  });

  it('leaves a stuck cutter unknown', async () => {
    rack.printer.inject({ cutter: true });
    expect(await printer.print(DOCUMENT)).toEqual({ state: 'unknown', code: 'printer.cutter' });
  });

  it('leaves a cable pulled in the middle unknown, and comes back clean', async () => {
    rack.printer.inject({ unplugAfter: 20 });
    expect(await printer.print(DOCUMENT)).toEqual({ state: 'unknown', code: 'device.unplugged' });
    await until(({ state }) => state === 'absent');
    rack.sockets.printer.plug();
    await ready();
    await printer.retract();
    expect(await printer.print(DOCUMENT)).toMatchObject({ state: 'printed' });
    // On paper of its own: nothing of the broken one stands above it.
    const whole = rack.printer.documents().filter(({ complete, spoiled }) => complete && !spoiled);
    expect(whole).toHaveLength(1);
  });

  it('that falls silent is a fault, and so is one that talks nonsense', async () => {
    rack.printer.inject({ always: 'silence' });
    await faulty('device.silent');
    rack.printer.inject({ always: null });
    await ready();
    rack.printer.inject({ always: 'garbage' });
    await faulty('device.silent');
  });

  it('is not silent, and proves what it printed, while the agent is held up again and again', async () => {
    const faults: unknown[] = [];
    printer.onState(() => faults.push(printer.state().fault));
    // Longer at a time than any printer may take to answer.
    const holdUps = setInterval(() => {
      const until = performance.now() + 450;
      while (performance.now() < until);
    }, 1);
    const outcome = await printer.print(DOCUMENT);
    await new Promise((resolve) => setTimeout(resolve, 3000));
    clearInterval(holdUps);
    expect(outcome).toMatchObject({ state: 'printed' });
    expect(faults.filter((fault) => fault !== null)).toEqual([]);
  });

  it('never takes nonsense for proof', async () => {
    const printing = printer.print(DOCUMENT);
    rack.printer.inject({ always: 'garbage' });
    expect(await printing).not.toMatchObject({ state: 'printed' });
  });
});

describe('a presenter', () => {
  beforeEach(() => plugIn('custom-kpm180h'));

  it('tells when the document was taken', async () => {
    const taken = new Promise<void>((resolve) => printer.onOutput((fact) => fact !== 'holds' && resolve()));
    await printer.print(DOCUMENT);
    rack.printer.take();
    await taken;
    expect(rack.printer.counts().taken).toBe(1);
  });

  it('pulls back what nobody took', async () => {
    const gone = new Promise<void>((resolve) => printer.onOutput((fact) => fact !== 'holds' && resolve()));
    await printer.print(DOCUMENT);
    expect(await printer.retract()).toBe('pulled-back');
    await gone;
    expect(rack.printer.counts()).toMatchObject({ taken: 0, retracted: 1 });
  });

  it('tells that it pulled the document back by itself, which nobody has taken then', async () => {
    const gone = new Promise((resolve) => printer.onOutput((fact) => fact !== 'holds' && resolve(fact)));
    await printer.print(DOCUMENT);
    rack.printer.inject({ retract: true });
    expect(await gone).toBe('pulled-back');
  });

  it('never hands one passenger’s document to the next', async () => {
    await printer.print(DOCUMENT);
    expect(await printer.print(DOCUMENT)).toEqual({ state: 'failed', code: 'printer.output-blocked' });
    expect(await printer.retract()).toBe('pulled-back');
    expect(await printer.retract()).toBe('empty');
    expect(await printer.print(DOCUMENT)).toMatchObject({ state: 'printed' });
  });

  it('does not claim to have pulled back what its cable no longer reaches', async () => {
    await printer.print(DOCUMENT);
    rack.sockets.printer.unplug();
    await until(({ state }) => state === 'absent');
    expect(await printer.retract()).toBe('stuck');
  });
});

describe('a presenter that tells what changes', () => {
  it('is heard without being asked: under a clock that never comes to the next look', async () => {
    // Answers may be late as ever; only the pauses between two looks do not end.
    const patient: Clock = {
      ...systemClock,
      setTimeout: (run, after) => (after > 100 ? null : systemClock.setTimeout(run, after)),
    };
    await plugIn('custom-kpm180h', patient);
    const taken = new Promise((resolve) => printer.onOutput((fact) => fact !== 'holds' && resolve(fact)));
    expect(await printer.print(DOCUMENT)).toEqual({ state: 'printed', waitingInOutput: true });
    rack.printer.take();
    expect(await taken).toBe('taken');
    rack.printer.inject({ paper: 'out' });
    await faulty('printer.paper-out');
    rack.printer.loadPaper();
    await ready();
  });
});

describe('a printer that has no way to prove what it printed', () => {
  beforeEach(() => plugIn('star-tsp650ii-escpos'));

  it('leaves a document that was sent unknown, and never claims it', async () => {
    expect(await printer.print(DOCUMENT)).toEqual({ state: 'unknown', code: 'print.unconfirmed' });
  });

  it('still promises that nothing was printed when the paper was out before the first byte', async () => {
    rack.printer.inject({ paper: 'out' });
    expect(await printer.print(DOCUMENT)).toEqual({ state: 'failed', code: 'printer.paper-out' });
  });
});
