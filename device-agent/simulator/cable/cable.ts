import type { Duplex } from 'node:stream';

/** The device's end of the cable. */
export interface Cable {
  /** Gives bytes to whoever is connected; nobody there, nobody hears. */
  send(bytes: Uint8Array): void;
  onBytes(listener: (bytes: Uint8Array) => void): void;
  onConnection(listener: (connected: boolean) => void): void;
  /** Asks the host to wait, and to go on: hardware flow control, or TCP's window. */
  hold(): void;
  release(): void;
  /** Ends the connection that is there; a new one is welcome. */
  drop(): void;
  /** Pulls the cable: the connection ends at once, and none is accepted before `plug`. */
  unplug(): void;
  plug(): Promise<void>;
  isPlugged(): boolean;
  isConnected(): boolean;
}

export interface Socket extends Cable {
  /** Connects any stream of bytes. A hardware port knows one host: a second waits, unheard, for the first to go. */
  attach(stream: Duplex): void;
  /** Calls back when the cable is pulled or put back; what it returns is waited for by `plug`. */
  onPlugged(listener: (plugged: boolean) => Promise<void>): void;
}

/** A device's port, whatever kind of stream is put into it. */
export function createSocket(): Socket {
  let current: Duplex | null = null;
  let waiting: Duplex | null = null;
  let plugged = true;
  let held = false;
  let deliver: (bytes: Uint8Array) => void = () => undefined;
  let tellConnection: (connected: boolean) => void = () => undefined;
  const plugListeners: ((plugged: boolean) => Promise<void>)[] = [];

  const serve = (stream: Duplex) => {
    current = stream;
    tellConnection(true);
    stream.on('data', (bytes: Uint8Array) => {
      if (current === stream) deliver(bytes);
    });
    if (held) stream.pause();
  };

  const leave = (stream: Duplex) => {
    if (waiting === stream) waiting = null;
    if (current !== stream) return;
    current = null;
    tellConnection(false);
    const next = waiting;
    waiting = null;
    if (next) serve(next);
  };

  const drop = () => {
    const ended = current;
    if (!ended) return;
    ended.destroy();
    leave(ended);
  };

  const toldAll = async () => {
    await Promise.all(plugListeners.map((listener) => listener(plugged)));
  };

  return {
    attach: (stream) => {
      stream.on('error', () => stream.destroy());
      stream.on('end', () => stream.destroy());
      stream.on('close', () => leave(stream));
      if (!plugged) stream.destroy();
      else if (current) {
        waiting?.destroy();
        waiting = stream;
      } else serve(stream);
    },
    onPlugged: (listener) => plugListeners.push(listener),
    send: (bytes) => {
      current?.write(bytes);
    },
    onBytes: (listener) => {
      deliver = listener;
    },
    onConnection: (listener) => {
      tellConnection = listener;
    },
    hold: () => {
      held = true;
      current?.pause();
    },
    release: () => {
      held = false;
      current?.resume();
    },
    drop,
    unplug: () => {
      if (!plugged) return;
      plugged = false;
      waiting?.destroy();
      waiting = null;
      drop();
      void toldAll();
    },
    plug: async () => {
      if (plugged) return;
      plugged = true;
      await toldAll();
    },
    isPlugged: () => plugged,
    isConnected: () => current !== null,
  };
}
