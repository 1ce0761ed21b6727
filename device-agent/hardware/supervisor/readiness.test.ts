import { describe, expect, it } from 'vitest';
import type { FaultCode } from '../../contract/faults.ts';
import { causeOf, readinessOf } from './readiness.ts';

const printer = (cause: FaultCode | null = null, required = true) => ({
  id: 'boarding-pass-printer',
  kind: 'printer',
  required,
  cause,
});
const scanner = (cause: FaultCode | null = null) => ({
  id: 'scanner',
  kind: 'barcode-reader',
  required: false,
  cause,
});

describe('a device', () => {
  it('takes nothing away while it works, busy or not', () => {
    expect(causeOf({ state: () => ({ state: 'ready', fault: null }) })).toBeNull();
    expect(causeOf({ state: () => ({ state: 'busy', fault: null }) })).toBeNull();
  });

  it('counts as silent before it has answered', () => {
    expect(causeOf({ state: () => ({ state: 'probing', fault: null }) })).toBe('device.silent');
  });
});

describe('a kiosk', () => {
  it('is in service when every device works', () => {
    expect(readinessOf([printer(), scanner()], [])).toEqual({ state: 'in-service', causes: [], devices: [] });
  });

  it('is out of service when a required device cannot work', () => {
    expect(readinessOf([printer('printer.paper-out')], []).state).toBe('out-of-service');
    expect(readinessOf([printer('device.unplugged')], []).state).toBe('out-of-service');
    expect(readinessOf([printer('device.flapping')], []).state).toBe('out-of-service');
  });

  it('is degraded by an optional device or by paper that ends soon', () => {
    expect(readinessOf([printer(), scanner('device.unplugged')], []).state).toBe('degraded');
    expect(readinessOf([printer()], [{ code: 'printer.paper-low' }]).state).toBe('degraded');
  });

  it('is out of service when the outbox has no room left', () => {
    expect(readinessOf([printer()], [{ code: 'outbox.full' }]).state).toBe('out-of-service');
  });

  it('names each cause once, worst first, and says which devices it is of', () => {
    const { causes, devices } = readinessOf(
      [printer('printer.jam'), { ...printer('printer.jam'), id: 'bag-tag-printer' }, scanner()],
      [{ code: 'printer.paper-low', device: { id: 'receipt-printer', kind: 'printer' } }],
    );
    expect(causes).toEqual(['printer.jam', 'printer.paper-low']);
    expect(devices).toEqual([
      { device: 'boarding-pass-printer', kind: 'printer', code: 'printer.jam' },
      { device: 'bag-tag-printer', kind: 'printer', code: 'printer.jam' },
      { device: 'receipt-printer', kind: 'printer', code: 'printer.paper-low' },
    ]);
  });
});
