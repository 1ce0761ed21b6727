import { describe, expect, it } from 'vitest';
import { SimulatedClock } from 'xstate';
import { ok } from '../../../config/result.ts';
import type { Outbox } from '../../../sync/kiosk/outbox.ts';
import type { KioskEvent } from '../../../sync/wire/events.ts';
import type { FaultCode } from '../../contract/faults.ts';
import type { Device } from '../device.ts';
import type { DeviceState } from '../device-machine.ts';
import { BRIEF } from './steady-cause.ts';
import { createSupervisor } from './supervisor.ts';

/** A device that is what a test says it is. */
function puppet(id: string, required = true) {
  let now: { state: DeviceState; fault: FaultCode | null } = { state: 'opening', fault: null };
  const listeners: (() => void)[] = [];
  const device: Device = {
    id,
    kind: 'printer',
    required,
    state: () => now,
    onState: (listener) => listeners.push(listener),
    stop: async () => undefined,
  };
  return {
    device,
    become: (state: DeviceState, fault: FaultCode | null = null) => {
      now = { state, fault };
      for (const listener of listeners) listener();
    },
  };
}

function kiosk(second?: { device: Device }) {
  const clock = new SimulatedClock();
  const events: KioskEvent[] = [];
  const told: string[] = [];
  const printer = puppet('printer');
  const scanner = puppet('scanner', false);
  const record: Outbox['record'] = async (some) => {
    events.push(...some);
    return ok(undefined);
  };
  const supervisor = createSupervisor({
    devices: [printer.device, scanner.device, ...(second ? [second.device] : [])],
    abilitiesOf: ({ id }) =>
      id === 'second' ? ['boarding-pass', 'bag-tag'] : id === 'printer' ? ['boarding-pass'] : [id],
    outbox: { record } as Outbox,
    clock,
    otherFaults: () => [],
    onReadiness: ({ state }) => told.push(state),
  });
  printer.become('ready');
  scanner.become('ready');
  events.length = 0;
  told.length = 0;
  return { clock, events, told, printer, scanner, supervisor };
}

describe('the supervisor', () => {
  it('takes no notice of a brief absence: no event, no word to the screen', () => {
    const { clock, events, told, printer, supervisor } = kiosk();
    printer.become('absent', 'device.unplugged');
    clock.increment(100);
    printer.become('opening', 'device.unplugged');
    printer.become('probing', 'device.unplugged');
    clock.increment(BRIEF - 101);
    printer.become('ready');
    clock.increment(10_000);
    expect(supervisor.readiness().state).toBe('in-service');
    expect([events, told]).toEqual([[], []]);
  });

  it('says within a second that a device is gone, however often it tries to come back', () => {
    const { clock, events, told, printer } = kiosk();
    printer.become('absent', 'device.unplugged');
    clock.increment(200);
    printer.become('opening', 'device.unplugged');
    printer.become('absent', 'device.unplugged');
    clock.increment(BRIEF - 200);
    expect(told).toEqual(['out-of-service']);
    expect(events).toMatchObject([
      { type: 'device.state-changed', data: { device: 'printer', fault: 'device.unplugged' } },
      {
        type: 'kiosk.readiness-changed',
        data: { devices: [{ device: 'printer', kind: 'printer', code: 'device.unplugged' }] },
      },
    ]);
  });

  it.each([
    ['fault', 'printer.jam'],
    ['quarantined', 'device.flapping'],
  ] as const)('says at once that a device is %s', (state, fault) => {
    const { told, printer } = kiosk();
    printer.become(state, fault);
    expect(told).toEqual(['out-of-service']);
  });

  it('says at once that a device is back', () => {
    const { clock, told, printer } = kiosk();
    printer.become('absent', 'device.unplugged');
    clock.increment(BRIEF);
    printer.become('ready');
    expect(told).toEqual(['out-of-service', 'in-service']);
  });

  it('is only degraded by an optional device', () => {
    const { clock, told, scanner } = kiosk();
    scanner.become('absent', 'device.unplugged');
    clock.increment(BRIEF);
    expect(told).toEqual(['degraded']);
  });

  it('is only degraded by a required printer while another prints the same', () => {
    const second = puppet('second', false);
    const { told, printer } = kiosk(second);
    second.become('ready');
    printer.become('fault', 'printer.jam');
    second.become('fault', 'printer.jam');
    second.become('ready');
    printer.become('ready');
    expect(told).toEqual(['in-service', 'degraded', 'out-of-service', 'degraded', 'in-service']);
  });

  it('is out of service for a required printer of bag tags that no other can print', () => {
    const second = puppet('second', true);
    const { told } = kiosk(second);
    second.become('ready');
    second.become('fault', 'printer.paper-out');
    expect(told.at(-1)).toBe('out-of-service');
  });

  it('is only degraded by an optional printer of bag tags: passes are printed all the same', () => {
    const second = puppet('second', false);
    const { told } = kiosk(second);
    second.become('ready');
    second.become('fault', 'printer.paper-out');
    expect(told.at(-1)).toBe('degraded');
  });

  it('knows the difference between a job and a fault', () => {
    const { clock, events, told, printer } = kiosk();
    printer.become('busy');
    clock.increment(5000);
    printer.become('ready');
    expect([events, told]).toEqual([[], []]);
  });
});
