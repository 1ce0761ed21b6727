import { DateTime } from 'luxon';
import type { Territory } from '../../config/travel-rules/rules.ts';
import type { TravelDocument } from '../dcs/port.ts';
import type { TravelAnswer } from './port.ts';
import { type Stay, shifted } from './stays.ts';
import { allOf, ask, notOk, OK, passengerSays, staffMust } from './verdict.ts';

/** The first and the last day that a date of unknown day or month can mean. */
export function rangeOf(date: string): { readonly first: string; readonly last: string } {
  const first = DateTime.fromISO(date, { zone: 'utc' });
  const unit = date.length === 'YYYY'.length ? 'year' : date.length === 'YYYY-MM'.length ? 'month' : 'day';
  return { first: isoDay(first), last: isoDay(first.endOf(unit)) };
}

const isoDay = (time: DateTime): string => time.toISODate() ?? '';

/** So many months later; the last day of a month has no later one: 31 August and six months are the end of February. */
export const monthsAfter = (day: string, months: number): string =>
  isoDay(DateTime.fromISO(day, { zone: 'utc' }).plus({ months }));

/** Whether a document is still valid on a day. What does not tell its expiry is for staff to look at. */
export function validOn({ expiryDate }: TravelDocument, day: string): TravelAnswer {
  if (expiryDate === null) return staffMust('unknown-expiry');
  const { first, last } = rangeOf(expiryDate);
  if (last < day) return notOk('document.expired');
  return first >= day ? OK : staffMust('unknown-expiry');
}

/** A document that expires on the way was valid when it was shown. */
export const asValidity = (answer: TravelAnswer): TravelAnswer =>
  answer.verdict === 'not-ok' ? notOk('travel.validity') : answer;

/** The last day of a stay as far as it is known, and the last one that the rule allows; null where there is none. */
export interface StayEnd {
  readonly known: string | null;
  readonly allowed: string | null;
}

/**
 * Whether a passport is valid for as long as the territory demands of visitors. Where nobody knows how long the visit
 * lasts, the passenger says that it ends in time.
 */
export function validForVisit(
  passport: TravelDocument,
  { names, validity }: Territory,
  { arrives }: Stay,
  end: StayEnd,
): TravelAnswer {
  const onArrival = validOn(passport, arrives.latest);
  if (onArrival.verdict === 'not-ok') return notOk('travel.validity');
  if (passport.expiryDate === null) return onArrival;
  const lasts = lastsLongEnough(passport.expiryDate, { names, validity }, arrives, end);
  return allOf([lasts, issuedLately(passport, passport.expiryDate, validity, arrives)]);
}

/** Whether a passport was issued recently enough for the territory; asked where its expiry leaves that open. */
function issuedLately(
  { issueDate }: TravelDocument,
  expiryDate: string,
  { issued }: Territory['validity'],
  arrives: Stay['arrives'],
): TravelAnswer {
  if (!issued) return OK;
  const since = monthsAfter(arrives.latest, -12 * issued.withinYears);
  if (issueDate !== undefined) return issueDate >= since ? OK : notOk('travel.validity');
  return monthsAfter(rangeOf(expiryDate).first, -issued.longestMonths) >= since ? OK : ask('issued');
}

function lastsLongEnough(
  expiryDate: string,
  { names, validity }: Pick<Territory, 'names' | 'validity'>,
  arrives: Stay['arrives'],
  end: StayEnd,
): TravelAnswer {
  const { first, last } = rangeOf(expiryDate);
  const judged = (from: string): TravelAnswer => {
    const needed = monthsAfter(from, validity.months);
    if (last < needed) return notOk('travel.validity');
    return first >= needed ? OK : staffMust('unknown-expiry');
  };
  if (validity.beyond === 'arrival') return judged(arrives.latest);
  if (end.known !== null) return judged(end.known < arrives.latest ? arrives.latest : end.known);
  const shortest = judged(arrives.latest);
  if (shortest.verdict !== 'ok') return shortest;
  if (end.allowed !== null && judged(end.allowed).verdict === 'ok') return OK;
  return passengerSays('stay', names, lastDayBefore(first, validity.months));
}

/** The last day from which so many months still end by `expiry`. */
function lastDayBefore(expiry: string, months: number): string {
  let day = isoDay(DateTime.fromISO(expiry, { zone: 'utc' }).minus({ months }));
  // Months differ in length: a later day of the same month may do as well.
  while (monthsAfter(shifted(day, 1), months) <= expiry) day = shifted(day, 1);
  return day;
}

/** Whether a visit that the rule allows for so many days ends in time. */
export function withinDays(
  { names }: Territory,
  { arrives }: Stay,
  days: number | undefined,
  known: string | null,
): { readonly answer: TravelAnswer; readonly allowed: string | null } {
  if (days === undefined) return { answer: OK, allowed: null };
  const allowed = shifted(arrives.earliest, days - 1);
  if (known === null) return { answer: passengerSays('stay', names, allowed), allowed };
  return { answer: known <= allowed ? OK : notOk('travel.visa-needed'), allowed };
}

/** Two words about one stay are one: the earlier day holds. */
export function inOneWord(answer: TravelAnswer): TravelAnswer {
  if (answer.verdict !== 'conditional') return answer;
  const stays = answer.passenger.filter(({ condition }) => condition === 'stay');
  const [first] = [...stays].sort((a, b) => (a.until ?? '').localeCompare(b.until ?? ''));
  const others = answer.passenger.filter(({ condition }) => condition !== 'stay');
  return { ...answer, passenger: first ? [first, ...others] : others };
}
