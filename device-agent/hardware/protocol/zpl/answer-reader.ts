import { decodeCondition, decodeHostStatus, type ZplAnswer } from './answers.ts';

const [STX, ETX, QUOTE] = [2, 3, 0x22];
/** Characters of the longest answer that is waited for. */
const LONGEST = 512;

/**
 * Turns a printer's bytes into answers, one at a time: frames from STX to ETX, and values in quotes between them. What is
 * no answer is dropped, and so is what `reset` finds unfinished: it belongs before every new question.
 */
export function zplAnswerReader() {
  let state: 'between' | 'frame' | 'value' = 'between';
  let text = '';
  /** Strings of `~HS` that were read: they are one answer only together, and in order. */
  let strings: string[] = [];

  const begin = (next: typeof state) => {
    state = next;
    text = '';
  };

  const frame = (): ZplAnswer | null => {
    const condition = decodeCondition(text);
    if (condition.ok) {
      strings = [];
      return condition.value;
    }
    strings.push(text);
    if (text.split(',').length === 12) strings = [text];
    if (strings.length < 3) return null;
    const status = decodeHostStatus(strings);
    strings = [];
    return status.ok ? status.value : null;
  };

  const push = (byte: number): ZplAnswer | null => {
    if (byte === STX) {
      begin('frame');
      return null;
    }
    if (state === 'between') {
      if (byte === QUOTE) begin('value');
      return null;
    }
    const isEnd = byte === (state === 'frame' ? ETX : QUOTE);
    if (!isEnd) {
      const isText = byte <= 0x7e && (byte >= 0x20 || byte === 0x0d || byte === 0x0a);
      if (isText && text.length < LONGEST) text += String.fromCharCode(byte);
      else begin('between');
      return null;
    }
    const answer: ZplAnswer | null = state === 'frame' ? frame() : { kind: 'value', value: text };
    begin('between');
    return answer;
  };

  return {
    take(bytes: Uint8Array): ZplAnswer[] {
      const answers: ZplAnswer[] = [];
      for (const byte of bytes) {
        const answer = push(byte);
        if (answer) answers.push(answer);
      }
      return answers;
    },
    reset() {
      begin('between');
      strings = [];
    },
  };
}
