import type { z } from 'zod';
import type { HostRequest } from '../request.ts';
import {
  addedBagsAnswer,
  allowancesAnswer,
  anything,
  bookingAnswer,
  checkInAnswer,
  documentKeyAnswer,
  generalAnswer,
  legsAnswer,
  manifestBookingsAnswer,
  manifestSecurityAnswer,
  manifestSegmentsAnswer,
  moveAvailabilityAnswer,
  operationsAnswer,
  passesAnswer,
  seatMapAnswer,
  securityAnswer,
  streamsAnswer,
  summariesAnswer,
  tagStreamsAnswer,
  tokenAnswer,
  upgradesAnswer,
} from './answers.ts';

interface HostCall {
  readonly method: HostRequest['method'];
  /** `{name}` stands for a key. Keys name bookings, flights and seats, never people. */
  readonly path: string;
  readonly answer: z.ZodType;
}

/** Every call of the host that the adapter makes. Names of people travel in bodies alone. */
export const HOST_CALLS = {
  logOn: { method: 'POST', path: '/api/nsk/v2/token', answer: tokenAnswer },
  health: { method: 'GET', path: '/api/v3/health', answer: anything },
  searchByScan: { method: 'POST', path: '/api/dcs/v2/bookings/searchByScan', answer: summariesAnswer },
  retrieve: { method: 'GET', path: '/api/nsk/v1/booking/retrieve/{bookingKey}', answer: bookingAnswer },
  bookingInState: { method: 'GET', path: '/api/nsk/v1/booking', answer: bookingAnswer },
  commit: { method: 'PUT', path: '/api/nsk/v3/booking', answer: anything },
  operations: { method: 'GET', path: '/api/dcs/v1/legs/{legKey}/operationsInfo', answer: operationsAnswer },
  seatMap: {
    method: 'GET',
    path: '/api/nsk/v3/booking/seatmaps/segment/{segmentKey}',
    answer: seatMapAnswer,
  },
  assignSeat: {
    method: 'POST',
    path: '/api/nsk/v1/booking/passengers/{passengerKey}/seats/{unitKey}',
    answer: anything,
  },
  autoAssign: {
    method: 'POST',
    path: '/api/nsk/v1/booking/seats/auto/segment/{segmentKey}',
    answer: anything,
  },
  generalRequirements: {
    method: 'POST',
    path: '/api/dcs/v1/checkin/requirements/general',
    answer: generalAnswer,
  },
  securityRequirements: {
    method: 'POST',
    path: '/api/gss/v1/checkin/requirements/security',
    answer: securityAnswer,
  },
  scanDocument: { method: 'POST', path: '/api/dcs/v1/documents/scannedData', answer: documentKeyAnswer },
  rescanDocument: {
    method: 'PUT',
    path: '/api/dcs/v1/documents/{travelDocumentKey}/scannedData',
    answer: anything,
  },
  issuedOn: {
    method: 'PATCH',
    path: '/api/nsk/v2/booking/passengers/{passengerKey}/documents/{travelDocumentKey}',
    answer: anything,
  },
  infantIssuedOn: {
    method: 'PATCH',
    path: '/api/nsk/v2/booking/passengers/{passengerKey}/infant/documents/{travelDocumentKey}',
    answer: anything,
  },
  livesIn: { method: 'PATCH', path: '/api/nsk/v2/booking/passengers/{passengerKey}', answer: anything },
  infantLivesIn: {
    method: 'PATCH',
    path: '/api/nsk/v2/booking/passengers/{passengerKey}/infant',
    answer: anything,
  },
  checkIn: { method: 'POST', path: '/api/dcs/v1/checkin', answer: checkInAnswer },
  boardingPasses: {
    method: 'POST',
    path: '/api/nsk/v3/booking/boardingpasses/segment/{segmentKey}',
    answer: passesAnswer,
  },
  passStreams: {
    method: 'POST',
    path: '/api/dcs/v1/printers/boardingPasses/printStreams',
    answer: streamsAnswer,
  },
  allowances: { method: 'GET', path: '/api/nsk/v1/booking/baggageAllowances', answer: allowancesAnswer },
  addBags: { method: 'POST', path: '/api/dcs/v3/baggage', answer: addedBagsAnswer },
  tagStreams: {
    method: 'POST',
    path: '/api/dcs/v1/printers/bagTags/passenger/printStreams',
    answer: tagStreamsAnswer,
  },
  moveAvailability: {
    method: 'GET',
    path: '/api/nsk/v3/trip/move/availability/{journeyKey}',
    answer: moveAvailabilityAnswer,
  },
  move: { method: 'POST', path: '/api/nsk/v2/trip/move', answer: anything },
  upgradeAvailability: {
    method: 'GET',
    path: '/api/nsk/v1/booking/segments/{segmentKey}/upgradeAvailability',
    answer: upgradesAnswer,
  },
  upgrade: {
    method: 'PUT',
    path: '/api/nsk/v1/booking/segments/{segmentKey}/classOfService',
    answer: anything,
  },
  legs: { method: 'POST', path: '/api/nsk/v2/trip/info/legs', answer: legsAnswer },
  manifestBookings: {
    method: 'GET',
    path: '/api/nsk/v1/manifest/{legKey}/bookings',
    answer: manifestBookingsAnswer,
  },
  manifestSecurity: {
    method: 'GET',
    path: '/api/nsk/v1/manifest/{legKey}/governmentSecurityInfo',
    answer: manifestSecurityAnswer,
  },
  manifestSegments: {
    method: 'GET',
    path: '/api/nsk/v1/manifest/{legKey}/segments',
    answer: manifestSegmentsAnswer,
  },
  removeSeat: {
    method: 'DELETE',
    path: '/api/nsk/v1/booking/passengers/{passengerKey}/seats/{unitKey}',
    answer: anything,
  },
  refund: { method: 'POST', path: '/api/nsk/v4/booking/payments/refunds', answer: anything },
  pay: { method: 'POST', path: '/api/nsk/v5/booking/payments', answer: anything },
} as const satisfies Record<string, HostCall>;

export type HostCalls = typeof HOST_CALLS;
export type Answered<C extends keyof HostCalls> = z.output<HostCalls[C]['answer']>;
