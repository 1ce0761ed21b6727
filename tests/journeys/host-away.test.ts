import { afterEach, describe, expect, it } from 'vitest';
import { importBookings } from '../../device-agent/dcs/reference/import.ts';
import { importSchema } from '../../device-agent/dcs/reference/import-schema.ts';
import { openRig, PASSPORT_READER, printerOfModel, type Rig } from '../faults/rig/kiosk.ts';
import { announceOwed } from '../faults/rig/owed.ts';
import { reach, SOON } from '../faults/rig/reach.ts';

/** Milliseconds in which a kiosk has noticed that the host is back, and told it everything. */
const BACK = 30_000;
const SEAT = '21A';

let rig: Rig;
afterEach(() => rig.close());

/** A kiosk that has held the day's departures, and whose first passenger has a seat of their own; then the host goes. */
const openAndLose = async (chosenBy: 'passenger' | 'system' = 'passenger') => {
  rig = await openRig([printerOfModel('custom-kpm180h'), ...PASSPORT_READER]);
  await reach(rig, 'welcome');
  const { flight, passenger } = first();
  importBookings(
    rig.desk,
    importSchema.parse({
      reservations: [
        {
          ...{
            recordLocator: 'L00000',
            flightId: flight.flight_id,
            surname: 'SIMULATEDA',
            givenNames: 'AVA',
          },
          ...{ seat: { number: SEAT, chosenBy }, stayUntil: '2031-05-24' },
          frequentFlyer: { airline: passenger.programme, number: passenger.member_number },
        },
      ],
    }),
  );
  // Longer than between two refreshes of what is held.
  await rig.clock.until(() => false, 200_000);
  rig.hostAway(true);
};

/** The first passenger as the host knows them. */
const first = () => {
  const [booking] = rig.desk.store.bookingsByLocator('L00000');
  if (!booking) throw new Error('the roster has a first passenger');
  return booking;
};

const lay = (index: number) => rig.reader.insert({ label: null, lines: [...(rig.passports[index] ?? [])] });
const eventsOf = (name: string) => rig.events().filter(({ type: told }) => told === name);

const checkInAlone = async () => {
  lay(0);
  await reach(rig, 'confirm');
  rig.page.send({ type: 'passenger.confirmed' });
  await reach(rig, 'take-pass');
  rig.printers[0]?.peer.take();
  rig.reader.remove();
  await reach(rig, 'welcome');
};

