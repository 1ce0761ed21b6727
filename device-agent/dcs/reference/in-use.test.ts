import { afterAll, beforeAll, describe } from 'vitest';
import { tried } from '../../../tests/thorough.ts';
import { describeDcsPort } from '../port.conformance.ts';
import { httpConformanceHost } from '../port.conformance-world.ts';
import { placeDemo } from './demo.ts';
import { placeTimetable } from './demo-timetable.ts';
import { openReference } from './test-world.ts';

/** The edges of a day, and a morning of many flights. */
const STARTS = tried(
  ['2031-05-15T00:10:00+08:00', '2031-05-15T23:10:00+08:00'],
  ['2031-05-15T08:40:00+08:00'],
);

describe.each(STARTS)('at %s', (start) => {
  let reference: Awaited<ReturnType<typeof openReference>>;
  beforeAll(async () => {
    reference = await openReference();
    reference.clock.set(Date.parse(start));
    placeDemo(reference.desk, 'PVG');
    placeTimetable(reference.desk);
  });
  afterAll(() => reference.close());

  // One host for the whole suite: what its tests have left behind is there, and the demo airline with everyone on it.
  describeDcsPort('the reference DCS in use', async () => {
    const { url, clock } = reference;
    return httpConformanceHost({ url, now: () => clock.now(), close: async () => {} });
  });
});
