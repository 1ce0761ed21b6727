import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEMO_DEVICES } from '../../config/demo/devices.ts';
import type { DemoStation } from '../../config/demo/schedule.ts';
import { freePorts } from '../../device-agent/cli/processes.ts';
import { type Stack, startStack } from '../../device-agent/cli/stack.ts';
import type { Statistics } from '../../sync/hub/api.ts';
import { DEVICE_IDS } from './rack-hands.ts';
import type { Roster } from './roster.ts';

/** Milliseconds that the outboxes may take to empty, and the pause between two looks at them. */
const DRAIN_LIMIT = 60_000;
const LOOK_INTERVAL = 100;

export interface Simulation {
  readonly stack: Stack;
  /** Where its kiosks stand. */
  readonly stations: readonly DemoStation[];
  /** Tells the airline's systems who will come, and waits until every kiosk knows its members. */
  announce(
    roster: Pick<Roster, 'members' | 'flights' | 'reservations'> & {
      readonly complaints?: readonly object[];
    },
  ): Promise<void>;
  /** Waits until every kiosk holds at least this many members of the airline’s manifest. */
  membersKnown(count: number): Promise<void>;
  /** Waits until nothing is left to send; resolves with how many events the kiosks have recorded in all. */
  drain(): Promise<number>;
  statistics(): Promise<Statistics>;
  printedPasses(): Promise<{ complete: number; spoiled: number }>;
  stop(): Promise<void>;
}

/** A whole Landside on free ports with a fresh state, which is thrown away at the end. */
export async function startSimulation(options: {
  root: string;
  kiosks: number;
  /** Where kiosks stand, one after the other; left out, all in Shanghai. */
  stations?: readonly [DemoStation, ...DemoStation[]];
  demo: boolean;
  instantDevices: boolean;
}): Promise<Simulation> {
  const home = mkdtempSync(join(tmpdir(), 'landside-'));
  // PostgreSQL does not run as root: its own account must reach its data in here.
  chmodSync(home, 0o711);
  const ports = await freePorts(3 + options.kiosks * (1 + DEMO_DEVICES.length));
  const next = () => ports.pop() ?? 0;
  const { stations: all = ['PVG'] } = options;
  const stations = all.slice(0, options.kiosks);
  const stack = await startStack({
    root: options.root,
    home,
    databaseUrl: null,
    stations,
    demo: options.demo,
    instantDevices: options.instantDevices,
    ports: {
      hub: next(),
      dcs: next(),
      rack: next(),
      agents: Array.from({ length: options.kiosks }, next),
      devices: Array.from({ length: options.kiosks }, () => DEMO_DEVICES.map(next)),
    },
  });

  const health = async (url: string) => (await getJson(`${url}/health`)) as AgentHealth;
  const until = async (claim: string, holds: () => Promise<boolean>) => {
    const giveUp = performance.now() + DRAIN_LIMIT;
    while (!(await holds().catch(() => false))) {
      if (performance.now() > giveUp) throw new Error(`waited in vain: ${claim}`);
      await new Promise((resolve) => setTimeout(resolve, LOOK_INTERVAL));
    }
  };

  const membersKnown = (count: number) =>
    until('every kiosk knows its members', async () => {
      const kiosks = await Promise.all(stack.kiosks.map(({ url }) => health(url)));
      return kiosks.every(({ manifest }) => manifest.members >= count);
    });

  return {
    stack,
    stations,
    announce: async (roster) => {
      // Before their members: a kiosk hears of both at once.
      await postJson(`${stack.hubUrl}/v1/import/complaints`, roster.complaints ?? [], stack.importToken);
      await postJson(`${stack.hubUrl}/v1/import/members`, roster.members, stack.importToken);
      await postJson(`${stack.dcsUrl}/v1/import`, {
        flights: roster.flights,
        reservations: roster.reservations,
      });
      await membersKnown(roster.members.length);
    },
    membersKnown,
    drain: async () => {
      let queued = 0;
      await until('the outboxes are empty', async () => {
        const kiosks = await Promise.all(stack.kiosks.map(({ url }) => health(url)));
        queued = kiosks.reduce((sum, { outbox }) => sum + outbox.recorded, 0);
        return kiosks.every(({ outbox }) => outbox.events === 0);
      });
      return queued;
    },
    statistics: async () => (await getJson(`${stack.hubUrl}/v1/statistics`)) as Statistics,
    printedPasses: async () => {
      const { kiosks } = (await getJson(`${stack.rackUrl}/v1/statistics`)) as RackStatistics;
      const passes = kiosks.flatMap(({ printers }) => printers.filter(({ id }) => id === DEVICE_IDS.printer));
      return {
        complete: passes.reduce((sum, { documents }) => sum + documents.complete, 0),
        spoiled: passes.reduce((sum, { documents }) => sum + documents.spoiled, 0),
      };
    },
    stop: async () => {
      await stack.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

interface AgentHealth {
  readonly outbox: { readonly events: number; readonly recorded: number };
  readonly manifest: { readonly members: number };
}

interface RackStatistics {
  readonly kiosks: readonly {
    readonly printers: readonly {
      readonly id: string;
      readonly documents: { readonly complete: number; readonly spoiled: number };
    }[];
  }[];
}

async function getJson(url: string): Promise<unknown> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${new URL(url).pathname} answered ${answer.status}`);
  return answer.json();
}

async function postJson(url: string, body: unknown, token?: string): Promise<void> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify(body),
  });
  if (!answer.ok)
    throw new Error(`${new URL(url).pathname} answered ${answer.status}: ${await answer.text()}`);
}
