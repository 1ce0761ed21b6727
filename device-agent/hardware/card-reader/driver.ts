import type { Clock } from '../../../config/clock.ts';
import type { CardReaderInterface, StripePattern } from '../../../config/readers.ts';
import { type Device, runDevice } from '../device.ts';
import type { DeviceReport } from '../device-machine.ts';
import { hearing } from '../hearing.ts';
import { decodeSwipeReport, reportReader } from '../protocol/hid.ts';
import { readStripeCard, type StripeCard } from '../protocol/stripe-card.ts';
import type { OpenPort } from '../transport/byte-port.ts';

export interface CardReader extends Device {
  /** Calls back with what each swiped card is. The account number of a payment card never gets as far as this. */
  onSwipe(listener: (card: StripeCard) => void): void;
}

interface Ear {
  hear(bytes: Uint8Array): void;
  stop(): void;
}

interface Listening {
  readonly clock: Clock;
  readonly wholeReports: boolean;
  /** Whether the reader makes sense. */
  report(report: DeviceReport): void;
  /** The tracks on end, from sentinel to sentinel; empty when nothing could be decoded. */
  swiped(text: string): void;
}

/** A reader of magnetic stripes. It knows no question: what is connected is believed. */
export function createCardReader(options: {
  id: string;
  required: boolean;
  interface: CardReaderInterface;
  /** How the airline writes its members' numbers. */
  cards: readonly StripePattern[];
  /** Every piece from the port is one HID report. */
  wholeReports: boolean;
  open: OpenPort;
  clock: Clock;
}): CardReader {
  const { clock, cards, wholeReports } = options;
  const listeners: ((card: StripeCard) => void)[] = [];
  const swiped = (text: string) => {
    const card = readStripeCard(text, cards);
    for (const listener of listeners) listener(card);
  };

  return {
    ...runDevice({
      ...options,
      kind: 'card-reader',
      converse: (port, report) => {
        const ear = listenTo(options.interface, { clock, wholeReports, report, swiped });
        port.onBytes(ear.hear);
        report({ type: 'device.well' });
        return { recover: async () => undefined, stop: ear.stop };
      },
    }),
    onSwipe: (listener) => listeners.push(listener),
  };
}

const listenTo = (how: CardReaderInterface, listening: Listening): Ear =>
  how.type === 'hid-msr' ? listenToReports(how, listening) : listenToLine(how, listening);

function listenToReports(
  { layout, idleGap }: Extract<CardReaderInterface, { type: 'hid-msr' }>,
  { clock, wholeReports, report, swiped }: Listening,
): Ear {
  const reports = reportReader({ length: layout.reportLength, whole: wholeReports });
  const misread = () => {
    if (!ear.isGarbled()) swiped('');
  };
  const ear = hearing({
    clock,
    gap: idleGap,
    report,
    over: () => {
      if (reports.drop()) misread();
    },
  });
  return {
    hear: (bytes) => {
      ear.heard(bytes);
      for (const one of reports.take(bytes)) {
        const swipe = decodeSwipeReport(one, layout);
        if (swipe.ok) {
          ear.understood();
          swiped(swipe.value.filter((track) => track !== null && track !== 'undecodable').join(''));
        } else misread();
        one.fill(0);
      }
    },
    stop: ear.cutShort,
  };
}

/** Three tracks with their check characters and line ends fit well. */
const LONGEST = 300;

function listenToLine(
  { prefix, suffix, idleGap }: Extract<CardReaderInterface, { type: 'serial' }>,
  { clock, report, swiped }: Listening,
): Ear {
  let gathered = '';
  // Silence ends a swipe: some readers send the suffix behind every track.
  const ear = hearing({
    clock,
    gap: idleGap,
    report,
    over: () => {
      const text = gathered;
      gathered = '';
      if (text === '' || text === suffix) return;
      if (text.startsWith(prefix) && text.endsWith(suffix)) {
        ear.understood();
        swiped(text.slice(prefix.length, text.length - suffix.length));
      } else if (!ear.isGarbled()) swiped('');
    },
  });
  return {
    hear: (bytes) => {
      ear.heard(bytes);
      gathered = (gathered + Buffer.from(bytes).toString('latin1')).slice(0, LONGEST + 1);
    },
    stop: ear.cutShort,
  };
}
