import type { Outbox } from '../sync/kiosk/outbox.ts';
import type { Device } from './hardware/device.ts';
import type { Consumables } from './hardware/printer/consumables.ts';
import { type Candidate, isKeyboard } from './hardware/supervisor/discovery/candidate.ts';
import type { Survey } from './hardware/supervisor/discovery/discovery.ts';
import type { Supervisor } from './hardware/supervisor/supervisor.ts';
import type { Ways } from './hardware/ways.ts';
import type { Health, Plugged } from './routes/health.ts';

const pluggedOf = (candidate: Candidate): Plugged => ({
  transport: candidate.transport,
  path: candidate.path,
  name: candidate.name,
  usb: candidate.usb,
  serialNumber: candidate.serialNumber,
  types: isKeyboard(candidate),
});

/** What is plugged in, as health and `landside doctor` tell it. */
export const portsOf = ({ claimed, unclaimed, unavailable }: Survey): Health['ports'] => ({
  claimed: claimed.map(({ device, candidate }) => ({ device, candidate: pluggedOf(candidate) })),
  unclaimed: unclaimed.map(pluggedOf),
  unavailable: [...unavailable],
});

/** How a running kiosk is: its readiness, devices, ports and queues, and no word of any passenger. */
export const healthOf = (kiosk: {
  readonly kioskId: string;
  readonly supervisor: Supervisor;
  readonly devices: readonly Device[];
  readonly consumables: Consumables;
  readonly ways: Ways;
  readonly outbox: Outbox;
  readonly manifest: { size(): number };
}): Health => ({
  kioskId: kiosk.kioskId,
  readiness: kiosk.supervisor.readiness(),
  devices: kiosk.devices.map((device) => ({
    id: device.id,
    kind: device.kind,
    required: device.required,
    counters: device.kind === 'printer' ? kiosk.consumables.of(device.id) : null,
    ...device.state(),
  })),
  ports: portsOf(kiosk.ways.survey()),
  outbox: { events: kiosk.outbox.level().events, recorded: kiosk.outbox.recorded() },
  manifest: { members: kiosk.manifest.size() },
});
