import { err, ok, type Result } from '../../../config/result.ts';
import type { Fault } from '../../contract/faults.ts';
import { type DcsPort, ON_LAP, type PassFields, type PrintStream, STANDBY } from '../port.ts';
import { allowedOn } from './bags.ts';
import { type At, commit } from './host-desk.ts';
import {
  hasShownDocument,
  isCheckedIn,
  isOnList,
  reservationAt,
  seatOf,
  waitsForSeat,
} from './reservations.ts';
import type { Tools } from './tools.ts';
import { earlier, traceOf, tracesOn, writeTrace } from './traces.ts';
import { isUncertain } from './travel-documents.ts';

// Resolution 792: passenger status, selectee, and international document verification.
const [CHECKED_IN, WAITS] = ['1', '7'];
const [NOT_SELECTED, SELECTED] = ['0', '1'];
const VERIFICATION = { notRequired: '0', required: '1', performed: '2' };

/** Whoever is on the list has a card that says so. */
const hasPass = (at: At): boolean => isCheckedIn(at) || (isOnList(at) && !at.place.isInfant);
const notCheckedIn: Result<never, Fault> = err({
  code: 'dcs.refused',
  detail: 'the passenger is not checked in',
});

/** What was typed somebody must still see at the gate. */
function verificationOf(at: At): string {
  if (!at.segment.international) return VERIFICATION.notRequired;
  return hasShownDocument(at) && !isUncertain(at) ? VERIFICATION.performed : VERIFICATION.required;
}

/** The fields of a pass, and the pass itself where the kiosk has a printer that the host knows. */
export const documents =
  (tools: Tools): DcsPort['documents'] =>
  ({ reservationId }) =>
    tools.desk.workAt(reservationId, async (at): Promise<Result<PassFields, Fault>> => {
      if (!hasPass(at)) return notCheckedIn;
      const { session, place, traveller } = at;
      const reservation = await reservationAt({ flightOf: tools.flights.flightNow }, at);
      if (!reservation.ok) return reservation;
      const passes = await session.call('boardingPasses', {
        keys: { segmentKey: place.segmentKey },
        body: { passengerKeys: [place.passengerKey], source: 'K', skipLogToHistory: true },
      });
      if (!passes.ok) return passes;
      const pass = passes.value.boardingPasses.find(
        ({ passenger }) => passenger.passengerKey === place.passengerKey,
      );
      if (!pass) return err({ code: 'dcs.refused', detail: 'the host has no pass' });
      const allowance = await allowedOn(at);
      if (!allowance.ok) return allowance;
      const documentVerification = verificationOf(at);
      // The host takes what was typed as verified, and writes that into its barcode: then the kiosk writes it.
      const isHostsOwn = documentVerification !== VERIFICATION.required;
      const stream = isHostsOwn ? await passStream(tools, at) : ok(null);
      if (!stream.ok) return stream;
      const { pieces, kilograms } = allowance.value;
      const zone = pass.segments[0]?.legs[0]?.boarding.boardingZone ?? 0;
      return ok({
        reservation: reservation.value,
        seat: seatOf(at) ?? (waitsForSeat(at) ? STANDBY : ON_LAP),
        sequenceNumber: traveller.boardingSequence,
        passengerStatus: waitsForSeat(at) ? WAITS : CHECKED_IN,
        boardingZone: zone === 0 ? null : String(zone),
        baggageAllowance: pieces === null ? `${String(kilograms).padStart(2, '0')}K` : `${pieces}PC`,
        fastTrack: null,
        selectee: pass.passenger.selecteeString ? SELECTED : NOT_SELECTED,
        documentVerification,
        bagTags: place.isInfant ? [] : traveller.bags.map(({ osTag }) => osTag),
        printedBefore: mayHavePrinted(at),
        // An infant travels on their adult's pass, whose barcode is the adult's.
        ...(isHostsOwn && pass.passenger.barCode && !place.isInfant && { barcode: pass.passenger.barCode }),
        ...(stream.value && { stream: stream.value }),
      });
    });

async function passStream({ printers }: Tools, at: At): Promise<Result<PrintStream | null, Fault>> {
  const { session, booking, place } = at;
  if (printers.boardingPass === null || place.isInfant) return ok(null);
  const streams = await session.call('passStreams', {
    body: {
      printer: { printerKey: printers.boardingPass },
      recordLocator: booking.recordLocator,
      ...{ segmentKeys: [place.segmentKey], passengerKeys: [place.passengerKey] },
    },
  });
  return streams.ok ? ok({ language: 'aea', text: streams.value.join('') }) : streams;
}

/** Where a pass is written down as printed: the host keeps no print jobs. */
const about = (at: At): readonly string[] => [
  // The card of whoever waits for a seat is no pass: theirs will be the first.
  waitsForSeat(at) ? 'card' : 'print',
  at.place.isInfant ? `${at.place.passengerKey}+INF` : at.place.passengerKey,
  at.place.segmentKey,
];

/** The one outcome after which there is certainly no pass. */
const FAILED = 'failed';

export const mayHavePrinted = (at: At): boolean => {
  const [word, passenger, segment] = about(at);
  return tracesOn(at.booking).some(
    ({ did: [what, who, where, , outcome] }) =>
      what === word && who === passenger && where === segment && outcome !== FAILED,
  );
};

/** Notes what became of a print on the booking, where every kiosk and counter reads it. */
const report = (
  { desk }: Tools,
  command: { reservationId: string; jobId: string; outcome: string; idempotencyKey: string },
) =>
  desk.workAt(command.reservationId, async (at): Promise<Result<object, Fault>> => {
    const { reservationId, jobId, outcome, idempotencyKey } = command;
    if (!hasPass(at)) return notCheckedIn;
    const trace = traceOf(idempotencyKey, { reservationId, jobId, outcome }, [...about(at), jobId, outcome]);
    const done = earlier(at.booking, trace);
    if (!done.ok) return done;
    if (done.value) return ok({});
    const committed = await commit(at, [writeTrace(trace)]);
    return committed.ok ? ok({}) : committed;
  });

export const confirmPrint =
  (tools: Tools): DcsPort['confirmPrint'] =>
  (command) =>
    report(tools, { ...command, outcome: command.medium === 'phone' ? 'on-phone' : 'printed' });

export const reportPrintFailure =
  (tools: Tools): DcsPort['reportPrintFailure'] =>
  (command) =>
    report(tools, command);
