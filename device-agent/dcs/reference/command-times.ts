import { createHistogram } from 'node:perf_hooks';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { IDEMPOTENCY_HEADER } from '../http-wire.ts';

export const COMMAND_TIMES_PATH = '/v1/command-times';

/** How long this host has taken over a command, from its arrival to its answer: milliseconds, imports left out. */
export const commandTimesSchema = z.object({ count: z.number(), p50: z.number(), p99: z.number() });
export type CommandTimes = z.infer<typeof commandTimesSchema>;

const MICROSECONDS = 1_000;

/** Measures every command that is answered, for whoever asks how quick the host is. */
export function measureCommands(app: FastifyInstance): void {
  const times = createHistogram();
  app.addHook('onResponse', async (request, reply) => {
    if (IDEMPOTENCY_HEADER in request.headers)
      times.record(Math.max(1, Math.round(reply.elapsedTime * MICROSECONDS)));
  });
  const at = (percentile: number) => times.percentile(percentile) / MICROSECONDS;
  app.get(
    COMMAND_TIMES_PATH,
    async (): Promise<CommandTimes> => ({ count: Number(times.count), p50: at(50), p99: at(99) }),
  );
}
