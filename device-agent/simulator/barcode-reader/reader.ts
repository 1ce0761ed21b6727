import type { BarcodeReaderInterface } from '../../../config/readers.ts';
import { encodeScan, encodeTyping, KEY_REPORT_LENGTH } from '../../hardware/protocol/hid.ts';
import type { KindDeps } from '../device.ts';

/** What is held to the reader: its symbology as readers name it, and its bytes, one a character. */
export interface ShownCode {
  readonly label: string | null;
  readonly aimId: string | null;
  readonly text: string;
}

/** Milliseconds that a wedge takes from one key to the next. */
const KEY_PAUSE = 2;
const ENTER = '\r';

/** A barcode reader that is triggered by what is held to it: over HID, on a serial line, or typing like a keyboard. */
export function createBarcodePeer(
  how: BarcodeReaderInterface,
  { cable, answers, changed, clock }: Pick<KindDeps, 'cable' | 'answers' | 'changed' | 'clock'>,
) {
  let scans = 0;
  let last: { label: string | null; at: string } | null = null;

  cable.onConnection((connected) => {
    if (!connected) answers.hush();
    changed();
  });

  const say = ({ aimId, text }: ShownCode) => {
    const named = 'aimId' in how && how.aimId ? `${aimId ?? ''}${text}` : text;
    switch (how.type) {
      case 'hid-pos':
        return answers.say(Buffer.concat(encodeScan(aimId, Buffer.from(text, 'latin1'))));
      case 'serial':
        return answers.say(Buffer.from(how.prefix + named + how.suffix, 'latin1'));
      case 'wedge':
        return answers.say(Buffer.concat(encodeTyping(named + ENTER)), {
          pace: KEY_PAUSE,
          piece: KEY_REPORT_LENGTH,
        });
    }
  };

  return {
    show: (code: ShownCode) => {
      scans += 1;
      last = { label: code.label, at: new Date(clock.now()).toISOString() };
      say(code);
      changed();
    },
    state: () => ({ interface: how.type, scans, last }),
  };
}
