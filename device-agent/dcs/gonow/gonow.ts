import { err, ok, type Result } from '../../../config/result.ts';
import type { Fault } from '../../contract/faults.ts';
import type { DcsPort, OptionalCall } from '../port.ts';
import { activateTag, addBags, bagAllowance, reportTagFailure } from './bags.ts';
import { checkIn } from './check-in.ts';
import { departures } from './departures.ts';
import { createFlights } from './flights.ts';
import { createHostDesk } from './host-desk.ts';
import { identify } from './identify.ts';
import { party } from './party.ts';
import { confirmPrint, documents, reportPrintFailure } from './passes.ts';
import { voidPayment } from './payments.ts';
import { rebook, rebookOptions } from './rebooking.ts';
import { reservationAt } from './reservations.ts';
import { assignSeat, sellSeats, unitsFor } from './seats.ts';
import { createSessions } from './sessions.ts';
import { joinStandby, standbyPlace } from './standby.ts';
import type { GonowOptions, Tools } from './tools.ts';
import { updateDocuments } from './travel-documents.ts';
import { sellUpgrade, upgradeOptions } from './upgrades.ts';

/** Nobody but the host gives sequence numbers there: none are set aside for a kiosk, so it has no check-ins to report. */
export const NOT_OFFERED = ['reserveNumbers', 'reportCheckIn'] as const satisfies readonly OptionalCall[];

const notOffered = async (): Promise<Result<never, Fault>> => err({ code: 'dcs.not-offered' });

/** A host in the manner of Navitaire's GoNow and Digital APIs. */
export function createGonowDcs(options: GonowOptions): DcsPort {
  const { clock, checkInWindow: window } = options;
  const desk = createHostDesk(createSessions(options), options);
  const flights = createFlights({ clock, window });
  const tools: Tools = { ...options, desk, flights };
  return {
    notOffered: NOT_OFFERED,
    identify: identify(tools),
    party: party(tools),
    load: ({ reservationId }) => desk.workAt(reservationId, (at) => reservationAt(flights, at)),
    seatMap: ({ reservationId }) =>
      desk.workAt(reservationId, async (at) => {
        const units = await unitsFor(at);
        return units.ok ? ok(units.value.map(({ seat }) => seat)) : units;
      }),
    assignSeat: assignSeat(tools),
    sellSeats: sellSeats(tools),
    voidPayment: voidPayment(tools),
    checkIn: checkIn(tools),
    updateDocuments: updateDocuments(tools),
    rebookOptions: rebookOptions(tools),
    rebook: rebook(tools),
    documents: documents(tools),
    confirmPrint: confirmPrint(tools),
    reportPrintFailure: reportPrintFailure(tools),
    bagAllowance: bagAllowance(tools),
    addBags: addBags(tools),
    activateTag: activateTag(tools),
    reportTagFailure: reportTagFailure(tools),
    upgradeOptions: upgradeOptions(tools),
    sellUpgrade: sellUpgrade(tools),
    standbyPlace: standbyPlace(tools),
    joinStandby: joinStandby(tools),
    departures: departures(tools),
    reserveNumbers: notOffered,
    reportCheckIn: notOffered,
  };
}
