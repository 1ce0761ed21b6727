import { pause } from '../../../config/clock.ts';
import { andThen, err, ok, type Result } from '../../../config/result.ts';
import type { Fault } from '../../../device-agent/contract/faults.ts';
import type { DcsPort } from '../../../device-agent/dcs/port.ts';
import {
  activateTag,
  addBags,
  bagAllowance,
  reportTagFailure,
} from '../../../device-agent/dcs/reference/bags.ts';
import { documents, withPass } from '../../../device-agent/dcs/reference/boarding-pass.ts';
import { checkIn } from '../../../device-agent/dcs/reference/check-in.ts';
import { departures, reserveNumbers } from '../../../device-agent/dcs/reference/departures.ts';
import { decideOnce } from '../../../device-agent/dcs/reference/idempotency.ts';
import { identify } from '../../../device-agent/dcs/reference/identify.ts';
import { party, withParty } from '../../../device-agent/dcs/reference/party.ts';
import { confirmPrint, reportPrintFailure } from '../../../device-agent/dcs/reference/print-reports.ts';
import { rebook, rebookOptions } from '../../../device-agent/dcs/reference/rebook.ts';
import { reportCheckIn } from '../../../device-agent/dcs/reference/reported-check-in.ts';
import { reservationOf } from '../../../device-agent/dcs/reference/rows.ts';
import { type Desk, findBooking } from '../../../device-agent/dcs/reference/rules.ts';
import { assignSeat, seatMap, sellSeats, voidPayment } from '../../../device-agent/dcs/reference/seats.ts';
import { joinStandby, standbyPlace } from '../../../device-agent/dcs/reference/standby.ts';
import { updateDocuments } from '../../../device-agent/dcs/reference/travel-documents.ts';
import { sellUpgrade, upgradeOptions } from '../../../device-agent/dcs/reference/upgrades.ts';

/** Milliseconds that every answer takes on its way. */
const DISTANCE = 40;
/** Milliseconds after which nobody waits for an answer any more. */
const DEADLINE = 3000;

/** `unheard`: what it answers is lost on the way back. */
export type HostState = 'there' | 'away' | 'unheard' | 'refuses';

/** The reference DCS without a network, but not without its distance: its own rules, each command decided once. */
export function portToDesk(desk: Desk, host: (call: keyof DcsPort) => HostState = () => 'there'): DcsPort {
  const answer = async <A>(
    call: keyof DcsPort,
    decide: () => Result<A, Fault>,
  ): Promise<Result<A, Fault>> => {
    const state = host(call);
    const answered = state === 'away' || state === 'refuses' ? null : decide();
    await pause(desk.clock, state === 'there' || state === 'refuses' ? DISTANCE : DEADLINE);
    if (state === 'refuses') return err({ code: 'dcs.refused' });
    return answered !== null && state === 'there'
      ? answered
      : err({ code: 'dcs.unreachable', detail: 'late' });
  };
  const once = <A>(
    name: keyof DcsPort,
    command: { idempotencyKey: string },
    decide: () => Result<A, Fault>,
  ) => answer(name, () => decideOnce(desk, { key: command.idempotencyKey, name, body: command }, decide));
  return {
    identify: (query) => answer('identify', () => withParty(desk, identify(desk, query))),
    party: (query) => answer('party', () => party(desk, query)),
    load: ({ reservationId }) =>
      answer('load', () =>
        andThen(findBooking(desk, reservationId), (booking) => ok(reservationOf(booking))),
      ),
    seatMap: (query) => answer('seatMap', () => seatMap(desk, query)),
    assignSeat: (command) => once('assignSeat', command, () => assignSeat(desk, command)),
    sellSeats: (command) => once('sellSeats', command, () => sellSeats(desk, command)),
    upgradeOptions: (query) => answer('upgradeOptions', () => upgradeOptions(desk, query)),
    sellUpgrade: (command) => once('sellUpgrade', command, () => sellUpgrade(desk, command)),
    voidPayment: (command) => once('voidPayment', command, () => voidPayment(desk, command)),
    checkIn: async (command) => {
      const decided = await once('checkIn', command, () => checkIn(desk, command));
      return withPass(desk, command.reservationId, decided);
    },
    updateDocuments: (command) =>
      once('updateDocuments', command, () =>
        updateDocuments(desk, { residence: null, ...command, documents: [...command.documents] }),
      ),
    documents: (query) => answer('documents', () => documents(desk, query)),
    standbyPlace: (query) => answer('standbyPlace', () => standbyPlace(desk, query)),
    joinStandby: (command) => once('joinStandby', command, () => joinStandby(desk, command)),
    rebookOptions: ({ reservationIds }) =>
      answer('rebookOptions', () => rebookOptions(desk, { reservationIds: [...reservationIds] })),
    rebook: (command) =>
      once('rebook', command, () =>
        rebook(desk, { ...command, reservationIds: [...command.reservationIds] }),
      ),
    departures: (query) => answer('departures', () => departures(desk, query)),
    reserveNumbers: (command) => once('reserveNumbers', command, () => reserveNumbers(desk, command)),
    reportCheckIn: (command) => once('reportCheckIn', command, () => reportCheckIn(desk, command)),
    confirmPrint: (command) => once('confirmPrint', command, () => confirmPrint(desk, command)),
    reportPrintFailure: (command) =>
      once('reportPrintFailure', command, () => reportPrintFailure(desk, command)),
    bagAllowance: (query) => answer('bagAllowance', () => bagAllowance(desk, query)),
    addBags: (command) => once('addBags', command, () => addBags(desk, command, command.idempotencyKey)),
    activateTag: (command) => once('activateTag', command, () => activateTag(desk, command)),
    reportTagFailure: (command) => once('reportTagFailure', command, () => reportTagFailure(desk, command)),
  };
}
