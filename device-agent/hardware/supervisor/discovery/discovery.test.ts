import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { SimulatedClock } from 'xstate';
import { type Find, findSchema } from '../../../../config/find.ts';
import { ok } from '../../../../config/result.ts';
import type { BytePort } from '../../transport/byte-port.ts';
import { type MemoryPeer, memoryPort } from '../../transport/memory.ts';
import type { Candidate } from './candidate.ts';
import { createDiscovery } from './discovery.ts';

const PRINTER = { vendorId: 0x0dd4, productId: 0x0205 };

const printerAt = (path: string, serialNumber: string | null = null): Candidate => ({
  transport: 'usb-lp',
  path,
  usb: PRINTER,
  serialNumber,
  interfaceNumber: 0,
  usage: null,
  name: 'CUSTOM KPM180H',
});

/** A machine into which candidates are plugged, and devices that are looked for on it. */
function machine(
  finds: Readonly<Record<string, Partial<Find>>>,
  answers: Readonly<Record<string, string>> = {},
) {
  const clock = new SimulatedClock();
  let plugged: Candidate[] = [];
  const peers = new Map<string, MemoryPeer>();
  const discovery = createDiscovery({
    seekers: Object.entries(finds).map(([id, find]) => ({
      id,
      mayType: false,
      find: findSchema.parse({ transport: 'usb-lp', usb: PRINTER, ...find }),
    })),
    list: () => ({ candidates: plugged, unavailable: [] }),
    openCandidate: (candidate) => async () => {
      const peer = memoryPort();
      const answer = answers[candidate.path];
      peer.onHeard(() => answer !== undefined && peer.say(Buffer.from(answer)));
      peers.set(candidate.path, peer);
      return ok(peer.port);
    },
    occupied: () => ['/dev/usb/lp9'],
    clock,
  });
  return {
    clock,
    discovery,
    peers,
    plug: (...candidates: Candidate[]) => {
      plugged = [...plugged, ...candidates];
    },
    unplug: (path: string) => {
      plugged = plugged.filter((candidate) => candidate.path !== path);
    },
    open: (id: string) => discovery.openerOf(id)(),
    claimed: () =>
      Object.fromEntries(discovery.survey().claimed.map(({ device, candidate }) => [device, candidate.path])),
  };
}

const portOf = async (opening: ReturnType<ReturnType<typeof machine>['open']>): Promise<BytePort> => {
  const opened = await opening;
  if (!opened.ok) throw new Error(opened.fault.code);
  return opened.value;
};
/** Lets simulated time pass, turn by turn, until something has happened. */
async function passing<T>(work: Promise<T>, clock: SimulatedClock): Promise<T> {
  let done = false;
  const settled = work.finally(() => {
    done = true;
  });
  while (!done) {
    clock.increment(100);
    await setImmediate();
  }
  return settled;
}
const closedOf = (port: BytePort) => new Promise<void>((resolve) => port.onClosed(resolve));

describe('a device that is looked for', () => {
  it('is claimed where it is plugged in, and found again in another place', async () => {
    const { clock, open, plug, unplug, claimed } = machine({ printer: {} });
    expect(await open('printer')).toMatchObject({ fault: { code: 'device.unplugged' } });
    plug(printerAt('/dev/usb/lp0'));
    const closed = closedOf(await portOf(open('printer')));
    expect(claimed()).toEqual({ printer: '/dev/usb/lp0' });
    unplug('/dev/usb/lp0');
    clock.increment(300);
    await closed;
    expect(claimed()).toEqual({});
    plug(printerAt('/dev/usb/lp1'));
    await portOf(open('printer'));
    expect(claimed()).toEqual({ printer: '/dev/usb/lp1' });
  });

  it('gives its claim back when the connection ends by itself', async () => {
    const { open, plug, peers, claimed } = machine({ printer: {} });
    plug(printerAt('/dev/usb/lp0'));
    const closed = closedOf(await portOf(open('printer')));
    peers.get('/dev/usb/lp0')?.drop();
    await closed;
    expect(claimed()).toEqual({});
  });

  it('keeps what it has when a second of its kind is plugged in, which stays unknown', async () => {
    const { open, plug, claimed, discovery } = machine({ printer: {} });
    plug(printerAt('/dev/usb/lp0'));
    await portOf(open('printer'));
    plug(printerAt('/dev/usb/lp1'));
    expect(claimed()).toEqual({ printer: '/dev/usb/lp0' });
    expect(discovery.survey().unclaimed.map(({ path }) => path)).toEqual(['/dev/usb/lp1']);
  });

  it('is not guessed between two of a kind', async () => {
    const { open, plug } = machine({ printer: {} });
    plug(printerAt('/dev/usb/lp0'), printerAt('/dev/usb/lp1'));
    expect(await open('printer')).toMatchObject({
      fault: { code: 'device.ambiguous', detail: '/dev/usb/lp0 and /dev/usb/lp1 fit equally' },
    });
  });

  it('is asked, where only its answer tells it apart', async () => {
    const { clock, open, plug, claimed } = machine(
      { printer: { probe: { ask: 'WHO', answer: '^TAG', within: 400 } } },
      { '/dev/usb/lp0': 'PASS PRINTER', '/dev/usb/lp1': 'TAG PRINTER' },
    );
    plug(printerAt('/dev/usb/lp0'), printerAt('/dev/usb/lp1'));
    await passing(portOf(open('printer')), clock);
    expect(claimed()).toEqual({ printer: '/dev/usb/lp1' });
  });

  it('shares nothing with another: two that are opened at once get one each', async () => {
    const { open, plug, claimed } = machine({ left: { serialNumber: 'A' }, right: {} });
    plug(printerAt('/dev/usb/lp0', 'B'), printerAt('/dev/usb/lp1', 'A'));
    await Promise.all([portOf(open('right')), portOf(open('left'))]);
    expect(claimed()).toEqual({ left: '/dev/usb/lp1', right: '/dev/usb/lp0' });
  });

  it('leaves alone what is configured by its port', async () => {
    const { open, plug } = machine({ printer: {} });
    plug(printerAt('/dev/usb/lp9'));
    expect(await open('printer')).toMatchObject({ fault: { code: 'device.unplugged' } });
  });

  it('is looked for at every address it may have', async () => {
    const { clock, open, claimed } = machine(
      {
        printer: {
          transport: 'tcp',
          usb: undefined,
          addresses: ['10.0.0.1:9100', '10.0.0.2:9100'],
          probe: { ask: 'WHO', answer: 'KPM', within: 400 },
        },
      },
      { '10.0.0.2:9100': 'KPM180H', '10.0.0.1:9100': 'other' },
    );
    await passing(portOf(open('printer')), clock);
    expect(claimed()).toEqual({ printer: '10.0.0.2:9100' });
  });
});
