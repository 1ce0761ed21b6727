import type { FastifyReply, FastifyRequest } from 'fastify';

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);
const LOCAL_NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Until staff can sign in, customers' files are shown on this machine alone. The host name is looked at too: a
 * foreign page may point its own name at loopback.
 */
export async function loopbackGuard(request: FastifyRequest, reply: FastifyReply) {
  if (LOOPBACK.has(request.ip) && LOCAL_NAMES.has(request.hostname)) return;
  return reply.code(403).send({ error: 'the console answers on the hub’s own machine only' });
}
