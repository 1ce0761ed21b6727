import { describe, expect, it } from 'vitest';
import { LAPSE_NOTICE, lapseNotes, lapsesOf } from './lapses.ts';
import { TRAVEL_RULES } from './rules.ts';

const LAST_DAY = '2026-12-31';
const named = (today: string) =>
  lapsesOf(TRAVEL_RULES, today).map(({ names, daysLeft }) => [names.en, daysLeft]);

describe('a travel rule that holds until a day', () => {
  it('is told of in time to look it up again', () => {
    expect(named('2026-10-31')).toEqual([]);
    expect(named('2026-11-01')).toEqual([['China', LAPSE_NOTICE]]);
    expect(lapseNotes(TRAVEL_RULES, '2026-11-26')).toEqual([
      expect.stringMatching(/China.*2026-12-31 \(35 days/),
    ]);
  });

  it('holds on that day, and is told of as over from the next one on', () => {
    expect(named(LAST_DAY)).toEqual([['China', 0]]);
    expect(named('2027-01-01')).toEqual([['China', -1]]);
    expect(lapseNotes(TRAVEL_RULES, '2027-01-01')).toEqual([expect.stringMatching(/China.*has lapsed/)]);
  });
});
