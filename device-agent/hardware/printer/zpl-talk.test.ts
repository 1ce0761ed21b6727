import { Duplex } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { SimulatedClock } from 'xstate';
import { newId } from '../../../config/ids.ts';
import type { ZplProfile } from '../../../config/printer-profile.ts';
import { err, ok } from '../../../config/result.ts';
import { createKioskDevices } from '../../simulator/kiosk.ts';
import { createGlyphs } from '../../simulator/printer/glyphs.ts';
import { printerModel } from '../../simulator/printer/models.ts';
import type { BytePort, OpenPort } from '../transport/byte-port.ts';
import { createPrinter } from './driver.ts';

const glyphs = createGlyphs();
const KIOSK = 'zebra-kr403';
const TAGS = 'zebra-zd621';
const MODELS = [KIOSK, TAGS] as const;

/** Milliseconds of simulated time that pass at once. */
const STEP = 20;

/** A label 100 mm long, as Landside writes them. */
const document = (dotsPerMillimetre: number) =>
  Buffer.from(
    `^XA^CI28^JZN^PW400^LL${Math.round(100 * dotsPerMillimetre)}^FO10,10^A0N,60,60^FDNRT^FS^PQ1^XZ`,
    'latin1',
  );
const profileOf = (model: string): ZplProfile => {
  const { profile } = printerModel(model);
  if (profile.language !== 'zpl') throw new Error('no ZPL printer');
  return profile;
};

/** A simulated printer with its real pace, and a way to it that can be opened again, on one simulated clock. */
function plugIn(model: string) {
  const clock = new SimulatedClock();
  const profile = profileOf(model);
  const kiosk = createKioskDevices(
    { kioskId: 'TEST-01', devices: [{ kind: 'printer', id: 'printer', model }] },
    { clock, elapsed: () => clock.now(), newId, glyphs, changed: () => undefined },
  );
  const { peer, socket } = kiosk.ofKind('printer', 'printer');
  const open: OpenPort = async () => {
    if (!socket.isPlugged()) return err({ code: 'device.unplugged' });
    let deliver: (bytes: Uint8Array) => void = () => undefined;
    const stream = new Duplex({
      read: () => undefined,
      write: (bytes: Buffer, _encoding, done) => {
        deliver(bytes);
        done();
      },
    });
    const port: BytePort = {
      write: async (bytes) => {
        if (stream.destroyed) return err({ code: 'device.unplugged' });
        stream.push(bytes);
        await setImmediate();
        return stream.destroyed ? err({ code: 'device.unplugged' }) : ok(undefined);
      },
      onBytes: (listener) => {
        deliver = listener;
      },
      onClosed: (listener) => {
        stream.on('close', listener);
      },
      close: async () => {
        stream.destroy();
      },
    };
    kiosk.attach('printer', stream);
    await setImmediate();
    return ok(port);
  };
  /** Lets time pass until the work is done, at most half a minute; `meanwhile` after so many milliseconds of it. */
  const during = async <T>(work: Promise<T>, meanwhile?: { after: number; act: () => void }): Promise<T> => {
    let done = false;
    void work.finally(() => {
      done = true;
    });
    for (let passed = 0; !done && passed < 30_000; passed += STEP) {
      if (meanwhile && passed === meanwhile.after) meanwhile.act();
      clock.increment(STEP);
      await setImmediate();
    }
    return work;
  };
  const printer = createPrinter({
    ...{ id: 'printer', required: true, profile, open, clock, leftover: false },
  });
  const until = (holds: () => boolean) =>
    during(
      new Promise<void>((resolve) => {
        const check = () => holds() && resolve();
        printer.onState(check);
        check();
      }),
    );
  return {
    ...{ profile, peer, socket, printer, during, until },
    ready: () => until(() => printer.state().state === 'ready'),
    faulty: (code: string) => until(() => printer.state().fault === code),
    print: (meanwhile?: { after: number; act: () => void }) =>
      during(printer.print(document(profile.dotsPerMillimetre)), meanwhile),
  };
}

/** Milliseconds into a print at which about half of it is on paper. */
const MIDWAY = 500;

