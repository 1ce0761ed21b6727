import type { FastifyReply, FastifyRequest } from 'fastify';
import type { HubDeps } from '../deps.ts';
import { type Kiosk, recogniseKiosk } from '../fleet.ts';
import { bearerOf, refuse } from './credential.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by `kioskGuard`: who is asking. */
    kiosk: Kiosk | null;
  }
}

/** Lets only enrolled kiosks pass, before the body is read. */
export const kioskGuard = (deps: HubDeps) => async (request: FastifyRequest, reply: FastifyReply) => {
  const credential = bearerOf(request);
  request.kiosk = credential === null ? null : await recogniseKiosk(deps, credential);
  if (request.kiosk === null) return refuse(reply);
};

/** The kiosk that the guard let in. */
export function askingKiosk(request: FastifyRequest): Kiosk {
  if (request.kiosk === null) throw new Error('a route for kiosks is not guarded');
  return request.kiosk;
}
