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

/** A device as the kiosk's readiness sees it. */
export interface Part extends Pick<Device, 'id' | 'kind' | 'required'> {
  readonly cause: FaultCode | null;
}

/** A fault that wants attention without stopping anything, and the device it is of, if it is of one. */
export interface OtherFault {
  readonly code: FaultCode;
  readonly device?: Pick<Device, 'id' | 'kind'>;
}

const worstFirst = (one: FaultCode, other: FaultCode) =>
  ORDER[FAULTS[one].severity] - ORDER[FAULTS[other].severity];

/**
 * The kiosk's readiness from its parts: a required device that cannot work takes it out of service, an optional
 * one or anything that wants attention degrades it. Causes come worst first, each once; `devices` says whose they are.
 */
export function readinessOf(parts: readonly Part[], others: readonly OtherFault[]): Readiness {
  const stops = (code: FaultCode | null) => code !== null && FAULTS[code].severity === 'service';
  const inOrder = [...parts.filter(({ required }) => required), ...parts.filter(({ required }) => !required)];
  const devices = [
    ...inOrder.flatMap(({ id, kind, cause }) => (cause === null ? [] : [{ device: id, kind, code: cause }])),
    ...others.flatMap(({ code, device }) => (device ? [{ device: device.id, kind: device.kind, code }] : [])),
  ].sort((one, other) => worstFirst(one.code, other.code));
  const causes = [
    ...new Set([
      ...inOrder.flatMap(({ cause }) => (cause === null ? [] : [cause])),
      ...others.map(({ code }) => code),
    ]),
  ].sort(worstFirst);
  if (parts.some(({ required, cause }) => required && stops(cause)) || others.some(({ code }) => stops(code)))
    return { state: 'out-of-service', causes, devices };
  return { state: causes.length > 0 ? 'degraded' : 'in-service', causes, devices };
}
