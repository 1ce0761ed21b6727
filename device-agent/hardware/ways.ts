import { realpathSync } from 'node:fs';
import type { Clock } from '../../config/clock.ts';
import type { DeviceConfig } from '../../config/devices.ts';
import { type PortConfig, portSchema } from '../../config/ports.ts';
import type { Candidate } from './supervisor/discovery/candidate.ts';
import { createDiscovery, type Survey } from './supervisor/discovery/discovery.ts';
import type { Seeker } from './supervisor/discovery/fingerprint.ts';
import { sysfsLister } from './supervisor/discovery/sysfs.ts';
import type { OpenPort } from './transport/byte-port.ts';
import { openPort } from './transport/open-port.ts';

/** Where the kernel shows what is plugged in. */
const SYSFS = '/sys';

/** The ways to a kiosk's devices: by their ports, or by what they are. */
export interface Ways {
  openerOf(device: DeviceConfig): OpenPort;
  /** What was found, claimed and left over. */
  survey(): Survey;
  stop(): void;
}

/** A keypad types, and so does a scanner that is configured as a wedge; from any other device it is refused. */
const mayType = (device: DeviceConfig): boolean =>
  device.kind === 'keypad' || (device.kind === 'barcode-reader' && device.interface.type === 'wedge');

/** The names that a configured port may have: a udev rule's link, and what it stands for. */
function pathsOf(port: PortConfig | undefined): string[] {
  if (!port || !('path' in port)) return [];
  try {
    return [port.path, realpathSync(port.path)];
  } catch {
    return [port.path];
  }
}

/** Where a found candidate can be opened; settings that do not suit the transport are a mistake in the configuration. */
function portOf({ transport, path }: Candidate, settings: Seeker['find']['settings']): PortConfig {
  const [host, port] = path.split(':');
  const place = transport === 'tcp' ? { host, port: Number(port) } : { path };
  return portSchema.parse({ ...settings, transport, ...place });
}

/** Prepares the ways to all configured devices. Nothing is opened yet. */
export function createWays(
  configured: readonly DeviceConfig[],
  clock: Clock,
  list = sysfsLister(SYSFS),
): Ways {
  const discovery = createDiscovery({
    seekers: configured.flatMap((device): Seeker[] =>
      device.find ? [{ id: device.id, find: device.find, mayType: mayType(device) }] : [],
    ),
    list,
    openCandidate: (candidate, settings) => openPort(portOf(candidate, settings), clock),
    occupied: () => configured.flatMap(({ port }) => pathsOf(port)),
    clock,
  });
  return {
    openerOf: ({ id, port }) => (port ? openPort(port, clock) : discovery.openerOf(id)),
    survey: discovery.survey,
    stop: discovery.stop,
  };
}
