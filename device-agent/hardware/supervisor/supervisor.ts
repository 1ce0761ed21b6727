import type { Outbox } from '../../../sync/kiosk/outbox.ts';
import type { FaultCode } from '../../contract/faults.ts';
import type { Readiness } from '../../contract/stream.ts';
import type { Device } from '../device.ts';
import { causeOf, readinessOf } from './readiness.ts';

/**
 * Watches every device and what else the kiosk needs, and says when its readiness changes. Each change is an
 * event for the hub; passing states of a device (opening, busy) are not.
 */
export function createSupervisor(deps: {
  devices: readonly Device[];
  outbox: Outbox;
  /** Faults that no device has, such as an outbox without room or paper that ends soon. */
  otherFaults: () => readonly FaultCode[];
  onReadiness: (readiness: Readiness) => void;
}) {
  const { devices, outbox, otherFaults, onReadiness } = deps;
  const known = new Map<string, FaultCode | null>();
  let readiness = readinessOf(devices, otherFaults());

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
    const now = readinessOf(devices, otherFaults());
    if (now.state === readiness.state && now.causes.join() === readiness.causes.join()) return;
    readiness = now;
    void outbox.record([{ type: 'kiosk.readiness-changed', data: now }]);
    onReadiness(now);
  };

  for (const device of devices) {
    device.onState(() => {
      report(device);
      review();
    });
  }

  return { readiness: () => readiness, review };
}

export type Supervisor = ReturnType<typeof createSupervisor>;
