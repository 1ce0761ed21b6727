import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { importComplaints, importedComplaintSchema } from '../complaints.ts';
import type { HubDeps } from '../deps.ts';
import { importedMemberSchema, importMembers } from '../members.ts';
import { bearerOf, isSecret, refusalSchema, refuse } from './credential.ts';

/** The loyalty system's members, in lists of at most 10,000, and the call centre's complaints, of at most 1,000. */
export const importRoute =
  (deps: HubDeps): FastifyPluginAsyncZod =>
  async (app) => {
    const onRequest = async (request: FastifyRequest, reply: FastifyReply) => {
      if (!isSecret(bearerOf(request) ?? '', deps.importToken)) return refuse(reply);
    };
    const members = {
      body: z.array(importedMemberSchema).max(10_000),
      response: { 200: z.object({ members: z.number().int() }), 401: refusalSchema },
    };
    app.post('/v1/import/members', { schema: members, onRequest }, async (request) => ({
      members: await importMembers(deps, request.body),
    }));
    const complaints = {
      body: z.array(importedComplaintSchema).max(1000),
      response: { 200: z.object({ complaints: z.number().int() }), 401: refusalSchema },
    };
    app.post('/v1/import/complaints', { schema: complaints, onRequest }, async (request) => ({
      complaints: await importComplaints(deps, request.body),
    }));
  };
