import { decode as decodePassPeer } from 'bcbp';
import { parse as parseMrzPeer } from 'mrz';
import { PLAIN, TWO_LEGS } from '../../device-agent/hardware/protocol/bcbp/specimens.ts';
import { decodeBcbp } from '../../device-agent/hardware/protocol/bcbp.ts';
import { checkDigit } from '../../device-agent/hardware/protocol/mrz/check-digit.ts';
import { LONG_TD1, MRV_A, TD1, TD2, TD3 } from '../../device-agent/hardware/protocol/mrz/specimens.ts';
import { decodeMrz } from '../../device-agent/hardware/protocol/mrz.ts';

const TODAY = '2026-11-26';
const YEAR = 2026;

/** A decoder of ours and the package that it is held against; both tell whether they read a text. */
export interface Rivals {
  readonly ours: (text: string) => boolean;
  readonly theirs: (text: string) => boolean;
}

const without = <T>(read: () => T, failed: T): T => {
  try {
    return read();
  } catch {
    return failed;
  }
};

/** The lines of a zone are joined with `|`. */
export const MRZ_RIVALS: Rivals = {
  ours: (text) => decodeMrz(text.split('|'), { today: TODAY }).ok,
  theirs: (text) => without(() => parseMrzPeer(text.split('|')).valid, false),
};

export const PASS_RIVALS: Rivals = {
  ours: (text) => decodeBcbp(text, { today: TODAY }).ok,
  theirs: (text) => without(() => decodePassPeer(text, YEAR).data !== undefined, false),
};

/** A French passport, which the package knows, with whatever these say and its digits right. */
export function frenchPassport(names: string, birth: string, number = '12AB34567'): string {
  const head = `${number}${checkDigit(number)}`;
  const dates = [birth, '300101'].map((date) => date + checkDigit(date));
  const optional = '<'.repeat(14);
  const line = `${head}FRA${dates[0]}M${dates[1]}${optional}<`;
  return `P<FRA${names.padEnd(39, '<')}|${line}${checkDigit(`${head}${dates.join('')}${optional}<`)}`;
}

/** Texts by what they are. */
type Texts = Readonly<Record<string, string>>;

/** Right by the standard. */
export const RIGHT_ZONES: Texts = {
  'an ordinary passport': frenchPassport('DUPONT<<JEAN', '800228'),
  'the passport of ICAO 9303 part 4': TD3,
  'the card of ICAO 9303 part 5': TD1,
  'the card of ICAO 9303 part 6': TD2,
  'a card with a document number longer than its field': LONG_TD1,
  'a visa of ICAO 9303 part 7': MRV_A,
};

/** Wrong by the standard, with every check digit right. */
export const WRONG_ZONES: Texts = {
  'a birth on 30 February': frenchPassport('DUPONT<<JEAN', '800230'),
  'three names in a field of two': frenchPassport('DUPONT<<JEAN<<PAUL', '800228'),
  'a birthday in an unknown month': frenchPassport('DUPONT<<JEAN', '80<<12'),
};

export const RIGHT_PASSES: Texts = {
  'a pass of mandatory items': PLAIN,
  'Resolution 792’s pass of two legs': TWO_LEGS,
};

export const WRONG_PASSES: Texts = {
  'the word HELLO': 'HELLO',
  'a pass cut in its name': PLAIN.slice(0, 15),
  'a leg that is counted and missing': `M2${PLAIN.slice(2)}`,
  'a character behind the last section': `${PLAIN}A`,
  'a section larger than the pass': PLAIN.replace(/00$/, '05'),
  'a digit in the name': PLAIN.replace('LUC', 'LU1'),
  'an airport of two letters': PLAIN.replace('FRA', 'FR '),
  'the day 000 of a year': PLAIN.replace('226', '000'),
  'a flight number of letters': PLAIN.replace('0834', 'ABCD'),
  'security data shorter than said': TWO_LEGS.slice(0, -1),
};

/** How often each of two decoders judges as the standard does, and where the other one does not. */
export function judge({ ours, theirs }: Rivals, right: Texts, wrong: Texts) {
  const cases = [
    ...Object.entries(right).map(([what, text]) => ({ what, text, valid: true })),
    ...Object.entries(wrong).map(([what, text]) => ({ what, text, valid: false })),
  ];
  const verdicts = cases.map(({ what, text, valid }) => ({
    what,
    valid,
    ours: ours(text) === valid,
    theirs: theirs(text) === valid,
  }));
  return {
    count: cases.length,
    ours: verdicts.filter((verdict) => verdict.ours).length,
    theirs: verdicts.filter((verdict) => verdict.theirs).length,
    differences: verdicts
      .filter((verdict) => verdict.ours !== verdict.theirs)
      .map(
        ({ what, valid, theirs: peer }) => `${what}: the package ${valid === peer ? 'reads' : 'refuses'} it`,
      ),
  };
}
