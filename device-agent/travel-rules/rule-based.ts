import type { TravelRules } from '../../config/travel-rules/rules.ts';
import type { TravelDocument } from '../dcs/port.ts';
import { admits } from './border.ts';
import type { TravelAnswer, TravelCheck, TravelQuery } from './port.ts';
import { dayOf, type Stay, staysOf } from './stays.ts';
import { asValidity, rangeOf, validOn } from './validity.ts';
import { allOf, bestOf, notOk, OK, staffMust } from './verdict.ts';

/** A document check that looks into the data of `config/travel-rules`, and says so where the data does not know. */
export const createRuleBasedCheck = (rules: TravelRules): TravelCheck => ({
  check: (query) => Promise.resolve(judge(rules, query)),
});

/** The answer of the rules. Of several passports the best one counts: a document more never makes it worse. */
export function judge(rules: TravelRules, query: TravelQuery): TravelAnswer {
  const identities = query.documents.filter(({ kind }) => kind === 'passport' || kind === 'identity-card');
  const stays = staysOf(query.legs, rules);
  const [first, ...others] = identities.map((identity) => travelling(rules, stays, query, identity));
  return first
    ? bestOf([first, ...others])
    : notOk('document.needed', [{ document: 'passport', names: null }]);
}

function travelling(
  rules: TravelRules,
  stays: readonly Stay[],
  query: TravelQuery,
  identity: TravelDocument,
): TravelAnswer {
  const [leg] = query.legs;
  if (!leg) return staffMust('unknown-destination');
  const today = validOn(identity, dayOf(leg.departure));
  if (today.verdict === 'not-ok') return today;
  return allOf([
    today,
    ...query.legs.map(({ departure }) => asValidity(validOn(identity, dayOf(departure)))),
    ...stays.map((stay) => admits(rules, stay, query, identity)),
    ...stays.map((stay) => asMinor(stay, query, identity)),
  ]);
}

/** The age on the day of arrival, as young as the date of birth allows. */
function asMinor({ territory, arrives }: Stay, query: TravelQuery, identity: TravelDocument): TravelAnswer {
  const { minorsAlone } = territory ?? {};
  if (!minorsAlone || query.accompanied) return OK;
  const birthDate = query.birthDate ?? identity.birthDate;
  if (birthDate === null) return staffMust('unknown-birth-date');
  return ageOn(rangeOf(birthDate).last, arrives.earliest) < minorsAlone.under ? staffMust('minor-alone') : OK;
}

/** Whole years; whoever is born on 29 February has their birthday on 1 March of other years. */
function ageOn(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(4) < birthDate.slice(4) ? years - 1 : years;
}
