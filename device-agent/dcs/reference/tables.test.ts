import { expect, it } from 'vitest';
import { openDatabase } from '../../../sync/kiosk/database.ts';
import { migrate } from '../../../sync/kiosk/migrations.ts';
import { createStore } from './store.ts';
import { MIGRATIONS } from './tables.ts';

it('keeps who was checked in, and what was printed, when its tables are made anew', () => {
  const database = openDatabase({ path: ':memory:' });
  migrate(database, MIGRATIONS.slice(0, 1));
  database.exec(`
    INSERT INTO flights VALUES ('F', 'XD', '1', 'PVG', 'NRT', 'd', 9, 'b', NULL, NULL, 'o', 'c', 'a320', 7);
    INSERT INTO reservations (reservation_id, flight_id, record_locator, surname, given_names, name_key, compartment,
      special_services, seat, seat_chosen_by, state, sequence_number, hold, payment_owed)
      VALUES ('R', 'F', 'TEST01', 'SAMPLE', 'ANNA', 'SAMPLEANNA', 'Y', '[]', '4C', 'system', 'checked-in', 7, 0, 0);
    INSERT INTO print_reports VALUES ('J', 'R', 'printed', 'now');`);
  const store = createStore(database);
  expect(store.booking('R')).toMatchObject({
    passenger: { passenger_id: 'R', passenger_type: 'adult', seat: '4C', sequence_number: 7 },
    flight: { arrival: null },
  });
  expect(store.mayHavePrinted('R')).toBe(true);
  expect(database.pragma('foreign_key_check')).toEqual([]);
  database.close();
});
