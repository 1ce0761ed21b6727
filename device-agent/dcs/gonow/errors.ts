import type { Fault, FaultCode } from '../../contract/faults.ts';

/**
 * What the host's codes mean here. A code that stands in neither table is `dcs.refused` with the code as detail; check-in
 * asks for the requirements first, which say the same in numbers.
 */
const PUBLISHED: Readonly<Record<string, FaultCode>> = {
  // Check-in, by segment.
  FPrc1000: 'dcs.unreachable',
  FPrc1013: 'check-in.no-seat',
  FPrc1050: 'check-in.see-staff',
  Oper1087: 'check-in.see-staff',
  Oper1111: 'check-in.closed',
  // Keys that name nothing.
  'Validation:nsk:Booking:NoBookingFound': 'booking.not-found',
  'segmentKey:InvalidApiKey': 'booking.not-found',
  'legKey:InvalidApiKey': 'booking.not-found',
  'nsk:Exceptions:InvalidKey': 'booking.not-found',
  'nsk:Baggage:BaggageCheckinFailed': 'check-in.closed',
  // Nobody at the kiosk can mend a password: the host is as good as away, and staff are told.
  'nsk-server:Credentials:Failed': 'dcs.unreachable',
};

/** The public documents say nothing of these; each airline's own may differ. */
const ASSUMED: Readonly<Record<string, FaultCode>> = {
  'nsk:Booking:NotFound': 'booking.not-found',
  'nsk:Seat:NotAvailable': 'check-in.no-seat',
  'nsk:Upgrade:NotAvailable': 'check-in.no-seat',
  'nsk:Inventory:NotAvailable': 'check-in.no-seat',
  'nsk:Move:JourneyNotAvailable': 'check-in.no-seat',
  'nsk:Booking:BalanceDue': 'payment.needed',
};

const MEANINGS = new Map(Object.entries({ ...PUBLISHED, ...ASSUMED }));

export const isKnown = (code: string): boolean => MEANINGS.has(code);

/** The catalogue's fault for a code of the host. Its messages name passengers and are never passed on. */
export const faultOf = (code: string): Fault => ({ code: MEANINGS.get(code) ?? 'dcs.refused', detail: code });

/** General requirements by the host's numbers: what check-in is refused with where one is open. */
export const GENERAL_REFUSALS: ReadonlyMap<number, FaultCode> = new Map([
  [1, 'check-in.see-staff'],
  [5, 'check-in.closed'],
  [6, 'check-in.not-open'],
  [8, 'booking.not-found'],
  [9, 'check-in.closed'],
  [10, 'check-in.see-staff'],
  [13, 'check-in.see-staff'],
  [14, 'check-in.no-seat'],
  [15, 'check-in.see-staff'],
  [16, 'check-in.see-staff'],
  [17, 'check-in.see-staff'],
  [20, 'check-in.no-seat'],
  [24, 'check-in.see-staff'],
  [25, 'check-in.see-staff'],
  [26, 'check-in.see-staff'],
  [27, 'check-in.see-staff'],
  [29, 'check-in.see-staff'],
  [30, 'check-in.see-staff'],
  [33, 'check-in.see-staff'],
  [34, 'check-in.see-staff'],
  [35, 'check-in.no-seat'],
  [36, 'check-in.no-seat'],
  [37, 'check-in.closed'],
]);

export const MISSING_SEAT = 14;
export const STANDBY_SEGMENT = 35;
export const ALREADY_CHECKED_IN = 18;
