import type { Clock } from '../../../config/clock.ts';
import type { Outbox } from '../../../sync/kiosk/outbox.ts';
import type { FaultCode } from '../../contract/faults.ts';
import type { Readiness } from '../../contract/stream.ts';
import type { Device } from '../device.ts';
import type { Abilities } from './abilities.ts';
import { type OtherFault, type Part, readinessOf } from './readiness.ts';
import { type SteadyCause, steadyCause } from './steady-cause.ts';

/**
 * Watches every device and what else the kiosk needs, and says when its readiness changes. Each change is an
 * event for the hub; passing states of a device (opening, busy, a brief absence) are not.
 */
export function createSupervisor(deps: {
  devices: readonly Device[];
  /** A required device whose abilities others have stops nothing while they work. */
  abilitiesOf: Abilities;
  outbox: Outbox;
  clock: Clock;
  /** Faults that stop no device, such as an outbox without room or paper that ends soon. */
  otherFaults: () => readonly OtherFault[];
  onReadiness: (readiness: Readiness) => void;
}) {
  const { devices, abilitiesOf, outbox, clock, otherFaults, onReadiness } = deps;
  const known = new Map<string, FaultCode | null>();
  const steady = new Map<Device, SteadyCause>();
  const causeOf = (device: Device) => steady.get(device)?.cause() ?? null;
  const isStoodInFor = (device: Device) => {
    const others = devices.filter((one) => one !== device && causeOf(one) === null).flatMap(abilitiesOf);
    const abilities = abilitiesOf(device);
    return abilities.length > 0 && abilities.every((ability) => others.includes(ability));
  };
  const measure = () => {
    const parts = devices.map(
      (device): Part => ({
        id: device.id,
        kind: device.kind,
        required: device.required && !isStoodInFor(device),
        cause: causeOf(device),
      }),
    );
    return readinessOf(parts, otherFaults());
  };

  const report = (device: Device) => {
    const { state } = device.state();
    const fault = causeOf(device);
    if (known.get(device.id) === fault) return;
    known.set(device.id, fault);
    void outbox.record([
      { type: 'device.state-changed', data: { device: device.id, kind: device.kind, state, fault } },
    ]);
  };

  const review = () => {
    const now = measure();
    if (JSON.stringify(now) === JSON.stringify(readiness)) return;
    readiness = now;
    void outbox.record([{ type: 'kiosk.readiness-changed', data: now }]);
    onReadiness(now);
  };

  for (const device of devices) {
    const changed = () => {
      report(device);
      review();
    };
    steady.set(device, steadyCause(device, clock, changed));
  }
  let readiness = measure();

  return {
    readiness: () => readiness,
    review,
    stop: () => {
      for (const { stop } of steady.values()) stop();
    },
  };
}

export type Supervisor = ReturnType<typeof createSupervisor>;
