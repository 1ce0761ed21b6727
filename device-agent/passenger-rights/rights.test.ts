import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANTERN_AIR } from '../../config/demo/airline.ts';
import { DISRUPTION_CAUSES } from '../../config/disruption-causes.ts';
import { greatCircle, kilometresBetween } from '../../config/distance.ts';
import { REGIMES, type Regime } from '../../config/passenger-rights/regimes.ts';
import { applicable } from './applicable.ts';
import { type Compensation, type Incident, type Rights, rights } from './rights.ts';

const regime = (key: string): Regime => {
  const found = REGIMES.find((each) => each.key === key);
  if (!found) throw new Error(`no law is called ${key}`);
  return found;
};

const PUBLISHED = LANTERN_AIR.disruptions.published;

const incident = (change: Partial<Incident> = {}): Incident => ({
  kind: 'delayed',
  from: 'DEU',
  to: 'CHN',
  kilometres: 8800,
  leavesLater: 300,
  arrivesLater: 300,
  overnight: false,
  cause: 'technical',
  noticeDays: 0,
  ...change,
});
const owed = (key: string, change: Partial<Incident>) => rights(regime(key), incident(change), PUBLISHED);
const paid = (key: string, change: Partial<Incident>) => owed(key, change).compensation;
const euros = (amount: number) => ({ minorUnits: amount * 100, currency: 'EUR' });

describe('the laws that hold for a flight', () => {
  const keys = (from: string | null, to: string | null, carrier: string | null) =>
    applicable({ from, to, carrier }).map(({ regime: { key }, isCertain }) => (isCertain ? key : `${key}?`));

  it('are those of where it leaves, and of where a carrier of that place arrives', () => {
    expect(keys('FRA', 'FRA', 'CHN')).toEqual(['eu261']);
    expect(keys('CHN', 'DEU', 'DEU')).toEqual(['caac', 'eu261', 'montreal']);
    expect(keys('CHN', 'DEU', 'CHN')).toEqual(['caac', 'montreal']);
    expect(keys('JPN', 'GBR', 'FRA')).toEqual(['montreal', 'uk261']);
    expect(keys('JPN', 'FRA', 'GBR')).toEqual(['montreal', 'uk261']);
    expect(keys('USA', 'CHN', 'USA')).toEqual(['montreal', 'us']);
    expect(keys('CHN', 'CHN', 'CHN')).toEqual(['caac']);
    expect(keys('CHE', 'NOR', 'CHE')).toEqual(['eu261', 'montreal']);
  });

  it('are not taken away by what is not known', () => {
    expect(keys('CHN', 'DEU', null)).toEqual(['caac', 'eu261?', 'montreal', 'uk261?']);
    expect(keys(null, 'CHN', 'CHN')).toContain('eu261?');
  });
});

describe('compensation for a delay in Europe', () => {
  it.each([
    [1500, 180, 250],
    [1501, 180, 400],
    [3500, 180, 400],
    [3501, 180, 300],
    [3501, 239, 300],
    [3501, 240, 600],
  ])('is over %d km and %d minutes late EUR %d', (kilometres, arrivesLater, amount) => {
    expect(paid('eu261', { kilometres, arrivesLater })).toMatchObject({
      state: 'owed',
      amount: euros(amount),
    });
  });

  it('counts a flight within the Union as of the middle distance at most', () => {
    expect(paid('eu261', { to: 'ESP', kilometres: 4000, arrivesLater: 200 }).amount).toEqual(euros(400));
  });

  it('is none below three hours, and none where the cause is extraordinary, which leaves the care', () => {
    expect(paid('eu261', { arrivesLater: 179 })).toMatchObject({ state: 'none', why: 'short-delay' });
    const storm = owed('eu261', { cause: 'weather', overnight: true });
    expect(storm.compensation).toMatchObject({ state: 'none', why: 'cause' });
    expect(storm).toMatchObject({ care: ['meals', 'calls', 'hotel'], carePaidBy: 'airline' });
  });

  it('cares from two, three or four hours on, by distance, and gives the money back from five on', () => {
    for (const [kilometres, from] of [
      [1000, 120],
      [2000, 180],
      [9000, 240],
    ] as const) {
      expect(owed('eu261', { kilometres, leavesLater: from - 1 }).care).toEqual([]);
      expect(owed('eu261', { kilometres, leavesLater: from }).care).toEqual(['meals', 'calls']);
    }
    expect(owed('eu261', { leavesLater: 299 }).choice).toEqual([]);
    expect(owed('eu261', { leavesLater: 300 }).choice).toEqual(['refund']);
  });

  it('is in pounds in the United Kingdom', () => {
    expect(paid('uk261', { from: 'GBR' }).amount).toEqual({ minorUnits: 52_000, currency: 'GBP' });
  });
});

