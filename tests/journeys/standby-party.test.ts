import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEMO_DEVICES } from '../../config/demo/devices.ts';
import { openRig, type Rig } from '../faults/rig/kiosk.ts';
import { reachWhen } from '../faults/rig/reach.ts';
import { disagreements } from '../faults/rig/settle-up.ts';

let rig: Rig;
beforeEach(async () => {
  rig = await openRig(DEMO_DEVICES);
  await reachWhen(rig, 'welcome');
});
afterEach(() => rig.close());

/** Whoever shows the passport, and whoever travels with them. */
const LEAD = 0;
const OTHER = 1;
const passengerAt = (index: number) =>
  rig.desk.store.bookingsByLocator('L9000C')[index]?.passenger ?? expect.fail();
const waits = (index: number) => rig.desk.store.saveCheckIn({ ...passengerAt(index), state: 'standby' });
/** The airline gives somebody of the list a seat, and the number that they waited with. */
const clears = (index: number, seat: string) => {
  const passenger = passengerAt(index);
  const { sequence_number } = rig.desk.store.standbyEntry(passenger.reservation_id) ?? expect.fail();
  rig.desk.store.saveCheckIn({
    ...{ ...passenger, seat, sequence_number, state: 'checked-in', seat_chosen_by: 'system' },
    ...{ checked_in_at: new Date(rig.clock.now()).toISOString(), checked_in_by: 'standby' },
  });
  rig.desk.store.leaveStandby(passenger.reservation_id);
};
const comeTogether = async () => {
  rig.reader.insert({ label: null, lines: [...rig.cases.party.lines] });
  const { travellers } = await reachWhen(rig, 'choose-travellers');
  const travellerIds = travellers.map(({ travellerId }) => travellerId);
  rig.page.send({ type: 'passenger.chose-travellers', travellerIds });
  return (await reachWhen(rig, 'confirm')).visit;
};
/** Confirms, and takes both papers. */
const takePapers = async () => {
  rig.page.send({ type: 'passenger.confirmed' });
  for (const number of [1, 2]) {
    await reachWhen(rig, 'take-pass', ({ pass }) => pass?.number === number);
    for (const { peer } of rig.printers) peer.take();
  }
  return reachWhen(rig, 'goodbye');
};
const eventsOf = (name: string) => rig.events().filter(({ type }) => type === name);

describe('of two who travel together, one waits for a seat', () => {
  beforeEach(() => waits(OTHER));

  it('and the bags that they check are of the one who flies', async () => {
    await comeTogether();
    rig.page.send({ type: 'passenger.has-bags' });
    const free = (await reachWhen(rig, 'bags', ({ bags }) => bags !== null)).bags?.pieces ?? 0;
    expect(free).toBe(1);
    const bags = Array.from({ length: free + 1 }, () => ({ weight: null }));
    rig.page.send({ type: 'passenger.bags', bags });
    const { bags: asked } = await reachWhen(rig, 'bags', (props) => props.bags?.bags.length === bags.length);
    expect(asked?.cost).not.toBeNull();
  });

  it('and seats are chosen, and sold, for the one who has one', async () => {
    const { seat } = await comeTogether();
    rig.page.send({ type: 'passenger.wants-seats' });
    const { map } = await reachWhen(rig, 'choose-seat', (props) => props.map !== null);
    expect(map?.travellers.map((one) => one.seat)).toEqual([seat.number]);
  });

  it('and leaves with a card beside the other’s pass', async () => {
    await comeTogether();
    await takePapers();
    expect([passengerAt(LEAD).state, passengerAt(OTHER).state]).toEqual(['checked-in', 'standby']);
    expect([eventsOf('check-in.completed').length, eventsOf('standby.joined').length]).toEqual([1, 1]);
    expect(disagreements(rig)).toEqual([]);
  });
});

it.each([
  ['whoever shows the passport', LEAD],
  ['whoever travels with them', OTHER],
])(
  'of two who wait, %s is given a seat while they confirm, and has a pass beside the other’s card',
  async (_, who) => {
    for (const index of [LEAD, OTHER]) waits(index);
    await comeTogether();
    await takePapers();
    rig.reader.remove();
    rig.page.send({ type: 'passenger.finished' });
    await reachWhen(rig, 'welcome');
    await comeTogether();
    clears(who, '21C');
    const { seat, standby } = await takePapers();
    expect([seat, standby?.place]).toEqual(who === LEAD ? ['21C', undefined] : ['STBY', 1]);
    expect(eventsOf('check-in.completed')).toMatchObject([{ data: { seat: '21C' } }]);
    expect(eventsOf('check-in.refused')).toEqual([]);
    // The pass is the first of its passenger; the card is another one of the same.
    const reprints = eventsOf('document.submitted').map(({ data }) => data.reprint);
    expect(reprints).toEqual([false, false, who !== LEAD, who === LEAD]);
    expect(disagreements(rig)).toEqual([]);
  },
);
