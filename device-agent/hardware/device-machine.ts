import { assign, fromCallback, raise, sendTo, setup } from 'xstate';
import type { FaultCode } from '../contract/faults.ts';

/**
 * The life of any device: `absent → opening → probing → ready ⇄ busy → fault → recovering → ready`, and `quarantined`
 * where it comes and goes too often. The machine decides what state the device is in; the `connection` actor owns the port, talks, and reports what it heard.
 */
export type DeviceReport =
  | { type: 'port.opened' }
  /** The device answers and could work. */
  | { type: 'device.well' }
  | { type: 'device.fault'; code: FaultCode }
  | { type: 'device.recovered' }
  | { type: 'connection.lost'; code: FaultCode };

export type DeviceEvent = DeviceReport | { type: 'job.started' } | { type: 'job.ended' };

/** Said by the machine to itself, some time after each loss. */
type Forgetting = { type: 'loss.forgotten' };

/** What the machine asks of the connection: to leave the device clean after a fault. */
export type ConnectionCommand = { type: 'recover' };

/** Milliseconds before the n-th attempt to open: short enough to be back in service within 2 s of a replug. */
const BACK_OFF = [100, 200, 400, 800];

/**
 * A device that was lost this often within this time (milliseconds) flaps: a loose cable, a failing supply. It is held
 * out, each time longer, so that passengers are not sent into a kiosk that breaks under their hands.
 */
export const FLAPPING = { losses: 6, within: 30_000, firstHold: 5000, longestHold: 300_000 } as const;

interface Life {
  readonly fault: FaultCode | null;
  readonly attempts: number;
  /** It has worked since it was last opened: losing it now is a loss, and not a cable that was never in. */
  readonly served: boolean;
  /** Losses that are not forgotten yet. */
  readonly losses: number;
  /** Times that it was held out since it last stayed. */
  readonly quarantines: number;
}

const UNKNOWN: Life = { fault: null, attempts: 0, served: false, losses: 0, quarantines: 0 };

export const deviceMachine = setup({
  types: {
    context: {} as Life,
    events: {} as DeviceEvent | Forgetting,
  },
  actors: {
    connection: fromCallback<ConnectionCommand>(() => {
      throw new Error('a device machine needs a connection');
    }),
  },
  delays: {
    backOff: ({ context }) => BACK_OFF[Math.min(context.attempts, BACK_OFF.length) - 1] ?? 100,
    hold: ({ context }) =>
      Math.min(FLAPPING.firstHold * 2 ** (context.quarantines - 1), FLAPPING.longestHold),
    trust: FLAPPING.within,
  },
  guards: {
    wasServing: ({ context }) => context.served,
    /** One more loss is one too many; after a quarantine the first one is. */
    isFlapping: ({ context }) =>
      context.served && (context.losses + 1 >= FLAPPING.losses || context.quarantines > 0),
  },
  actions: {
    rememberFault: assign({ fault: (_, { code }: { code: FaultCode }) => code }),
    serve: assign({ fault: null, attempts: 0, served: true }),
    countAttempt: assign({ attempts: ({ context }) => context.attempts + 1 }),
    countLoss: assign({ losses: ({ context }) => context.losses + 1, served: false }),
    forgetLoss: assign({ losses: ({ context }) => context.losses - 1 }),
    forgetLossLater: raise({ type: 'loss.forgotten' }, { delay: FLAPPING.within }),
    countQuarantine: assign({ quarantines: ({ context }) => context.quarantines + 1 }),
    forgetQuarantines: assign({ quarantines: 0 }),
  },
}).createMachine({
  context: UNKNOWN,
  initial: 'present',
  on: { 'loss.forgotten': { actions: 'forgetLoss' } },
  states: {
    absent: {
      entry: 'countAttempt',
      after: { backOff: 'present' },
    },
    quarantined: {
      entry: ['countQuarantine', { type: 'rememberFault', params: { code: 'device.flapping' } }],
      after: { hold: 'present' },
    },
    present: {
      invoke: { src: 'connection', id: 'connection' },
      after: { trust: { actions: 'forgetQuarantines' } },
      on: {
        'connection.lost': [
          { guard: 'isFlapping', target: 'quarantined', actions: ['countLoss', 'forgetLossLater'] },
          {
            guard: 'wasServing',
            target: 'absent',
            actions: [
              { type: 'rememberFault', params: ({ event }) => event },
              'countLoss',
              'forgetLossLater',
            ],
          },
          { target: 'absent', actions: { type: 'rememberFault', params: ({ event }) => event } },
        ],
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
        ready: { entry: 'serve', on: { 'job.started': 'busy' } },
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
export type DeviceState =
  | 'absent'
  | 'opening'
  | 'probing'
  | 'ready'
  | 'busy'
  | 'fault'
  | 'recovering'
  /** Held out because it came and went too often. */
  | 'quarantined';
