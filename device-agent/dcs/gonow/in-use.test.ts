import { afterAll, beforeAll, describe } from 'vitest';
import { type Clock, systemClock } from '../../../config/clock.ts';
import { isThorough } from '../../../tests/thorough.ts';
import { importInto } from '../gonow-host/import.ts';
import { startGonowHost } from '../gonow-host/main.ts';
import { describeDcsPort } from '../port.conformance.ts';
import { bookingsOfDay } from '../reference/demo-timetable.ts';
import { gonowConformanceHost, TRYING } from './gonow.conformance-host.ts';
import { NOT_OFFERED } from './gonow.ts';

/** A clock that runs like the real one, and began at another moment. */
function clockFrom(start: string): Clock {
  const ahead = Date.parse(start) - systemClock.now();
  return { ...systemClock, now: () => systemClock.now() + ahead };
}

/** The last flights of a day, and the next day's first; the hour before anybody flies. */
const STARTS = ['2031-05-14T23:10:00+08:00', '2031-05-14T05:20:00+08:00'];

// It looks at everybody whenever it is asked for somebody by name: that is waited for.
describe.runIf(isThorough).each(STARTS)('at %s', (start) => {
  const clock = clockFrom(start);
  let running: Awaited<ReturnType<typeof startGonowHost>>;
  beforeAll(async () => {
    const { user, password } = TRYING.logOn;
    running = await startGonowHost({
      ...{ host: '127.0.0.1', port: 0, stateFolder: null, idleMinutes: 15, demo: true, clock },
      ...{ user, password },
    });
    importInto(running.host, bookingsOfDay(start.slice(0, 10)));
  });
  afterAll(() => running.close());

  // One host for the whole suite: what its tests have left behind is there, and the demo airline with everyone on it.
  describeDcsPort(
    'a host that is in use',
    async () => gonowConformanceHost({ url: running.url, close: async () => {} }, clock),
    NOT_OFFERED,
  );
});
