import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEMO_DEVICES } from '../../config/demo/devices.ts';
import { expectOk } from '../../config/result.ts';
import { importBookings } from '../../device-agent/dcs/reference/import.ts';
import { importSchema } from '../../device-agent/dcs/reference/import-schema.ts';
import { encodeMrz } from '../../device-agent/hardware/protocol/mrz.ts';
import { openRig, type Rig } from '../faults/rig/kiosk.ts';
import { reach } from '../faults/rig/reach.ts';
import { FLIGHT } from './two-flights.ts';

let rig: Rig;
beforeEach(async () => {
  rig = await openRig(DEMO_DEVICES);
  await reach(rig, 'welcome');
});
afterEach(() => rig.close());

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
  const { props } = await reach(rig, 'choose-travellers');
  return 'travellers' in props ? props.travellers : [];
};

describe('an adult with an infant on the lap', () => {
  it('checks in with them, and is asked nothing', async () => {
    announce(ANNA, { ...BABY, birthDate: '2030-05-14' });
    type();
    await reach(rig, 'confirm');
    rig.page.send({ type: 'passenger.confirmed' });
    await reach(rig, 'take-pass');
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
    expect(await reach(rig, 'confirm')).toMatchObject({ props: { visit: { companions: [] } } });
    rig.page.send({ type: 'passenger.confirmed' });
    await reach(rig, 'take-pass');
    expect(states()).toEqual({ ANNA: 'checked-in', BABY: 'booked' });
  });

  it.each([
    ['sixteen', '2015-05-14', null],
    ['a day short of sixteen', '2015-05-15', 'refused'],
  ])('who is %s by the booking holds nobody before that', async (_, birthDate, refused) => {
    announce({ ...ANNA, birthDate }, { ...BABY, birthDate: '2030-05-14' });
    type();
    if (refused) {
      expect(await travellersOf()).toMatchObject([{ state: 'ready' }, { state: refused, onLapOf: 'A' }]);
      rig.page.send({ type: 'passenger.chose-travellers', travellerIds: ['A', 'B'] });
    }
    await reach(rig, 'confirm');
    rig.page.send({ type: 'passenger.confirmed' });
    await reach(rig, 'take-pass');
    expect(states()).toEqual({ ANNA: 'checked-in', BABY: refused ? 'booked' : 'checked-in' });
  });

  it('who is fifteen by the passport alone goes without the infant', async () => {
    announce(ANNA, { ...BABY, birthDate: '2030-05-14' });
    const passport = encodeMrz({
      ...{ format: 'TD3', documentCode: 'P', optionalData: '' },
      ...{ surname: 'SAMPLE', givenNames: 'ANNA', documentNumber: 'E12345678', sex: 'F' },
      ...{ birthDate: '2015-06-01', expiryDate: '2036-01-31', issuingState: 'CHN', nationality: 'CHN' },
    });
    rig.reader.insert({ label: null, lines: [...expectOk(passport, 'a passport')] });
    expect(await travellersOf()).toMatchObject([{ state: 'ready' }, { state: 'refused', onLapOf: 'A' }]);
    expect(states()).toEqual({ ANNA: 'booked', BABY: 'booked' });
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
    await reach(rig, 'confirm');
    rig.page.send({ type: 'passenger.confirmed' });
    await reach(rig, 'take-pass');
    expect(states()).toEqual({ ADAM: 'checked-in', ANNA: 'booked', BABY: 'booked' });
  });

  it('who is refused at the last moment is named with the infant among those who stay', async () => {
    announce(ADAM, ANNA, { ...BABY, birthDate: '2030-05-14' });
    type();
    await travellersOf();
    rig.page.send({ type: 'passenger.chose-travellers', travellerIds: ['O', 'A'] });
    await reach(rig, 'confirm');
    announce({ ...ANNA, hold: true });
    rig.page.send({ type: 'passenger.confirmed' });
    await reach(rig, 'take-pass');
    for (const { peer } of rig.printers) peer.take();
    const { props } = await reach(rig, 'goodbye');
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
    await reach(rig, 'confirm');
    rig.page.send({ type: 'passenger.confirmed' });
    await reach(rig, 'take-pass');
    for (const { peer } of rig.printers) peer.take();
    await reach(rig, 'goodbye');
    rig.page.send({ type: 'passenger.finished' });
    await reach(rig, 'welcome');
    announce({ ...BABY, birthDate: '2030-05-14' });
    type();
    expect(await reach(rig, 'confirm')).toMatchObject({
      props: { visit: { alreadyCheckedIn: false, companions: [{ travellerId: 'B', seat: null }] } },
    });
    rig.page.send({ type: 'passenger.confirmed' });
    await reach(rig, 'take-pass');
    expect(states()).toEqual({ ANNA: 'checked-in', BABY: 'checked-in' });
  });
});
