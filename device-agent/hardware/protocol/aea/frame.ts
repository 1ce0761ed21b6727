/**
 * How AEA messages are cut out of a stream: STX … ETX, with DLE before a byte of a message that would otherwise end it.
 * The rest is what hosts do in fact: line ends between frames, and files of commands without any frames at all.
 */
export const STX = 0x02;
export const ETX = 0x03;
export const DLE = 0x10;
const CR = 0x0d;
const LF = 0x0a;

/** A logo is the longest message: 203 × 82 mm at 300 dots an inch, in hexadecimal, and then some. */
export const LONGEST_MESSAGE = 1_000_000;

const isLineEnd = (byte: number) => byte === CR || byte === LF;
/** Between messages: line ends, and the blanks and zeros that pad files and serial lines. */
const isFiller = (byte: number) => isLineEnd(byte) || byte === 0x20 || byte === 0x00 || byte === ETX;
const needsEscape = (byte: number) => byte === STX || byte === ETX || byte === DLE;

/** One message as it goes over the wire. */
export function frame(message: string | Uint8Array): Uint8Array {
  const body = typeof message === 'string' ? Buffer.from(message, 'latin1') : message;
  const wire = Buffer.alloc(2 * body.length + 2);
  let length = wire.writeUInt8(STX);
  for (const byte of body) {
    if (needsEscape(byte)) length = wire.writeUInt8(DLE, length);
    length = wire.writeUInt8(byte, length);
  }
  return wire.subarray(0, wire.writeUInt8(ETX, length));
}

/** A message cut out of a host's document: exactly the bytes to send, and what they say. */
export interface HostFrame {
  readonly wire: Uint8Array;
  readonly message: Uint8Array;
}

/**
 * Cuts a document of ready-made messages apart, so that they can be sent one at a time. What the host wrote between STX
 * and ETX stays as it is, byte for byte; a message without frame is a line, and gets one.
 */
export function hostFrames(document: Uint8Array): HostFrame[] {
  const frames: HostFrame[] = [];
  let at = 0;
  while (at < document.length) {
    const byte = document[at] ?? 0;
    if (isFiller(byte)) at += 1;
    else if (byte === STX) {
      const end = endOfFrame(document, at + 1);
      const body = document.subarray(at + 1, end);
      const isWhole = document[end] === ETX;
      if (body.length > 0) frames.push({ wire: framed(body), message: unescaped(body) });
      at = end + Number(isWhole);
    } else {
      const end = endOfLine(document, at);
      const body = document.subarray(at, end);
      // An ETX without STX still ends a message.
      frames.push({ wire: frame(body), message: body });
      at = end;
    }
  }
  return frames;
}

/** A body as it stands between STX and ETX. */
const framed = (body: Uint8Array): Uint8Array =>
  Buffer.concat([Uint8Array.of(STX), body, Uint8Array.of(ETX)]);

/** The place of the ETX, or of the next STX where the ETX is missing, or the end. */
function endOfFrame(document: Uint8Array, from: number): number {
  for (let at = from; at < document.length; at += 1) {
    const byte = document[at];
    if (byte === DLE) at += 1;
    else if (byte === ETX || byte === STX) return at;
  }
  return document.length;
}

function endOfLine(document: Uint8Array, from: number): number {
  let at = from + binaryLogoLength(document, from);
  while (at < document.length) {
    const byte = document[at] ?? 0;
    if (isLineEnd(byte) || byte === STX || byte === ETX) break;
    at += 1;
  }
  return Math.min(at, document.length);
}

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

/** How far a logo of raw bytes reaches, `LTnn` and its length included; 0 for any other line. */
function binaryLogoLength(document: Uint8Array, from: number): number {
  const head = /^LT[0-9A-Z]{2}(\d{4})(.)/s.exec(latin1(document.subarray(from, from + 9)));
  return head && !/[0-9A-F]/.test(head[2] ?? '') ? 8 + Number(head[1]) : 0;
}

function unescaped(body: Uint8Array): Uint8Array {
  const bytes: number[] = [];
  for (let at = 0; at < body.length; at += 1) {
    if (body[at] === DLE && at + 1 < body.length) at += 1;
    bytes.push(body[at] ?? 0);
  }
  return Uint8Array.from(bytes);
}

/** What a stream holds next: a message, whether it was framed or a line of its own. */
export type Received = { readonly framed: boolean; readonly message: Uint8Array };

/**
 * Cuts a stream into messages as they come in, byte by byte. A second STX begins again: what was half-sent is
 * forgotten. With `lines`, text outside frames is taken a line at a time; without, it is noise and dropped.
 */
export function messageReader({ lines }: { readonly lines: boolean }) {
  let body: number[] = [];
  let state: 'between' | 'frame' | 'escaped' | 'line' = 'between';
  let tooLong = false;

  const begin = (next: typeof state) => {
    state = next;
    body = [];
    tooLong = false;
  };
  const keep = (byte: number) => {
    if (body.length >= LONGEST_MESSAGE) tooLong = true;
    else body.push(byte);
  };
  const end = (framed: boolean): Received | null => {
    const message = Uint8Array.from(body);
    const whole = !tooLong && message.length > 0;
    begin('between');
    return whole ? { framed, message } : null;
  };

  const push = (byte: number): Received | null => {
    if (state === 'escaped') {
      state = 'frame';
      keep(byte);
      return null;
    }
    if (state === 'frame') {
      if (byte === DLE) state = 'escaped';
      else if (byte === STX) begin('frame');
      else if (byte === ETX) return end(true);
      else keep(byte);
      return null;
    }
    if (byte === STX) {
      const line = state === 'line' ? end(false) : null;
      begin('frame');
      return line;
    }
    if (state === 'line') {
      if (isLineEnd(byte) || byte === ETX) return end(false);
      keep(byte);
    } else if (lines && !isFiller(byte)) {
      begin('line');
      keep(byte);
    }
    return null;
  };

  return {
    push,
    take: (bytes: Uint8Array): Received[] => {
      const messages: Received[] = [];
      for (const byte of bytes) {
        const received = push(byte);
        if (received) messages.push(received);
      }
      return messages;
    },
    /** Ends a line that no line end follows: `null` when there is none. */
    endLine: (): Received | null => (state === 'line' ? end(false) : null),
    reset: () => begin('between'),
    pendingBytes: () => body.length,
    isInLine: () => state === 'line',
    /** The beginning of what is coming in. */
    begun: (): string => latin1(Uint8Array.from(body.slice(0, 3))),
    atRest: () => state === 'between',
  };
}
