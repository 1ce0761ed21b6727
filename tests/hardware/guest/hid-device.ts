import { closeSync, constants, openSync, readSync, writeSync } from 'node:fs';

/** Numbers of `linux/uhid.h`. */
const EVENT = {
  destroy: 1,
  output: 6,
  getReport: 9,
  getReportReply: 10,
  create: 11,
  input: 12,
  setReport: 13,
  setReportReply: 14,
};
const BUS_USB = 3;
const EIO = 5;
const DATA_MAX = 4096;
/** Milliseconds between two looks whether the kernel wants something. */
const LOOK = 50;

/** A HID device that the guest's kernel believes to be plugged in. */
export interface HidDevice {
  /** Sends an input report, its number first where the device numbers its reports. */
  send(report: Uint8Array): void;
  /** Output reports that it was sent. */
  readonly received: readonly Buffer[];
  /** Done at most once. */
  unplug(): void;
}

export interface HidDescription {
  readonly name: string;
  readonly serialNumber: string;
  readonly vendorId: number;
  readonly productId: number;
  /** What it tells of itself (HID 1.11, 6.2.2). */
  readonly descriptor: Uint8Array;
}

/** `struct uhid_create2_req`, after the number of the event. */
function creation(about: HidDescription): Buffer {
  const event = Buffer.alloc(4 + 128 + 64 + 64 + 2 + 2 + 4 * 4 + DATA_MAX);
  event.writeUInt32LE(EVENT.create, 0);
  event.write(about.name, 4, 127);
  event.write(about.serialNumber, 4 + 128 + 64, 63);
  let at = event.writeUInt16LE(about.descriptor.length, 4 + 128 + 64 + 64);
  at = event.writeUInt16LE(BUS_USB, at);
  at = event.writeUInt32LE(about.vendorId, at);
  at = event.writeUInt32LE(about.productId, at);
  event.set(about.descriptor, at + 8);
  return event;
}

/** Plugs a HID device in. */
export function plugHid(about: HidDescription): HidDevice {
  const file = openSync('/dev/uhid', constants.O_RDWR | constants.O_NONBLOCK);
  const received: Buffer[] = [];
  let away = false;
  const buffer = Buffer.alloc(8192);
  writeSync(file, creation(about));

  /** Nobody may wait for an answer that such a device does not give. */
  const refuse = (type: number) => {
    const reply = Buffer.alloc(4 + 4 + 2 + 2 + DATA_MAX);
    reply.writeUInt32LE(type, 0);
    buffer.copy(reply, 4, 4, 8);
    reply.writeUInt16LE(EIO, 8);
    writeSync(file, reply);
  };
  const take = () => {
    const type = buffer.readUInt32LE(0);
    if (type === EVENT.getReport) refuse(EVENT.getReportReply);
    if (type === EVENT.setReport) refuse(EVENT.setReportReply);
    if (type === EVENT.output)
      received.push(Buffer.from(buffer.subarray(4, 4 + buffer.readUInt16LE(4 + DATA_MAX))));
  };
  const look = setInterval(() => {
    try {
      while (readSync(file, buffer) > 0) take();
    } catch (failure) {
      if ((failure as NodeJS.ErrnoException).code !== 'EAGAIN') throw failure;
    }
  }, LOOK);

  return {
    received,
    send: (report) => {
      const event = Buffer.alloc(4 + 2 + DATA_MAX);
      event.writeUInt32LE(EVENT.input, 0);
      event.writeUInt16LE(report.length, 4);
      event.set(report, 6);
      writeSync(file, event);
    },
    unplug: () => {
      if (away) return;
      away = true;
      clearInterval(look);
      const event = Buffer.alloc(4);
      event.writeUInt32LE(EVENT.destroy, 0);
      writeSync(file, event);
      closeSync(file);
    },
  };
}

/** One application collection of a page whose input reports are bytes, as HID point-of-sale devices have. */
export function reportsOfBytes(about: {
  page: number;
  usage: number;
  reportId?: number;
  input: number;
  output?: number;
}): Uint8Array {
  const { page, usage, reportId, input, output } = about;
  const bytes = (count: number, main: number) => [0x96, count & 0xff, count >> 8, 0x09, 0xfe, main, 0x02];
  return Uint8Array.from([
    ...[0x05, page, 0x09, usage, 0xa1, 0x01],
    ...(reportId === undefined ? [] : [0x85, reportId]),
    // Values of a byte: 0 to 255, 8 bits each.
    ...[0x15, 0x00, 0x26, 0xff, 0x00, 0x75, 0x08],
    ...bytes(input, 0x81),
    ...(output === undefined ? [] : bytes(output, 0x91)),
    0xc0,
  ]);
}

/** The keyboard of the boot protocol (HID 1.11, appendix B.1), as keypads and scanners that type are. */
export const KEYBOARD = Uint8Array.from([
  ...[0x05, 0x01, 0x09, 0x06, 0xa1, 0x01, 0x05, 0x07, 0x19, 0xe0, 0x29, 0xe7, 0x15, 0x00, 0x25, 0x01],
  ...[0x75, 0x01, 0x95, 0x08, 0x81, 0x02, 0x95, 0x01, 0x75, 0x08, 0x81, 0x01],
  ...[0x95, 0x06, 0x75, 0x08, 0x15, 0x00, 0x26, 0xff, 0x00, 0x19, 0x00, 0x2a, 0xff, 0x00, 0x81, 0x00, 0xc0],
]);
