import { createServer, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../../config/clock.ts';
import { printerModel } from '../../simulator/printer/models.ts';
import { type OpenBench, openBench } from '../../simulator/test-bench.ts';
import { PASS_DATA, PASS_FORM, PASS_TEMPLATE, TAG_DATA, TAG_FORM } from '../protocol/aea/streams.ts';
import { frame, messageReader } from '../protocol/aea.ts';
import { tcpPort } from '../transport/tcp.ts';
import { createPrinter, type Printer } from './driver.ts';

const framed = (...messages: string[]) => Buffer.concat(messages.map((message) => frame(message)));
const MODELS = [
  ['custom-tk306-bag-tag', framed(TAG_FORM, TAG_DATA)],
  ['ier-400-boarding-pass', framed(PASS_TEMPLATE, PASS_FORM, PASS_DATA)],
] as const;

let rack: OpenBench;
let printer: Printer;

const until = (holds: (now: ReturnType<Printer['state']>) => boolean) =>
  new Promise<void>((resolve) => {
    const check = () => holds(printer.state()) && resolve();
    printer.onState(check);
    check();
  });
const ready = () => until(({ state }) => state === 'ready');
const faulty = (code: string) => until(({ fault }) => fault === code);

const driverOn = (model: string, port: number) =>
  createPrinter({
    id: 'printer',
    required: true,
    profile: printerModel(model).profile,
    open: tcpPort({ host: '127.0.0.1', port }),
    clock: systemClock,
    leftover: false,
  });

describe.each(MODELS)('a %s', (model, document) => {
  beforeEach(async () => {
    rack = await openBench({ printerModel: model, pace: 'instant' });
    printer = driverOn(model, rack.printerPort);
    await ready();
  });
  afterEach(async () => {
    await printer.stop();
    await rack.close();
  });

  it('proves what it printed', async () => {
    expect(await printer.print(document)).toEqual({ state: 'printed', waitingInOutput: false });
    expect(rack.printer.counts()).toMatchObject({ complete: 1, spoiled: 0 });
  });

  it.each([
    ['the paper is out', { paper: 'out' }, 'printer.paper-out'],
    ['the cover is open', { coverOpen: true }, 'printer.cover-open'],
    ['the head is lifted', { headUp: true }, 'printer.head-up'],
  ] as const)('prints nothing when %s before the first byte', async (_what, faults, code) => {
    rack.printer.inject(faults);
    expect(await printer.print(document)).toEqual({ state: 'failed', code });
    expect(rack.printer.counts().printed).toBe(0);
  });

  it('leaves a jam in the middle unknown, and prints no second one once it is cleared', async () => {
    rack.printer.inject({ jamAfter: 40 });
    expect(await printer.print(document)).toEqual({ state: 'unknown', code: 'printer.jam' });
    rack.printer.clear();
    await ready();
    expect(rack.printer.counts().complete).toBe(0);
    expect(await printer.print(document)).toMatchObject({ state: 'printed' });
    expect(rack.printer.counts().complete).toBe(1);
  });

  it('leaves paper that ends in the middle unknown', async () => {
    rack.printer.inject({ paperOutAfter: 40 });
    expect(await printer.print(document)).toEqual({ state: 'unknown', code: 'printer.paper-out' });
  });

  it('has printed nothing when the cable is pulled in the middle of the form, and comes back clean', async () => {
    rack.printer.inject({ unplugAfter: 20 });
    expect(await printer.print(document)).toEqual({ state: 'failed', code: 'device.unplugged', sent: true });
    await until(({ state }) => state === 'absent');
    await rack.sockets.printer.plug();
    await ready();
    expect(await printer.print(document)).toMatchObject({ state: 'printed' });
    expect(rack.printer.counts()).toMatchObject({ printed: 1, complete: 1 });
  });

  it('leaves a cable that is pulled in the middle of the print’s message unknown', async () => {
    rack.printer.inject({ unplugAfter: document.length - 60 });
    expect(await printer.print(document)).toEqual({ state: 'unknown', code: 'device.unplugged' });
  });

  it('has printed nothing when the form is refused', async () => {
    const wrong = framed('BTTnonsense', TAG_DATA);
    expect(await printer.print(wrong)).toEqual({ state: 'failed', code: 'print.refused', sent: true });
    expect(rack.printer.counts().printed).toBe(0);
    expect(printer.state()).toEqual({ state: 'ready', fault: null });
  });

  it('has printed nothing when the data name a form that is not there', async () => {
    expect(await printer.print(framed(TAG_DATA))).toEqual({
      state: 'failed',
      code: 'print.refused',
      sent: true,
    });
    expect(rack.printer.counts().printed).toBe(0);
  });

  it('that falls silent is a fault, and so is one that talks nonsense or swallows half its words', async () => {
    for (const always of ['silence', 'garbage', 'half'] as const) {
      rack.printer.inject({ always });
      await faulty('device.silent');
      rack.printer.inject({ always: null });
      await ready();
    }
  });

  it('never takes nonsense for proof', async () => {
    const printing = printer.print(document);
    rack.printer.inject({ always: 'garbage' });
    expect(await printing).not.toMatchObject({ state: 'printed' });
  });

  it('tells by itself that something has changed', async () => {
    const told = faulty('printer.cover-open');
    rack.printer.inject({ coverOpen: true });
    await told;
    rack.printer.inject({ coverOpen: false });
    await ready();
  });
});

describe('a host’s ready-made stream', () => {
  let server: Server;
  let heard: string[];
  let inFlight: number;
  let most: number;
  let socket: Socket | undefined;

  beforeEach(async () => {
    [heard, inFlight, most] = [[], 0, 0];
    const reader = messageReader({ lines: false });
    server = createServer((stream) => {
      socket = stream;
      stream.on('data', (bytes: Uint8Array) => {
        for (const { message } of reader.take(bytes)) {
          const text = Buffer.from(message).toString('latin1');
          if (text === 'SQ') stream.write(frame('SQOK#OS0#000#'));
          else {
            heard.push(text);
            inFlight += 1;
            most = Math.max(most, inFlight);
            setImmediate(() => {
              inFlight -= 1;
              stream.write(frame(/^(CP|BTP)/.test(text) ? 'PROK000' : `${text.slice(0, 2)}OK`));
            });
          }
        }
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    printer = driverOn('custom-tk306-bag-tag', typeof address === 'object' && address ? address.port : 0);
    await ready();
  });
  afterEach(async () => {
    await printer.stop();
    socket?.destroy();
    await new Promise((resolve) => server.close(resolve));
  });

  it.each([
    ['in frames', framed(PASS_TEMPLATE, TAG_FORM, TAG_DATA)],
    ['in lines', Buffer.from([PASS_TEMPLATE, TAG_FORM, TAG_DATA].join('\r\n'), 'latin1')],
  ])('%s reaches the printer byte for byte, one message at a time', async (_how, document) => {
    expect(await printer.print(document)).toMatchObject({ state: 'printed' });
    expect(heard).toEqual([PASS_TEMPLATE, TAG_FORM, TAG_DATA]);
    expect(most).toBe(1);
  });
});
