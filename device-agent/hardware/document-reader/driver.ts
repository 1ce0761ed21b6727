import type { Clock } from '../../../config/clock.ts';
import type { FrameConfig } from '../../../config/devices.ts';
import { type Converse, type Device, runDevice } from '../device.ts';
import { frameReader } from '../protocol/frame.ts';
import { silence } from '../silence.ts';
import type { OpenPort } from '../transport/byte-port.ts';

/** Milliseconds between two enquiries, and looks that may go unanswered before the reader counts as silent. */
const ENQUIRY_INTERVAL = 800;
const PATIENCE = 2;

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
 * document was laid down or taken away, `?` that it could not be read, `!0` and `!1` answer an enquiry.
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

  const tell = (fact: DocumentFact) => {
    for (const listener of listeners) listener(fact);
  };
  const notePresence = (now: boolean) => {
    // A reader that never says when a document is taken away must not claim that one lies there.
    if (!frame.tellsPresence || now === present) return;
    present = now;
    tell({ type: now ? 'laid' : 'removed' });
  };

  const interpret = (body: string) => {
    if (body === '') return;
    if (body === '+' || body === '!1') return notePresence(true);
    if (body === '-' || body === '!0') return notePresence(false);
    notePresence(true);
    if (body === '?') return tell({ type: 'unreadable' });
    const lines = body.split(/[\r\n]+/).filter((line) => line !== '');
    if (lines.length > 0) tell({ type: 'read', lines });
  };

  const converse: Converse = (port, report) => {
    const frames = frameReader(frame);
    let unanswered = 0;
    let gathered: string[] = [];
    let enquiry: unknown = null;
    const pause = silence({
      clock,
      gap: frame.idleGap,
      over: () => {
        const document = [...gathered, frames.flush()].filter((line) => line !== '').join('\r');
        gathered = [];
        interpret(document);
      },
    });

    port.onBytes((bytes) => {
      unanswered = 0;
      report({ type: 'device.well' });
      const bodies = frames.take(bytes);
      if (frame.prefix !== '') return bodies.forEach(interpret);
      // Without a prefix every line is a frame of its own, and silence ends the document.
      gathered.push(...bodies);
      pause.heard();
    });

    const enquire = () => {
      if (unanswered >= PATIENCE) report({ type: 'device.fault', code: 'device.silent' });
      unanswered += 1;
      void port.write(Buffer.from(frame.enquiry, 'latin1'));
      enquiry = clock.setTimeout(enquire, ENQUIRY_INTERVAL);
    };
    // A reader that knows no enquiry can only be believed.
    if (frame.enquiry === '') report({ type: 'device.well' });
    else enquire();

    return {
      recover: async () => undefined,
      stop: () => {
        pause.stop();
        clock.clearTimeout(enquiry);
        notePresence(false);
      },
    };
  };

  return {
    ...runDevice({ ...options, kind: 'document-reader', converse }),
    onDocument: (listener) => listeners.push(listener),
    documentPresent: () => present,
  };
}
