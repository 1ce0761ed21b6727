import { afterEach, describe, expect, it } from 'vitest';
import { plugInTerminal } from '../../../tests/devices/terminal-bench.ts';
import type { SaleResponse } from '../protocol/sale-to-poi/values.ts';
import { APPROVED, BACK, bytesOf, NOTICED, STEP, SUCCESS } from './testing/bench.ts';

let close: () => Promise<unknown> = async () => undefined;
afterEach(() => close());

const plugIn = async () => {
  const terminal = await plugInTerminal();
  close = terminal.close;
  return terminal;
};

describe('an answer', () => {
  it('is read a byte at a time', async () => {
    const { pay, until, isAsking, inject, isReady } = await plugIn();
    const payment = pay();
    await until(isAsking, 1000);
    for (const byte of bytesOf({ type: 'payment', serviceId: payment.serviceId, ...SUCCESS }))
      inject(Uint8Array.of(byte));
    await until(() => payment.outcome !== null, STEP);
    expect(payment.outcome).toMatchObject(APPROVED);
    expect(await until(isReady, STEP)).toBe(true);
  });

  it('to another message, or to none, is nothing to a payment under way', async () => {
    const { pay, until, isAsking, inject, hand } = await plugIn();
    const payment = pay();
    await until(isAsking, 1000);
    const others: SaleResponse[] = [
      { type: 'payment', serviceId: 'OTHER', ...SUCCESS },
      { type: 'status', serviceId: 'OTHER', result: 'Success', repeated: SUCCESS },
      { type: 'reversal', serviceId: 'OTHER', result: 'Success' },
      // The right number, and no payment: whoever wrote it knows nothing of ours.
      { type: 'status', serviceId: 'OTHER', result: 'NotFound', repeated: null },
    ];
    for (const other of others) inject(bytesOf(other));
    await until(() => false, 1000);
    expect(payment.outcome).toBeNull();
    await hand('refuse');
    await until(() => payment.outcome !== null, 1000);
    expect(payment.outcome).toEqual({ state: 'cancelled' });
  });

  it('that is lost is heard with the next question, and nothing stays busy', async () => {
    const { pay, until, isAsking, hand, isReady, peer } = await plugIn();
    const payment = pay();
    await until(isAsking, 1000);
    await hand('present', { card: 'good' });
    await until(() => false, 1400);
    await hand('faults', { next: 'silence' });
    await until(() => peer.bookings().length === 1, 1000);
    expect(payment.outcome).toBeNull();
    expect(await until(() => payment.outcome !== null, 5000)).toBe(true);
    expect(payment.outcome).toMatchObject(APPROVED);
    expect(await until(isReady, STEP)).toBe(true);
  });

  it('never comes to a payment that did not arrive: what became of it is unknown, and soon', async () => {
    const { driver, pay, until, deafen, peer, isReady } = await plugIn();
    deafen(true);
    const payment = pay();
    await until(() => false, STEP);
    deafen(false);
    expect(await until(() => payment.outcome !== null, 12_000)).toBe(true);
    expect(payment.outcome).toEqual({ state: 'unknown' });
    expect(peer.state().asking).toBeNull();
    expect(await until(isReady, STEP)).toBe(true);
    const asked = driver.outcomeOf(payment.serviceId);
    await until(() => false, STEP);
    expect(await asked).toEqual({ state: 'not-found' });
  });

  it('that was cut off anywhere is not joined to the next, and the terminal is soon ready again', async () => {
    const cut = bytesOf({ type: 'diagnosis', serviceId: 'A', result: 'Success' });
    for (let length = 1; length < cut.length; length += 13) {
      const { inject, hand, pay, until, isAsking, isReady } = await plugIn();
      inject(cut.subarray(0, length));
      await until(() => false, NOTICED);
      expect(await until(isReady, BACK)).toBe(true);
      const payment = pay();
      await until(isAsking, 1000);
      await hand('present', { card: 'good' });
      await until(() => payment.outcome !== null, 10_000);
      expect(payment.outcome).toMatchObject(APPROVED);
      await close();
    }
  });
});

describe('a terminal that fails in the middle of a payment', () => {
  it.each([
    ['silence', 'device.silent'],
    ['garbage', 'device.garbled'],
    ['half', 'device.garbled'],
  ] as const)('by %s leaves it unknown until it speaks again', async (fault, code) => {
    const { driver, pay, until, isAsking, hand, isReady, asked } = await plugIn();
    const payment = pay();
    await until(isAsking, 1000);
    await hand('faults', { always: fault });
    await hand('present', { card: 'good' });
    expect(await until(() => payment.outcome !== null, NOTICED)).toBe(true);
    expect(payment.outcome).toEqual({ state: 'unknown' });
    expect(await until(() => driver.state().fault === code, NOTICED)).toBe(true);
    expect(isReady()).toBe(false);
    await hand('mend');
    expect(await until(isReady, BACK)).toBe(true);
    const told = driver.outcomeOf(payment.serviceId);
    await until(() => false, STEP);
    expect(await told).toMatchObject(APPROVED);
    expect(asked('payment')).toHaveLength(1);
  });

  it.each([
    ['the cable, and goes on alone', 'unplug', {}, APPROVED],
    ['its power', 'power', { fails: 'now' }, { state: 'not-found' }],
  ] as const)('by losing %s tells of it when it is back', async (_what, name, body, end) => {
    const { driver, pay, until, isAsking, hand, socket, isReady } = await plugIn();
    const payment = pay();
    await until(isAsking, 1000);
    await hand('present', { card: 'good' });
    await hand(name, body);
    expect(await until(() => payment.outcome !== null, 1000)).toBe(true);
    expect(payment.outcome).toEqual({ state: 'unknown' });
    expect(driver.state()).toEqual({ state: 'absent', fault: 'device.unplugged' });
    await until(() => false, 3000);
    await socket.plug();
    expect(await until(isReady, BACK)).toBe(true);
    const told = driver.outcomeOf(payment.serviceId);
    await until(() => false, STEP);
    expect(await told).toMatchObject(end);
  });

  it('goes on with the same payment when it was away for a moment', async () => {
    const { driver, pay, until, isAsking, hand, socket, isReady } = await plugIn();
    const payment = pay();
    await until(isAsking, 1000);
    socket.unplug();
    await until(() => payment.outcome !== null, 1000);
    await socket.plug();
    expect(await until(isReady, BACK)).toBe(true);
    for (const [before, state] of [
      [() => undefined, 'in-progress'],
      [() => hand('present', { card: 'good' }), 'approved'],
    ] as const) {
      await before();
      await until(() => false, 3000);
      const told = driver.outcomeOf(payment.serviceId);
      await until(() => false, STEP);
      expect(await told).toMatchObject({ state });
    }
  });
});
