import type { Airline } from '../../config/schema.ts';
import type { Flight } from '../dcs/port.ts';
import { applicable } from './applicable.ts';
import { deniedBoarding, incidentOf, journeyOf } from './incident.ts';
import { type Incident, type Published, type Rights, rights } from './rights.ts';

/** One law, and what it gives the passengers of a flight. */
export interface Owed {
  /** The law's file in `config/passenger-rights`. */
  readonly law: string;
  readonly reference: string;
  /** ISO date of what is known of it. */
  readonly asOf: string;
  readonly complaints: string | null;
  /** False where something that the kiosk does not know decides whether it holds. */
  readonly isCertain: boolean;
  readonly rights: Rights;
}

/** What every law that holds gives for a flight's delay or cancellation; nothing for one that leaves as planned. */
export function owedFor(
  flight: Flight,
  instead: Flight | null,
  airline: Pick<Airline, 'designator' | 'licensedIn' | 'disruptions'>,
): Owed[] {
  const incident = incidentOf(flight, instead);
  return incident === null ? [] : owedBy(flight, incident, airline, airline.disruptions.published);
}

/** The same for passengers whom a flight leaves behind because it is oversold. */
export function owedForDenied(
  flight: Flight,
  instead: Flight | null,
  airline: Pick<Airline, 'designator' | 'licensedIn' | 'disruptions'>,
): Owed[] {
  const amount = airline.disruptions.deniedBoarding;
  return owedBy(flight, deniedBoarding(flight, instead), airline, amount ? [{ from: 0, amount }] : []);
}

function owedBy(
  flight: Flight,
  incident: Incident,
  airline: Pick<Airline, 'designator' | 'licensedIn'>,
  own: Published,
): Owed[] {
  // What another carrier has published is not known here.
  const published = flight.carrier === airline.designator ? own : [];
  return applicable(journeyOf(flight, airline)).map(({ regime, isCertain }) => ({
    law: regime.key,
    reference: regime.reference,
    asOf: regime.asOf,
    complaints: regime.complaints,
    isCertain,
    rights: rights(regime, incident, published),
  }));
}
