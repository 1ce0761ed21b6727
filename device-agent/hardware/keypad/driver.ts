import type { Clock } from '../../../config/clock.ts';
import type { KeypadConfig } from '../../../config/devices.ts';
import { KEYPAD_KEYS, type KeypadKey } from '../../../config/keypad.ts';
import { type Device, runDevice } from '../device.ts';
import { hearing } from '../hearing.ts';
import { decodeKeyReport, keyWatcher, reportReader } from '../protocol/hid.ts';
import { silence } from '../silence.ts';
import type { OpenPort } from '../transport/byte-port.ts';

/** Milliseconds of silence after which half a report waits for nothing. */
const IDLE_GAP = 60;
/**
 * Milliseconds of silence after which the very same keys are pressed anew, because word of their release was lost: the
 * kernel asks keyboards to report changes only (HID 1.11, 7.2.4: idle rate 0), so that a key held down says nothing.
 */
const RELEASE_LOST = 1000;

export interface Keypad extends Device {
  /** Calls back once for every key that goes down, and for a headset that comes or goes. */
  onKey(listener: (key: KeypadKey) => void): void;
  /** Whether a headset came or went last; null where neither was heard yet: it cannot be asked. */
  headset(): 'headset-in' | 'headset-out' | null;
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
  let headset: ReturnType<Keypad['headset']> = null;
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
        const ear = hearing({ clock, gap: IDLE_GAP, report, over: () => void reports.drop() });
        let releaseLost = false;
        const rest = silence({
          clock,
          gap: RELEASE_LOST,
          over: () => {
            releaseLost = true;
          },
        });
        port.onBytes((bytes) => {
          ear.heard(bytes);
          for (const one of reports.take(bytes)) {
            const keys = decodeKeyReport(one);
            // A hand that rests on the keys makes sense as well.
            if (keys.ok || keys.fault.code === 'rollover') ear.understood();
            if (!keys.ok) continue;
            const usages = pressed(keys.value, releaseLost);
            releaseLost = false;
            rest.heard();
            for (const usage of usages) {
              const key = meanings.get(usage);
              if (!key) continue;
              if (key === 'headset-in' || key === 'headset-out') headset = key;
              for (const listener of listeners) listener(key);
            }
          }
        });
        report({ type: 'device.well' });
        return {
          recover: async () => undefined,
          stop: () => {
            ear.stop();
            rest.stop();
          },
        };
      },
    }),
    onKey: (listener) => listeners.push(listener),
    headset: () => headset,
  };
}
