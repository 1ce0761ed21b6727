import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { andThen, ok } from '../../../config/result.ts';
import { DCS_CALLS, type DcsBody, type DcsCalls, IDEMPOTENCY_HEADER } from '../http-wire.ts';
import { activateTag, addBags, bagAllowance, reportTagFailure } from './bags.ts';
import { documents } from './boarding-pass.ts';
import { checkIn } from './check-in.ts';
import { decideOnce } from './idempotency.ts';
import { identify } from './identify.ts';
import { party } from './party.ts';
import { confirmPrint, reportPrintFailure } from './print-reports.ts';
import { REFUSALS, send } from './refusals.ts';
import { requirements } from './requirements.ts';
import { reservationOf } from './rows.ts';
import { type Desk, findBooking, type Rule } from './rules.ts';
import { assignSeat, seatMap } from './seats.ts';

const commandHeadersSchema = z.object({ [IDEMPOTENCY_HEADER]: z.string().min(1).max(200) });

const load: Rule<'load'> = (desk, { reservationId }) =>
  andThen(findBooking(desk, reservationId), (booking) => ok(reservationOf(booking)));

/** Every call of the port, decided by its rule. */
export function registerPortRoutes(app: FastifyInstance, desk: Desk): void {
  // Fastify cannot see through a generic schema; the body has passed it all the same.
  const query = <C extends keyof DcsCalls>(call: C, rule: Rule<C>) => {
    const { path, body, answer } = DCS_CALLS[call];
    const schema = { body, response: { ...REFUSALS, 200: answer } };
    app.post<{ Body: DcsBody<C> }>(path, { schema }, async (request, reply) =>
      send(reply, rule(desk, request.body as DcsBody<C>)),
    );
  };
  const command = <C extends keyof DcsCalls>(call: C, rule: Rule<C>) => {
    const { path, body, answer } = DCS_CALLS[call];
    const schema = { body, headers: commandHeadersSchema, response: { ...REFUSALS, 200: answer } };
    app.post<{ Body: DcsBody<C>; Headers: z.output<typeof commandHeadersSchema> }>(
      path,
      { schema },
      async (request, reply) => {
        const asked = { key: request.headers[IDEMPOTENCY_HEADER], name: call, body: request.body };
        return send(
          reply,
          decideOnce(desk, asked, () => rule(desk, request.body as DcsBody<C>)),
        );
      },
    );
  };

  query('identify', identify);
  query('party', party);
  query('load', load);
  query('requirements', requirements);
  query('seatMap', seatMap);
  query('documents', documents);
  command('assignSeat', assignSeat);
  command('checkIn', checkIn);
  command('confirmPrint', confirmPrint);
  command('reportPrintFailure', reportPrintFailure);
  query('bagAllowance', bagAllowance);
  command('addBags', addBags);
  command('activateTag', activateTag);
  command('reportTagFailure', reportTagFailure);
}
