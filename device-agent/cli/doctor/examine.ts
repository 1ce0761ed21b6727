import type { Clock } from '../../../config/clock.ts';
import { withDeadline } from '../../../config/clock.ts';
import type { DeviceConfig } from '../../../config/devices.ts';
import type { KioskConfig } from '../../../config/schema.ts';
import { composeDevices } from '../../hardware/composition.ts';
import type { Device } from '../../hardware/device.ts';
import type { Listing } from '../../hardware/supervisor/discovery/candidate.ts';
import { causeOf, readinessOf } from '../../hardware/supervisor/readiness.ts';
import { createWays } from '../../hardware/ways.ts';
import { portsOf } from '../../health-view.ts';
import { HEALTH_PATH, type Health, healthSchema } from '../../routes/health.ts';

/** Milliseconds that a running agent may take to answer, and that a device may take to show how it is. */
const AGENT_LIMIT = 1500;
const DEVICE_LIMIT = 4000;

/** How the devices of a kiosk are, and who says so: the agent that owns them, or a look of one's own. */
export type Examination = Pick<Health, 'kioskId' | 'readiness' | 'devices' | 'ports'> & {
  readonly source: 'agent' | 'own-look';
};

/** Asks the running agent, which owns the ports; looks at the devices itself where none runs. */
export async function examine(config: KioskConfig, clock: Clock, list?: () => Listing): Promise<Examination> {
  const health = await askAgent(config);
  if (health) return { ...health, source: 'agent' };
  const ways = createWays(config.devices, clock, list);
  const devices = composeDevices(config.devices, {
    clock,
    openerOf: ways.openerOf,
    // Nothing is cut or cleared away here that the agent itself would want to know of.
    leftoverIn: () => false,
  });
  await Promise.all(devices.all.map((device) => shown(device, clock)));
  const parts = devices.all.map((device) => ({
    id: device.id,
    kind: device.kind,
    required: device.required,
    cause: causeOf(device),
  }));
  const low = devices.ofKind('printer').filter((printer) => printer.paperLow());
  const examination: Examination = {
    source: 'own-look',
    kioskId: config.kioskId,
    readiness: readinessOf(
      parts,
      low.map((device) => ({ code: 'printer.paper-low' as const, device })),
    ),
    devices: devices.all.map(({ id, kind, required, state }) => ({
      id,
      kind,
      required,
      counters: null,
      ...state(),
    })),
    ports: portsOf(ways.survey()),
  };
  ways.stop();
  await Promise.all(devices.all.map((device) => device.stop()));
  return examination;
}

async function askAgent({ kioskId, listen }: KioskConfig): Promise<Health | null> {
  try {
    const answer = await fetch(`http://${listen.host}:${listen.port}${HEALTH_PATH}`, {
      signal: AbortSignal.timeout(AGENT_LIMIT),
    });
    const health = healthSchema.safeParse(await answer.json());
    // Whatever else listens there speaks of no kiosk, or of another one.
    return health.success && health.data.kioskId === kioskId ? health.data : null;
  } catch {
    return null;
  }
}

/** Resolves once a device has shown whether it works, or has had time enough. */
function shown(device: Device, clock: Clock): Promise<void> {
  const settled = new Promise<void>((resolve) => {
    const look = () => {
      const { state } = device.state();
      if (state === 'ready' || state === 'fault') resolve();
    };
    device.onState(look);
    look();
  });
  return withDeadline(clock, DEVICE_LIMIT, settled, () => undefined);
}

/** Where a device is, or what it is looked for by, in a few words. */
export function placeOf(device: DeviceConfig, { claimed }: Health['ports']): string {
  const claim = claimed.find((one) => one.device === device.id);
  if (claim) return `${claim.candidate.transport} ${claim.candidate.path}`;
  const { port, find } = device;
  if (port) {
    return `${port.transport} ${'host' in port ? `${port.host}:${port.port}` : port.path}`;
  }
  if (!find) return '';
  const ids = find.usb ? ` ${hexadecimal(find.usb.vendorId)}:${hexadecimal(find.usb.productId)}` : '';
  return `any ${find.transport}${ids}${find.serialNumber ? ` serial ${find.serialNumber}` : ''}`;
}

export const hexadecimal = (id: number): string => id.toString(16).padStart(4, '0');
