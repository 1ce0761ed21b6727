import { expectOk } from '../../config/result.ts';
import { importBookings } from '../../device-agent/dcs/reference/import.ts';
import { importSchema } from '../../device-agent/dcs/reference/import-schema.ts';
import { encodeMrz, type Mrz } from '../../device-agent/hardware/protocol/mrz.ts';
import type { Rig } from '../faults/rig/kiosk.ts';

/** Someone invented, of whose documents the airline has seen nothing. */
export interface PaperPerson {
  readonly surname: string;
  /** Of the reservation; the surname, where nobody else has it. */
  readonly id?: string;
  readonly state: string;
  readonly number: string;
  readonly birthDate?: string;
  readonly expiryDate?: string;
  readonly type?: 'adult' | 'child' | 'infant';
  /** What the airline knows of them beside their name, and has not checked. */
  readonly booked?: { birthDate?: string; document?: { number: string; issuingState: string } };
  /** Infants: the surname of their adult. */
  readonly onLapOf?: string;
}

export const LOCATOR = 'DOCS01';

/** A flight of 14 May 2031 from Shanghai, and one booking of these people on it. */
export function bookPeople(
  { desk }: Pick<Rig, 'desk'>,
  people: readonly PaperPerson[],
  { to, arrival, stayUntil = '2031-05-24' }: { to: string; arrival: string; stayUntil?: string | null },
): void {
  const flight = {
    ...{ flightId: 'XD1', carrier: 'XD', number: '1', from: 'PVG', to, cabin: 'a320', arrival },
    ...{ departure: '2031-05-14T14:00:00+08:00', boarding: '2031-05-14T13:20:00+08:00' },
    ...{ checkInOpens: '2031-05-13T14:00:00+08:00', checkInCloses: '2031-05-14T13:00:00+08:00' },
  };
  const reservations = people.map(({ surname, id = surname, type = 'adult', onLapOf, booked }) => ({
    ...{ recordLocator: LOCATOR, flightId: 'XD1', reservationId: id, passengerId: id },
    ...{ surname, givenNames: 'EXAMPLE', stayUntil, passengerType: type },
    ...(onLapOf && { onLapOf }),
    ...(booked && { ...booked, documentsChecked: false }),
  }));
  expectOk(importBookings(desk, importSchema.parse({ flights: [flight], reservations })), 'it is flown');
}

/** The lines of a document of theirs. */
export const linesOf = (
  of: PaperPerson,
  more: Partial<
    Pick<Mrz, 'documentCode' | 'issuingState' | 'nationality' | 'documentNumber' | 'birthDate' | 'givenNames'>
  > & {
    format?: 'TD1' | 'TD2' | 'TD3' | 'MRV-A' | 'MRV-B';
  } = {},
): readonly string[] =>
  expectOk(
    encodeMrz({
      ...{ format: 'TD3', documentCode: 'P', issuingState: of.state, optionalData: '', sex: 'X' },
      ...{ surname: of.surname, givenNames: 'EXAMPLE', documentNumber: of.number, nationality: of.state },
      ...{ birthDate: of.birthDate ?? '1990-05-05', expiryDate: of.expiryDate ?? '2034-01-31' },
      ...more,
    }),
    'it can be written',
  );
