import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import type { Clock } from '../../../config/clock.ts';
import { err, ok, type Result } from '../../../config/result.ts';
import type { Fault } from '../../contract/faults.ts';
import type { BytePort, OpenPort } from './byte-port.ts';
import { refusal } from './refusal.ts';

/**
 * Milliseconds between two looks, while bytes come or go, and once nothing has moved for some looks: longer than a
 * printer takes to answer, and much shorter than the time between two questions to an idle one.
 */
const LIVELY = 4;
const QUIET = 40;
const LOOKS_UNTIL_QUIET = 25;

/** Bytes read at once: what the kernel's driver holds at most. */
const PIECE = 8192;

/**
 * Opens a USB printer, `/dev/usb/lp*`.
 *
 * The kernel's driver blocks: a read waits for ever on a printer that has nothing to say, a write on one that is out of
 * paper, and each would hold one of the few threads that every file of the agent shares. Node tells of readiness only
 * for sockets, pipes and terminals, and this is none of them. So the file is opened non-blocking and looked at on the
 * clock, often while something moves: no call ever waits, one at a time is under way, and closing needs nobody's help.
 */
export const usbLpPort =
  ({ path }: { path: string }, clock: Clock): OpenPort =>
  async () => {
    try {
      const file = await open(path, constants.O_RDWR | constants.O_NONBLOCK | constants.O_NOCTTY);
      if ((await file.stat()).isCharacterDevice()) return ok(devicePort(file, clock));
      // Whatever was written into a file of that name would be believed printed.
      await file.close();
      return err({ code: 'device.unplugged', detail: `${path} is no device` });
    } catch (failure) {
      return err(refusal(failure));
    }
  };

interface Outgoing {
  readonly bytes: Uint8Array;
  taken: number;
  readonly settle: (outcome: Result<void, Fault>) => void;
}

const codeOf = (failure: unknown) => (failure as NodeJS.ErrnoException).code;

/** How many bytes a call moved; null where it would have had to wait. */
async function atOnce(call: Promise<number>): Promise<number | null> {
  try {
    return await call;
  } catch (failure) {
    if (codeOf(failure) === 'EAGAIN') return null;
    throw failure;
  }
}

function devicePort(file: FileHandle, clock: Clock): BytePort {
  const outgoing: Outgoing[] = [];
  const buffer = Buffer.alloc(PIECE);
  let deliver: ((bytes: Uint8Array) => void) | null = null;
  let early: Uint8Array[] = [];
  let announceClosed: (() => void) | null = null;
  /** Some printers only listen. */
  let answers = true;
  let doubtful = false;
  let over = false;
  let closed = false;
  let wake: () => void = () => undefined;

  /**
   * Hands over what the driver takes. It takes a piece before the printer has it: only when it would take another, be
   * it an empty one, is the last one through. An empty one also tells whether a printer that says nothing is there.
   */
  const push = async (): Promise<boolean> => {
    const [first] = outgoing;
    if (!first && answers && !doubtful) return false;
    const { bytes, taken } = first ?? { bytes: buffer, taken: buffer.length };
    const sent = await atOnce(
      file.write(bytes, taken, bytes.length - taken).then(({ bytesWritten }) => bytesWritten),
    );
    if (!first || sent === null) return false;
    if (first.taken === first.bytes.length) outgoing.shift()?.settle(ok(undefined));
    else first.taken += sent;
    return true;
  };

  const pull = async (): Promise<boolean> => {
    if (!answers) return false;
    try {
      const read = await atOnce(file.read(buffer, 0, PIECE, null).then(({ bytesRead }) => bytesRead));
      // A printer may well answer with nothing, and so does a line that is gone.
      doubtful = read === 0;
      if (!read) return false;
      const bytes = Buffer.from(buffer.subarray(0, read));
      if (deliver) deliver(bytes);
      else early.push(bytes);
      return true;
    } catch (failure) {
      if (codeOf(failure) !== 'EINVAL') throw failure;
      answers = false;
      return false;
    }
  };

  const rest = (milliseconds: number) =>
    new Promise<void>((resolve) => {
      const timer = clock.setTimeout(() => resolve(), milliseconds);
      wake = () => {
        clock.clearTimeout(timer);
        resolve();
      };
    });

  const live = async () => {
    for (let still = 0; !over; ) {
      const pushed = await push();
      const pulled = await pull();
      if (pushed || pulled) still = 0;
      else await rest(still++ < LOOKS_UNTIL_QUIET || outgoing.length > 0 ? LIVELY : QUIET);
    }
  };
  const life = live()
    .catch((failure) => {
      // ENODEV and EIO are how the driver says that the printer is gone. What the system did not say is a bug.
      if ((failure as NodeJS.ErrnoException).errno === undefined) throw failure;
    })
    .then(async () => {
      over = true;
      for (const { settle } of outgoing.splice(0)) settle(err({ code: 'device.unplugged' }));
      await file.close().catch(() => undefined);
      closed = true;
      announceClosed?.();
    });

  return {
    write: (bytes) =>
      new Promise((settle) => {
        if (over) return settle(err({ code: 'device.unplugged' }));
        outgoing.push({ bytes, taken: 0, settle });
        wake();
      }),
    onBytes: (listener) => {
      deliver = listener;
      for (const bytes of early) listener(bytes);
      early = [];
    },
    onClosed: (listener) => {
      announceClosed = listener;
      if (closed) listener();
    },
    close: () => {
      over = true;
      wake();
      return life;
    },
  };
}
