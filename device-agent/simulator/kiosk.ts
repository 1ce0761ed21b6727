import type { Duplex } from 'node:stream';
import { z } from 'zod';
import { createAnswers } from './cable/answers.ts';
import { createSocket, type Socket } from './cable/cable.ts';
import { DONE, type Documents, type Hands, type KindDeps, type TroubleGroup } from './device.ts';
import { deviceSpecSchema, type KindName, type PeerOf, type StateOf, simulate } from './kinds.ts';
import { createTimings } from './timings.ts';

/** A simulated kiosk: its devices, by kind. */
export const rackKioskSchema = z.object({
  kioskId: z.string().min(1),
  devices: z
    .array(deviceSpecSchema)
    .refine(
      (devices) => new Set(devices.map(({ id }) => id)).size === devices.length,
      'two devices of one id',
    ),
});
export type RackKiosk = z.input<typeof rackKioskSchema>;

/** Milliseconds by which a slow device answers late. */
const SLOWNESS = 3000;

/** What everyone sees of a device of this kind. */
export type DeviceState<K extends KindName = KindName> = {
  [Each in K]: {
    readonly id: string;
    readonly kind: Each;
    readonly plugged: boolean;
    readonly connected: boolean;
    readonly answerFault: ReturnType<ReturnType<typeof createAnswers>['fault']>;
    readonly trouble: readonly TroubleGroup[];
  } & StateOf<Each>;
}[K];

/** A device of a simulated kiosk: its far end of the cable, and the hands that can be laid on it. */
export interface KioskDevice<K extends KindName = KindName> {
  readonly id: string;
  readonly kind: K;
  /** The TCP port that was asked for; 0 for any. */
  readonly wantedPort: number;
  readonly peer: PeerOf<K>;
  readonly socket: Socket;
  readonly hands: Hands;
  readonly documents: Documents | null;
  state(): DeviceState<K>;
}

type Spec = z.output<typeof deviceSpecSchema>;
export type KioskDeps = Omit<KindDeps, 'cable' | 'answers' | 'note'>;

function createDevice(spec: Spec, deps: Omit<KindDeps, 'cable' | 'answers'>): KioskDevice {
  const { id, kind, port } = spec;
  const socket = createSocket();
  const answers = createAnswers({ cable: socket, clock: deps.clock, slowness: SLOWNESS });
  const simulated = simulate(spec, { ...deps, cable: socket, answers });
  const { changed } = deps;
  const state = () => ({
    id,
    kind,
    plugged: socket.isPlugged(),
    connected: socket.isConnected(),
    answerFault: answers.fault(),
    trouble: [...simulated.trouble(), ...cableTrouble(socket.isPlugged()), ...answerTrouble(answers.fault())],
    ...simulated.state(),
  });
  return {
    id,
    kind,
    wantedPort: port,
    peer: simulated.peer,
    socket,
    documents: simulated.documents ?? null,
    state: state as KioskDevice['state'],
    hands: {
      ...simulated.hands,
      unplug: () => {
        socket.unplug();
        changed();
        return DONE;
      },
      plug: async () => {
        await socket.plug();
        changed();
        return DONE;
      },
      mend: async () => {
        answers.fail({ next: null, always: null });
        simulated.mend();
        await socket.plug();
        changed();
        return DONE;
      },
    },
  };
}

const cableTrouble = (plugged: boolean): TroubleGroup[] => [
  {
    title: 'Cable',
    choices: [{ says: 'Unplugged', hand: plugged ? 'unplug' : 'plug', on: !plugged }],
  },
];

const WAYS_TO_FAIL = [
  { fault: 'silence', says: 'Silent' },
  { fault: 'garbage', says: 'Garbage' },
  { fault: 'half', says: 'Half' },
  { fault: 'slow', says: 'Slow' },
  { fault: 'trickle', says: 'Trickling' },
  { fault: 'unplug', says: 'Cable out' },
] as const;

/** How it goes wrong from now on, and how it does but once. */
const answerTrouble = (now: string | null): TroubleGroup[] => [
  {
    title: 'What it says',
    choices: [{ fault: null, says: 'Well' }, ...WAYS_TO_FAIL].map(({ fault, says }) => ({
      says,
      hand: 'faults',
      body: { always: fault, next: null },
      on: now === fault,
    })),
  },
  {
    title: 'What it says next',
    choices: WAYS_TO_FAIL.map(({ fault, says }) => ({ says, hand: 'faults', body: { next: fault } })),
  },
];

/** One kiosk's devices with nothing connected yet: sockets into which streams are put. */
export function createKioskDevices(kiosk: RackKiosk, deps: KioskDeps) {
  const { kioskId, devices: specs } = rackKioskSchema.parse(kiosk);
  const timings = createTimings();
  const devices = specs.map((spec) => createDevice(spec, { ...deps, note: timings.note }));
  const byId = new Map(devices.map((device) => [device.id, device]));
  return {
    kioskId,
    devices: devices as readonly KioskDevice[],
    device: (id: string) => byId.get(id),
    /** The first of a kind, or the one of that id. Throws when there is none. */
    ofKind: <K extends KindName>(kind: K, id?: string): KioskDevice<K> => {
      const found = devices.find((device) => device.kind === kind && (id === undefined || device.id === id));
      if (!found) throw new Error(`no ${kind} at ${kioskId}`);
      return found as unknown as KioskDevice<K>;
    },
    timings: timings.list,
    /** Puts the far end of a byte stream into a device, such as the other side of a serial pty pair. */
    attach: (id: string, stream: Duplex) => byId.get(id)?.socket.attach(stream),
  };
}

export type KioskDevices = ReturnType<typeof createKioskDevices>;
