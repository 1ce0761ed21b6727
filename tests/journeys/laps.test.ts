import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEMO_DEVICES } from '../../config/demo/devices.ts';
import { expectOk } from '../../config/result.ts';
import { importBookings } from '../../device-agent/dcs/reference/import.ts';
import { importSchema } from '../../device-agent/dcs/reference/import-schema.ts';
import type { ScreenName } from '../../kiosk-ui/journey/shown.ts';
import { openRig, type Rig } from '../faults/rig/kiosk.ts';
import { FLIGHT } from './two-flights.ts';

/** Milliseconds in which a kiosk without faults gets from one screen to the next. */
const SOON = 20_000;

let rig: Rig;
beforeEach(async () => {
  rig = await openRig(DEMO_DEVICES);
  await until('welcome');
});
afterEach(() => rig.close());

async function until(...screens: readonly ScreenName[]) {
  const arrived = await rig.clock.until(() => screens.includes(rig.page.screen().screen), SOON);
  if (!arrived) throw new Error(`${screens} was not reached, but ${JSON.stringify(rig.page.screen())}`);
  return rig.page.screen();
}

const RECORD = { recordLocator: 'LAPS01', flightId: FLIGHT.flightId, surname: 'SAMPLE' };
const ANNA = { ...RECORD, reservationId: 'ANNA', passengerId: 'A', givenNames: 'ANNA' };
const BABY = {
  ...{ ...RECORD, reservationId: 'BABY', passengerId: 'B', givenNames: 'BABY' },
  ...{ passengerType: 'infant', onLapOf: 'A' },
};
const ADAM = { ...RECORD, reservationId: 'ADAM', passengerId: 'O', givenNames: 'ADAM' };

const announce = (...reservations: readonly object[]) =>
  expectOk(
    importBookings(rig.desk, importSchema.parse({ flights: [FLIGHT], reservations })),
    'it is announced',
  );
const states = () =>
  Object.fromEntries(
    rig.desk.store
      .bookingsByLocator('LAPS01')
      .map(({ passenger }) => [passenger.reservation_id, passenger.state]),
  );
const type = () => {
  rig.page.send({ type: 'passenger.touched-start' });
  rig.page.send({ type: 'passenger.types' });
  rig.page.send({ type: 'passenger.searched', reference: 'LAPS01', surname: 'SAMPLE' });
};
const travellersOf = async () => {
  const { props } = await until('choose-travellers');
  return 'travellers' in props ? props.travellers : [];
};

describe('an adult with an infant on the lap', () => {
  it('checks in with them, and is asked nothing', async () => {
    announce(ANNA, { ...BABY, birthDate: '2030-05-14' });
    type();
    await until('confirm');
    rig.page.send({ type: 'passenger.confirmed' });
    await until('take-pass');
    expect(states()).toEqual({ ANNA: 'checked-in', BABY: 'checked-in' });
  });

  it('is asked whether to go alone where the infant is two by now, before anybody is checked in', async () => {
    announce(ANNA, { ...BABY, birthDate: '2029-05-14' });
    type();
    expect(await travellersOf()).toMatchObject([
      { travellerId: 'A', state: 'ready' },
      { travellerId: 'B', state: 'refused', onLapOf: 'A' },
    ]);
    expect(states()).toEqual({ ANNA: 'booked', BABY: 'booked' });
    rig.page.send({ type: 'passenger.chose-travellers', travellerIds: ['A'] });
    expect(await until('confirm')).toMatchObject({ props: { visit: { companions: [] } } });
    rig.page.send({ type: 'passenger.confirmed' });
    await until('take-pass');
    expect(states()).toEqual({ ANNA: 'checked-in', BABY: 'booked' });
  });

  it('who cannot check in themselves leaves the infant to staff too', async () => {
    announce(ADAM, { ...ANNA, hold: true }, { ...BABY, birthDate: '2030-05-14' });
    type();
    expect(await travellersOf()).toMatchObject([
      { travellerId: 'O', state: 'ready' },
      { travellerId: 'A', state: 'refused' },
      { travellerId: 'B', state: 'refused' },
    ]);
    rig.page.send({ type: 'passenger.chose-travellers', travellerIds: ['O', 'A', 'B'] });
    await until('confirm');
    rig.page.send({ type: 'passenger.confirmed' });
    await until('take-pass');
    expect(states()).toEqual({ ADAM: 'checked-in', ANNA: 'booked', BABY: 'booked' });
  });

  it('who is refused at the last moment is named with the infant among those who stay', async () => {
    announce(ADAM, ANNA, { ...BABY, birthDate: '2030-05-14' });
    type();
    await travellersOf();
    rig.page.send({ type: 'passenger.chose-travellers', travellerIds: ['O', 'A'] });
    await until('confirm');
    announce({ ...ANNA, hold: true });
    rig.page.send({ type: 'passenger.confirmed' });
    await until('take-pass');
    for (const { peer } of rig.printers) peer.take();
    const { props } = await until('goodbye');
    const leftOut = 'leftOut' in props ? props.leftOut : [];
    expect(leftOut).toMatchObject([
      { passenger: { givenName: 'Anna' }, code: 'check-in.see-staff' },
      { passenger: { givenName: 'Baby' }, code: 'check-in.see-staff' },
    ]);
    expect(states()).toEqual({ ADAM: 'checked-in', ANNA: 'booked', BABY: 'booked' });
  });

  it('who checked in before the infant was booked comes back for the infant', async () => {
    announce(ANNA);
    type();
    await until('confirm');
    rig.page.send({ type: 'passenger.confirmed' });
    await until('take-pass');
    for (const { peer } of rig.printers) peer.take();
    await until('goodbye');
    rig.page.send({ type: 'passenger.finished' });
    await until('welcome');
    announce({ ...BABY, birthDate: '2030-05-14' });
    type();
    expect(await until('confirm')).toMatchObject({
      props: { visit: { alreadyCheckedIn: false, companions: [{ travellerId: 'B', seat: null }] } },
    });
    rig.page.send({ type: 'passenger.confirmed' });
    await until('take-pass');
    expect(states()).toEqual({ ANNA: 'checked-in', BABY: 'checked-in' });
  });
});
