import type { Clock } from '../../../config/clock.ts';
import type { KeypadConfig } from '../../../config/devices.ts';
import { KEYPAD_KEYS, type KeypadKey } from '../../../config/readers.ts';
import { type Device, runDevice } from '../device.ts';
import { decodeKeyReport, keyWatcher, reportReader } from '../protocol/hid.ts';
import { silence } from '../silence.ts';
import type { OpenPort } from '../transport/byte-port.ts';

/** Milliseconds of silence after which half a report waits for nothing. */
const IDLE_GAP = 60;

export interface Keypad extends Device {
  /** Calls back once for every key that goes down, and for a headset that comes or goes. */
  onKey(listener: (key: KeypadKey) => void): void;
}

/** The keypad of those who do not use the screen: a keyboard of a few keys. It knows no question. */
export function createKeypad(
  options: Pick<KeypadConfig, 'id' | 'required' | 'interface' | 'keys'> & {
    /** Every piece from the port is one HID report. */
    wholeReports: boolean;
    open: OpenPort;
    clock: Clock;
  },
): Keypad {
  const { clock, wholeReports } = options;
  const listeners: ((key: KeypadKey) => void)[] = [];
  const meanings = new Map(
    KEYPAD_KEYS.flatMap((key) => options.keys[key].map((usage) => [usage, key] as const)),
  );

  return {
    ...runDevice({
      ...options,
      kind: 'keypad',
      converse: (port, report) => {
        const reports = reportReader({ length: options.interface.reportLength, whole: wholeReports });
        const pressed = keyWatcher();
        const pause = silence({ clock, gap: IDLE_GAP, over: () => void reports.drop() });
        port.onBytes((bytes) => {
          pause.heard();
          for (const one of reports.take(bytes)) {
            const keys = decodeKeyReport(one);
            if (!keys.ok) continue;
            for (const usage of pressed(keys.value)) {
              const key = meanings.get(usage);
              if (key) for (const listener of listeners) listener(key);
            }
          }
        });
        report({ type: 'device.well' });
        return { recover: async () => undefined, stop: pause.stop };
      },
    }),
    onKey: (listener) => listeners.push(listener),
  };
}
