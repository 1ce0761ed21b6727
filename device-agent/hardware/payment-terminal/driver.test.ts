import { afterEach, describe, expect, it } from 'vitest';
import { plugInTerminal } from '../../../tests/devices/terminal-bench.ts';
import { APPROVED, STEP } from './testing/bench.ts';

let close: () => Promise<unknown> = async () => undefined;
afterEach(() => close());

const plugIn = async () => {
  const terminal = await plugInTerminal();
  close = terminal.close;
  return terminal;
};

describe('a payment terminal', () => {
  it('takes a payment, and gives it back once however often it is asked', async () => {
    const { driver, peer, pay, until, isAsking, hand, asked, isReady } = await plugIn();
    const payment = pay();
    expect(await until(isAsking, 1000)).toBe(true);
    expect(driver.state().state).toBe('busy');
    await hand('present', { card: 'good' });
    expect(await until(() => payment.outcome !== null, 3000)).toBe(true);
    expect(payment.outcome).toMatchObject(APPROVED);
    expect(await until(isReady, STEP)).toBe(true);
    for (const _time of [1, 2]) {
      const reversal = driver.reverse('T000001');
      await until(() => false, 500);
      expect(await reversal).toBe('reversed');
    }
    expect(peer.bookings()).toMatchObject([{ serviceId: payment.serviceId, reversed: true }]);
    expect(asked('payment')).toHaveLength(1);
  });

  it.each([
    ['declined', 'present', { card: 'declined' }],
    ['cancelled', 'refuse', {}],
  ] as const)('tells that a payment was %s', async (state, name, body) => {
    const { pay, until, isAsking, hand } = await plugIn();
    const payment = pay();
    await until(isAsking, 1000);
    await hand(name, body);
    await until(() => payment.outcome !== null, 3000);
    expect(payment.outcome).toEqual({ state });
  });

  it('ends a payment before a card is presented, and not after', async () => {
    const { driver, pay, until, isAsking, hand, peer } = await plugIn();
    const first = pay();
    await until(isAsking, 1000);
    driver.abort(first.serviceId);
    await until(() => first.outcome !== null, 1000);
    expect(first.outcome).toEqual({ state: 'cancelled' });

    const second = pay();
    await until(isAsking, 1000);
    await hand('present', { card: 'good' });
    driver.abort(second.serviceId);
    await until(() => second.outcome !== null, 3000);
    expect(second.outcome).toMatchObject(APPROVED);
    expect(peer.bookings()).toHaveLength(2);
  });

  it('asks once and waits as long as it takes, asking what became of it meanwhile', async () => {
    const { pay, until, asked, isAsking, hand } = await plugIn();
    const payment = pay();
    await until(() => false, 60_000);
    expect([payment.outcome, isAsking()]).toEqual([null, true]);
    expect(asked('payment')).toHaveLength(1);
    expect(asked('status').length).toBeGreaterThan(10);
    await hand('present', { card: 'good' });
    await until(() => payment.outcome !== null, 3000);
    expect(payment.outcome).toMatchObject(APPROVED);
  });

  it('is not asked while it is away, and says so at once', async () => {
    const { pay, until, socket, isReady, asked } = await plugIn();
    socket.unplug();
    await until(() => !isReady(), 1000);
    const payment = pay();
    await until(() => false, STEP);
    expect(payment.outcome).toEqual({ state: 'unavailable' });
    expect(asked('payment')).toEqual([]);
  });
});

describe('a question', () => {
  it('without an answer has an end', async () => {
    const { driver, until, deafen } = await plugIn();
    deafen(true);
    const asked = { outcome: '', reversal: '' };
    void driver.outcomeOf('A').then(({ state }) => {
      asked.outcome = state;
    });
    void driver.reverse('T').then((state) => {
      asked.reversal = state;
    });
    await until(() => false, 3500);
    expect(asked.outcome).toBe('unknown');
    await until(() => asked.reversal !== '', 30_000);
    expect(asked.reversal).toBe('unknown');
  });

  it('whether money may go back is answered by the bank', async () => {
    const { driver, until, hand, pay, isAsking } = await plugIn();
    const payment = pay();
    await until(isAsking, 1000);
    await hand('present', { card: 'good' });
    await until(() => payment.outcome !== null, 3000);
    await hand('reversals', { refused: true });
    for (const transaction of ['T000001', 'T000002']) {
      const reversal = driver.reverse(transaction);
      await until(() => false, STEP);
      expect(await reversal).toBe('refused');
    }
  });
});
