import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { firstUsage, listFromSysfs, sysfsLister } from './sysfs.ts';

/** Part of `/sys` as a Debian 12 kernel shows it with a USB printer, a serial adapter and a HID scanner. */
const PRINTER = 'devices/pci0000:00/0000:00:14.0/usb1/1-2';
const ADAPTER = 'devices/pci0000:00/0000:00:14.0/usb1/1-3';
const SCANNER = 'devices/pci0000:00/0000:00:14.0/usb1/1-4/1-4:1.0/0003:05E0:1300.0002';
const VIRTUAL = 'devices/virtual/misc/uhid/0003:0801:0001.0003';
const HID_POS = [0x05, 0x8c, 0x09, 0x02, 0xa1, 0x01, 0x09, 0x12, 0xc0];

let root: string;

const file = (path: string, content: string | Uint8Array) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), typeof content === 'string' ? `${content}\n` : content);
};
const link = (path: string, target: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  symlinkSync(join(root, target), join(root, path));
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'landside-sysfs-'));
});
afterEach(() => rmSync(root, { recursive: true }));

describe('the kernel', () => {
  it('shows a USB printer with the ids, serial number and names of its USB device', () => {
    file(`${PRINTER}/idVendor`, '0dd4');
    file(`${PRINTER}/idProduct`, '0205');
    file(`${PRINTER}/serial`, 'KPM0001');
    file(`${PRINTER}/manufacturer`, 'CUSTOM SPA');
    file(`${PRINTER}/product`, 'KPM180H');
    file(`${PRINTER}/1-2:1.0/bInterfaceNumber`, '00');
    file(`${PRINTER}/1-2:1.0/usbmisc/lp0/dev`, '180:0');
    link('class/usbmisc/lp0', `${PRINTER}/1-2:1.0/usbmisc/lp0`);
    link(`${PRINTER}/1-2:1.0/usbmisc/lp0/device`, `${PRINTER}/1-2:1.0`);
    expect(listFromSysfs(root)).toEqual({
      unavailable: [],
      candidates: [
        {
          transport: 'usb-lp',
          path: '/dev/usb/lp0',
          usb: { vendorId: 0x0dd4, productId: 0x0205 },
          serialNumber: 'KPM0001',
          interfaceNumber: 0,
          usage: null,
          name: 'CUSTOM SPA KPM180H',
        },
      ],
    });
  });

  it('shows serial lines: those of USB adapters, and UARTs that a board really has', () => {
    file(`${ADAPTER}/idVendor`, '0403');
    file(`${ADAPTER}/idProduct`, '6001');
    file(`${ADAPTER}/1-3:1.0/bInterfaceNumber`, '00');
    file(`${ADAPTER}/1-3:1.0/ttyUSB4/tty/ttyUSB4/dev`, '188:4');
    link('class/tty/ttyUSB4', `${ADAPTER}/1-3:1.0/ttyUSB4/tty/ttyUSB4`);
    link(`${ADAPTER}/1-3:1.0/ttyUSB4/tty/ttyUSB4/device`, `${ADAPTER}/1-3:1.0/ttyUSB4`);
    file('class/tty/ttyS0/type', '4');
    file('class/tty/ttyS1/type', '0');
    file('class/tty/tty0/dev', '4:0');
    const { candidates } = listFromSysfs(root);
    expect(candidates.map(({ path, usb, serialNumber }) => ({ path, usb, serialNumber }))).toEqual([
      { path: '/dev/ttyS0', usb: null, serialNumber: null },
      { path: '/dev/ttyUSB4', usb: { vendorId: 0x0403, productId: 0x6001 }, serialNumber: null },
    ]);
  });

  it.each([
    ['on a USB port', SCANNER, 'HID_ID=0003:000005E0:00001300', { vendorId: 0x05e0, productId: 0x1300 }, 0],
    ['made by a program', VIRTUAL, 'HID_ID=0003:00000801:00000001', { vendorId: 0x0801, productId: 1 }, null],
  ])('shows a HID device %s with its usage', (_where, place, id, usb, interfaceNumber) => {
    file(`${place}/uevent`, `DRIVER=hid-generic\n${id}\nHID_NAME=Scanner\nHID_UNIQ=S-77`);
    file(`${place}/report_descriptor`, Uint8Array.from(HID_POS));
    file('devices/pci0000:00/0000:00:14.0/usb1/1-4/1-4:1.0/bInterfaceNumber', '00');
    file('devices/pci0000:00/0000:00:14.0/usb1/1-4/idVendor', '05e0');
    file(`${place}/hidraw/hidraw1/dev`, '240:1');
    link('class/hidraw/hidraw1', `${place}/hidraw/hidraw1`);
    link(`${place}/hidraw/hidraw1/device`, place);
    expect(listFromSysfs(root).candidates).toEqual([
      {
        transport: 'hid',
        path: '/dev/hidraw1',
        usb,
        serialNumber: 'S-77',
        interfaceNumber,
        usage: { page: 0x8c, usage: 2 },
        name: 'Scanner',
      },
    ]);
  });

  it('shows nothing where nothing is plugged in, and says so where it cannot tell', () => {
    mkdirSync(join(root, 'class'));
    expect(listFromSysfs(root)).toEqual({ candidates: [], unavailable: [] });
    expect(listFromSysfs(join(root, 'missing')).unavailable).toHaveLength(1);
  });
});

describe('a report descriptor', () => {
  it.each([
    ['a keyboard', [0x05, 0x01, 0x09, 0x06, 0xa1, 0x01], { page: 1, usage: 6 }],
    ['a vendor page of two bytes', [0x06, 0x00, 0xff, 0x09, 0x01, 0xa1, 0x01], { page: 0xff00, usage: 1 }],
    ['nothing', [], null],
    ['half an item', [0x06, 0x00], null],
    ['a collection without a usage', [0x05, 0x8c, 0xa1, 0x01], null],
  ])('of %s', (_what, bytes, usage) => {
    expect(firstUsage(Uint8Array.from(bytes))).toEqual(usage);
  });
});

describe('looking again', () => {
  const lineWith = (adapter: string, serial: string, name: string) => {
    file(`${adapter}/idVendor`, '0403');
    file(`${adapter}/idProduct`, '6001');
    file(`${adapter}/serial`, serial);
    link(name, `${adapter}/tty/ttyUSB0`);
    mkdirSync(join(root, `${adapter}/tty/ttyUSB0`), { recursive: true });
    link(`${adapter}/tty/ttyUSB0/device`, adapter);
  };
  const serialNumbers = (list: ReturnType<typeof sysfsLister>) =>
    list().candidates.map(({ serialNumber }) => serialNumber);

  it('asks a device once what it is, and whoever takes its place anew', () => {
    const list = sysfsLister(root);
    lineWith(ADAPTER, 'A', 'class/tty/ttyUSB0');
    expect(serialNumbers(list)).toEqual(['A']);
    file(`${ADAPTER}/serial`, 'never read again');
    expect(serialNumbers(list)).toEqual(['A']);
    lineWith(PRINTER, 'B', 'class/tty/other');
    renameSync(join(root, 'class/tty/other'), join(root, 'class/tty/ttyUSB0'));
    expect(serialNumbers(list)).toEqual(['B']);
    rmSync(join(root, 'class/tty/ttyUSB0'));
    expect(serialNumbers(list)).toEqual([]);
  });
});
