import { err, ok, type Result } from '../../../config/result.ts';
import type { Fault } from '../../contract/faults.ts';
import type { DcsPort, OptionalCall, PartyMember } from '../port.ts';
import { activateTag, addBags, bagAllowance, reportTagFailure } from './bags.ts';
import { checkIn } from './check-in.ts';
import { createFlights } from './flights.ts';
import { createHostDesk } from './host-desk.ts';
import { identify } from './identify.ts';
import { confirmPrint, documents, reportPrintFailure } from './passes.ts';
import { openRequirements } from './requirements.ts';
import { everyoneOn, inTurn, journeyFrom, reservationAt } from './reservations.ts';
import { assignSeat, unitsFor } from './seats.ts';
import { createSessions } from './sessions.ts';
import type { GonowOptions, Tools } from './tools.ts';
import { updateDocuments } from './travel-documents.ts';

/** A kiosk's user may not sell seats, move passengers to other flights, take a day's manifest, or set numbers aside. */
export const NOT_OFFERED = [
  'sellSeat',
  'voidPayment',
  'upgradeOptions',
  'sellUpgrade',
  'standbyPlace',
  'joinStandby',
  'rebookOptions',
  'rebook',
  'departures',
  'reserveNumbers',
  'reportCheckIn',
] as const satisfies readonly OptionalCall[];

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
    party: ({ reservationId }) =>
      desk.workAt(reservationId, async (at): Promise<Result<PartyMember[], Fault>> => {
        const flown = journeyFrom(at).flatMap((segmentKey) => everyoneOn(at, segmentKey));
        const read = await inTurn(flown, (one) => reservationAt(flights, one));
        if (!read.ok) return read;
        const members = new Map<string, PartyMember['segments']>();
        for (const reservation of read.value) {
          const { passengerId } = reservation;
          members.set(passengerId, [...(members.get(passengerId) ?? []), reservation]);
        }
        return ok([...members].map(([passengerId, segments]) => ({ passengerId, segments })));
      }),
    load: ({ reservationId }) => desk.workAt(reservationId, (at) => reservationAt(flights, at)),
    requirements: ({ reservationId }) => desk.workAt(reservationId, openRequirements),
    seatMap: ({ reservationId }) =>
      desk.workAt(reservationId, async (at) => {
        const units = await unitsFor(at);
        return units.ok ? ok(units.value.map(({ seat }) => seat)) : units;
      }),
    assignSeat: assignSeat(tools),
    checkIn: checkIn(tools),
    updateDocuments: updateDocuments(tools),
    documents: documents(tools),
    confirmPrint: confirmPrint(tools),
    reportPrintFailure: reportPrintFailure(tools),
    bagAllowance: bagAllowance(tools),
    addBags: addBags(tools),
    activateTag: activateTag(tools),
    reportTagFailure: reportTagFailure(tools),
    sellSeat: notOffered,
    voidPayment: notOffered,
    upgradeOptions: notOffered,
    sellUpgrade: notOffered,
    standbyPlace: notOffered,
    joinStandby: notOffered,
    rebookOptions: notOffered,
    rebook: notOffered,
    departures: notOffered,
    reserveNumbers: notOffered,
    reportCheckIn: notOffered,
  };
}
