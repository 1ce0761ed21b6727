import { type Clock, timeLimit } from '../../../config/clock.ts';
import type { FrameConfig } from '../../../config/devices.ts';
import { type Converse, type Device, runDevice } from '../device.ts';
import { hearing } from '../hearing.ts';
import { frameReader } from '../protocol/frame.ts';
import type { OpenPort } from '../transport/byte-port.ts';
import { isNotice, mayBeDocument, readBody } from './said.ts';

/** Milliseconds between two enquiries, and how many may go unanswered before the reader is at fault. */
const ENQUIRY_INTERVAL = 800;
const PATIENCE = 2;
/** Milliseconds of silence in a frame after which its end will not come. Shorter than the pause between enquiries. */
const UNFINISHED = 500;
/** Milliseconds from the laying of a document until something must be said of it. */
const READING_LIMIT = 5000;

/** What a document reader tells. Lines are as read: nothing of them is checked here. */
export type DocumentFact =
  | { readonly type: 'laid' }
  | { readonly type: 'read'; readonly lines: readonly string[] }
  | { readonly type: 'unreadable' }
  | { readonly type: 'removed' };

export interface DocumentReader extends Device {
  onDocument(listener: (fact: DocumentFact) => void): void;
  documentPresent(): boolean;
}

/**
 * A reader of machine readable zones that sends what it sees as framed text. Bodies `+` and `-` tell that a
 * document was laid down or taken away, `?` that it could not be read, `!0` and `!1` answer an enquiry. Half a reading,
 * and a document of which nothing follows, are told as unreadable: whoever laid it down waits for an answer.
 */
export function createDocumentReader(options: {
  id: string;
  required: boolean;
  frame: FrameConfig;
  open: OpenPort;
  clock: Clock;
}): DocumentReader {
  const { frame, clock } = options;
  const listeners: ((fact: DocumentFact) => void)[] = [];
  let present = false;
  /** A reading that showed that the reader works, before the kiosk knows that it does. */
  let early: DocumentFact | null = null;
  /** The connection ended before it was told what lies there: if it still does, it has to be laid down again. */
  let owed = false;

  const tell = (fact: DocumentFact) => {
    for (const listener of listeners) listener(fact);
  };
  const notePresence = (now: boolean) => {
    // A reader that never says when a document is taken away must not claim that one lies there.
    if (!frame.tellsPresence || now === present) return;
    present = now;
    tell({ type: now ? 'laid' : 'removed' });
  };
  const isReady = () => device.state().state === 'ready';

  const converse: Converse = (port, report) => {
    let unanswered = 0;
    let heardSince = false;
    let gathered: string[] = [];
    let stopWaiting = () => {};
    let stopReading = () => {};
    let awaited = false;

    const awaitNothing = () => {
      stopReading();
      awaited = false;
      owed = false;
    };
    const settle = (fact: DocumentFact) => {
      awaitNothing();
      if (isReady()) tell(fact);
      else early = fact;
    };
    const misread = () => {
      awaitNothing();
      // Noise of a reader that is at fault is nobody's document.
      if (isReady() && !ear.isGarbled()) tell({ type: 'unreadable' });
    };
    const cutOff = (begun: string) => {
      if (mayBeDocument(begun)) misread();
    };
    const awaitReading = () => {
      stopReading();
      awaited = true;
      stopReading = timeLimit(clock, READING_LIMIT, () => (ear.isSpeaking() ? awaitReading() : misread()));
    };

    const frames = frameReader(frame, undefined, cutOff);
    const isFramed = frame.prefix !== '';
    const ear = hearing({
      clock,
      gap: isFramed ? UNFINISHED : frame.idleGap,
      report,
      over: () => {
        const document = [...gathered, frames.flush()].filter((line) => line !== '').join('\r');
        gathered = [];
        if (isFramed) cutOff(document);
        else interpret(document);
      },
    });

    const interpret = (body: string) => {
      const said = readBody(body);
      if (said.is === 'nonsense') return cutOff(body);
      if (said.is === 'nothing') return;
      unanswered = 0;
      ear.understood();
      if (said.is === 'gone') awaitNothing();
      if (said.is === 'laid' && frame.tellsPresence) awaitReading();
      notePresence(said.is !== 'gone');
      if (said.is === 'unreadable' || (said.is === 'lies-there' && owed)) settle({ type: 'unreadable' });
      if (said.is === 'lines') settle({ type: 'read', lines: said.lines });
    };

    port.onBytes((bytes) => {
      heardSince = true;
      ear.heard(bytes);
      const bodies = frames.take(bytes);
      // Without a prefix every line is a frame of its own, and silence ends the document.
      for (const body of bodies) {
        if (isFramed || isNotice(body)) interpret(body);
        else gathered.push(body);
      }
    });

    const enquire = () => {
      if (unanswered >= PATIENCE && !ear.isSpeaking()) {
        if (heardSince) ear.condemn();
        else report({ type: 'device.fault', code: 'device.silent' });
      }
      heardSince = false;
      unanswered += 1;
      void port.write(Buffer.from(frame.enquiry, 'latin1'));
      stopWaiting = timeLimit(clock, ENQUIRY_INTERVAL, enquire);
    };
    // A reader that knows no enquiry can only be believed.
    if (frame.enquiry === '') report({ type: 'device.well' });
    else enquire();

    return {
      recover: async () => undefined,
      stop: () => {
        ear.stop();
        stopWaiting();
        stopReading();
        early = null;
        if (awaited || (isFramed && mayBeDocument(frames.flush()))) owed = true;
        notePresence(false);
      },
    };
  };

  const device = runDevice({ ...options, kind: 'document-reader', converse });
  device.onState(() => {
    if (!early || !isReady()) return;
    const fact = early;
    early = null;
    // Told after this turn: all who watch the reader must know first that it is well.
    queueMicrotask(() => tell(fact));
  });

  return {
    ...device,
    onDocument: (listener) => listeners.push(listener),
    documentPresent: () => present,
  };
}
