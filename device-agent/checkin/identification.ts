import type { WayToBeFound } from '../../config/identification.ts';
import { err, ok, type Result } from '../../config/result.ts';
import type { Fault, FaultCode } from '../contract/faults.ts';
import type { Identification, TravelDocument } from '../dcs/port.ts';
import type { Aamva } from '../hardware/protocol/aamva/licence.ts';
import type { Bcbp } from '../hardware/protocol/bcbp.ts';
import type { ScanContent } from '../hardware/protocol/scan.ts';
import type { StripeCard } from '../hardware/protocol/stripe-card.ts';

/** What a passenger showed or typed: what to ask the airline with it, or why it leads nowhere. */
export type Shown =
  | { readonly is: 'identification'; readonly by: WayToBeFound; readonly identification: Identification }
  | { readonly is: 'notice'; readonly code: FaultCode };

const shown = (by: WayToBeFound, identification: Identification): Shown => ({
  is: 'identification',
  by,
  identification,
});
const notice = (code: FaultCode): Shown => ({ is: 'notice', code });

/** ICAO 9303: a holder whose nationality is not told. */
const UNSPECIFIED = 'XXX';

/** A licence names no nationality and is no travel document: it only finds a booking. */
const documentOf = (licence: Aamva): TravelDocument => ({
  kind: licence.kind,
  issuingState: licence.issuer.country,
  nationality: UNSPECIFIED,
  number: licence.documentNumber,
  surname: licence.surname,
  givenNames: licence.givenNames,
  birthDate: licence.birthDate,
  expiryDate: licence.expiryDate,
  sex: licence.sex,
});

/**
 * Of several flights on a pass, the record of the one that leaves here: each carrier has its own (IATA resolution 792,
 * item 7 stands in every leg). That of the first where none does.
 */
const passShown = ({ passengerName, legs }: Bcbp, airport: string): Shown => {
  const [surname = '', givenNames = ''] = passengerName.split('/');
  const leg = legs.find(({ from }) => from === airport) ?? legs[0];
  const recordLocator = leg?.recordLocator ?? '';
  return shown('boarding-pass', { by: 'boarding-pass', recordLocator, surname, givenNames });
};

/** What a scanned code leads to at this airport (its code); licences only where the airline's policy takes them. */
export function scanShown(
  content: ScanContent | { is: 'unreadable' },
  { takesLicences, airport }: { takesLicences: boolean; airport: string },
): Shown {
  switch (content.is) {
    case 'bcbp':
      return passShown(content.pass, airport);
    case 'ffp':
      return shown('card', {
        by: 'frequent-flyer',
        airline: content.programme,
        number: content.number,
      });
    case 'aamva':
      if (!takesLicences) return notice('document.needed');
      return shown('licence', { by: 'document', document: documentOf(content.licence) });
    // Its chip and zone say more, and are read by the document reader.
    case 'national-id':
      return notice('document.needed');
    case 'payment-card':
      return notice('card.payment');
    case 'broken':
    case 'unreadable':
      return notice('scan.unreadable');
    case 'other':
      return notice('scan.unknown');
  }
}

const CARD_NOTICES = {
  'payment-card': 'card.payment',
  unknown: 'card.unknown',
  unreadable: 'card.unreadable',
} as const satisfies Record<Exclude<StripeCard['is'], 'ffp'>, FaultCode>;

/** What a swiped card leads to. */
export const cardShown = (card: StripeCard): Shown =>
  card.is === 'ffp'
    ? shown('card', { by: 'frequent-flyer', airline: card.programme, number: card.number })
    : notice(CARD_NOTICES[card.is]);

const RECORD_LOCATOR = /^[A-Z0-9]{6}$/;
const TICKET = /^(\d{3})(\d{10})\d?$/;

/**
 * What was typed: a record locator, or the thirteen digits of a ticket with or without its check digit, and a surname.
 * Letter case, spaces and hyphens make no difference.
 */
export function typed({
  reference,
  surname,
}: {
  reference: string;
  surname: string;
}): Result<{ by: WayToBeFound; identification: Identification }, Fault> {
  const written = reference.toUpperCase().replace(/[\s-]/g, '');
  if (RECORD_LOCATOR.test(written))
    return ok({
      by: 'record-locator',
      identification: { by: 'record-locator', recordLocator: written, surname },
    });
  const [, airlineCode, serial] = TICKET.exec(written) ?? [];
  if (airlineCode === undefined || serial === undefined)
    return err({ code: 'booking.not-found', detail: 'neither a record locator nor a ticket number' });
  return ok({ by: 'ticket', identification: { by: 'ticket', airlineCode, serial, surname } });
}
