import type { KioskConfig } from '../../../config/schema.ts';
import { FAULTS, type FaultCode } from '../../contract/faults.ts';
import type { Plugged } from '../../routes/health.ts';
import { type Examination, hexadecimal, placeOf } from './examine.ts';

/** One device as staff read it. `todo` is null where there is nothing to do. */
export interface DeviceReport {
  readonly id: string;
  readonly kind: string;
  readonly required: boolean;
  readonly where: string;
  readonly state: string;
  readonly fault: string | null;
  readonly todo: string | null;
  readonly counters: Examination['devices'][number]['counters'];
}

/** What `landside doctor` found. */
export interface DoctorReport {
  readonly kioskId: string;
  readonly source: Examination['source'];
  readonly readiness: Examination['readiness'];
  readonly devices: readonly DeviceReport[];
  /** Plugged in, and part of no configuration. */
  readonly unknown: readonly (Plugged & { readonly todo: string })[];
  readonly notes: readonly string[];
  /** True when every required device works. */
  readonly well: boolean;
}

const isFault = (code: string): code is FaultCode => Object.hasOwn(FAULTS, code);
const works = ({ state }: { state: string }) => state === 'ready' || state === 'busy';

/** What staff should do about a plugged device that no configuration names. */
const adviceFor = ({ types }: Plugged): string =>
  types
    ? 'It types like a keyboard. If it is a scanner, switch it to HID POS or serial with the codes in its manual.'
    : 'It is in nobody’s use. Add it to the configuration if it belongs to the kiosk; otherwise unplug it.';

/** Puts an examination into the words of ground staff. `notes` is what this machine cannot do. */
export function reportOf(
  examination: Examination,
  config: KioskConfig,
  notes: readonly string[],
): DoctorReport {
  const devices = config.devices.map((configured): DeviceReport => {
    const found = examination.devices.find(({ id }) => id === configured.id);
    const fault = found && works(found) ? null : (found?.fault ?? 'device.silent');
    return {
      id: configured.id,
      kind: configured.kind,
      required: configured.required,
      where: placeOf(configured, examination.ports),
      state: found?.state ?? 'absent',
      fault,
      todo: fault !== null && isFault(fault) ? FAULTS[fault].staff : null,
      counters: found?.counters ?? null,
    };
  });
  return {
    kioskId: examination.kioskId,
    source: examination.source,
    readiness: examination.readiness,
    devices,
    // What is part of the board, or an address to look at, was not plugged in by anyone.
    unknown: examination.ports.unclaimed
      .filter(({ usb }) => usb !== null)
      .map((plugged) => ({ ...plugged, todo: adviceFor(plugged) })),
    notes: [...examination.ports.unavailable, ...notes],
    well: devices.every((device) => !device.required || works(device)),
  };
}

const STATE = {
  'in-service': 'in service',
  degraded: 'degraded',
  'out-of-service': 'out of service',
} as const;

/** The report as lines for a terminal. */
export function linesOf(report: DoctorReport): string[] {
  const widths = (pick: (device: DeviceReport) => string) =>
    Math.max(...report.devices.map((device) => pick(device).length));
  const [idWidth, kindWidth] = [widths(({ id }) => id), widths(({ kind }) => kind)];
  const ofDevices = report.devices.flatMap((device) => [
    [
      `  ${works(device) ? 'ok  ' : device.required ? 'BAD ' : 'miss'}`,
      device.id.padEnd(idWidth),
      device.kind.padEnd(kindWidth),
      device.state.padEnd(11),
      device.where,
    ].join('  '),
    ...(device.todo === null
      ? []
      : [`        ${device.fault}${device.required ? '' : ' (optional)'}: ${device.todo}`]),
    ...(device.counters ? [`        ${countersLine(device.counters)}`] : []),
  ]);
  // Causes that are no device's, or that stop none, stand above with no device.
  const told = new Set(report.devices.map(({ fault }) => fault));
  const others = report.readiness.causes
    .filter((code) => !told.has(code))
    .map((code) => `  ${code}: ${FAULTS[code].staff}`);
  const ofUnknown = report.unknown.flatMap((plugged) => [
    `  ${pluggedLine(plugged)}`,
    `        ${plugged.todo}`,
  ]);
  return [
    `Kiosk ${report.kioskId}: ${STATE[report.readiness.state]}`,
    report.source === 'agent'
      ? 'Told by the running agent, which owns the devices.'
      : 'The agent does not run: looked at the devices directly.',
    '',
    ...ofDevices,
    ...(others.length > 0 ? ['', 'Also wants attention:', ...others] : []),
    ...(ofUnknown.length > 0 ? ['', 'Plugged in and not configured:', ...ofUnknown] : []),
    ...(report.notes.length > 0 ? ['', ...report.notes] : []),
  ];
}

const metres = (millimetres: number) => `${(millimetres / 1000).toFixed(1)} m`;

function countersLine(counters: NonNullable<DeviceReport['counters']>): string {
  const { documents, millimetres, cuts, retracts, rolls, onRoll } = counters;
  return `${documents} documents, ${cuts} cuts, ${retracts} pulled back, about ${metres(millimetres)} of paper (${metres(onRoll)} of this roll), ${rolls} rolls put in`;
}

function pluggedLine({ transport, path, name, usb, serialNumber }: Plugged): string {
  const ids = usb ? `${hexadecimal(usb.vendorId)}:${hexadecimal(usb.productId)}` : '';
  return [transport, path, ids, name, serialNumber ? `serial ${serialNumber}` : '']
    .filter(Boolean)
    .join('  ');
}
