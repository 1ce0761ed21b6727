import fc from 'fast-check';
import { DateTime, FixedOffsetZone } from 'luxon';
import { expect, it } from 'vitest';
import { withOffset } from './flights.ts';

const written = (time: DateTime) => time.toISO({ includeOffset: false }) ?? '';

it('a local time gets the offset that the same time in UTC gives it, also where that is no whole hour', () => {
  const quarters = fc.integer({ min: -48, max: 56 }).map((quarter) => quarter * 15);
  const moments = fc.integer({ min: 0, max: 4_000_000_000 }).map((second) => second * 1000);
  fc.assert(
    fc.property(moments, quarters, (moment, minutes) => {
      const time = DateTime.fromMillis(moment, { zone: FixedOffsetZone.instance(minutes) });
      const read = withOffset(written(time), written(time.toUTC()));
      expect(read.toMillis()).toBe(moment);
      expect(read.offset).toBe(minutes);
    }),
  );
});
