import { expectOk } from '../../../config/result.ts';
import { importBookings } from '../../../device-agent/dcs/reference/import.ts';
import { importSchema } from '../../../device-agent/dcs/reference/import-schema.ts';
import { encodeMrz } from '../../../device-agent/hardware/protocol/mrz.ts';
import type { Rig } from './kiosk.ts';

const SURNAME = 'TRAVELLERLI';
export const VISA_LOCATOR = 'L9000V';

const lines = (format: 'TD3' | 'MRV-A', documentCode: string, issuingState: string) =>
  expectOk(
    encodeMrz({
      ...{ format, documentCode, issuingState, optionalData: '', sex: 'X', birthDate: '1990-05-05' },
      ...{ surname: SURNAME, givenNames: 'EXAMPLE', documentNumber: 'P7775701' },
      ...{ nationality: 'CHN', expiryDate: '2034-01-31' },
    }),
    'an invented document can be written',
  );

/** Someone who needs a visa for Tokyo, and has one. */
export const PASSPORT = lines('TD3', 'P', 'CHN');
export const VISA = lines('MRV-A', 'V', 'JPN');

/** The airline has seen nothing of their documents. */
export function bookWithVisa(rig: Rig): void {
  const flight = {
    ...{ flightId: 'XD1', carrier: 'XD', number: '1', from: 'PVG', to: 'NRT', cabin: 'a320' },
    ...{ departure: '2031-05-14T14:00:00+08:00', arrival: '2031-05-14T18:00:00+09:00' },
    ...{ boarding: '2031-05-14T13:20:00+08:00', checkInOpens: '2031-05-13T14:00:00+08:00' },
    checkInCloses: '2031-05-14T13:00:00+08:00',
  };
  const reservation = {
    ...{ recordLocator: VISA_LOCATOR, flightId: flight.flightId, reservationId: SURNAME },
    ...{ surname: SURNAME, givenNames: 'EXAMPLE', stayUntil: '2031-05-24' },
  };
  const booked = importSchema.parse({ flights: [flight], reservations: [reservation] });
  expectOk(importBookings(rig.desk, booked), 'it is flown');
}