describe('while the airline’s host is away', () => {
  it('a passenger with a seat is checked in, holds a pass, and the host hears of it once it is back', async () => {
    await openAndLose();
    await checkInAlone();
    const [completed] = eventsOf('check-in.completed');
    expect(completed?.data).toMatchObject({ seat: SEAT });
    expect(first().passenger.state).toBe('booked');
    expect(rig.readiness()).toMatchObject({ state: 'degraded', causes: ['dcs.away'] });

    rig.hostAway(false);
    expect(await rig.clock.until(() => first().passenger.state === 'checked-in', BACK)).toBe(true);
    expect(first().passenger).toMatchObject({ seat: SEAT, sequence_number: completed?.data.sequenceNumber });
    expect(await rig.clock.until(() => rig.readiness().state === 'in-service', BACK)).toBe(true);
    // The print, too, is reported, and not refused for coming too early.
    expect(
      await rig.clock.until(() => rig.desk.store.mayHavePrinted(first().passenger.reservation_id), BACK),
    ).toBe(true);
    expect(eventsOf('check-in.conflict')).toEqual([]);
  });

  it('nobody is given a seat that was not theirs', async () => {
    await openAndLose();
    lay(1);
    expect(await reach(rig, 'refused', 'confirm')).toMatchObject({
      props: { code: 'dcs.unreachable', canRetry: true },
    });
    rig.hostAway(false);
    await rig.clock.until(() => rig.readiness().state === 'in-service', BACK);
    rig.page.send({ type: 'passenger.retry' });
    await reach(rig, 'confirm');
  });

  it('a passenger who comes again is known to be checked in, and gets no second number', async () => {
    await openAndLose();
    await checkInAlone();
    lay(0);
    expect(await reach(rig, 'confirm')).toMatchObject({ props: { visit: { alreadyCheckedIn: true } } });
    rig.page.send({ type: 'passenger.confirmed' });
    await reach(rig, 'take-pass');
    expect(eventsOf('check-in.completed')).toHaveLength(1);
  });

  it('a check-in that the host cannot take over is told to staff, and overwrites nothing', async () => {
    await openAndLose();
    await checkInAlone();
    // An agent elsewhere has moved the passenger meanwhile.
    rig.desk.store.saveSeat({ ...first().passenger, seat: '22F', seat_chosen_by: 'passenger' });
    rig.hostAway(false);
    expect(await rig.clock.until(() => eventsOf('check-in.conflict').length > 0, BACK)).toBe(true);
    expect(eventsOf('check-in.conflict')[0]?.data).toMatchObject({ seat: SEAT, code: 'check-in.conflict' });
    expect(first().passenger).toMatchObject({ seat: '22F', state: 'booked', sequence_number: null });
  });

  it('nobody is checked in on the seat they had, whose answer about another was lost just before', async () => {
    await openAndLose();
    rig.hostAway(false);
    expect(await rig.clock.until(() => rig.readiness().state === 'in-service', BACK)).toBe(true);
    lay(0);
    await reach(rig, 'confirm');
    rig.page.send({ type: 'passenger.wants-seats' });
    const map = () => {
      const { screen, props } = rig.page.screen();
      return screen === 'choose-seat' ? props.map : null;
    };
    expect(await rig.clock.until(() => map() !== null, SOON)).toBe(true);
    rig.hostTakes('assignSeat', 'unheard');
    const { travellerId = '' } = map() ?? {};
    rig.page.send({ type: 'passenger.chose-seat', travellerId, seat: '22C', exitRow: null });
    expect(await rig.clock.until(() => first().passenger.seat === '22C', SOON)).toBe(true);
    rig.hostAway(true);
    await rig.clock.until(() => false, BACK);
    rig.page.send({ type: 'passenger.back' });
    await reach(rig, 'confirm');
    rig.page.send({ type: 'passenger.confirmed' });
    expect(await reach(rig, 'take-pass', 'refused')).toMatchObject({
      ...{ screen: 'refused', props: { code: 'dcs.unreachable', canRetry: true } },
    });
    expect(rig.jobs()).toEqual([]);

    rig.hostTakes('assignSeat', 'there');
    rig.hostAway(false);
    expect(await rig.clock.until(() => rig.readiness().state === 'in-service', BACK)).toBe(true);
    rig.page.send({ type: 'passenger.retry' });
    expect(await reach(rig, 'take-pass')).toMatchObject({ props: { seat: '22C' } });
    expect(first().passenger).toMatchObject({ seat: '22C', state: 'checked-in' });
    expect(eventsOf('check-in.conflict')).toEqual([]);
  });

  it('nobody is checked in on the seat they had, who may have been moved to the one they like', async () => {
    await openAndLose('system');
    announceOwed(rig, null, { seatPosition: 'aisle', seatZone: null });
    rig.hostAway(false);
    expect(await rig.clock.until(() => rig.readiness().state === 'in-service', BACK)).toBe(true);
    rig.hostTakes('assignSeat', 'unheard');
    lay(0);
    expect(await reach(rig, 'refused', 'confirm')).toMatchObject({ screen: 'refused' });
    const { seat } = first().passenger;
    expect(seat).not.toBe(SEAT);
    rig.hostAway(true);
    rig.hostTakes('assignSeat', 'there');
    await rig.clock.until(() => false, BACK);
    rig.page.send({ type: 'passenger.retry' });
    expect(await reach(rig, 'refused', 'confirm')).toMatchObject({
      ...{ screen: 'refused', props: { code: 'dcs.unreachable', canRetry: true } },
    });

    rig.hostAway(false);
    await rig.clock.until(() => rig.readiness().state === 'in-service', BACK);
    rig.page.send({ type: 'passenger.retry' });
    await reach(rig, 'confirm');
    rig.hostAway(true);
    rig.page.send({ type: 'passenger.confirmed' });
    expect(await reach(rig, 'take-pass', 'refused')).toMatchObject({ screen: 'take-pass', props: { seat } });
    rig.hostAway(false);
    expect(await rig.clock.until(() => first().passenger.state === 'checked-in', BACK)).toBe(true);
    expect(eventsOf('check-in.conflict')).toEqual([]);
  });

  it('an answer that is lost on its way leaves one number, the one on the pass', async () => {
    rig = await openRig([printerOfModel('custom-kpm180h'), ...PASSPORT_READER]);
    await reach(rig, 'welcome');
    rig.hostAway(false);
    lay(0);
    await reach(rig, 'confirm');
    await rig.clock.until(() => false, 200_000 - 140_000);
    rig.loseAnswers(true);
    rig.page.send({ type: 'passenger.confirmed' });
    const { screen } = await reach(rig, 'take-pass', 'refused');
    rig.loseAnswers(false);
    if (screen === 'refused') {
      await rig.clock.until(() => rig.readiness().state === 'in-service', BACK);
      rig.page.send({ type: 'passenger.retry' });
      await reach(rig, 'take-pass');
    }
    await rig.clock.until(() => false, BACK);
    const [completed] = eventsOf('check-in.completed');
    expect(eventsOf('check-in.completed')).toHaveLength(1);
    expect(first().passenger.sequence_number).toBe(completed?.data.sequenceNumber);
  });
});
