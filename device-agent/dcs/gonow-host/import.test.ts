import { afterEach, expect, it } from 'vitest';
import { createLeapingClock } from '../../../tests/faults/rig/leaping-clock.ts';
import { openTestHost } from './test-world.ts';

let close = () => {};
afterEach(() => close());

/** A flight of the fourteenth of May, at hours of that day in China. */
const flight = (flightId: string, from: string, to: string, leaves: number, more: object = {}) => {
  const at = (hour: number) => new Date(Date.UTC(2031, 4, 14, hour - 8)).toISOString();
  return {
    ...{ flightId, carrier: 'XD', number: flightId, from, to, cabin: 'a320' },
    ...{ departure: at(leaves), arrival: at(leaves + 2), boarding: at(leaves - 0.5) },
    ...{ checkInOpens: at(leaves - 24), checkInCloses: at(leaves - 1), ...more },
  };
};

it('takes a flight that is already later than the one it was to reach for the first of the same journey', () => {
  const clock = createLeapingClock(Date.parse('2031-05-14T02:00:00Z'), () => 0);
  const test = openTestHost({ clock });
  close = test.close;
  const disruption = { kind: 'delayed', scheduledDeparture: '2031-05-14T14:00:00+08:00', cause: 'technical' };
  const booked = { recordLocator: 'TEST01', passengerId: 'P', surname: 'SAMPLE', givenNames: 'ANNA' };
  const idOf = test.take({
    flights: [flight('71', 'PVG', 'PEK', 20, { disruption }), flight('72', 'PEK', 'CAN', 18)],
    reservations: ['71', '72'].map((flightId) => ({ ...booked, flightId, reservationId: `R${flightId}` })),
  });
  const booking = test.host.store.bookings.get(idOf('R71').split('.')[0] ?? '');
  const segmentOf = (id: string) => idOf(id).split('.')[2];
  expect(booking?.journeys.map(({ segments }) => segments.map(({ segmentKey }) => segmentKey))).toEqual([
    [segmentOf('R71'), segmentOf('R72')],
  ]);
});
