import { airportOf } from '../../config/airports.ts';
import { memberCode, memberStripe } from '../../config/demo/cards.ts';
import { expectOk } from '../../config/result.ts';
import type { InventedParty } from '../../device-agent/dcs/reference/invent/party.ts';
import type { InventedPerson } from '../../device-agent/dcs/reference/invent/person.ts';
import { encodeBcbp } from '../../device-agent/hardware/protocol/bcbp.ts';
import { transliterate } from '../../device-agent/hardware/protocol/icao-names.ts';
import { decodeMrz, encodeMrz } from '../../device-agent/hardware/protocol/mrz.ts';

/** Place of a digit of the document number in the second line. */
const DIGIT = 7;

/** When someone's passport expires, with what is wrong with it. */
const expiryOf = ({ passport }: InventedPerson, amiss: Amiss | undefined, now: number): string => {
  if (amiss === 'expired') return '2021-02-13';
  if (amiss !== 'short-lived') return passport.expiryDate;
  return new Date(now + 20 * 86_400_000).toISOString().slice(0, 'YYYY-MM-DD'.length);
};

type Amiss = 'expired' | 'tampered' | 'short-lived';

/** The machine readable lines of a visa, or of the permit that stands for it, for where a party flies to. */
export function visaOf(person: InventedPerson, { kind, flight }: InventedParty): string[] {
  const { surname, givenNames, passport } = person;
  const country = airportOf(flight.to)?.country ?? '';
  const isPermit = kind.carries === 'permit';
  return [
    ...expectOk(
      encodeMrz({
        ...{ format: isPermit ? 'TD1' : 'MRV-A', documentCode: isPermit ? 'AR' : 'V', optionalData: '' },
        ...{ surname, givenNames, sex: passport.sex, birthDate: passport.birthDate },
        ...{
          documentNumber: `V${String(person.serial).slice(-7)}`,
          issuingState: country === 'DEU' ? 'D' : country,
        },
        ...{ nationality: passport.issuingState, expiryDate: passport.expiryDate },
      }),
      'an invented visa can be written',
    ),
  ];
}

/** The machine readable lines of someone's passport, with what is wrong with it. */
export function passportOf(person: InventedPerson, amiss?: Amiss, now = Date.now()): string[] {
  const { surname, givenNames, passport } = person;
  const [first = '', second = ''] = expectOk(
    encodeMrz({
      ...{ format: 'TD3', documentCode: 'P', optionalData: '', surname, givenNames, sex: passport.sex },
      ...{ documentNumber: passport.number, issuingState: passport.issuingState },
      ...{ nationality: passport.issuingState, birthDate: passport.birthDate },
      expiryDate: expiryOf(person, amiss, now),
    }),
    'an invented passport can be written',
  );
  if (amiss !== 'tampered') return [first, second];
  // Of the other digits one that cannot be taken for a letter that was misread.
  const tampered = Array.from({ length: 9 }, (_, index) => [
    first,
    second.slice(0, DIGIT) + ((Number(second[DIGIT]) + 1 + index) % 10) + second.slice(DIGIT + 1),
  ]);
  const today = new Date(now).toISOString().slice(0, 'YYYY-MM-DD'.length);
  return tampered.find((lines) => !decodeMrz(lines, { today }).ok) ?? [first, second];
}

/** The stripe of a member's card. */
export const cardOf = ({ people, member }: InventedParty): object => {
  if (!member) throw new Error('no member has no card');
  const [{ surname, givenNames }] = people;
  const name = { surname: latin(surname), givenNames: latin(givenNames) };
  return { tracks: { ...memberStripe(name, member), 3: null } };
};

/** The code of a member's card in the app. */
export const codeOf = ({ member }: InventedParty): object => {
  if (!member) throw new Error('no member has no code');
  return { aimId: ']Q1', text: memberCode(member) };
};

/** The pass that someone brought from home, whose name has the twenty characters that Resolution 792 gives it. */
export function passOf({ flight, recordLocator, bookings }: InventedParty): object {
  const [booking] = bookings;
  if (!booking) throw new Error('a pass needs a booking');
  const name = `${latin(booking.surname)}/${latin(booking.givenNames ?? '')}`.slice(0, 20);
  const text = encodeBcbp({
    ...{ passengerName: name, electronicTicket: true, version: null, bagTags: [], security: null },
    ...{ passengerDescription: null, sourceOfCheckIn: null, sourceOfIssuance: null, issueDate: null },
    ...{ documentType: null, issuer: null },
    legs: [
      {
        ...{ recordLocator, from: flight.from, to: flight.to, carrier: flight.carrier },
        ...{ flightNumber: flight.number.padStart(4, '0'), date: flight.departure.slice(0, 10) },
        ...{ compartment: 'Y', seat: (booking.seat?.number ?? '').padStart(4, '0') },
        ...{ sequenceNumber: '0042', passengerStatus: '1' },
        ...{ airlineNumericCode: null, documentSerialNumber: null, selectee: null },
        ...{ internationalDocumentVerification: null, marketingCarrier: null, frequentFlyerAirline: null },
        ...{ frequentFlyerNumber: null, idAdIndicator: null, baggageAllowance: null, fastTrack: null },
        airlineData: null,
      },
    ],
  });
  return { aimId: ']L0', text: expectOk(text, 'an invented pass can be written') };
}

/** What a keyboard of A to Z makes of a name. */
export const latin = (name: string): string =>
  transliterate(name)
    .replace(/[^A-Z ]/g, ' ')
    .replace(/ +/g, ' ')
    .trim();
