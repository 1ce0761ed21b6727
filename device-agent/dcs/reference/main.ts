import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../../../config/clock.ts';
import type { DemoStation } from '../../../config/demo/schedule.ts';
import { openDatabase } from '../../../sync/kiosk/database.ts';
import { syncInGroups } from '../../../sync/kiosk/group-sync.ts';
import { buildReferenceDcs } from './app.ts';
import { keepDemoPlaced } from './demo.ts';
import { keepTimetablePlaced } from './demo-timetable.ts';
import type { Desk } from './rules.ts';
import { keepClearing } from './standby.ts';
import { createStore } from './store.ts';

export interface ReferenceDcsOptions {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Holds `dcs.sqlite`; made when it is missing. */
  readonly stateFolder: string;
  /** Fly the demo airline, with its people leaving from here. */
  readonly demo: DemoStation | null;
  readonly clock: Clock;
}

const HOUSEKEEPING_INTERVAL = 60 * 60_000;
/** How long passengers of departed flights and answers to commands are kept. */
const RETENTION = 3 * 24 * 60 * 60_000;

/** Runs the reference DCS until it is closed. Two of them cannot share a folder. */
export async function startReferenceDcs({ host, port, stateFolder, demo, clock }: ReferenceDcsOptions) {
  await mkdir(stateFolder, { recursive: true });
  const database = openDatabase({ path: join(stateFolder, 'dcs.sqlite') });
  const desk: Desk = { store: createStore(database), clock };
  const stopDemo = demo ? keepDemo(desk, demo) : () => {};
  const stopForgetting = keepForgetting(desk);
  const stopClearing = keepClearing(desk);
  const group = syncInGroups(database);
  const app = buildReferenceDcs(desk, group.durable);
  const stop = () => {
    stopDemo();
    stopForgetting();
    stopClearing();
    group.close();
    database.close();
  };
  const url = await app.listen({ host, port }).catch((error: unknown) => {
    stop();
    throw error;
  });
  return {
    url,
    close: async (): Promise<void> => {
      await app.close();
      stop();
    },
  };
}

/** The demo's people and everyone around them. The answer stops it. */
function keepDemo(desk: Desk, station: DemoStation): () => void {
  const stops = [keepDemoPlaced(desk, station), keepTimetablePlaced(desk)];
  return () => {
    for (const stop of stops) stop();
  };
}

/** Removes what is past its retention, now and every hour. The answer stops it. */
function keepForgetting({ store, clock }: Desk): () => void {
  let timer: unknown;
  const forget = () => {
    store.forgetBefore(clock.now() - RETENTION);
    timer = clock.setTimeout(forget, HOUSEKEEPING_INTERVAL);
  };
  forget();
  return () => clock.clearTimeout(timer);
}
