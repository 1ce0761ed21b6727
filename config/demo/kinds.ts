import type { AirportCode } from '../airports.ts';

/** What a party meets at a kiosk of the airport that it leaves from, while check-in is open. */
export type DemoEnding =
  /** Checked in, with a pass for each of `flights`: after the questions that are asked, in their order. */
  | { readonly checkedIn: true; readonly asked: readonly DemoQuestion[] }
  /** Told why not, with a code of `device-agent/contract/faults.ts`. */
  | { readonly refused: string };

/**
 * `another-flight`: which one instead of a flight that is gone; `flight`: which of several; `party`: who comes along; `document`: one must be shown; `visa`: a visa or a permit must be;
 * `conditions`: something that they are let in under.
 */
export type DemoQuestion = 'another-flight' | 'flight' | 'party' | 'document' | 'visa' | 'conditions';

export type DemoTier = 'gold' | 'silver' | 'member';

/** A kind of party: how it is booked, what it shows, and how that must end. */
export interface PartyKind {
  readonly key: string;
  /** How many of a thousand parties. */
  readonly share: number;
  readonly adults: number;
  readonly children?: number;
  /** On laps, the first on that of the first adult. */
  readonly infants?: number;
  /** The first adult is a member. */
  readonly tier?: DemoTier;
  /** Everyone holds a seat of their own choosing. */
  readonly seated?: true;
  readonly route?: 'international' | 'domestic' | 'connecting';
  /** Only on flights to these airports. */
  readonly to?: readonly AirportCode[];
  /** Only people with passports of these states, as `names.ts` writes them. */
  readonly states?: readonly string[];
  /** The booking holds everyone's document unless it says otherwise. */
  readonly documents?: 'nobody' | 'all-but-last-child';
  readonly shows: 'passport' | 'card' | 'code' | 'pass' | 'reference' | 'ticket';
  readonly services?: readonly string[];
  /** Bags that they check at the kiosk; what is beyond their allowance is paid there. */
  readonly bags?: number;
  /** Whoever is alone buys a seat that costs something. */
  readonly buysSeat?: true;
  /** They want their passes on a phone, and no paper. */
  readonly onPhone?: true;
  /**
   * Only on flights that went wrong so; all others are on any flight that goes and has room. `missed`: the first flight came too
   * late for the second, and they stand where they missed it.
   */
  readonly disruption?: 'delayed' | 'cancelled' | 'missed' | 'oversold';
  /** They ask for the notice that states it and their rights, and take it. */
  readonly wantsNotice?: true;
  readonly trouble?: 'standby' | 'hold' | 'payment' | 'checked-in' | 'booked-twice';
  /** The airline lost the member's bag yesterday: what they answer to what makes it good. */
  readonly lostBag?: 'accepts' | 'declines';
  /** What is wrong with the passport that is shown. `short-lived` is valid for twenty more days. */
  readonly passport?: 'expired' | 'tampered' | 'another-name' | 'no-booking' | 'short-lived';
  /** What they show when a visa is asked for; left out, they have none. */
  readonly carries?: 'visa' | 'permit';
  /** The airline does not know when they leave again; else it is nine days later. */
  readonly stay?: 'unknown';
  /** They type their passport, where it may be typed. */
  readonly types?: true;
  readonly ending: DemoEnding;
}

const nothing: DemoEnding = { checkedIn: true, asked: [] };
const asked = (...questions: DemoQuestion[]): DemoEnding => ({ checkedIn: true, asked: questions });
const refused = (code: string): DemoEnding => ({ refused: code });

/** Where holders of British passports need neither visa nor authorisation (`config/travel-rules`). */
const VISITED: Pick<PartyKind, 'route' | 'states' | 'to'> = {
  route: 'international',
  states: ['GBR'],
  to: ['NRT', 'HKG', 'SIN', 'FRA', 'CDG', 'LHR'],
};

