import { expect, it } from 'vitest';
import { importedFlightSchema } from './import-schema.ts';
import { atItsAirport } from './local-time.ts';

const flight = (
  from: string,
  to: string,
  [departure, boarding, arrival]: readonly [string, string, string],
) =>
  importedFlightSchema.parse({
    ...{ flightId: 'F1', carrier: 'XD', number: '71', from, to, cabin: 'a320' },
    ...{ departure, boarding, arrival, checkInOpens: boarding, checkInCloses: departure },
  });

it('is a flight’s on the day that its airport has, though it was handed over in universal time', () => {
  expect(
    atItsAirport(
      flight('PVG', 'LHR', ['2031-05-14T17:30:00Z', '2031-05-14T16:50:00Z', '2031-05-15T05:30:00Z']),
    ),
  ).toMatchObject({
    departure: '2031-05-15T01:30:00+08:00',
    boarding: '2031-05-15T00:50:00+08:00',
    arrival: '2031-05-15T06:30:00+01:00',
  });
});

it('was to leave and arrive by the clocks of its airports too', () => {
  const times = ['2031-05-14T20:30:00Z', '2031-05-14T19:50:00Z', '2031-05-15T08:30:00Z'] as const;
  const late = {
    ...flight('PVG', 'LHR', times),
    disruption: {
      ...({ kind: 'delayed', cause: 'unknown', announcedAt: null } as const),
      ...{ scheduledDeparture: '2031-05-14T15:50:00Z', scheduledArrival: '2031-05-15T03:50:00Z' },
    },
  };
  expect(atItsAirport(late).disruption).toEqual({
    ...late.disruption,
    scheduledDeparture: '2031-05-14T23:50:00+08:00',
    scheduledArrival: '2031-05-15T04:50:00+01:00',
  });
});

it('stays as it was written where that is right, or where nobody knows the airport', () => {
  const right = flight('PVG', 'LHR', [
    '2031-01-14T17:30:00+08:00',
    '2031-01-14T16:50:00+08:00',
    '2031-01-14T23:30:00Z',
  ]);
  expect(atItsAirport(right)).toEqual(right);
  const unknown = flight('QQQ', 'QQX', [
    '2031-05-14T17:30:00Z',
    '2031-05-14T16:50:00Z',
    '2031-05-15T05:30:00Z',
  ]);
  expect(atItsAirport(unknown)).toEqual(unknown);
});
