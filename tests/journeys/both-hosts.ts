import { DEMO_DEVICES } from '../../config/demo/devices.ts';
import { expectOk } from '../../config/result.ts';
import { CABINS } from '../../config/seat-maps/cabin.ts';
import { openTestHost } from '../../device-agent/dcs/gonow-host/test-world.ts';
import { importBookings } from '../../device-agent/dcs/reference/import.ts';
import { importSchema } from '../../device-agent/dcs/reference/import-schema.ts';
import { openRig, type Rig } from '../faults/rig/kiosk.ts';
import { FLIGHT } from './two-flights.ts';

interface Told {
  readonly flights: readonly object[];
  readonly reservations: readonly object[];
}

/** A kiosk at each kind of host that knows of these flights and bookings, by what that host is. */
export const AT_BOTH_HOSTS = {
  'the reference host': async (told: Told): Promise<Rig> => {
    const rig = await openRig(DEMO_DEVICES);
    expectOk(importBookings(rig.desk, importSchema.parse(told)), 'it is announced');
    return rig;
  },
  'a host of the other kind': (told: Told): Promise<Rig> =>
    openRig(DEMO_DEVICES, undefined, {
      connect: ({ clock }) => {
        const host = openTestHost({ clock });
        host.take(told as Parameters<typeof host.take>[0]);
        return { dcs: host.kiosk('TEST-01', {}), activity: () => host.asked.length };
      },
    }),
};

/** Strangers in every seat of economy but these. */
export const strangers = (left: readonly string[], flightId = FLIGHT.flightId) =>
  [...(CABINS.get(FLIGHT.cabin)?.seats.values() ?? [])]
    .filter(({ number, compartment }) => compartment === 'Y' && !left.includes(number))
    .map(({ number }, index) => ({
      ...{ recordLocator: `S${10_000 + index}`, surname: 'STRANGER', givenNames: 'ANY', flightId },
      ...{ reservationId: `S-${flightId}-${number}`, seat: { number, chosenBy: 'passenger' } },
    }));