/** Much simulated time passes here; on a busy machine that takes real time. */
describe.each(MODELS)('a %s', { timeout: 60_000 }, (model) => {
  let desk: ReturnType<typeof plugIn>;

  beforeEach(async () => {
    desk = plugIn(model);
    await desk.ready();
  });

  it('proves what it printed', async () => {
    const { presenter } = desk.profile;
    expect(await desk.print()).toEqual({ state: 'printed', waitingInOutput: presenter });
    expect(desk.peer.counts()).toMatchObject({ printed: 1, complete: 1, spoiled: 0 });
    expect(desk.peer.state().unknown).toEqual([]);
  });

  it('proves the second as the first', async () => {
    await desk.print();
    desk.peer.take();
    await desk.ready();
    expect(await desk.print()).toMatchObject({ state: 'printed' });
    expect(desk.peer.counts()).toMatchObject({ printed: 2, complete: 2 });
  });

  it.each([
    ['the paper is out', { paper: 'out' }, 'printer.paper-out'],
    ['the cover is open', { coverOpen: true }, 'printer.head-up'],
    ['the head is lifted', { headUp: true }, 'printer.head-up'],
  ] as const)('prints nothing when %s before the first byte', async (_what, faults, code) => {
    desk.peer.inject(faults);
    expect(await desk.print()).toEqual({ state: 'failed', code });
    expect(desk.peer.counts().printed).toBe(0);
  });

  it('leaves a head that is opened in the middle unknown, and prints none of it when it is shut', async () => {
    const opened = () => desk.peer.inject({ headUp: true });
    expect(await desk.print({ after: MIDWAY, act: opened })).toEqual({
      state: 'unknown',
      code: 'printer.head-up',
    });
    desk.peer.clear();
    await desk.ready();
    await desk.during(desk.printer.retract());
    expect(desk.peer.counts()).toMatchObject({ printed: 1, complete: 0, spoiled: 1 });
    expect(await desk.print()).toMatchObject({ state: 'printed' });
    expect(desk.peer.counts()).toMatchObject({ printed: 2, complete: 1 });
  });

  it('is resumed by itself when the pause after a mended fault is all that is left of it', async () => {
    await desk.print({ after: MIDWAY, act: () => desk.peer.inject({ coverOpen: true }) });
    desk.peer.inject({ coverOpen: false });
    await desk.faulty('printer.paused');
    await desk.ready();
  });

  it.each([
    ['the paper ends', { paperOutAfter: 40 }, 'printer.paper-out'],
    ['paper is jammed', { jamAfter: 40 }, model === KIOSK ? 'printer.jam' : 'printer.paper-out'],
    ['the blade sticks', { cutter: true }, 'printer.cutter'],
  ] as const)('leaves it unknown when %s in the middle', async (_what, faults, code) => {
    desk.peer.inject(faults);
    expect(await desk.print()).toEqual({ state: 'unknown', code });
    desk.peer.clear();
    await desk.ready();
    await desk.during(desk.printer.retract());
    expect(desk.peer.counts().complete).toBe(0);
    expect(await desk.print()).toMatchObject({ state: 'printed' });
    expect(desk.peer.counts().complete).toBe(1);
  });

  it('leaves a cable that is pulled in the middle of the label unknown, and never prints half of it', async () => {
    desk.peer.inject({ unplugAfter: 40 });
    expect(await desk.print()).toEqual({ state: 'unknown', code: 'device.unplugged' });
    await desk.until(() => desk.printer.state().state === 'absent');
    await desk.socket.plug();
    await desk.ready();
    expect(desk.peer.counts().printed).toBe(0);
    expect(await desk.print()).toMatchObject({ state: 'printed' });
    expect(desk.peer.counts()).toMatchObject({ printed: 1, complete: 1 });
  });

  it('leaves a cable that is pulled while it prints unknown', async () => {
    const pulled = () => desk.socket.unplug();
    expect(await desk.print({ after: MIDWAY, act: pulled })).toEqual({
      state: 'unknown',
      code: 'device.unplugged',
    });
  });

  it('that falls silent is a fault, and so is one that talks nonsense, swallows half its words or is slow', async () => {
    for (const always of ['silence', 'garbage', 'half', 'slow'] as const) {
      desk.peer.inject({ always });
      await desk.faulty('device.silent');
      desk.peer.inject({ always: null });
      await desk.ready();
    }
  });

  it.each(['silence', 'garbage', 'half', 'slow'] as const)('never takes %s for proof', async (always) => {
    const outcome = await desk.print({ after: 0, act: () => desk.peer.inject({ always }) });
    expect(outcome.state).not.toBe('printed');
  });

  it('proves its print though an answer is lost or garbled on the way', async () => {
    for (const next of ['silence', 'garbage', 'half'] as const) {
      const outcome = await desk.print({ after: 200, act: () => desk.peer.inject({ next }) });
      expect(outcome).toMatchObject({ state: 'printed' });
      desk.peer.take();
      await desk.ready();
    }
  });

  it.each([
    ['ends in the middle of a format', '^XA^FO1,1^FDa^FS'],
    ['prints nothing', '^XA^MMT^XZ'],
    ['is none', 'BTP0101'],
  ])('is not sent a document that %s', async (_what, stream) => {
    const outcome = await desk.during(desk.printer.print(Buffer.from(stream, 'latin1')));
    expect(outcome).toEqual({ state: 'failed', code: 'print.refused' });
    expect(await desk.print()).toMatchObject({ state: 'printed' });
    expect(desk.peer.counts()).toMatchObject({ printed: 1, complete: 1 });
  });
});

describe('a printer with a presenter', () => {
  it('tells of the document that waits in it, and pulls it back when it is told to', async () => {
    const desk = plugIn(KIOSK);
    await desk.ready();
    expect(await desk.print()).toEqual({ state: 'printed', waitingInOutput: true });
    expect(await desk.print()).toEqual({ state: 'failed', code: 'printer.output-blocked' });
    expect(await desk.during(desk.printer.retract())).toBe('pulled-back');
    expect(desk.peer.counts()).toMatchObject({ printed: 1, retracted: 1 });
    expect(desk.peer.state().documentInOutput).toBe(false);
  });

  it('tells of low paper', async () => {
    const desk = plugIn(KIOSK);
    await desk.ready();
    desk.peer.inject({ paper: 'low' });
    await desk.during(new Promise<void>((resolve) => desk.printer.onPaperLow(resolve)));
    expect(desk.printer.paperLow()).toBe(true);
  });
});
