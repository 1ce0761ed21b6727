import { describe, expect, it } from 'vitest';
import { createActor, fromCallback, SimulatedClock } from 'xstate';
import { type DeviceEvent, type DeviceState, deviceMachine } from './device-machine.ts';

const EVENTS: readonly DeviceEvent[] = [
  { type: 'port.opened' },
  { type: 'device.well' },
  { type: 'device.fault', code: 'printer.jam' },
  { type: 'device.recovered' },
  { type: 'connection.lost', code: 'device.unplugged' },
  { type: 'job.started' },
  { type: 'job.ended' },
];

/** A device that says nothing by itself: only what a test tells it. */
function device() {
  const clock = new SimulatedClock();
  const quiet = deviceMachine.provide({ actors: { connection: fromCallback(() => {}) } });
  const actor = createActor(quiet, { clock }).start();
  const state = (): DeviceState => {
    const { value } = actor.getSnapshot();
    return (typeof value === 'string' ? value : value.present) as DeviceState;
  };
  return { actor, clock, state };
}

/** The way to each state from a device that has just been switched on. */
const WAYS: Readonly<Record<DeviceState, readonly DeviceEvent['type'][]>> = {
  opening: [],
  probing: ['port.opened'],
  recovering: ['port.opened', 'device.well'],
  ready: ['port.opened', 'device.well', 'device.recovered'],
  busy: ['port.opened', 'device.well', 'device.recovered', 'job.started'],
  fault: ['port.opened', 'device.well', 'device.recovered', 'device.fault'],
  absent: ['connection.lost'],
};

/** Where each event leads from each state; what is not named stays where it is. */
const TABLE: Readonly<Record<DeviceState, Partial<Record<DeviceEvent['type'], DeviceState>>>> = {
  opening: { 'port.opened': 'probing', 'device.fault': 'fault', 'connection.lost': 'absent' },
  probing: { 'device.well': 'recovering', 'device.fault': 'fault', 'connection.lost': 'absent' },
  recovering: { 'device.recovered': 'ready', 'device.fault': 'fault', 'connection.lost': 'absent' },
  ready: { 'job.started': 'busy', 'device.fault': 'fault', 'connection.lost': 'absent' },
  busy: { 'job.ended': 'ready', 'device.fault': 'fault', 'connection.lost': 'absent' },
  fault: { 'device.well': 'recovering', 'connection.lost': 'absent' },
  absent: {},
};

const eventOf = (type: DeviceEvent['type']): DeviceEvent => {
  const event = EVENTS.find((one) => one.type === type);
  if (!event) throw new Error(`no example of ${type}`);
  return event;
};

describe.each(Object.keys(TABLE) as DeviceState[])('a device that is %s', (from) => {
  it.each(EVENTS.map((event) => [event.type, TABLE[from][event.type] ?? from] as const))(
    'on %s is then %s',
    (type, to) => {
      const { actor, state } = device();
      for (const step of WAYS[from]) actor.send(eventOf(step));
      expect(state()).toBe(from);
      actor.send(eventOf(type));
      expect(state()).toBe(to);
    },
  );
});

describe('a device', () => {
  it('that was unplugged is tried again, first soon and then less often, within a second', () => {
    const { actor, clock, state } = device();
    for (const pause of [100, 200, 400, 800, 800]) {
      actor.send(eventOf('connection.lost'));
      clock.increment(pause - 1);
      expect(state()).toBe('absent');
      clock.increment(1);
      expect(state()).toBe('opening');
    }
  });

  it('keeps its fault until it has recovered', () => {
    const { actor } = device();
    for (const type of [...WAYS.fault, 'device.well'] as const) actor.send(eventOf(type));
    expect(actor.getSnapshot().context.fault).toBe('printer.jam');
    actor.send(eventOf('device.recovered'));
    expect(actor.getSnapshot().context.fault).toBeNull();
  });
});
