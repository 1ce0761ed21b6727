import { systemClock } from '../../../config/clock.ts';
import type { DeviceConfig } from '../../../config/devices.ts';
import type { Device } from '../../../device-agent/hardware/device.ts';
import {
  createDocumentReader,
  type DocumentFact,
} from '../../../device-agent/hardware/document-reader/driver.ts';
import { createPrinter } from '../../../device-agent/hardware/printer/driver.ts';
import type { PrintOutcome } from '../../../device-agent/hardware/printer/print.ts';
import { recorded } from '../../../device-agent/hardware/recording/recorder.ts';
import type { Session } from '../../../device-agent/hardware/recording/session.ts';
import type { OpenPort } from '../../../device-agent/hardware/transport/byte-port.ts';
import { tcpPort } from '../../../device-agent/hardware/transport/tcp.ts';
import { printerModel } from '../../../device-agent/simulator/printer/models.ts';
import { openBench } from '../../../device-agent/simulator/test-bench.ts';

/** The documents that the recorded printers print: of no passenger, and long enough to be kept as their length alone. */
const RECEIPT = Buffer.concat([
  Buffer.of(0x1b, 0x40),
  Buffer.from('BOARDING PASS\nPLACEHOLDER/JOHN\nPVG > NRT\n'),
  Buffer.from([0x1b, 0x4a, 240, 0x1b, 0x4a, 240]),
  Buffer.from('SEAT 4C\n'),
  Buffer.of(0x1d, 0x56, 0),
]);

const LABEL = Buffer.from(
  '^XA^JZN^PW576^LL800^FO10,10^A0N,40,40^FDBOARDING PASS^FS^FO10,60^A0N,40,40^FDPLACEHOLDER/JOHN^FS^PQ1^XZ',
  'latin1',
);

/** Any two lines whose check digits add up. */
export const PASSPORT = [
  'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
  'L898902C36UTO7408122F1204159ZE184226B<<<<<10',
];

const ready = (device: Device) =>
  new Promise<void>((resolve) => {
    const look = () => device.state().state === 'ready' && resolve();
    device.onState(look);
    look();
  });

/** Prints one document on whatever is behind a port: the rack's printer, or one that was recorded. */
export async function printOver(open: OpenPort, model: string): Promise<PrintOutcome> {
  const { profile } = printerModel(model);
  const printer = createPrinter({
    id: 'printer',
    required: true,
    profile,
    open,
    clock: systemClock,
    leftover: false,
  });
  await ready(printer);
  const outcome = await printer.print(profile.language === 'zpl' ? LABEL : RECEIPT);
  await printer.stop();
  return outcome;
}

/** Reads one document from whatever is behind a port; `lay` lays it down once the reader is ready. */
export async function readOver(open: OpenPort, lay: () => void): Promise<readonly string[]> {
  const reader = createDocumentReader({
    id: 'reader',
    required: true,
    frame: { prefix: '\x02', suffix: '\x03', idleGap: 60, enquiry: '\x05', tellsPresence: true },
    open,
    clock: systemClock,
  });
  const read = new Promise<readonly string[]>((resolve) =>
    reader.onDocument((fact: DocumentFact) => fact.type === 'read' && resolve(fact.lines)),
  );
  await ready(reader);
  lay();
  const lines = await read;
  await reader.stop();
  return lines;
}

/** Records one session with a device of the rack: how the files of this folder were made. */
export async function recordAtRack(kind: DeviceConfig['kind'], model: string): Promise<Session> {
  const rack = await openBench({ printerModel: model, pace: 'instant' });
  const sessions: Session[] = [];
  const listening = (port: number) =>
    recorded(tcpPort({ host: '127.0.0.1', port }), { device: kind, kind }, systemClock, (session) =>
      sessions.push(session),
    );
  if (kind === 'printer') await printOver(listening(rack.printerPort), model);
  else await readOver(listening(rack.readerPort), () => rack.reader.insert({ label: null, lines: PASSPORT }));
  await rack.close();
  const [session] = sessions;
  if (!session) throw new Error('nothing was recorded');
  return session;
}
