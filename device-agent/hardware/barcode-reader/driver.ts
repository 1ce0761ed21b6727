import type { Clock } from '../../../config/clock.ts';
import type { BarcodePattern, BarcodeReaderInterface } from '../../../config/readers.ts';
import { type Device, runDevice } from '../device.ts';
import {
  readScan,
  type ScanContent,
  type Symbology,
  splitAimId,
  symbologyOf,
  textOfScan,
} from '../protocol/scan.ts';
import type { OpenPort } from '../transport/byte-port.ts';
import { type Listening, listenTo } from './listening.ts';

/** What a barcode reader tells. The account number of a payment card never gets as far as this. */
export type BarcodeFact =
  | { readonly type: 'scanned'; readonly symbology: Symbology; readonly content: ScanContent }
  /** Something was scanned, and not all of it arrived. */
  | { readonly type: 'unreadable' };

export interface BarcodeReader extends Device {
  onScan(listener: (fact: BarcodeFact) => void): void;
}

/** A barcode reader that is triggered by what is held to it. It knows no question: what is connected is believed. */
export function createBarcodeReader(options: {
  id: string;
  required: boolean;
  interface: BarcodeReaderInterface;
  cards: readonly BarcodePattern[];
  /** Every piece from the port is one HID report. */
  wholeReports: boolean;
  open: OpenPort;
  clock: Clock;
}): BarcodeReader {
  const { clock, cards, wholeReports } = options;
  const listeners: ((fact: BarcodeFact) => void)[] = [];
  const tell = (fact: BarcodeFact) => {
    for (const listener of listeners) listener(fact);
  };

  const scanned = (aimId: string | null, bytes: string) => {
    const text = textOfScan(Buffer.from(bytes, 'latin1'));
    // Only the year of a pass hangs on it, and never which day of it: the time zone does not matter.
    const today = new Date(clock.now()).toISOString().slice(0, 'YYYY-MM-DD'.length);
    tell({ type: 'scanned', symbology: symbologyOf(aimId), content: readScan(text, { today, cards }) });
  };
  const listening: Omit<Listening, 'report'> = {
    clock,
    wholeReports,
    scanned: (text, aimId) => {
      if (aimId !== 'in-front') return scanned(aimId, text);
      const parted = splitAimId(text);
      scanned(parted.aimId, parted.data);
    },
    unreadable: () => tell({ type: 'unreadable' }),
  };

  return {
    ...runDevice({
      ...options,
      kind: 'barcode-reader',
      converse: (port, report) => {
        const ear = listenTo(options.interface, { ...listening, report });
        port.onBytes(ear.hear);
        report({ type: 'device.well' });
        return { recover: async () => undefined, stop: ear.stop };
      },
    }),
    onScan: (listener) => listeners.push(listener),
  };
}
