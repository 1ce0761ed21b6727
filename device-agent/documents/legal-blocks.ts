import type { Owed } from '../passenger-rights/owed.ts';
import type { Compensation } from '../passenger-rights/rights.ts';
import { bold, plain, RULE, sentence, space } from './blocks.ts';
import type { Block } from './layout.ts';
import { writeMoney } from './money.ts';
import type { RightsWords } from './words/rights/rights-words.ts';
import { type DocumentLanguage, documentWords } from './words/words.ts';

/** What each law gives, one after the other: care, choice, compensation, and where to turn to. */
export function legalBlocks(laws: readonly Owed[], language: DocumentLanguage): Block[] {
  const words = documentWords(language).lawful;
  if (laws.length === 0) return [];
  const oldest = laws.map(({ asOf }) => asOf).sort()[0] ?? '';
  return [
    space(),
    RULE,
    bold(words.heading),
    ...laws.flatMap((law) => lawBlocks(law, words)),
    space(),
    sentence(words.claim),
    sentence(words.asOf.replace('{date}', oldest)),
    RULE,
  ];
}

function lawBlocks({ reference, isCertain, rights, complaints }: Owed, words: RightsWords): Block[] {
  const { care, carePaidBy, choice } = rights;
  const items = care.map((item) => words.careItems[item]).join(words.separator);
  const [chosen] = choice;
  return [
    space(),
    bold(isCertain ? reference : `${reference} (${words.uncertain})`),
    ...(care.length > 0 ? [sentence(joined(words.care[carePaidBy], items))] : []),
    ...(chosen ? [sentence(words.choice[choice.length > 1 ? 'both' : chosen])] : []),
    sentence(compensationIn(rights.compensation, isCertain, words)),
    ...(complaints === null ? [] : [sentence(words.complaints), plain(complaints)]),
  ];
}

/** A full-width colon brings its own space. */
const joined = (before: string, after: string): string =>
  before.endsWith('：') ? `${before}${after}` : `${before} ${after}`;

function compensationIn(
  { state, amount, percentOfFare, why }: Compensation,
  isCertain: boolean,
  { compensation: words }: RightsWords,
): string {
  const isOwed = state === 'owed' && isCertain;
  return sentenceFor()
    .replace('{amount}', amount ? writeMoney(amount) : '')
    .replace('{percent}', `${percentOfFare ?? ''}`);

  function sentenceFor(): string {
    if (state === 'none') {
      if (why === 'cause') return words.cause;
      if (why === 'short-delay') return words.shortDelay;
      return why === 'told-in-time' ? words.toldInTime : words.notInThisLaw;
    }
    if (why === 'proven-loss') return words.provenLoss;
    if (why === 'airline-published')
      return amount === null ? words.airlineUnnamed : isOwed ? words.airlineOwed : words.airlineMaybe;
    if (amount === null) return words.maybeUnnamed;
    if (percentOfFare !== null) return words.fareShare;
    return isOwed ? words.owed : words.maybe;
  }
}
