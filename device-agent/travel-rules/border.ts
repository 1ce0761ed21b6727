import type { Exemption, Territory, TransitRule, TravelRules } from '../../config/travel-rules/rules.ts';
import { isoOf } from '../../config/travel-rules/rules.ts';
import type { AskedDocument } from '../contract/travel.ts';
import type { TravelDocument } from '../dcs/port.ts';
import type { TravelAnswer, TravelQuery } from './port.ts';
import { dayOf, type Stay, shifted } from './stays.ts';
import { asValidity, inOneWord, type StayEnd, validForVisit, validOn, withinDays } from './validity.ts';
import { allOf, ask, bestOf, notOk, OK, passengerSays, staffMust } from './verdict.ts';

const HOUR = 60 * 60_000;

/** Someone with one of their passports or identity cards in front of one border. */
interface AtBorder {
  readonly rules: TravelRules;
  readonly territory: Territory;
  readonly stay: Stay;
  readonly query: TravelQuery;
  readonly identity: TravelDocument;
  readonly nationality: string;
  readonly end: StayEnd;
}

/** Whether a border lets the holder of a passport or an identity card in, or through, with all else that they hold. */
export function admits(
  rules: TravelRules,
  stay: Stay,
  query: TravelQuery,
  identity: TravelDocument,
): TravelAnswer {
  const { territory } = stay;
  if (!territory) return staffMust('unknown-destination');
  const nationality = rules.nationalityOf(identity);
  const known = stay.leavesAt === null ? query.stayUntil : dayOf(stay.leavesAt);
  const there = { rules, territory, stay, query, identity, nationality, end: { known, allowed: null } };
  const ways = [...asCitizen(there), ...withoutVisa(there), ...withVisa(there), ...inTransit(there)];
  const [first, ...others] = hasWayOfTheirOwn(there) ? ways : [...ways, ...otherwise(there, ways)];
  if (!first) throw new Error('a border answers everyone');
  const best = bestOf([first, ...others]);
  const mayBeSettled = best.verdict === 'conditional' && best.staff.length > 0 && !hasWayOfTheirOwn(there);
  return mayBeSettled && identity.kind === 'passport' ? { ...best, wants: wanted(there) } : best;
}

function asCitizen({ rules, territory, identity, nationality, stay }: AtBorder): TravelAnswer[] {
  const { nationalities, documents } = territory.citizens;
  if (!rules.names(nationalities, nationality) || !isOneOf(documents, identity)) return [];
  return [asValidity(validOn(identity, stay.arrives.latest))];
}

function withoutVisa(there: AtBorder): TravelAnswer[] {
  const { rules, territory, nationality, identity, query, stay } = there;
  return territory.withoutVisa
    .filter(({ nationalities, documents, residence }) => {
      const isOfThem = rules.names(nationalities, nationality) && isOneOf(documents, identity);
      const mayLiveThere = !residence || query.residence === null || residence.includes(query.residence);
      return isOfThem && mayLiveThere;
    })
    .flatMap((exemption) => {
      const permit = exemption.permit ? permitAnswer(there, exemption.permit) : OK;
      if (permit === null) return [];
      const { answer, allowed } = withinDays(territory, stay, exemption.days, there.end.known);
      const lasts = validForVisit(identity, territory, stay, { ...there.end, allowed });
      const lives = exemption.residence && query.residence === null ? ask('residence') : OK;
      const all = allOf([permit, answer, lasts, lives, authorised(exemption), holds(exemption, stay)]);
      return [inOneWord(curable(there, all))];
    });
}

/** Whoever stays for longer than they may without a visa can show one. */
const curable = (there: AtBorder, answer: TravelAnswer): TravelAnswer =>
  answer.verdict === 'not-ok' && answer.reason === 'travel.visa-needed'
    ? notOk('travel.visa-needed', wanted(there))
    : answer;

/** Null where it is not among what was shown. */
function permitAnswer({ territory, query, stay }: AtBorder, name: string): TravelAnswer | null {
  const permit = territory.permits[name];
  const held = query.documents.filter(
    ({ kind, issuingState, documentCode }) =>
      kind === 'permit' &&
      permit?.issuers.includes(isoOf(issuingState)) &&
      (!permit.codes || documentCode === undefined || permit.codes.includes(documentCode)),
  );
  const [first, ...others] = held.map((document) => validOn(document, stay.arrives.latest));
  const best = first && bestOf([first, ...others]);
  return best && best.verdict !== 'not-ok' ? best : null;
}

function authorised({ authorisation }: Exemption): TravelAnswer {
  if (!authorisation) return OK;
  const { names, confirmedBy } = authorisation;
  return confirmedBy === 'staff' ? staffMust('authorisation') : passengerSays('authorisation', names);
}

const holds = ({ until }: { until?: string | undefined }, { arrives }: Stay): TravelAnswer =>
  until !== undefined && arrives.latest > until ? staffMust('rule-has-lapsed') : OK;

