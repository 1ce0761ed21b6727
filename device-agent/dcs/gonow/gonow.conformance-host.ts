import { z } from 'zod';
import { type Clock, systemClock } from '../../../config/clock.ts';
import type { ConformanceHost } from '../port.conformance-world.ts';
import { httpTransport } from '../request.ts';
import { createGonowDcs } from './gonow.ts';
import { reservationIdOf } from './keys.ts';
import type { GonowOptions } from './tools.ts';

/** Where a host for trying takes bookings, and what it says of each: no vendor's host has this. */
const IMPORT_PATH = '/import';
const bookedSchema = z
  .object({
    reservationId: z.string(),
    bookingKey: z.string(),
    passengerKey: z.string(),
    segmentKey: z.string(),
    isInfant: z.boolean(),
  })
  .array();

/** How the suite's kiosks are set up, and what a host for trying lets in. */
export const TRYING = {
  logOn: { user: 'kiosk', password: 'kiosk', domain: 'DEF', location: 'PVG' },
  checkInWindow: { opensBefore: 24 * 60, closesBefore: { domestic: 60, international: 60 } },
  printers: { boardingPass: 'PASSES', bagTag: 'TAGS' },
  baggageType: 'BAG',
  paymentMethod: 'KP',
} as const satisfies Partial<GonowOptions>;

/** A host in the manner of GoNow that takes bookings for trying, as the port's suite meets it. */
export function gonowConformanceHost(
  host: { url: string; close: () => Promise<void> },
  clock: Clock = systemClock,
): ConformanceHost {
  const kiosk = (kioskId: string) =>
    createGonowDcs({
      ...TRYING,
      ...{ transport: httpTransport(host.url), deadline: 15_000, retries: 1, clock, kioskId },
    });
  return {
    port: kiosk('CONFORMANCE-1'),
    otherKiosk: kiosk('CONFORMANCE-2'),
    now: () => clock.now(),
    close: host.close,
    take: async (bookings) => {
      const answer = await fetch(new URL(IMPORT_PATH, host.url), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(bookings),
      });
      if (!answer.ok) throw new Error(`the host took no bookings: ${answer.status} ${await answer.text()}`);
      const booked = bookedSchema.parse(await answer.json());
      return (reservationId) => {
        const place = booked.find((one) => one.reservationId === reservationId);
        if (!place) throw new Error(`the host did not take ${reservationId}`);
        return reservationIdOf(place);
      };
    },
  };
}
