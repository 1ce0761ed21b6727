import { describe, expect, it } from 'vitest';
import { SimulatedClock } from 'xstate';
import { expectOk, ok } from '../../../config/result.ts';
import type { BytePort, OpenPort } from './byte-port.ts';
import { withDeadlines } from './deadlines.ts';
import { memoryPort } from './memory.ts';

const never = <T>() => new Promise<T>(() => undefined);

/** Lets time pass as a process sees it that is not held up. */
const pass = (clock: SimulatedClock, milliseconds: number) => {
  for (let passed = 0; passed < milliseconds; passed += 250) clock.increment(250);
};

/** A port over memory whose named parts never come back. */
function open(hangs: Partial<BytePort> = {}) {
  const clock = new SimulatedClock();
  const peer = memoryPort();
  const bound = withDeadlines(async () => ok({ ...peer.port, ...hangs }), clock);
  return { clock, peer, opening: bound() };
}

describe('a port of any transport', () => {
  it('that does not open in time counts as silent, and is closed when it opens after all', async () => {
    const clock = new SimulatedClock();
    const peer = memoryPort();
    let openLate: (port: Awaited<ReturnType<OpenPort>>) => void = () => undefined;
    const bound = withDeadlines(
      () =>
        new Promise((resolve) => {
          openLate = resolve;
        }),
      clock,
    );
    const opening = bound();
    pass(clock, 3000);
    expect(await opening).toMatchObject({ ok: false, fault: { code: 'device.silent' } });
    const closed = new Promise<void>((resolve) => peer.port.onClosed(resolve));
    openLate(ok(peer.port));
    await closed;
  });

  it('ends when a write hangs', async () => {
    const { clock, opening } = open({ write: () => never() });
    const port = expectOk(await opening, 'it opens');
    const closed = new Promise<void>((resolve) => port.onClosed(resolve));
    const writing = port.write(Buffer.from('x'));
    pass(clock, 30_000);
    expect(await writing).toMatchObject({ ok: false, fault: { code: 'device.silent' } });
    await closed;
    expect(await port.write(Buffer.from('y'))).toMatchObject({ ok: false });
  });

  it('whose close never comes back is given up, once', async () => {
    const { clock, opening } = open({ close: () => never() });
    const port = expectOk(await opening, 'it opens');
    let announced = 0;
    port.onClosed(() => {
      announced += 1;
    });
    const closing = port.close();
    pass(clock, 1000);
    await closing;
    await port.close();
    expect(announced).toBe(1);
  });

  it('says what it hears and takes what is written', async () => {
    const { opening, peer } = open();
    const port = expectOk(await opening, 'it opens');
    peer.say(Buffer.from('early'));
    const heard: string[] = [];
    port.onBytes((bytes) => heard.push(String(bytes)));
    peer.say(Buffer.from('later'));
    expect(heard).toEqual(['early', 'later']);
    expect(await port.write(Buffer.from('ask'))).toEqual(ok(undefined));
    expect(String(peer.heard())).toBe('ask');
  });

  it('tells of its end whoever ended it', async () => {
    const { opening, peer } = open();
    const port = expectOk(await opening, 'it opens');
    const closed = new Promise<void>((resolve) => port.onClosed(resolve));
    peer.drop();
    await closed;
    expect(await port.write(Buffer.from('x'))).toMatchObject({ fault: { code: 'device.unplugged' } });
  });
});
