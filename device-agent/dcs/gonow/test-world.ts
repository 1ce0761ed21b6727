import type { Clock } from '../../../config/clock.ts';
import type { HostBooking } from '../gonow-host/records.ts';
import { type Fate, openTestHost } from '../gonow-host/test-world.ts';
import { type ConformanceWorld, calledAs, inventConformanceWorld } from '../port.conformance-world.ts';
import type { DcsPort } from '../port.ts';
import type { HostRequest } from '../request.ts';

export type Who = keyof ConformanceWorld['passengers'];

/** A clock that leaps to whatever is waited for. */
interface TestClock extends Clock {
  until(holds: () => boolean, milliseconds: number): Promise<boolean>;
}

const START = Date.parse('2031-05-14T09:00:00+08:00');
/** Milliseconds in which any call has come to its end. */
const ENDED = 60_000;

/** The suite's passengers at a host in reach of a kiosk, on a clock that leaps; what becomes of a question is decided here. */
export function openTriedWorld(createClock: (start: number, activity: () => number) => TestClock) {
  let fateOf: (request: HostRequest) => Fate = () => 'answered';
  const clock = createClock(START, () => test.asked.length);
  const test = openTestHost({ clock, fateOf: (request) => fateOf(request) });
  const invented = inventConformanceWorld(clock.now());
  const world = calledAs(invented, test.take(invented.bookings));

  /** Lets time pass until it is done. */
  const inTime = async <T>(work: Promise<T>): Promise<T> => {
    let isDone = false;
    void work.then(() => {
      isDone = true;
    });
    if (!(await clock.until(() => isDone, ENDED))) throw new Error('it does not end');
    return work;
  };

  /** A port whose every call lets time pass until it is answered; one call at a time. */
  const driven = (port: DcsPort): DcsPort => {
    const calls = Object.entries(port).map(([name, call]) => [
      name,
      typeof call === 'function'
        ? (asked: never) => inTime((call as (asked: never) => Promise<unknown>)(asked))
        : call,
    ]);
    return Object.fromEntries(calls) as DcsPort;
  };
  const idOf = (who: Who): string => world.passengers[who].reservationId;

  return {
    ...{ clock, test, world, inTime, driven, idOf },
    kiosk: driven(test.kiosk('K-1')),
    /** From now on every question meets this fate. */
    meets: (fate: (request: HostRequest) => Fate) => {
      fateOf = fate;
    },
    /** The first question of this kind meets another fate; what it does before, `first` does. */
    once: (question: RegExp, fate: Fate, first = () => {}) => {
      let met = false;
      fateOf = ({ method, path }) => {
        if (met || !question.test(`${method} ${path}`)) return 'answered';
        met = true;
        first();
        return fate;
      };
    },
    /** What the host has of someone's booking. */
    bookingOf: (who: Who): HostBooking => {
      const booking = test.host.store.bookings.get(idOf(who).split('.')[0] ?? '');
      if (!booking) throw new Error('they are booked');
      return booking;
    },
  };
}

export type TriedWorld = ReturnType<typeof openTriedWorld>;
