import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Candidate, Listing } from './candidate.ts';

/** The kernel's own view of what is plugged in, under `/sys` on a real machine. */
type Reader = (folder: string, name: string) => Candidate | null;

/** How each class of the kernel's tells what it is. A class that is missing has no device, or no driver. */
const CLASSES: readonly { readonly name: string; readonly pattern: RegExp; readonly read: Reader }[] = [
  { name: 'tty', pattern: /^tty(USB|ACM|GS|S|AMA)\d+$/, read: readSerial },
  { name: 'hidraw', pattern: /^hidraw\d+$/, read: readHid },
  { name: 'usbmisc', pattern: /^lp\d+$/, read: readUsbPrinter },
];

/**
 * Lists serial lines, HID devices and USB printers from the kernel itself: no library and no daemon is needed, which
 * a kiosk in trouble may not have. `root` is `/sys`; a test hands in a captured one.
 *
 * The answer looks anew each time, several times a second while devices are in use, and asks each device what it is only
 * once: what the kernel shows of it never changes, and one that comes back gets an inode of its own.
 */
export function sysfsLister(root: string): () => Listing {
  let known = new Map<string, { readonly inode: number; readonly candidate: Candidate }>();
  return () => {
    if (!existsSync(join(root, 'class')))
      return {
        candidates: [],
        unavailable: ['This machine does not show what is plugged in; configure devices by their port.'],
      };
    const seen: typeof known = new Map();
    for (const { name, pattern, read } of CLASSES) {
      for (const entry of entriesOf(join(root, 'class', name))) {
        if (!pattern.test(entry)) continue;
        const folder = join(root, 'class', name, entry);
        const inode = lstatSync(folder, { throwIfNoEntry: false })?.ino;
        if (inode === undefined) continue;
        const before = known.get(folder);
        const candidate = before?.inode === inode ? before.candidate : read(folder, entry);
        if (candidate) seen.set(folder, { inode, candidate });
      }
    }
    known = seen;
    return { candidates: [...seen.values()].map(({ candidate }) => candidate), unavailable: [] };
  };
}

/** Looks once. */
export const listFromSysfs = (root: string): Listing => sysfsLister(root)();

const entriesOf = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder) : []);

/** One value that a device shows; null when it does not, or is just being unplugged. */
function readValue(folder: string, name: string): string | null {
  const path = join(folder, name);
  // Most of what is asked for is not there, and an exception costs many times the question.
  if (!existsSync(path)) return null;
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return null;
  }
}

interface UsbParent {
  readonly usb: Candidate['usb'];
  readonly serialNumber: string | null;
  readonly interfaceNumber: number | null;
  readonly name: string;
}

/** The USB device that something is part of; null when it is not. */
function usbParentOf(folder: string): UsbParent | null {
  let interfaceNumber: number | null = null;
  let at: string;
  try {
    at = realpathSync.native(join(folder, 'device'));
  } catch {
    return null;
  }
  for (; basename(at) !== 'devices' && dirname(at) !== at; at = dirname(at)) {
    const ofInterface = readValue(at, 'bInterfaceNumber');
    if (ofInterface !== null) interfaceNumber ??= Number.parseInt(ofInterface, 16);
    const vendor = readValue(at, 'idVendor');
    if (vendor === null) continue;
    return {
      usb: {
        vendorId: Number.parseInt(vendor, 16),
        productId: Number.parseInt(readValue(at, 'idProduct') ?? '', 16),
      },
      serialNumber: readValue(at, 'serial') || null,
      interfaceNumber,
      name: [readValue(at, 'manufacturer'), readValue(at, 'product')].filter(Boolean).join(' '),
    };
  }
  return null;
}

const NO_PARENT: UsbParent = { usb: null, serialNumber: null, interfaceNumber: null, name: '' };

function readSerial(folder: string, name: string): Candidate | null {
  // The kernel keeps names for UARTs that no board has: their type is 0.
  const type = readValue(folder, 'type');
  if (type === '0') return null;
  const parent = usbParentOf(folder);
  if (!parent && type === null) return null;
  return { transport: 'serial', path: `/dev/${name}`, usage: null, ...(parent ?? NO_PARENT) };
}

function readUsbPrinter(folder: string, name: string): Candidate | null {
  return {
    transport: 'usb-lp',
    path: `/dev/usb/${name}`,
    usage: null,
    ...(usbParentOf(folder) ?? NO_PARENT),
  };
}

function readHid(folder: string, name: string): Candidate | null {
  const about = new Map(
    (readValue(folder, 'device/uevent') ?? '')
      .split('\n')
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)] as const),
  );
  // `bus:vendor:product`, each of eight digits but the bus.
  const ids = /^[0-9a-f]+:([0-9a-f]{8}):([0-9a-f]{8})$/i.exec(about.get('HID_ID') ?? '');
  if (!ids) return null;
  return {
    transport: 'hid',
    path: `/dev/${name}`,
    usb: {
      vendorId: Number.parseInt(ids[1] ?? '', 16),
      productId: Number.parseInt(ids[2] ?? '', 16),
    },
    serialNumber: about.get('HID_UNIQ') || null,
    interfaceNumber: usbParentOf(folder)?.interfaceNumber ?? null,
    usage: firstUsage(reportDescriptor(folder)),
    name: about.get('HID_NAME') ?? '',
  };
}

function reportDescriptor(folder: string): Uint8Array {
  try {
    return readFileSync(join(folder, 'device/report_descriptor'));
  } catch {
    return new Uint8Array();
  }
}

/** Usage page and usage before the first collection of a report descriptor (HID 1.11, 6.2.2). */
export function firstUsage(descriptor: Uint8Array): Candidate['usage'] {
  let page: number | null = null;
  let usage: number | null = null;
  for (let at = 0; at < descriptor.length; ) {
    const prefix = descriptor[at] ?? 0;
    const size = [0, 1, 2, 4][prefix & 3] ?? 0;
    let value = 0;
    for (let byte = size; byte > 0; byte -= 1) value = value * 256 + (descriptor[at + byte] ?? 0);
    const item = prefix & 0xfc;
    if (item === 0x04) page = value;
    if (item === 0x08) usage = value;
    // A collection begins: what stands before it says what the device is.
    if (item === 0xa0) break;
    at += 1 + size;
  }
  return page === null || usage === null ? null : { page, usage };
}
