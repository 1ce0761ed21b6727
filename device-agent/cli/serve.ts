import closeWithGrace from 'close-with-grace';

/** Milliseconds a server may take to close; whoever started it waits 5 s in all. */
const CLOSE_LIMIT = 4000;

/**
 * A terminal's Ctrl-C reaches every process, and `npm` passes it on once more: the second signal is no hurry. The
 * limit ends what does not end by itself.
 */
export const GRACE = { logger: console, onSecondSignal: () => {} };

export interface Server {
  readonly url: string;
  close(): Promise<void>;
  /** What else the starter must know, such as the ports of simulated devices. */
  readonly details?: Readonly<Record<string, unknown>>;
}

/**
 * Keeps a server running until a signal, or until the process that started it is gone, and says on its channel
 * when the server answers. A bug ends the process at once: whoever started it starts a clean one.
 */
export function serve(server: Server): Promise<never> {
  const { close } = closeWithGrace({ ...GRACE, delay: CLOSE_LIMIT }, async ({ err }) => {
    if (err) console.error(err);
    await server.close();
  });
  if (process.send) {
    process.on('disconnect', close);
    // Whoever started it may be gone already, and then no `disconnect` will ever come.
    if (!process.connected) void close();
    process.send({ url: server.url, details: server.details ?? {} }, undefined, undefined, () => {});
  } else {
    console.log(server.url);
  }
  return new Promise(() => undefined);
}
