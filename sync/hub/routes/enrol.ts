import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { kioskConfigSchema } from '../../../config/schema.ts';
import { ENROL_PATH, enrolAnswerSchema, enrolRequestSchema } from '../../wire/manifest.ts';
import type { HubDeps } from '../deps.ts';
import { enrolKiosk } from '../fleet.ts';
import { isSecret, refusalSchema, refuse } from './credential.ts';

const body = enrolRequestSchema.extend({ kioskId: kioskConfigSchema.shape.kioskId });

/** A kiosk with the enrolment code gets its credential. */
export const enrolRoute =
  (deps: HubDeps): FastifyPluginAsyncZod =>
  async (app) => {
    const schema = { body, response: { 200: enrolAnswerSchema, 401: refusalSchema } };
    app.post(ENROL_PATH, { schema }, async (request, reply) => {
      const { enrolmentCode, ...kiosk } = request.body;
      if (!isSecret(enrolmentCode, deps.enrolmentCode)) return refuse(reply);
      return { credential: await enrolKiosk(deps, kiosk) };
    });
  };
