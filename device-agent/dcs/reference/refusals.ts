import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Result } from '../../../config/result.ts';
import { FAULT_CODES, type Fault } from '../../contract/faults.ts';

const faultSchema = z.object({ code: z.enum(FAULT_CODES), detail: z.string().optional() });

/** The answers of every route beside its own. */
export const REFUSALS = { 400: faultSchema, 404: faultSchema, 409: faultSchema } as const;

/** Sends an outcome: the value itself, or the fault with 404 for what does not exist and 409 for all else. */
export function send<T>(reply: FastifyReply, outcome: Result<T, Fault>): FastifyReply {
  if (outcome.ok) return reply.send(outcome.value);
  return reply.code(outcome.fault.code === 'booking.not-found' ? 404 : 409).send(outcome.fault);
}
