import { createActor, fromCallback } from 'xstate';
import type { Clock } from '../../config/clock.ts';
import type { FaultCode } from '../contract/faults.ts';
import {
  type ConnectionCommand,
  type DeviceEvent,
  type DeviceReport,
  type DeviceState,
  deviceMachine,
} from './device-machine.ts';
import type { BytePort, OpenPort } from './transport/byte-port.ts';

/** What the rest of the agent sees of any device. */
export interface Device {
  readonly id: string;
  readonly kind: string;
  readonly required: boolean;
  state(): { readonly state: DeviceState; readonly fault: FaultCode | null };
  /** Calls back on every change of state or fault. */
  onState(listener: () => void): void;
  stop(): Promise<void>;
}

/** One kind's talk over an open port: starts at once, reports what it hears, and ends when the port does. */
export type Converse = (
  port: BytePort,
  report: (report: DeviceReport) => void,
) => { recover(): Promise<void>; stop(): void };

/**
 * Runs the life of one device over whatever `open` connects to. `converse` is the kind's own part; everything
 * else (opening, losing, backing off, recovering) is the same for every kind.
 */
export function runDevice(device: {
  id: string;
  kind: string;
  required: boolean;
  open: OpenPort;
  converse: Converse;
  clock: Clock;
}): Device & { send(event: DeviceEvent): void } {
  const closing = new Set<Promise<void>>();

  const connection = fromCallback<ConnectionCommand>(({ sendBack, receive }) => {
    let port: BytePort | null = null;
    let talk: ReturnType<Converse> | null = null;
    let over = false;
    const tell = (report: DeviceReport) => {
      if (!over) sendBack(report);
    };
    const end = () => {
      over = true;
      talk?.stop();
      if (!port) return;
      const closed = port.close();
      closing.add(closed);
      closed.finally(() => closing.delete(closed));
    };
    // One owner at a time: the former connection is given back before a new one is asked for.
    const free = Promise.all(closing);
    free.then(device.open).then((opened) => {
      if (!opened.ok) return tell({ type: 'connection.lost', code: opened.fault.code });
      port = opened.value;
      if (over) return end();
      tell({ type: 'port.opened' });
      port.onClosed(() => tell({ type: 'connection.lost', code: 'device.unplugged' }));
      // Told after this turn: what a conversation says at once must find it in place.
      talk = device.converse(port, (report) => queueMicrotask(() => tell(report)));
    });
    receive(({ type }) => {
      if (type === 'recover') talk?.recover().then(() => tell({ type: 'device.recovered' }));
    });
    return end;
  });

  const actor = createActor(deviceMachine.provide({ actors: { connection } }), { clock: device.clock });
  const listeners: (() => void)[] = [];
  const read = () => {
    const { value, context } = actor.getSnapshot();
    return {
      state: (typeof value === 'string' ? value : value.present) as DeviceState,
      fault: context.fault,
    };
  };
  let last = read();
  actor.subscribe(() => {
    const now = read();
    if (now.state === last.state && now.fault === last.fault) return;
    last = now;
    for (const listener of listeners) listener();
  });
  actor.start();

  return {
    id: device.id,
    kind: device.kind,
    required: device.required,
    state: read,
    onState: (listener) => listeners.push(listener),
    send: (event) => actor.send(event),
    stop: async () => {
      actor.stop();
      await Promise.all(closing);
    },
  };
}
