import { Duplex } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { SimulatedClock } from 'xstate';
import { systemClock } from '../../config/clock.ts';
import { newId } from '../../config/ids.ts';
import type { DeviceSpec } from './kinds.ts';
import { createKioskDevices, type KioskDevices, type RackKiosk } from './kiosk.ts';
import { createGlyphs } from './printer/glyphs.ts';
import { createRack } from './rack.ts';

/** The host's end of a cable without a network: what is sent arrives at once, what is heard is kept. */
export function hostEnd() {
  let heard: number[] = [];
  const stream = new Duplex({
    read: () => undefined,
    write: (bytes: Buffer, _encoding, done) => {
      heard.push(...bytes);
      done();
    },
  });
  return {
    stream,
    send: (...bytes: (number | string | Uint8Array)[]) => {
      stream.push(bytesOf(...bytes));
    },
    /** Everything heard since it was last asked. */
    heard: () => {
      const since = heard;
      heard = [];
      return since;
    },
  };
}

export const bytesOf = (...parts: (number | string | Uint8Array)[]): Buffer =>
  Buffer.concat(
    parts.map((part) =>
      typeof part === 'number'
        ? Buffer.of(part)
        : typeof part === 'string'
          ? Buffer.from(part, 'latin1')
          : Buffer.from(part),
    ),
  );

type SpecOf<K extends DeviceSpec['kind']> = Omit<Extract<DeviceSpec, { kind: K }>, 'kind' | 'id' | 'model'>;

/** A kiosk for tests: a `printer` of this model, a document `reader`, and what else is asked for. */
export interface BenchKiosk extends SpecOf<'printer'> {
  readonly printerModel: string;
  readonly reader?: SpecOf<'document-reader'>;
  readonly more?: readonly DeviceSpec[];
}

/** A reader beside an instant printer reads in no time. */
const benchKiosk = ({ printerModel, reader, more = [], ...printer }: BenchKiosk): RackKiosk => ({
  kioskId: 'TEST-01',
  devices: [
    { kind: 'printer', id: 'printer', model: printerModel, ...printer },
    {
      kind: 'document-reader',
      id: 'reader',
      ...(printer.pace === 'instant' && { readingTime: 0 }),
      ...reader,
    },
    ...more,
  ],
});

/** Short ways to the two devices that every bench has. */
const shortcuts = (kiosk: KioskDevices) => {
  const printer = kiosk.ofKind('printer', 'printer');
  const reader = kiosk.ofKind('document-reader', 'reader');
  return {
    printer: printer.peer,
    reader: reader.peer,
    sockets: { printer: printer.socket, reader: reader.socket },
    picture: async (documentId: string) => (await printer.documents?.picture(documentId)) ?? null,
  };
};

/** One kiosk's devices on a simulated clock, printer and reader connected. */
export async function createBench(kiosk: BenchKiosk) {
  const clock = new SimulatedClock();
  const devices = createKioskDevices(benchKiosk(kiosk), {
    clock,
    elapsed: () => clock.now(),
    newId,
    glyphs: createGlyphs(),
    changed: () => undefined,
  });
  /** A stream begins to flow a moment after it was connected. */
  const connect = async (deviceId: string) => {
    const end = hostEnd();
    devices.attach(deviceId, end.stream);
    await setImmediate();
    return end;
  };
  return {
    ...devices,
    ...shortcuts(devices),
    /** Lets time pass in small steps: a simulated clock fires in one step only what was set before it. */
    wait: (milliseconds: number) => {
      for (let step = 0; step < milliseconds; step += 5) clock.increment(5);
    },
    elapsed: () => clock.now(),
    connect,
    printerHost: await connect('printer'),
    readerHost: await connect('reader'),
  };
}

/** One kiosk's devices on the real clock, each behind a TCP port, as the agent connects to them. */
export async function openBench(kiosk: BenchKiosk) {
  const rack = await createRack({
    kiosks: [benchKiosk(kiosk)],
    host: '127.0.0.1',
    clock: systemClock,
    elapsed: () => performance.now(),
    newId,
  });
  const [devices] = rack.kiosks;
  if (!devices) throw new Error('the rack is empty');
  return {
    ...devices,
    ...shortcuts(devices),
    printerPort: devices.portOf('printer'),
    readerPort: devices.portOf('reader'),
    onChange: rack.onChange,
    close: rack.close,
  };
}

export type OpenBench = Awaited<ReturnType<typeof openBench>>;

export const INITIALIZE = bytesOf(0x1b, '@');
export const CUT = bytesOf(0x1d, 'V', 66, 0);
export const ASK_PROCESS_ID = bytesOf(0x1d, '(H', 6, 0, 0x30, 0x30, '0001');
export const PROCESS_ID_ANSWER = [...bytesOf(0x37, 0x22, '0001', 0)];
export const CLEAR_BUFFER = bytesOf(0x10, 0x14, 8, 1, 3, 20, 1, 6, 2, 8);
export const EPSON_STATUS = bytesOf(0x10, 4, 1, 0x10, 4, 2, 0x10, 4, 3, 0x10, 4, 4);
export const CUSTOM_STATUS = bytesOf(0x10, 4, 20);
export const QUEUED_STATUS = bytesOf(0x1d, 'r', 1);

/** `GS ( k` for a PDF417 of this content. */
export const pdf417 = (
  content: string,
  { columns = 6, module = 3, rowHeight = 3, level = 3 } = {},
): Buffer => {
  const fn = (code: number, ...parameters: (number | string)[]) => {
    const body = bytesOf(48, code, ...parameters);
    return bytesOf(0x1d, '(k', body.length & 0xff, body.length >> 8, body);
  };
  return bytesOf(
    fn(65, columns),
    fn(67, module),
    fn(68, rowHeight),
    fn(69, 48, 48 + level),
    fn(80, 48, content),
    fn(81, 48),
  );
};

/** A small pass: three lines, and 60 mm of feed so that there is a middle for things to happen in. */
export const SMALL_PASS = bytesOf(
  INITIALIZE,
  'BOARDING PASS\n',
  'PVG > NRT\n',
  bytesOf(0x1b, 'J', 240, 0x1b, 'J', 240),
  'SEAT 4C\n',
  CUT,
);
