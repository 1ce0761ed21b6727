import fc from 'fast-check';
import { DateTime, FixedOffsetZone } from 'luxon';
import { describe, expect, it } from 'vitest';
import { SimulatedClock } from 'xstate';
import { expectOk, ok } from '../../../config/result.ts';
import type { HostFlown } from './answers.ts';
import { createFlights, withOffset } from './flights.ts';
import type { Session } from './sessions.ts';

const written = (time: DateTime) => time.toISO({ includeOffset: false }) ?? '';

it('a local time gets the offset that the same time in UTC gives it, also where that is no whole hour', () => {
  const quarters = fc.integer({ min: -48, max: 56 }).map((quarter) => quarter * 15);
  const moments = fc.integer({ min: 0, max: 4_000_000_000 }).map((second) => second * 1000);
  fc.assert(
    fc.property(moments, quarters, (moment, minutes) => {
      const time = DateTime.fromMillis(moment, { zone: FixedOffsetZone.instance(minutes) });
      const read = withOffset(written(time), written(time.toUTC()));
      expect(read.toMillis()).toBe(moment);
      expect(read.offset).toBe(minutes);
    }),
  );
});

describe('a flight that leaves later than the timetable says', () => {
  const HOUR = 60;
  /** From an airport, as it is expected by clocks there: its departure and when check-in closes, an hour before. */
  const expected = async (origin: string, scheduled: { local: string; utc: string }, at: string) => {
    const flights = createFlights({
      clock: new SimulatedClock(),
      window: { opensBefore: 24 * HOUR, closesBefore: { domestic: HOUR, international: HOUR } },
    });
    const [departureTime, departureTimeUtc] = [scheduled.local, scheduled.utc];
    const arrival = { arrivalTime: '2031-12-01T12:00:00', arrivalTimeUtc: '2031-12-01T12:00:00' };
    const segment: HostFlown = {
      ...{ segmentKey: 'S', international: true, identifier: { carrierCode: 'XD', identifier: '1' } },
      designator: { origin, destination: 'LHR', departure: departureTime, arrival: arrival.arrivalTime },
      legs: [
        { legKey: 'L', legInfo: { departureTime, departureTimeUtc, ...arrival, departureTerminal: null } },
      ],
    };
    const operations = {
      ...{ status: 4, operationalTimes: { estimatedDepartureTime: at } },
      ...{ estimatedDepartureGate: null, boardingTimeOffset: 40 },
    };
    const session = { call: async () => ok(operations) } as unknown as Session;
    const { departure, checkInCloses, disruption } = expectOk(
      await flights.flightOf(session, segment),
      'the host answers',
    );
    return { departure, checkInCloses, kind: disruption?.kind };
  };

  it.each([
    {
      when: 'after clocks have been put back',
      ...{
        from: 'FRA',
        scheduled: { local: '2031-10-26T00:30:00', utc: '2031-10-25T22:30:00' },
        at: '2031-10-26T03:30:00',
      },
      ...{ departure: '2031-10-26T03:30:00+01:00', checkInCloses: '2031-10-26T02:30:00+01:00' },
    },
    {
      when: 'after clocks have been put forward',
      ...{
        from: 'FRA',
        scheduled: { local: '2031-03-30T01:30:00', utc: '2031-03-30T00:30:00' },
        at: '2031-03-30T03:45:00',
      },
      ...{ departure: '2031-03-30T03:45:00+02:00', checkInCloses: '2031-03-30T01:45:00+01:00' },
    },
    {
      when: 'in the hour that clocks show twice, the second time',
      ...{
        from: 'FRA',
        scheduled: { local: '2031-10-26T02:40:00', utc: '2031-10-26T00:40:00' },
        at: '2031-10-26T02:20:00',
      },
      ...{ departure: '2031-10-26T02:20:00+01:00', checkInCloses: '2031-10-26T02:20:00+02:00' },
    },
    {
      when: 'at an airport of which only the offset is known',
      ...{
        from: 'ZZZ',
        scheduled: { local: '2031-10-26T00:30:00', utc: '2031-10-25T22:30:00' },
        at: '2031-10-26T03:30:00',
      },
      ...{ departure: '2031-10-26T03:30:00+02:00', checkInCloses: '2031-10-26T02:30:00+02:00' },
    },
  ] as const)(
    'leaves by the clocks of its airport: $when',
    async ({ from, scheduled, at, departure, checkInCloses }) => {
      expect(await expected(from, scheduled, at)).toEqual({ departure, checkInCloses, kind: 'delayed' });
    },
  );
});