describe('compensation for a cancellation in Europe', () => {
  const gone = { kind: 'cancelled', leavesLater: 60 } as const;

  it('is halved by another flight that arrives soon enough', () => {
    expect(paid('eu261', { ...gone, arrivesLater: 240 }).amount).toEqual(euros(300));
    expect(paid('eu261', { ...gone, arrivesLater: 241 }).amount).toEqual(euros(600));
    expect(paid('eu261', { ...gone, arrivesLater: null }).amount).toEqual(euros(600));
  });

  it('is none where it was told a fortnight before, or later with another flight that is near enough', () => {
    const told = (noticeDays: number | null, arrivesLater: number | null, leavesLater = 60) =>
      paid('eu261', { kind: 'cancelled', noticeDays, arrivesLater, leavesLater }).state;
    expect(told(14, null)).toBe('none');
    expect(told(13, null)).toBe('owed');
    expect(told(13, 239)).toBe('none');
    expect(told(13, 240)).toBe('owed');
    expect(told(13, 100, -121)).toBe('owed');
    expect(told(6, 119, -60)).toBe('none');
    expect(told(6, 120)).toBe('owed');
    expect(told(null, 60)).toBe('maybe');
  });

  it('lets the passenger choose between the money and another flight', () => {
    expect(owed('eu261', gone).choice).toEqual(['refund', 'another-flight']);
  });
});

describe('elsewhere', () => {
  it('denied boarding is compensated in the United States by the fare, and nothing else is', () => {
    const full = { kind: 'denied-boarding', from: 'USA', to: 'USA' } as const;
    expect(paid('us', { ...full, arrivesLater: 60 })).toMatchObject({ state: 'none' });
    expect(paid('us', { ...full, arrivesLater: 61 })).toMatchObject({
      ...{ percentOfFare: 200, amount: { minorUnits: 107_500, currency: 'USD' } },
    });
    expect(paid('us', { ...full, arrivesLater: 119 })).toMatchObject({ percentOfFare: 200 });
    expect(paid('us', { ...full, arrivesLater: 120 })).toMatchObject({
      ...{ percentOfFare: 400, amount: { minorUnits: 215_000, currency: 'USD' } },
    });
    expect(paid('us', { ...full, to: 'CHN', arrivesLater: 239 })).toMatchObject({ percentOfFare: 200 });
    expect(paid('us', { ...full, to: 'CHN', arrivesLater: 240 })).toMatchObject({ percentOfFare: 400 });
    // Only where boarding is denied at an airport of the United States.
    expect(paid('us', { ...full, from: 'CHN' })).toMatchObject({ state: 'none', why: 'not-in-this-law' });
    expect(paid('us', { from: 'USA' })).toMatchObject({ state: 'none', why: 'not-in-this-law' });
  });

  it('the money is given back in the United States from three hours late on, from six abroad', () => {
    expect(owed('us', { from: 'USA', to: 'USA', arrivesLater: 180 }).choice).toEqual(['refund']);
    expect(owed('us', { from: 'USA', arrivesLater: 359 }).choice).toEqual([]);
    expect(owed('us', { from: 'USA', arrivesLater: 360 }).choice).toEqual(['refund']);
  });

  it('the airline’s own amounts are what it pays in China, for causes of its own, and meals are by the cause', () => {
    const here = (change: Partial<Incident>) => owed('caac', { from: 'CHN', to: 'CHN', ...change });
    expect(here({ arrivesLater: 239 }).compensation.state).toBe('none');
    expect(here({ arrivesLater: 240 }).compensation.amount?.minorUnits).toBe(20_000);
    expect(here({ arrivesLater: 480 }).compensation.amount?.minorUnits).toBe(40_000);
    expect(here({ cause: 'weather' })).toMatchObject({ carePaidBy: 'passenger', care: ['meals'] });
    expect(here({ cause: 'technical' }).carePaidBy).toBe('airline');
    expect(here({ cause: 'unknown' })).toMatchObject({
      carePaidBy: 'cause',
      compensation: { state: 'maybe' },
    });
  });
});

