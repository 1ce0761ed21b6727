/**
 * What an ESC/POS printer is asked and what it answers, as bytes. Sources: Epson's published command reference for
 * `DLE EOT`, `GS r`, `GS ( H` and `DLE DC4`; the manuals of Custom's KPM series for `DLE EOT 20`, `GS e`, `1D E0` and
 * `1D E4`.
 */
const DLE = 0x10;
const EOT = 0x04;
const GS = 0x1d;

/** Real-time status 1 to 4 in one write; answered at once, even by a printer that is off line. */
export const ASK_EPSON_STATUS = Uint8Array.of(DLE, EOT, 1, DLE, EOT, 2, DLE, EOT, 3, DLE, EOT, 4);

/** Custom's full status: six bytes, of which the first two are fixed. */
export const ASK_CUSTOM_STATUS = Uint8Array.of(DLE, EOT, 20);

/**
 * Which bytes of the full status a Custom printer sends unasked whenever a bit of theirs changes: paper and both kinds of
 * errors. Not the user's byte, which changes with every turn of the motor; so the message differs from an answer, too.
 */
const NEWS = 0b1101;

/** Asks for that. A printer that does not know the command is left with a carriage return, which prints nothing. */
export const ASK_CUSTOM_NEWS = Uint8Array.of(GS, 0xe0, NEWS);

/** Empties receive and print buffer (`DLE DC4` fn 8): nothing half-sent may come out later. */
export const CLEAR_BUFFER = Uint8Array.of(DLE, 0x14, 8, 1, 3, 20, 1, 6, 2, 8);

/** Cuts where the paper stands. */
export const CUT = Uint8Array.of(GS, 0x56, 0);

/** Pulls a document that nobody took back into the printer. */
export const RETRACT = Uint8Array.of(GS, 0x65, 2);

/** Asks how many documents were ever pulled back: answered in text, `512ret`. */
export const ASK_RETRACTS = Uint8Array.of(GS, 0xe4);

/** Holds the cut document out to the passenger. */
export const PRESENT = Uint8Array.of(GS, 0x65, 3, 12);

/** Queued behind a document: answered when the printer gets there. */
export const ASK_QUEUED_STATUS = Uint8Array.of(GS, 0x72, 1);

/** Asks for `id` to be echoed once everything before it is on paper. `id` is four characters from 0x20 to 0x7e. */
export function askProcessId(id: string): Uint8Array {
  if (!/^[ -~]{4}$/.test(id)) throw new RangeError('a process id is four printable ASCII characters');
  return Uint8Array.of(GS, 0x28, 0x48, 6, 0, 0x30, 0x30, ...Buffer.from(id, 'latin1'));
}

export type PrinterAnswer =
  | { readonly kind: 'status'; readonly bytes: readonly [number, number, number, number] }
  | { readonly kind: 'process-id'; readonly id: string }
  | { readonly kind: 'queued-status' }
  /** Said unasked: something about the printer has changed. */
  | { readonly kind: 'news' }
  | { readonly kind: 'retracts'; readonly count: number }
  | { readonly kind: 'buffer-cleared' };

/** `GS r 1` sets its paper sensor bits in pairs; without paper there is nothing to prove, so two bytes are left. */
const isQueuedStatus = (byte: number) => byte === 0x00 || byte === 0x03;
const isDigit = (byte: number) => byte >= 0x30 && byte <= 0x39;
/** Bytes of a counter that a printer may have, its unit included. */
const LONGEST_COUNT = 13;
/** `DLE EOT` answers have bits 1 and 4 set, 0 and 7 clear. */
const isRealTimeStatus = (byte: number) => (byte & 0x93) === 0x12;

/**
 * Turns the printer's byte stream into answers, for either status dialect. Bytes that belong to no answer are
 * dropped; a status that was cut off is forgotten by `reset`, which belongs at every new question. From noise or a
 * cut-off until the next whole status the reader is out of step: what looks like a queued status then may be the rest
 * of something else, and counts for nothing.
 */
export function answerReader(dialect: 'epson' | 'custom') {
  let pending: Uint8Array = new Uint8Array();
  /** Where in what is pending the next answer begins. */
  let at = 0;
  let outOfStep = false;

  const taken = <T>(length: number, answer: T): T => {
    at += length;
    return answer;
  };
  const inStep = (length: number, bytes: readonly [number, number, number, number]): PrinterAnswer => {
    outOfStep = false;
    return taken(length, { kind: 'status', bytes });
  };

  /** `512ret`, as far as it is here. */
  const nextCount = (): PrinterAnswer | 'more' | 'noise' => {
    const text = Buffer.from(pending.subarray(at, at + LONGEST_COUNT)).toString('latin1');
    const count = /^(\d+)ret/.exec(text);
    if (count) return taken(count[0].length, { kind: 'retracts', count: Number(count[1]) });
    return text.length < LONGEST_COUNT && /^\d+(r|re)?$/.test(text) ? 'more' : 'noise';
  };

  const next = (): PrinterAnswer | 'more' | 'noise' | 'doubtful' => {
    const waiting = pending.length - at;
    const [first = 0, second, third = 0, fourth = 0, fifth = 0, sixth = 0] = pending.subarray(at, at + 6);
    if (waiting === 0) return 'more';
    if (dialect === 'custom' && isDigit(first) && second !== 0x22 && second !== 0x25) return nextCount();
    if (first === 0x37) {
      // DLE DC4 fn 8: 37h 25h 00h
      if (second === 0x25) return waiting < 3 ? 'more' : taken(3, { kind: 'buffer-cleared' });
      // GS ( H fn 48: 37h 22h d1 d2 d3 d4 00h
      if (second !== undefined && second !== 0x22) return 'noise';
      if (waiting < 7) return 'more';
      return taken(7, { kind: 'process-id', id: String.fromCharCode(third, fourth, fifth, sixth) });
    }
    if (dialect === 'custom' && first === DLE) {
      if (second === NEWS) return waiting < 5 ? 'more' : taken(5, { kind: 'news' });
      if (second !== undefined && second !== 0x0f) return 'noise';
      return waiting < 6 ? 'more' : inStep(6, [third, fourth, fifth, sixth]);
    }
    if (dialect === 'epson' && isRealTimeStatus(first)) {
      if (waiting < 4) return 'more';
      const bytes = [first, second ?? 0, third, fourth] as const;
      return bytes.every(isRealTimeStatus) ? inStep(4, bytes) : 'noise';
    }
    if (isQueuedStatus(first)) return taken(1, outOfStep ? 'doubtful' : { kind: 'queued-status' });
    return 'noise';
  };

  return {
    take(bytes: Uint8Array): PrinterAnswer[] {
      pending = Buffer.concat([pending.subarray(at), bytes]);
      at = 0;
      const answers: PrinterAnswer[] = [];
      for (let answer = next(); answer !== 'more'; answer = next()) {
        if (answer === 'noise') {
          at += 1;
          outOfStep = true;
        } else if (answer !== 'doubtful') answers.push(answer);
      }
      return answers;
    },
    reset() {
      if (pending.length > at) outOfStep = true;
      pending = new Uint8Array();
      at = 0;
    },
    isOutOfStep: () => outOfStep,
  };
}
