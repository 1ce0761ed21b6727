import { expectOk } from '../../../config/result.ts';
import { importBookings } from '../../../device-agent/dcs/reference/import.ts';
import { importSchema } from '../../../device-agent/dcs/reference/import-schema.ts';
import { createStore } from '../../../device-agent/dcs/reference/store.ts';
import { KIOSK_MIGRATIONS } from '../../../device-agent/kiosk.ts';
import { openDatabase } from '../../../sync/kiosk/database.ts';
import { MANIFEST_MIGRATION } from '../../../sync/kiosk/manifest-store.ts';
import { migrate } from '../../../sync/kiosk/migrations.ts';
import { OUTBOX_MIGRATION } from '../../../sync/kiosk/outbox-table.ts';
import { inventCases, inventRoster } from '../../passengers/roster.ts';
import { createLeapingClock } from './leaping-clock.ts';

const PASSENGERS = 4;

/** What a kiosk's database and a host's are before anybody has come: to make them took longer than a visit. */
export const EMPTY_KIOSK = (() => {
  const database = openDatabase({ path: ':memory:' });
  migrate(database, [OUTBOX_MIGRATION, MANIFEST_MIGRATION, ...KIOSK_MIGRATIONS]);
  // For the desk that is its own.
  createStore(database);
  const kept = database.serialize();
  database.close();
  return kept;
})();

const WORLDS = new Map<number, ReturnType<typeof inventWorld>>();

function inventWorld(start: number) {
  const database = openDatabase({ path: ':memory:' });
  const desk = { store: createStore(database), clock: createLeapingClock(start, () => 0) };
  const roster = inventRoster(PASSENGERS, start);
  const cases = inventCases(start);
  for (const { flights, reservations } of [roster, ...Object.values(cases)])
    expectOk(importBookings(desk, importSchema.parse({ flights, reservations })), 'they have bookings');
  const host = database.serialize();
  database.close();
  return { host, roster, cases };
}

/** Who comes to travel, and the database of a host that knows of them, at a time (milliseconds since 1970). */
export function worldAt(start: number) {
  const world = WORLDS.get(start) ?? inventWorld(start);
  WORLDS.set(start, world);
  return world;
}