const anyIncident: fc.Arbitrary<Incident> = fc.record({
  kind: fc.constantFrom('delayed', 'cancelled', 'denied-boarding'),
  from: fc.constantFrom('DEU', 'GBR', 'USA', 'CHN', null),
  to: fc.constantFrom('ESP', 'GBR', 'USA', 'CHN', null),
  kilometres: fc.option(fc.integer({ min: 50, max: 15_000 })),
  leavesLater: fc.option(fc.integer({ min: 0, max: 2000 })),
  arrivesLater: fc.option(fc.integer({ min: 0, max: 2000 })),
  overnight: fc.boolean(),
  cause: fc.constantFrom(...DISRUPTION_CAUSES),
  noticeDays: fc.option(fc.integer({ min: 0, max: 20 })),
});
const anyRegime = fc.constantFrom(...REGIMES);

const STATES = ['none', 'maybe', 'owed'];
const worth = ({ state, amount }: Compensation) => (state === 'none' ? 0 : (amount?.minorUnits ?? 0));
const paysNoLess = (more: Rights, less: Rights) => {
  expect(worth(more.compensation)).toBeGreaterThanOrEqual(worth(less.compensation));
  expect(STATES.indexOf(more.compensation.state)).toBeGreaterThanOrEqual(
    STATES.indexOf(less.compensation.state),
  );
};

describe('every law', () => {
  it('gives no less for a longer delay', () => {
    fc.assert(
      fc.property(anyRegime, anyIncident, fc.nat(2000), fc.nat(2000), (law, base, minutes, more) => {
        const late = (by: number) => rights(law, { ...base, leavesLater: by, arrivesLater: by }, PUBLISHED);
        paysNoLess(late(minutes + more), late(minutes));
        expect(late(minutes + more).care).toEqual(expect.arrayContaining([...late(minutes).care]));
        expect(late(minutes + more).choice).toEqual(expect.arrayContaining([...late(minutes).choice]));
      }),
    );
  });

  /** Below four hours the longest flights are halved, which leaves them less than the middle ones: so it is in the law. */
  it('pays no less for a longer way, once nothing is halved any more', () => {
    fc.assert(
      fc.property(anyRegime, anyIncident, fc.nat(15_000), fc.nat(15_000), (law, base, way, more) => {
        const arrivesLater = Math.max(base.arrivesLater ?? 0, 241);
        const over = (kilometres: number) => rights(law, { ...base, kilometres, arrivesLater }, PUBLISHED);
        paysNoLess(over(way + more), over(way));
      }),
    );
  });

  it('never says that nothing is owed because the cause is not known', () => {
    fc.assert(
      fc.property(anyRegime, anyIncident, (law, base) => {
        const unknown = rights(law, { ...base, cause: 'unknown' }, PUBLISHED);
        for (const cause of DISRUPTION_CAUSES) {
          const stated = rights(law, { ...base, cause }, PUBLISHED);
          if (stated.compensation.state !== 'none') expect(unknown.compensation.state).not.toBe('none');
          expect(unknown.care).toEqual(stated.care);
        }
        expect(unknown.compensation.why).not.toBe('cause');
      }),
    );
  });
});

describe('the way between airports', () => {
  it('is that of the great circle', () => {
    expect(kilometresBetween('PVG', 'NRT')).toBeCloseTo(1800, -2);
    expect(kilometresBetween('FRA', 'PVG')).toBeCloseTo(8860, -2);
    expect(kilometresBetween('LHR', 'CDG')).toBeCloseTo(347, -1);
    expect(greatCircle([0, 0], [0, 180])).toBeCloseTo(Math.PI * 6371, 3);
  });

  it('is the same there and back, and not known to an airport that is not', () => {
    const point = fc.tuple(
      fc.double({ min: -90, max: 90, noNaN: true }),
      fc.double({ min: -180, max: 180, noNaN: true }),
    );
    fc.assert(
      fc.property(point, point, (one, two) => {
        expect(greatCircle(one, two)).toBeCloseTo(greatCircle(two, one), 6);
      }),
    );
    expect(kilometresBetween('PVG', 'XXX')).toBeNull();
  });
});
