import { local, scheduledDeparture } from './booking-view.ts';
import { data, type HostCall, refusal } from './host.ts';

// The host's own numbers for how a flight is doing.
const CANCELLED = 3;
const DELAYED = 4;
const ON_TIME = 8;

const operationsInfo: HostCall = {
  method: 'GET',
  path: '/api/dcs/v1/legs/{legKey}/operationsInfo',
  answer: ({ host: { store }, path }) => {
    const flight = store.departures.byLeg(path.legKey ?? '');
    if (!flight) return refusal('legKey:InvalidApiKey');
    const { disruption } = flight;
    const status = disruption === null ? ON_TIME : disruption.kind === 'cancelled' ? CANCELLED : DELAYED;
    return data({
      ...{ legKey: flight.legKey, carrierCode: flight.carrier, flightNumber: flight.number, status },
      ...{ origin: flight.origin, destination: flight.destination },
      departureTime: local(scheduledDeparture(flight)),
      operationalTimes: { estimatedDepartureTime: disruption ? local(flight.departure) : null },
      estimatedDepartureGate: flight.gate,
      boardingTimeOffset: flight.boardingBefore,
    });
  },
};

export const DEPARTURE_CALLS: readonly HostCall[] = [operationsInfo];
