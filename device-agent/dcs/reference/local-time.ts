import { DateTime } from 'luxon';
import { airportOf } from '../../../config/airports.ts';
import type { ImportedFlight } from './import-schema.ts';

/**
 * A departure with its times as clocks at its airport show them, whatever offset they were written with: passes, barcodes
 * (Resolution 792, date of flight) and screens take the day from what is written. Of an airport nobody knows here, the
 * times stay as they came.
 */
export function atItsAirport(flight: ImportedFlight): ImportedFlight {
  const { from, to, departure, boarding, arrival, disruption } = flight;
  return {
    ...flight,
    departure: localTime(departure, from),
    boarding: localTime(boarding, from),
    arrival: arrival === null ? null : localTime(arrival, to),
    disruption: disruption && {
      ...disruption,
      scheduledDeparture: localTime(disruption.scheduledDeparture, from),
      scheduledArrival: disruption.scheduledArrival && localTime(disruption.scheduledArrival, to),
    },
  };
}

function localTime(iso: string, airport: string): string {
  const zone = airportOf(airport)?.timeZone;
  if (zone === undefined) return iso;
  const written = DateTime.fromISO(iso, { setZone: true });
  const local = written.setZone(zone);
  return local.offset === written.offset ? iso : (local.toISO({ suppressMilliseconds: true }) ?? iso);
}
