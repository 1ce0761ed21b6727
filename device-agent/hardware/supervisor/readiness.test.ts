import { describe, expect, it } from 'vitest';
import type { FaultCode } from '../../contract/faults.ts';
import type { DeviceState } from '../device-machine.ts';
import { readinessOf } from './readiness.ts';

const device = (state: DeviceState, fault: FaultCode | null = null, required = true) => ({
  required,
  state: () => ({ state, fault }),
});

describe('a kiosk', () => {
  it('is in service when every device works, busy or not', () => {
    expect(readinessOf([device('ready'), device('busy')], [])).toEqual({ state: 'in-service', causes: [] });
  });

  it('is out of service when a required device cannot work', () => {
    expect(readinessOf([device('fault', 'printer.paper-out')], []).state).toBe('out-of-service');
    expect(readinessOf([device('absent', 'device.unplugged')], []).state).toBe('out-of-service');
  });

  it('is not in service before its devices have answered', () => {
    expect(readinessOf([device('probing')], [])).toEqual({
      state: 'out-of-service',
      causes: ['device.silent'],
    });
  });

  it('is degraded by an optional device or by paper that ends soon', () => {
    expect(readinessOf([device('fault', 'device.silent', false)], []).state).toBe('degraded');
    expect(readinessOf([device('ready')], ['printer.paper-low']).state).toBe('degraded');
  });

  it('is out of service when the outbox has no room left', () => {
    expect(readinessOf([device('ready')], ['outbox.full']).state).toBe('out-of-service');
  });

  it('names each cause once, worst first', () => {
    const { causes } = readinessOf(
      [device('fault', 'printer.jam'), device('fault', 'printer.jam')],
      ['printer.paper-low'],
    );
    expect(causes).toEqual(['printer.jam', 'printer.paper-low']);
  });
});
