import { assign, fromCallback, sendTo, setup } from 'xstate';
import type { FaultCode } from '../contract/faults.ts';

/**
 * The life of any device: `absent → opening → probing → ready ⇄ busy → fault → recovering → ready`. The machine
 * decides what state the device is in; the `connection` actor owns the port, talks, and reports what it heard.
 */
export type DeviceReport =
  | { type: 'port.opened' }
  /** The device answers and could work. */
  | { type: 'device.well' }
  | { type: 'device.fault'; code: FaultCode }
  | { type: 'device.recovered' }
  | { type: 'connection.lost'; code: FaultCode };

export type DeviceEvent = DeviceReport | { type: 'job.started' } | { type: 'job.ended' };

/** What the machine asks of the connection: to leave the device clean after a fault. */
export type ConnectionCommand = { type: 'recover' };

/** Milliseconds before the n-th attempt to open: short enough to be back in service within 2 s of a replug. */
const BACK_OFF = [100, 200, 400, 800];

export const deviceMachine = setup({
  types: {
    context: {} as { fault: FaultCode | null; attempts: number },
    events: {} as DeviceEvent,
  },
  actors: {
    connection: fromCallback<ConnectionCommand>(() => {
      throw new Error('a device machine needs a connection');
    }),
  },
  delays: { backOff: ({ context }) => BACK_OFF[Math.min(context.attempts, BACK_OFF.length) - 1] ?? 100 },
  actions: {
    rememberFault: assign({ fault: (_, { code }: { code: FaultCode }) => code }),
    forgetFault: assign({ fault: null, attempts: 0 }),
    countAttempt: assign({ attempts: ({ context }) => context.attempts + 1 }),
  },
}).createMachine({
  context: { fault: null, attempts: 0 },
  initial: 'present',
  states: {
    absent: {
      entry: 'countAttempt',
      after: { backOff: 'present' },
    },
    present: {
      invoke: { src: 'connection', id: 'connection' },
      on: {
        'connection.lost': {
          target: 'absent',
          actions: { type: 'rememberFault', params: ({ event }) => event },
        },
        'device.fault': {
          target: '.fault',
          actions: { type: 'rememberFault', params: ({ event }) => event },
        },
      },
      initial: 'opening',
      states: {
        opening: { on: { 'port.opened': 'probing' } },
        /** Whatever a former owner left half-sent is cleared before anything is believed. */
        probing: { on: { 'device.well': 'recovering' } },
        ready: { entry: 'forgetFault', on: { 'job.started': 'busy' } },
        busy: { on: { 'job.ended': 'ready' } },
        fault: { on: { 'device.well': 'recovering' } },
        recovering: {
          entry: sendTo('connection', { type: 'recover' }),
          on: { 'device.recovered': 'ready' },
        },
      },
    },
  },
});

/** The device's state in one word, as events and staff read it. */
export type DeviceState = 'absent' | 'opening' | 'probing' | 'ready' | 'busy' | 'fault' | 'recovering';
