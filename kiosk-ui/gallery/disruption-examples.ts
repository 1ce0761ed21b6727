import type { VisitView } from '../../device-agent/contract/visit.ts';
import { EXAMPLE_FLIGHT, EXAMPLE_PASS, EXAMPLE_VISIT } from '../journey/examples.ts';
import type { Example } from './example.ts';

const flight = EXAMPLE_FLIGHT;
const seat = '4C';
const { passenger } = EXAMPLE_VISIT;
const noBags = { bags: null, bagsAway: false, offered: null, canHavePhonePass: true } as const;
/** The same flight, put off. */
const late = {
  ...flight,
  scheduledDeparture: flight.departure,
  departure: '2031-05-14T19:50:00+08:00',
  boarding: '2031-05-14T19:05:00+08:00',
};

/** And until the next day. */
const overnight = {
  ...late,
  departure: '2031-05-15T08:10:00+08:00',
  boarding: '2031-05-15T07:25:00+08:00',
};

const inLine = (place: number | null) => ({ place, waiting: 3, decidedAt: '2031-05-14T14:20:00+08:00' });
const standbyVisit = (place: number | null): VisitView => ({
  ...EXAMPLE_VISIT,
  seat: { number: 'STBY', position: 'middle', zone: 'middle', because: 'standby' },
  standby: inLine(place),
  alreadyCheckedIn: place !== null,
  takesBags: false,
});

/** Days that do not go as planned. */
export const DISRUPTION_EXAMPLES: readonly Example[] = [
  ...(['offered', 'after-pass'] as const).map(
    (notice): Example => ({
      name: `confirm-delayed-${notice}`,
      current: { screen: 'confirm', props: { ...noBags, visit: { ...EXAMPLE_VISIT, flight: late }, notice } },
    }),
  ),
  {
    name: 'confirm-delayed-overnight',
    current: {
      screen: 'confirm',
      props: { ...noBags, visit: { ...EXAMPLE_VISIT, flight: overnight }, notice: null },
    },
  },
  ...(['waiting', 'failed'] as const).map(
    (notice): Example => ({
      name: `goodbye-notice-${notice}`,
      current: {
        screen: 'goodbye',
        props: {
          ...{
            passenger,
            flight: late,
            seat,
            hasPass: true,
            hasReceipt: false,
            canHaveItinerary: true,
            standby: null,
          },
          canHavePhonePass: false,
          ...{ notice, leftOut: [], documentPresent: false, at: flight.boarding },
        },
      },
    }),
  ),
  ...([null, 2] as const).map(
    (place): Example => ({
      name: place === null ? 'confirm-standby' : 'confirm-standby-joined',
      current: {
        screen: 'confirm',
        props: { ...noBags, canHavePhonePass: false, notice: null, visit: standbyVisit(place) },
      },
    }),
  ),
  {
    name: 'take-standby-card',
    current: {
      screen: 'take-pass',
      props: { flight, seat: 'STBY', pass: { ...EXAMPLE_PASS, isStandby: true } },
    },
  },
  {
    name: 'goodbye-standby',
    current: {
      screen: 'goodbye',
      props: {
        ...{
          passenger,
          flight,
          seat: 'STBY',
          hasPass: true,
          hasReceipt: false,
          canHaveItinerary: true,
          standby: inLine(2),
          canHavePhonePass: false,
        },
        ...{ notice: null, leftOut: [], documentPresent: false, at: flight.boarding },
      },
    },
  },
];
