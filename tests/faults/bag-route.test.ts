import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEMO_DEVICES } from '../../config/demo/devices.ts';
import { expectOk } from '../../config/result.ts';
import { importBookings } from '../../device-agent/dcs/reference/import.ts';
import { importSchema } from '../../device-agent/dcs/reference/import-schema.ts';
import type { ScreenName, ScreenProps } from '../../kiosk-ui/journey/shown.ts';
import { openRig, type Rig } from './rig/kiosk.ts';

const SOON = 60_000;
const flight = (number: string, from: string, to: string, [hour, lands]: [number, number]) => ({
  ...{ flightId: `XD${number}`, carrier: 'XD', number, from, to, cabin: 'a320', accountingCode: '999' },
  departure: `2031-05-14T${hour}:00:00+08:00`,
  arrival: `2031-05-14T${lands}:00:00+08:00`,
  boarding: `2031-05-14T${hour - 1}:20:00+08:00`,
  checkInOpens: `2031-05-13T${hour}:00:00+08:00`,
  checkInCloses: `2031-05-14T${hour - 1}:00:00+08:00`,
});
const WITHIN = flight('71', 'PVG', 'PEK', [14, 16]);
const ABROAD = flight('72', 'PEK', 'SIN', [18, 23]);
const CANCELLED = { ...ABROAD, disruption: { kind: 'cancelled', scheduledDeparture: ABROAD.departure } };

let rig: Rig;
beforeEach(async () => {
  rig = await openRig(DEMO_DEVICES);
});
afterEach(() => rig.close());

const until = async <N extends ScreenName>(
  screen: N,
  when: (props: ScreenProps[N]) => boolean = () => true,
) => {
  const isThere = () => {
    // Passes are taken as they come out.
    for (const { peer } of rig.printers) peer.take();
    const current = rig.page.screen();
    return current.screen === screen && when(current.props as ScreenProps[N]);
  };
  if (!(await rig.clock.until(isThere, SOON)))
    throw new Error(`${screen} was not reached, but ${JSON.stringify(rig.page.screen()).slice(0, 300)}`);
  return rig.page.screen().props as ScreenProps[N];
};

const take = (bookings: object) =>
  expectOk(importBookings(rig.desk, importSchema.parse(bookings)), 'they fit');

/** Somebody with two bags, one more than is free, on both flights. */
const toConfirmation = async () => {
  const person = {
    ...{ recordLocator: 'BAGSXX', passengerId: 'a', surname: 'TESTER', givenNames: 'EXAMPLE' },
    document: { number: 'E12345678', issuingState: 'CHN' },
  };
  take({
    flights: [WITHIN, ABROAD],
    reservations: ['XD71', 'XD72'].map((flightId) => ({ ...person, flightId, reservationId: flightId })),
  });
  await until('welcome');
  rig.page.send({ type: 'passenger.touched-start' });
  rig.page.send({ type: 'passenger.types' });
  rig.page.send({ type: 'passenger.searched', reference: 'BAGSXX', surname: 'TESTER' });
  await until('confirm');
  rig.page.send({ type: 'passenger.has-bags' });
  await until('bags', ({ bags }) => bags !== null);
  rig.page.send({ type: 'passenger.bags', bags: [{ weight: 20 }, { weight: 20 }] });
  const { bags } = await until('bags', (props) => props.bags?.bags.length === 2);
  rig.page.send({ type: 'passenger.bags-done' });
  await until('confirm');
  return bags;
};

/** Takes the passes, pays by card, and says what was paid and where the bags go. */
const toTags = async () => {
  rig.page.send({ type: 'passenger.confirmed' });
  const { amount } = await until('pay', () => rig.terminal.state().asking?.phase === 'card');
  rig.device('payment-terminal')?.hands.present?.({ card: 'good' });
  await until('fix-tags');
  return { amount, tags: rig.desk.store.bags('XD71').map(({ destination }) => destination) };
};

describe('a bag more than is free', () => {
  it('that is tagged abroad costs what it does abroad, though its first flight stays within the country', async () => {
    expect(await toConfirmation()).toMatchObject({ to: { code: 'SIN' }, cost: { minorUnits: 80_000 } });
    expect(await toTags()).toMatchObject({ amount: { minorUnits: 80_000 }, tags: ['SIN', 'SIN'] });
  });

  it('costs what it does within the country where the flight abroad is lost before check-in', async () => {
    await toConfirmation();
    take({ flights: [CANCELLED] });
    expect(await toTags()).toMatchObject({ amount: { minorUnits: 30_000 }, tags: ['PEK', 'PEK'] });
  });
});
