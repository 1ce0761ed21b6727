import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import Fastify from 'fastify';
import type { Clock } from '../../../config/clock.ts';
import { openDatabase } from '../../../sync/kiosk/database.ts';
import { importSchema } from '../reference/import-schema.ts';
import { answerOf } from './answer.ts';
import { demoBookings } from './demo.ts';
import type { Host } from './host.ts';
import { importInto } from './import.ts';
import { keepClearing } from './standby.ts';
import { createHostStore } from './store.ts';

export interface GonowHostOptions {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Holds `gonow.sqlite`; made when it is missing. Null keeps everything in memory. */
  readonly stateFolder: string | null;
  readonly user: string;
  readonly password: string;
  readonly idleMinutes: number;
  /** Hold the demo airline's people, on departures around the moment of the start. */
  readonly demo: boolean;
  readonly clock: Clock;
}

/** Through here the airline hands bookings over; no vendor's host has it. */
export const IMPORT_PATH = '/import';
const LARGEST_IMPORT_BYTES = 64 * 1024 * 1024;

/** The host on a database of its own, without a network. */
export function openHost(
  options: Omit<GonowHostOptions, 'host' | 'port' | 'stateFolder' | 'demo'> & { path: string },
) {
  const { path, user, password, idleMinutes, clock } = options;
  const database = openDatabase({ path });
  const host: Host = {
    ...{ store: createHostStore(database), clock, user, password, idleMinutes },
    sessions: new Map(),
  };
  return { host, close: () => database.close() };
}

/** Runs the host until it is closed. It has no access control beyond its one user: it is for trying, on this machine. */
export async function startGonowHost(options: GonowHostOptions) {
  const { stateFolder } = options;
  if (stateFolder !== null) await mkdir(stateFolder, { recursive: true });
  const path = stateFolder === null ? ':memory:' : join(stateFolder, 'gonow.sqlite');
  const { host, close } = openHost({ ...options, path });
  if (options.demo) importInto(host, demoBookings(options.clock.now()));
  const app = Fastify({ bodyLimit: LARGEST_IMPORT_BYTES });
  app.post(IMPORT_PATH, async (request, reply) => {
    const bookings = importSchema.safeParse(request.body);
    if (!bookings.success)
      return reply.code(400).send({ wrong: bookings.error.issues.map(({ path }) => path) });
    return importInto(host, bookings.data);
  });
  app.all('/*', async (request, reply) => {
    const [, token = null] = /^Bearer (.+)$/.exec(request.headers.authorization ?? '') ?? [];
    const [path = ''] = request.url.split('?');
    const { status, body } = answerOf(host, { method: request.method, path, token, body: request.body });
    return reply.code(status).send(body);
  });
  const url = await app.listen({ host: options.host, port: options.port }).catch((failure: unknown) => {
    close();
    throw failure;
  });
  const stopClearing = keepClearing(host);
  return {
    url,
    host,
    close: async (): Promise<void> => {
      stopClearing();
      await app.close();
      close();
    },
  };
}
