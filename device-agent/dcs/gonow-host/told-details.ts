import { z } from 'zod';
import { isStateCode } from '../../hardware/protocol/mrz.ts';
import { data, type HostCall, type HostQuestion, type HostReply, inState, refusal } from './host.ts';
import type { HostInfant, HostPassenger } from './records.ts';

const dateSchema = z.iso.date();

/** A passenger of the booking in state, or the infant on their lap. */
const personIn = (
  question: HostQuestion,
  isInfant: boolean,
  then: (person: HostPassenger | HostInfant) => HostReply,
): HostReply =>
  inState(question, ({ passengers }) => {
    const passenger = passengers.find((one) => one.passengerKey === question.path.passengerKey);
    const person = isInfant ? passenger?.infant : passenger;
    return person ? then(person) : refusal('passengerKey:InvalidApiKey');
  });

/** When a document was issued: a day that has been. In state, until it is committed. */
const issuedOn = (path: string, isInfant: boolean): HostCall => ({
  ...{ method: 'PATCH', path },
  answer: (question) =>
    personIn(question, isInfant, ({ documents }) => {
      const { issuedDate } = question.body as { issuedDate?: unknown };
      const at = documents.findIndex(({ key }) => key === question.path.travelDocumentKey);
      const document = documents[at];
      if (!document) return refusal('travelDocumentKey:InvalidApiKey');
      const issued = dateSchema.safeParse(issuedDate);
      if (!issued.success || Date.parse(issued.data) > question.host.clock.now())
        return refusal('nsk:TravelDocument:InvalidIssuedDate');
      documents[at] = { ...document, issuedDate: issued.data };
      return data(null);
    }),
});

/** Where someone lives: a state as travel documents write it. In state, until it is committed. */
const livesIn = (path: string, isInfant: boolean): HostCall => ({
  ...{ method: 'PATCH', path },
  answer: (question) =>
    personIn(question, isInfant, (person) => {
      const { residentCountry, info } = question.body as {
        residentCountry?: string;
        info?: { residentCountry?: string };
      };
      const country = isInfant ? residentCountry : info?.residentCountry;
      if (country === undefined || !isStateCode(country))
        return refusal('nsk:Passenger:InvalidResidentCountry');
      person.residentCountry = country;
      return data(null);
    }),
});

const PASSENGER = '/api/nsk/v2/booking/passengers/{passengerKey}';

export const TOLD_CALLS: readonly HostCall[] = [
  issuedOn(`${PASSENGER}/documents/{travelDocumentKey}`, false),
  issuedOn(`${PASSENGER}/infant/documents/{travelDocumentKey}`, true),
  livesIn(PASSENGER, false),
  livesIn(`${PASSENGER}/infant`, true),
];