/** Everyone whom a day at the airport brings. Most have nothing to decide. */
export const PARTY_KINDS: readonly PartyKind[] = [
  { key: 'gold, no seat yet', share: 70, adults: 1, tier: 'gold', shows: 'passport', ending: nothing },
  { key: 'silver, no seat yet', share: 80, adults: 1, tier: 'silver', shows: 'passport', ending: nothing },
  { key: 'member, no seat yet', share: 90, adults: 1, tier: 'member', shows: 'passport', ending: nothing },
  {
    key: 'member, own seat',
    share: 60,
    adults: 1,
    tier: 'silver',
    seated: true,
    shows: 'passport',
    ending: nothing,
  },
  {
    ...{ key: 'member, bag lost yesterday', share: 12, adults: 1, tier: 'gold', lostBag: 'accepts' },
    ...{ shows: 'passport', ending: nothing },
  },
  {
    ...{ key: 'member, bag lost, wants nothing', share: 8, adults: 1, tier: 'member', lostBag: 'declines' },
    ...{ shows: 'passport', ending: nothing },
  },
  { key: 'member, by card', share: 45, adults: 1, tier: 'gold', shows: 'card', ending: nothing },
  { key: 'member, by code', share: 35, adults: 1, tier: 'member', shows: 'code', ending: nothing },
  { key: 'alone, no seat yet', share: 110, adults: 1, shows: 'passport', ending: nothing },
  { key: 'alone, own seat', share: 80, adults: 1, seated: true, shows: 'passport', ending: nothing },
  {
    ...{ key: 'alone, name alone booked', share: 40, adults: 1, ...VISITED },
    ...{ documents: 'nobody', shows: 'passport', ending: nothing },
  },
  {
    ...{ key: 'domestic, name alone booked', share: 40, adults: 1, route: 'domestic' },
    ...{ documents: 'nobody', shows: 'reference', ending: nothing },
  },
  { key: 'alone, by reference', share: 30, adults: 1, shows: 'reference', ending: nothing },
  { key: 'alone, by ticket', share: 12, adults: 1, shows: 'ticket', ending: nothing },
  {
    ...{ key: 'by reference, no document', share: 25, adults: 1, ...VISITED },
    ...{ documents: 'nobody', shows: 'reference', ending: asked('document') },
  },
  {
    ...{ key: 'checked in at home', share: 45, adults: 1, seated: true },
    ...{ trouble: 'checked-in', shows: 'pass', ending: nothing },
  },
  { key: 'wheelchair', share: 12, adults: 1, services: ['WCHR'], shows: 'passport', ending: nothing },
  { key: 'couple', share: 60, adults: 2, shows: 'passport', ending: asked('party') },
  { key: 'couple, own seats', share: 25, adults: 2, seated: true, shows: 'passport', ending: asked('party') },
  {
    ...{ key: 'couple, no documents', share: 12, adults: 2, ...VISITED },
    ...{ documents: 'nobody', shows: 'passport', ending: asked('party', 'document') },
  },
  { key: 'parent and infant', share: 10, adults: 1, infants: 1, shows: 'passport', ending: nothing },
  {
    ...{ key: 'family', share: 25, adults: 2, children: 2 },
    ...{ shows: 'passport', ending: asked('party') },
  },
  {
    ...{ key: 'family with infant', share: 14, adults: 2, children: 1, infants: 1 },
    ...{ shows: 'passport', ending: asked('party') },
  },
  {
    ...{ key: 'family, child lacks document', share: 10, adults: 2, children: 1, infants: 1 },
    ...{ ...VISITED, documents: 'all-but-last-child' },
    ...{ shows: 'passport', ending: asked('party', 'document') },
  },
  {
    ...{ key: 'connecting', share: 60, adults: 1, route: 'connecting' },
    ...{ shows: 'passport', ending: nothing },
  },
  {
    ...{ key: 'couple, connecting', share: 60, adults: 2, route: 'connecting' },
    ...{ shows: 'passport', ending: asked('party') },
  },
  {
    ...{ key: 'two flights today', share: 12, adults: 1, trouble: 'booked-twice' },
    ...{ shows: 'passport', ending: asked('flight') },
  },
  {
    ...{ key: 'typed passport', share: 10, adults: 1, ...VISITED, types: true },
    ...{ documents: 'nobody', shows: 'reference', ending: asked('document') },
  },
  {
    ...{ key: 'return flight unknown', share: 12, adults: 1, ...VISITED, to: ['NRT', 'HKG', 'FRA', 'CDG'] },
    ...{ documents: 'nobody', stay: 'unknown', shows: 'passport', ending: asked('conditions') },
  },
  {
    ...{ key: 'visa shown', share: 6, adults: 1, to: ['NRT'], states: ['CHN'] },
    ...{ route: 'international', documents: 'nobody', carries: 'visa' },
    ...{ shows: 'passport', ending: asked('visa') },
  },
  {
    ...{ key: 'visa for so many days', share: 8, adults: 1, to: ['FRA', 'CDG'], states: ['CHN'] },
    ...{ route: 'international', documents: 'nobody', carries: 'visa' },
    ...{ shows: 'passport', ending: asked('visa', 'conditions') },
  },
  {
    ...{ key: 'visa missing', share: 10, adults: 1, to: ['NRT', 'FRA', 'CDG', 'LHR'], states: ['CHN'] },
    ...{ route: 'international', documents: 'nobody' },
    ...{ shows: 'passport', ending: refused('travel.visa-needed') },
  },
  {
    ...{ key: 'permit holder', share: 12, adults: 1, to: ['FRA', 'CDG'], states: ['THA', 'IDN'] },
    ...{ route: 'international', documents: 'nobody', carries: 'permit' },
    ...{ shows: 'passport', ending: asked('visa') },
  },
  {
    ...{ key: 'passport too short for the destination', share: 12, adults: 1, passport: 'short-lived' },
    ...{ ...VISITED, to: ['SIN', 'HKG', 'FRA', 'CDG'], documents: 'nobody' },
    ...{ shows: 'passport', ending: refused('travel.validity') },
  },
  {
    ...{ key: 'transit without visa', share: 60, adults: 1, route: 'connecting', states: ['JPN'] },
    ...{ documents: 'nobody', shows: 'passport', ending: nothing },
  },
  {
    ...{ key: 'member, one bag', share: 60, adults: 1, tier: 'silver', bags: 1 },
    ...{ shows: 'passport', ending: nothing },
  },
  { key: 'alone, one bag', share: 70, adults: 1, bags: 1, shows: 'passport', ending: nothing },
  { key: 'alone, bags to pay for', share: 20, adults: 1, bags: 4, shows: 'passport', ending: nothing },
  { key: 'couple, two bags', share: 40, adults: 2, bags: 2, shows: 'passport', ending: asked('party') },
  { key: 'alone, seat paid for', share: 15, adults: 1, buysSeat: true, shows: 'passport', ending: nothing },
  { key: 'alone, pass on a phone', share: 20, adults: 1, onPhone: true, shows: 'passport', ending: nothing },
  {
    ...{ key: 'couple, passes on a phone', share: 12, adults: 2, onPhone: true },
    ...{ shows: 'passport', ending: asked('party') },
  },
  {
    ...{ key: 'flight late, notice wanted', share: 250, adults: 1, disruption: 'delayed', wantsNotice: true },
    ...{ shows: 'passport', ending: nothing },
  },
  {
    ...{ key: 'flight cancelled, moved', share: 60, adults: 1, disruption: 'cancelled' },
    ...{ shows: 'passport', ending: asked('another-flight') },
  },
  {
    ...{ key: 'couple, flight cancelled, moved', share: 30, adults: 2, disruption: 'cancelled' },
    ...{ shows: 'passport', ending: asked('another-flight', 'party') },
  },
  {
    ...{ key: 'flight cancelled, notice wanted', share: 30, adults: 1, disruption: 'cancelled' },
    ...{ wantsNotice: true, shows: 'reference', ending: refused('flight.cancelled') },
  },
  {
    ...{ key: 'flight cancelled, security hold', share: 15, adults: 1, disruption: 'cancelled' },
    ...{ trouble: 'hold', shows: 'passport', ending: refused('flight.cancelled') },
  },
  {
    ...{ key: 'connection missed, moved', share: 120, adults: 1, disruption: 'missed' },
    ...{ shows: 'passport', ending: asked('another-flight') },
  },
  {
    ...{ key: 'left without a seat, moved', share: 60, adults: 1, disruption: 'oversold' },
    ...{ shows: 'passport', ending: asked('another-flight') },
  },
  {
    ...{ key: 'left without a seat, notice wanted', share: 40, adults: 1, disruption: 'oversold' },
    ...{ wantsNotice: true, shows: 'passport', ending: refused('flight.oversold') },
  },
  { key: 'group', share: 2, adults: 12, shows: 'passport', ending: refused('check-in.see-staff') },
  {
    ...{ key: 'standby', share: 8, adults: 1, trouble: 'standby' },
    ...{ shows: 'passport', ending: nothing },
  },
  {
    ...{ key: 'unaccompanied minor', share: 4, adults: 0, children: 1, services: ['UMNR'] },
    ...{ shows: 'passport', ending: refused('check-in.see-staff') },
  },
  {
    ...{ key: 'medical case', share: 2, adults: 1, services: ['MEDA'] },
    ...{ shows: 'passport', ending: refused('check-in.see-staff') },
  },
  {
    ...{ key: 'security hold', share: 3, adults: 1, trouble: 'hold' },
    ...{ shows: 'passport', ending: refused('check-in.see-staff') },
  },
  {
    ...{ key: 'payment owed', share: 5, adults: 1, trouble: 'payment' },
    ...{ shows: 'reference', ending: refused('check-in.see-staff') },
  },
  {
    ...{ key: 'passport expired', share: 5, adults: 1, passport: 'expired' },
    ...{ shows: 'passport', ending: refused('document.expired') },
  },
  {
    ...{ key: 'passport tampered with', share: 2, adults: 1, passport: 'tampered' },
    ...{ shows: 'passport', ending: refused('document.check-failed') },
  },
  {
    ...{ key: 'number under another name', share: 4, adults: 1, passport: 'another-name' },
    ...{ shows: 'passport', ending: refused('booking.name-differs') },
  },
  {
    ...{ key: 'no booking', share: 6, adults: 1, passport: 'no-booking' },
    ...{ shows: 'passport', ending: refused('booking.not-found') },
  },
];
