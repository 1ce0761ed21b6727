import { afterEach, expect, it } from 'vitest';
import { LANTERN_AIR } from '../../config/demo/airline.ts';
import { expectOk } from '../../config/result.ts';
import { importBookings } from '../../device-agent/dcs/reference/import.ts';
import { importSchema } from '../../device-agent/dcs/reference/import-schema.ts';
import { openRig, PASSPORT_READER, printerOfModel, type Rig } from '../faults/rig/kiosk.ts';
import { linesOf } from './paper-people.ts';

const GUEST = { surname: 'PAPERGUEST', state: 'GBR', number: 'P00000007' };

let rig: Rig;
afterEach(() => rig.close());

/** A British passenger who flies from Shanghai to Hong Kong and on to Peking, on a day when it is `day` at the kiosk. */
const enteringChina = async (day: string, nextDay: string, arrivesOn = day) => {
  rig = await openRig([printerOfModel('custom-kpm180h'), ...PASSPORT_READER], LANTERN_AIR, {
    start: Date.parse(`${day}T09:00:00+08:00`),
  });
  const at = (date: string, time: string) => `${date}T${time}:00+08:00`;
  const common = { carrier: 'XD', cabin: 'a320', checkInOpens: at(day, '05:00') };
  const flights = [
    {
      ...{ ...common, flightId: 'XD1', number: '1', from: 'PVG', to: 'HKG', arrival: at(day, '16:30') },
      ...{ departure: at(day, '14:00'), boarding: at(day, '13:20'), checkInCloses: at(day, '13:00') },
    },
    {
      ...{ ...common, flightId: 'XD2', number: '2', from: 'HKG', to: 'PEK' },
      ...{ arrival: at(arrivesOn, arrivesOn === day ? '23:50' : '00:10') },
      ...{ departure: at(day, '20:30'), boarding: at(day, '19:50'), checkInCloses: at(day, '19:30') },
    },
  ];
  const reservations = flights.map(({ flightId }) => ({
    ...{ recordLocator: 'DOCS01', flightId, reservationId: flightId, passengerId: GUEST.surname },
    ...{ surname: GUEST.surname, givenNames: 'EXAMPLE', stayUntil: nextDay },
  }));
  expectOk(importBookings(rig.desk, importSchema.parse({ flights, reservations })), 'it is flown');
  await rig.clock.until(() => rig.page.screen().screen === 'welcome', 20_000);
  rig.reader.insert({ label: null, lines: [...linesOf(GUEST)] });
  await rig.clock.until(() => ['confirm', 'refused'].includes(rig.page.screen().screen), 20_000);
  return rig.page.screen();
};
const checks = () =>
  rig.events().flatMap(({ type, data }) => (type === 'travel.checked' ? [[data.verdict, data.reasons]] : []));

it('a rule holds for whoever arrives on its last day', async () => {
  expect(await enteringChina('2026-12-31', '2027-01-05')).toMatchObject({ screen: 'confirm' });
  expect(checks()).toEqual([['ok', []]]);
});

it('a rule that lapses while a passenger is on their way is for staff to look at', async () => {
  expect(await enteringChina('2026-12-31', '2027-01-05', '2027-01-01')).toMatchObject({
    ...{ screen: 'refused', props: { code: 'travel.see-staff' } },
  });
  expect(checks()).toEqual([['conditional', ['rule-has-lapsed']]]);
});

it('data that nobody has brought up to date lets nobody through', async () => {
  expect(await enteringChina('2027-03-01', '2027-03-05')).toMatchObject({
    ...{ screen: 'refused', props: { code: 'travel.see-staff' } },
  });
  expect(checks()).toEqual([['conditional', ['rule-has-lapsed']]]);
});
