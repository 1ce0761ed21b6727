import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { andThen, ok } from '../../../config/result.ts';
import { DCS_CALLS, type DcsBody, type DcsCalls, IDEMPOTENCY_HEADER } from '../http-wire.ts';
import { activateTag, addBags, bagAllowance, reportTagFailure } from './bags.ts';
import { documents, withPass } from './boarding-pass.ts';
import { checkIn } from './check-in.ts';
import { departures, reserveNumbers } from './departures.ts';
import { decideOnce } from './idempotency.ts';
import { identify } from './identify.ts';
import { party, withParty } from './party.ts';
import { confirmPrint, reportPrintFailure } from './print-reports.ts';
import { rebook, rebookOptions } from './rebook.ts';
import { send } from './refusals.ts';
import { reportCheckIn } from './reported-check-in.ts';
import { reservationOf } from './rows.ts';
import { type Desk, type Durable, findBooking, type Rule } from './rules.ts';
import { assignSeat, seatMap, sellSeats, voidPayment } from './seats.ts';
import { joinStandby, standbyPlace } from './standby.ts';
import { updateDocuments } from './travel-documents.ts';
import { sellUpgrade, upgradeOptions } from './upgrades.ts';

const commandHeadersSchema = z.object({ [IDEMPOTENCY_HEADER]: z.string().min(1).max(200) });

const load: Rule<'load'> = (desk, { reservationId }) =>
  andThen(findBooking(desk, reservationId), (booking) => ok(reservationOf(booking)));

/**
 * Every call of the port, decided by its rule. The compiler holds the answers against their schemas, and so does whoever
 * asks: none is read once more on its way out.
 */
export function registerPortRoutes(app: FastifyInstance, desk: Desk, durable: Durable): void {
  // Fastify cannot see through a generic schema; the body has passed it all the same.
  const query = <C extends keyof DcsCalls>(call: C, rule: Rule<C>) => {
    const { path, body } = DCS_CALLS[call];
    app.post<{ Body: DcsBody<C> }>(path, { schema: { body } }, async (request, reply) =>
      send(reply, rule(desk, request.body as DcsBody<C>)),
    );
  };
  const command = <C extends keyof DcsCalls>(
    call: C,
    rule: Rule<C>,
    complete: (body: DcsBody<C>, decided: ReturnType<Rule<C>>) => ReturnType<Rule<C>> = (_, decided) =>
      decided,
  ) => {
    const { path, body } = DCS_CALLS[call];
    const schema = { body, headers: commandHeadersSchema };
    app.post<{ Body: DcsBody<C>; Headers: z.output<typeof commandHeadersSchema> }>(
      path,
      { schema },
      async (request, reply) => {
        const asked = { key: request.headers[IDEMPOTENCY_HEADER], name: call, body: request.body };
        const decided = decideOnce(desk, asked, () => rule(desk, request.body as DcsBody<C>, asked.key));
        await durable();
        return send(reply, complete(request.body as DcsBody<C>, decided));
      },
    );
  };

  const answer = <C extends keyof DcsCalls>(call: C, rule: Rule<C>) =>
    DCS_CALLS[call].isCommand ? command(call, rule) : query(call, rule);

  query('identify', (_, body) => withParty(desk, identify(desk, body)));
  answer('party', party);
  answer('load', load);
  answer('seatMap', seatMap);
  answer('documents', documents);
  answer('assignSeat', assignSeat);
  answer('sellSeats', sellSeats);
  answer('upgradeOptions', upgradeOptions);
  answer('sellUpgrade', sellUpgrade);
  answer('voidPayment', voidPayment);
  command('checkIn', checkIn, ({ reservationId }, decided) => withPass(desk, reservationId, decided));
  answer('updateDocuments', updateDocuments);
  answer('confirmPrint', confirmPrint);
  answer('reportPrintFailure', reportPrintFailure);
  answer('bagAllowance', bagAllowance);
  answer('addBags', addBags);
  answer('activateTag', activateTag);
  answer('reportTagFailure', reportTagFailure);
  answer('standbyPlace', standbyPlace);
  answer('joinStandby', joinStandby);
  answer('rebookOptions', rebookOptions);
  answer('rebook', rebook);
  answer('departures', departures);
  answer('reserveNumbers', reserveNumbers);
  answer('reportCheckIn', reportCheckIn);
}
