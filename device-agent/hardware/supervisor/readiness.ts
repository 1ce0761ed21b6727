import { FAULTS, type FaultCode, type Severity } from '../../contract/faults.ts';
import type { Readiness } from '../../contract/stream.ts';
import type { Device } from '../device.ts';

const ORDER: Record<Severity, number> = { service: 0, visit: 1, attention: 2, passenger: 3 };

/** What one device takes away from the kiosk, if anything. A device that is still being opened counts as away. */
export function causeOf(device: Pick<Device, 'state'>): FaultCode | null {
  const { state, fault } = device.state();
  if (state === 'ready' || state === 'busy') return null;
  return fault ?? 'device.silent';
}

/**
 * The kiosk's readiness from its parts: a required device that cannot work takes it out of service, an optional
 * one or anything that wants attention degrades it. Causes come worst first, each once.
 */
export function readinessOf(
  devices: readonly Pick<Device, 'state' | 'required'>[],
  others: readonly FaultCode[],
): Readiness {
  const required = devices.filter((device) => device.required).map(causeOf);
  const optional = devices.filter((device) => !device.required).map(causeOf);
  const causes = [...new Set([...required, ...optional, ...others].filter((code) => code !== null))].sort(
    (a, b) => ORDER[FAULTS[a].severity] - ORDER[FAULTS[b].severity],
  );
  const stops = (code: FaultCode | null) => code !== null && FAULTS[code].severity === 'service';
  if (required.some(stops) || others.some(stops)) return { state: 'out-of-service', causes };
  return { state: causes.length > 0 ? 'degraded' : 'in-service', causes };
}
