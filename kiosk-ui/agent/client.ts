import type { AgentEvent, KioskCommand } from '../../device-agent/contract/stream.ts';
import { HEARTBEAT, SILENCE_LIMIT } from '../../device-agent/contract/timing.ts';
import type { ConnectionEvent } from '../journey/events.ts';
import type { JourneyClock } from '../journey/journey.ts';

/** What the client needs of a WebSocket: the browser's own has it, and so has `ws` in Node. */
export interface Socket {
  readonly readyState: number;
  send(text: string): void;
  close(): void;
  addEventListener(type: 'message', listener: (message: { data: unknown }) => void): void;
  addEventListener(type: 'close' | 'error', listener: () => void): void;
}

export interface AgentClientOptions {
  readonly open: () => Socket;
  /** The first connection, where it was opened before in the same turn of the event loop. */
  readonly firstSocket?: Socket;
  readonly clock: JourneyClock;
  /** Every fact but the heartbeat, and `agent.away` once whenever a connection that spoke is lost. */
  readonly onEvent: (event: AgentEvent | ConnectionEvent) => void;
}

export interface AgentClient {
  /** Dropped when there is no connection: a visit does not outlive its connection, so nothing waits for the next. */
  send(command: KioskCommand): void;
  /** Connects again after `agent.replaced`; else does nothing. */
  wake(): void;
  close(): void;
}

const OPEN = 1;
const FIRST_BACK_OFF = 250;
const LONGEST_BACK_OFF = 1_000;

/** Connects at once, watches for silence, and reconnects for as long as it is not closed or replaced. */
export function connectAgent(options: AgentClientOptions): AgentClient {
  const { open, clock, onEvent } = options;
  let socket: Socket | null = null;
  let silence: unknown;
  let reconnection: unknown;
  let backOff = FIRST_BACK_OFF;
  let heard = false;
  let rests = false;

  /** Counts heartbeats that do not come: a page that was held up, however long, has missed one and not all of them. */
  const listen = (patience = SILENCE_LIMIT) => {
    clock.clearTimeout(silence);
    silence = clock.setTimeout(
      () => (patience > HEARTBEAT ? listen(patience - HEARTBEAT) : lose()),
      Math.min(patience, HEARTBEAT),
    );
  };

  function connect(opened: Socket = open()): void {
    socket = opened;
    opened.addEventListener('message', ({ data }) => {
      if (socket === opened) receive(data);
    });
    const ended = () => {
      if (socket === opened) lose();
    };
    opened.addEventListener('close', ended);
    opened.addEventListener('error', ended);
    listen();
  }

  function receive(data: unknown): void {
    listen();
    const event = parseEvent(data);
    if (!event || event.type === 'agent.heartbeat') return;
    heard = true;
    backOff = FIRST_BACK_OFF;
    if (event.type === 'agent.replaced') rest();
    onEvent(event);
  }

  function drop(): void {
    clock.clearTimeout(silence);
    const dropped = socket;
    // Forgotten first: closing a dead peer can take long, and its last words must reach nobody.
    socket = null;
    dropped?.close();
  }

  function lose(): void {
    drop();
    if (heard) onEvent({ type: 'agent.away' });
    heard = false;
    reconnection = clock.setTimeout(() => connect(), backOff);
    backOff = Math.min(backOff * 2, LONGEST_BACK_OFF);
  }

  function rest(): void {
    rests = true;
    heard = false;
    drop();
  }

  connect(options.firstSocket);
  return {
    send(command) {
      if (socket?.readyState === OPEN) socket.send(JSON.stringify(command));
    },
    wake() {
      if (!rests) return;
      rests = false;
      connect();
    },
    close() {
      clock.clearTimeout(reconnection);
      drop();
    },
  };
}

/** The agent is trusted, and on this machine: only the shape of a frame is checked. */
function parseEvent(data: unknown): AgentEvent | null {
  if (typeof data !== 'string') return null;
  try {
    const event: unknown = JSON.parse(data);
    const isEvent = typeof event === 'object' && event !== null && 'type' in event;
    return isEvent && typeof event.type === 'string' ? (event as AgentEvent) : null;
  } catch {
    return null;
  }
}
