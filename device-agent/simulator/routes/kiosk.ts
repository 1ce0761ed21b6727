import { z } from 'zod';
import type { Rack } from '../rack.ts';

export const kioskParams = z.object({ kioskId: z.string() });

/** An answer with this status and no more than words. */
export class RackRefusal extends Error {
  readonly statusCode: number;
  constructor(statusCode: number, message: string) {
    super(message);
    this.statusCode = statusCode;
  }
}

export function kioskOf(rack: Rack, kioskId: string) {
  const kiosk = rack.kiosk(kioskId);
  if (!kiosk) throw new RackRefusal(404, 'no such kiosk on this rack');
  return kiosk;
}
