import type { Airline } from '../../config/schema.ts';
import type { Language } from '../contract/languages.ts';
import type { PassengerView } from '../contract/visit.ts';
import type { CheckedBag, Reservation } from '../dcs/port.ts';
import { layOutBagTag } from '../documents/bag-tag.ts';
import type { ItineraryTraveller } from '../documents/itinerary.ts';
import type { Layout } from '../documents/layout.ts';
import type { ReceiptItem } from '../documents/receipt.ts';
import type { PaymentRow } from '../payments/ledger.ts';
import type { PartyPass } from './check-in-party.ts';
import { placeOf } from './visit-view.ts';

/** A bag's tag that someone of the party is owed. */
export interface OwedTag {
  readonly document: 'bag-tag';
  readonly reservation: Reservation;
  readonly passenger: PassengerView;
  readonly bag: CheckedBag;
  /** This bag's number among all that the passenger has checked. */
  readonly piece: { readonly number: number; readonly of: number };
}

/** A receipt of what was paid, or paid back, in a visit. */
export interface OwedReceipt {
  readonly document: 'receipt';
  readonly reservation: Reservation;
  readonly passenger: PassengerView;
  readonly payment: PaymentRow;
  /** What it was for. */
  readonly items: readonly ReceiptItem[];
}

/** The whole journey of everyone who checked in, in the name of the first. */
export interface OwedItinerary {
  readonly document: 'itinerary';
  readonly reservation: Reservation;
  readonly passenger: PassengerView;
  readonly travellers: readonly ItineraryTraveller[];
}

/** What is printed for the passengers of a visit. */
export type OwedDocument =
  | ({ readonly document: 'boarding-pass' } & PartyPass)
  | OwedTag
  | OwedReceipt
  | OwedItinerary;

export const layOutOwedTag = (
  { reservation, bag, piece }: OwedTag,
  airline: Airline,
  language: Language,
): Layout =>
  layOutBagTag({
    reservation,
    airline,
    to: placeOf(bag.to),
    licencePlate: bag.licencePlate,
    sequenceNumber: reservation.sequenceNumber ?? 0,
    piece: { ...piece, kilograms: bag.weight },
    language,
  });