/** The zone of a visa tells neither how often nor how long it admits: where it says how long, its holder is asked. */
function withVisa({ territory, query, identity, stay, rules, nationality, end }: AtBorder): TravelAnswer[] {
  if (identity.kind !== 'passport') return [];
  return query.documents
    .filter(
      (visa) =>
        visa.kind === 'visa' &&
        territory.visas.includes(isoOf(visa.issuingState)) &&
        (rules.nationalityOf(visa) === nationality || visa.nationality === UNSPECIFIED) &&
        validOn(visa, stay.arrives.latest).verdict !== 'not-ok',
    )
    .map((visa) => {
      const whose = visa.nationality === UNSPECIFIED ? staffMust('unknown-nationality') : OK;
      return allOf([
        whose,
        validOn(visa, stay.arrives.latest),
        validForVisit(identity, territory, stay, end),
        territory.visasSayDays ? passengerSays('visa-days', territory.names, end.known) : OK,
      ]);
    });
}

/** ICAO 9303: a holder whose nationality is not told. Staff see whether such a visa is this passenger's. */
const UNSPECIFIED = 'XXX';

function inTransit(there: AtBorder): TravelAnswer[] {
  const { territory, rules, nationality, identity, stay } = there;
  return territory.transit
    .filter(
      (rule) =>
        rules.names(rule.nationalities, nationality) &&
        isOneOf(rule.documents, identity) &&
        !(rule.airside && stay.crossesBorder),
    )
    .flatMap((rule) => {
      const passes = passesThrough(rule, stay);
      if (passes === null) return [];
      const valid = asValidity(validOn(identity, stay.arrives.latest));
      return [allOf([passes, valid, holds(rule, stay)])];
    });
}

/** Null where the rule is not for this journey. */
function passesThrough({ thirdCountry, hours, countedFrom }: TransitRule, stay: Stay): TravelAnswer | null {
  // Whether they fly on, staff can see from a ticket that is not in this booking.
  if (stay.leavesAt === null) return staffMust('onward-flight');
  if (thirdCountry && stay.before !== undefined && stay.before === stay.after) return null;
  if (stay.arrivesAt === null) return staffMust('unknown-arrival');
  const from =
    countedFrom === 'arrival'
      ? Date.parse(stay.arrivesAt)
      : Date.parse(`${shifted(dayOf(stay.arrivesAt), 1)}T00:00:00${offsetOf(stay.arrivesAt)}`);
  if (Date.parse(stay.leavesAt) - from > hours * HOUR) return null;
  return thirdCountry && (stay.before === undefined || stay.after == null)
    ? staffMust('unknown-transit')
    : OK;
}

const offsetOf = (time: string): string => /(?:Z|[+-]\d\d:?\d\d)$/.exec(time)?.[0] ?? 'Z';

/** When no rule lets them in. Whom the data does not know is neither let through nor turned away. */
function otherwise(there: AtBorder, ways: readonly TravelAnswer[]): TravelAnswer[] {
  const { rules, territory, nationality, identity, stay } = there;
  const refused = (answer: TravelAnswer) => (ways.length === 0 ? [answer] : []);
  if (identity.kind === 'identity-card') return refused(notOk('document.needed', [PASSPORT]));
  const isTransit = stay.leavesAt !== null && !stay.crossesBorder;
  const mustHaveVisa = rules.names(territory.visaRequired, nationality);
  const mayChange = territory.transit.some(({ nationalities }) => rules.names(nationalities, nationality));
  const needsVisa = isTransit
    ? rules.names(territory.transitVisaRequired, nationality) || (mayChange && mustHaveVisa)
    : mustHaveVisa;
  if (needsVisa) return refused(notOk('travel.visa-needed', wanted(there)));
  return [staffMust(isTransit ? 'unknown-transit' : 'unknown-nationality')];
}

/** The rules let such people in with nothing but their passport: that this one does not is no matter for doubt. */
const hasWayOfTheirOwn = ({ rules, territory, nationality, identity }: AtBorder): boolean =>
  (rules.names(territory.citizens.nationalities, nationality) &&
    isOneOf(territory.citizens.documents, identity)) ||
  territory.withoutVisa.some(
    ({ nationalities, documents, permit, residence }) =>
      !permit && !residence && isOneOf(documents, identity) && rules.names(nationalities, nationality),
  );

const PASSPORT: AskedDocument = { document: 'passport', names: null };

/** A visa, or any permit that would do for this nationality. */
function wanted({ rules, territory, nationality }: AtBorder): AskedDocument[] {
  const permits = territory.withoutVisa.flatMap(({ permit, nationalities }) => {
    const names = permit && territory.permits[permit]?.names;
    return names && rules.names(nationalities, nationality) ? [{ document: 'permit', names } as const] : [];
  });
  return [{ document: 'visa', names: territory.names }, ...permits];
}

const isOneOf = (kinds: readonly string[], { kind }: TravelDocument): boolean => kinds.includes(kind);
