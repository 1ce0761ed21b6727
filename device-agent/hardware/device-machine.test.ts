import { describe, expect, it } from 'vitest';
import { createActor, fromCallback, SimulatedClock } from 'xstate';
import { type DeviceEvent, type DeviceState, deviceMachine, FLAPPING } from './device-machine.ts';

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
  /** Says what happens to it; a `pause` lets the first, shortest back-off pass. */
  const tell = (steps: readonly (DeviceEvent['type'] | 'pause')[]) => {
    for (const step of steps) {
      if (step === 'pause') clock.increment(100);
      else actor.send(eventOf(step));
    }
  };
  return { actor, clock, state, tell };
}

const IN_SERVICE = ['port.opened', 'device.well', 'device.recovered'] as const;
/** Lost for the last time that is bearable. */
const ALMOST_FLAPPING = Array.from({ length: FLAPPING.losses - 1 }, () => [
  ...IN_SERVICE,
  'connection.lost' as const,
  'pause' as const,
]).flat();

/** The way to each state from a device that has just been switched on. */
const WAYS: Readonly<Record<DeviceState, readonly (DeviceEvent['type'] | 'pause')[]>> = {
  opening: [],
  probing: ['port.opened'],
  recovering: ['port.opened', 'device.well'],
  ready: ['port.opened', 'device.well', 'device.recovered'],
  busy: ['port.opened', 'device.well', 'device.recovered', 'job.started'],
  fault: ['port.opened', 'device.well', 'device.recovered', 'device.fault'],
  absent: ['connection.lost'],
  quarantined: [...ALMOST_FLAPPING, ...IN_SERVICE, 'connection.lost'],
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
  quarantined: {},
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
      const { actor, state, tell } = device();
      tell(WAYS[from]);
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
    const { actor, tell } = device();
    tell([...WAYS.fault, 'device.well']);
    expect(actor.getSnapshot().context.fault).toBe('printer.jam');
    actor.send(eventOf('device.recovered'));
    expect(actor.getSnapshot().context.fault).toBeNull();
  });

  it('that comes and goes too often is held out, says so, and is tried again', () => {
    const { actor, clock, state, tell } = device();
    tell(WAYS.quarantined);
    expect(actor.getSnapshot().context.fault).toBe('device.flapping');
    clock.increment(FLAPPING.firstHold - 1);
    expect(state()).toBe('quarantined');
    clock.increment(1);
    expect(state()).toBe('opening');
    expect(actor.getSnapshot().context.fault).toBe('device.flapping');
    tell(IN_SERVICE);
    expect(actor.getSnapshot().context.fault).toBeNull();
  });

  it('that does not stay after it was held out is held out longer, up to a limit', () => {
    const { clock, state, tell } = device();
    tell(WAYS.quarantined);
    for (const hold of [5, 10, 20, 40, 80, 160, 300, 300].map((seconds) => seconds * 1000)) {
      clock.increment(hold - 1);
      expect(state()).toBe('quarantined');
      clock.increment(1);
      tell([...IN_SERVICE, 'connection.lost']);
      expect(state()).toBe('quarantined');
    }
  });

  it('that stays after it was held out is trusted again', () => {
    const { clock, state, tell } = device();
    tell(WAYS.quarantined);
    clock.increment(FLAPPING.firstHold);
    tell(IN_SERVICE);
    clock.increment(FLAPPING.within);
    tell(['connection.lost']);
    expect(state()).toBe('absent');
  });

  it('may be lost as often as it likes, if seldom', () => {
    const { clock, state, tell } = device();
    for (let loss = 0; loss < 4 * FLAPPING.losses; loss += 1) {
      tell([...IN_SERVICE, 'connection.lost']);
      expect(state()).toBe('absent');
      clock.increment(100);
      clock.increment(FLAPPING.within / (FLAPPING.losses - 2));
    }
  });

  it('that was never in service does not flap: its cable is out, or nobody is at home', () => {
    const { clock, state, tell } = device();
    for (let loss = 0; loss < 2 * FLAPPING.losses; loss += 1) {
      tell(['port.opened', 'connection.lost']);
      expect(state()).toBe('absent');
      clock.increment(800);
    }
  });
});
