import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { ACCEPT_OFFER_PATH, acceptOfferSchema, offerAnswerSchema } from '../../wire/offer.ts';
import type { HubDeps } from '../deps.ts';
import { sourceOf } from '../inbox.ts';
import { acceptOffer } from '../offers.ts';
import { refusalSchema } from './credential.ts';
import { askingKiosk, kioskGuard } from './kiosk-guard.ts';

/** Where kiosks ask for an offer that a passenger accepts. */
export const offersRoute =
  (deps: HubDeps): FastifyPluginAsyncZod =>
  async (app) => {
    app.decorateRequest('kiosk', null);
    const schema = { body: acceptOfferSchema, response: { 200: offerAnswerSchema, 401: refusalSchema } };
    app.post(ACCEPT_OFFER_PATH, { schema, onRequest: kioskGuard(deps) }, (request) =>
      acceptOffer(deps, sourceOf(askingKiosk(request).id), request.body),
    );
  };
