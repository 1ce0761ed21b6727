import type { Clock } from '../../../config/clock.ts';
import type { BarcodeReaderInterface } from '../../../config/readers.ts';
import type { DeviceReport } from '../device-machine.ts';
import { hearing } from '../hearing.ts';
import { frameReader } from '../protocol/frame.ts';
import {
  characterOf,
  decodeKeyReport,
  decodeScanReport,
  keyWatcher,
  reportReader,
  scanAssembler,
} from '../protocol/hid.ts';

/** What is done with what was heard. */
export interface Listening {
  readonly clock: Clock;
  readonly wholeReports: boolean;
  /** Whether the reader makes sense. */
  report(report: DeviceReport): void;
  /** The text as Latin-1; its AIM identifier, which may stand in front of the text. */
  scanned(text: string, aimId: string | null | 'in-front'): void;
  unreadable(): void;
}

/** One connection's hearing: when it is stopped, what was begun is told as unreadable, and forgotten. */
interface Ear {
  hear(bytes: Uint8Array): void;
  stop(): void;
}

type Interface<T extends BarcodeReaderInterface['type']> = Extract<BarcodeReaderInterface, { type: T }>;

/** The longest symbol: a QR code holds 7089 digits. What goes on beyond it is noise. */
const LONGEST = 8192;

/** Listens to a barcode reader in the way that it is connected. */
export function listenTo(how: BarcodeReaderInterface, listening: Listening): Ear {
  switch (how.type) {
    case 'hid-pos':
      return listenToReports(how, listening);
    case 'serial':
      return how.prefix === '' ? listenToSilence(how, listening) : listenToFrames(how, listening);
    case 'wedge':
      return listenToTyping(how, listening);
  }
}

function listenToReports(
  { reportLength, idleGap }: Interface<'hid-pos'>,
  { clock, report, wholeReports, scanned, unreadable }: Listening,
): Ear {
  const reports = reportReader({ length: reportLength, whole: wholeReports });
  const symbol = scanAssembler();
  const ear = hearing({
    clock,
    gap: idleGap,
    report,
    over: () => {
      const halves = [reports.drop(), symbol.drop()];
      if (halves.includes(true)) misread();
    },
  });
  const misread = () => {
    if (!ear.isGarbled()) unreadable();
  };
  return {
    hear: (bytes) => {
      ear.heard(bytes);
      for (const one of reports.take(bytes)) {
        const decoded = decodeScanReport(one);
        // Other reports tell of triggers and batteries, where a transport vouches that they are reports at all.
        const isOther = !decoded.ok && decoded.fault.code === 'report-id' && wholeReports;
        const whole = decoded.ok ? symbol.take(decoded.value) : null;
        if (whole || isOther) ear.understood();
        if (whole) scanned(Buffer.from(whole.data).toString('latin1'), whole.aimId);
        else if (!decoded.ok && !isOther) misread();
      }
    },
    stop: ear.cutShort,
  };
}

function listenToFrames(how: Interface<'serial'>, { clock, report, scanned, unreadable }: Listening): Ear {
  const frames = frameReader(how, LONGEST);
  const ear = hearing({
    clock,
    gap: how.idleGap,
    report,
    over: () => {
      if (frames.flush() !== '' && !ear.isGarbled()) unreadable();
    },
  });
  return {
    hear: (bytes) => {
      ear.heard(bytes);
      for (const body of frames.take(bytes)) {
        ear.understood();
        if (body !== '') scanned(body, how.aimId ? 'in-front' : null);
      }
    },
    stop: ear.cutShort,
  };
}

function listenToSilence(how: Interface<'serial'>, { clock, report, scanned, unreadable }: Listening): Ear {
  const { suffix, idleGap, aimId } = how;
  let gathered = '';
  const ear = hearing({
    clock,
    gap: idleGap,
    report,
    over: () => {
      const text = gathered;
      gathered = '';
      if (text === suffix) return;
      if (text.length > LONGEST || !text.endsWith(suffix)) {
        if (!ear.isGarbled()) unreadable();
        return;
      }
      ear.understood();
      scanned(text.slice(0, text.length - suffix.length), aimId ? 'in-front' : null);
    },
  });
  return {
    hear: (bytes) => {
      ear.heard(bytes);
      // One character more than the longest is kept, so that it is known to have been too long.
      gathered = (gathered + Buffer.from(bytes).toString('latin1')).slice(0, LONGEST + suffix.length + 1);
    },
    stop: ear.cutShort,
  };
}

function listenToTyping(
  { reportLength, betweenKeys, shortest, aimId }: Interface<'wedge'>,
  { clock, report, wholeReports, scanned, unreadable }: Listening,
): Ear {
  const reports = reportReader({ length: reportLength, whole: wholeReports });
  const pressed = keyWatcher();
  let typed = '';
  const ear = hearing({
    clock,
    gap: betweenKeys,
    report,
    over: () => {
      reports.drop();
      // Enter may also stand within a scan, so that only the one before the silence ends it.
      const text = typed.replace(/[\r\t]$/, '');
      typed = '';
      if (text.length > LONGEST) unreadable();
      else if (text.length >= shortest) scanned(text, aimId ? 'in-front' : null);
    },
  });
  return {
    hear: (bytes) => {
      ear.heard(bytes);
      for (const one of reports.take(bytes)) {
        const keys = decodeKeyReport(one);
        if (!keys.ok) continue;
        ear.understood();
        for (const usage of pressed(keys.value)) typed += characterOf(usage, keys.value.modifiers);
      }
      typed = typed.slice(0, LONGEST + 2);
    },
    stop: ear.cutShort,
  };
}
