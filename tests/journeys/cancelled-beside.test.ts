import { afterEach, describe, expect, it } from 'vitest';
import type { Rig } from '../faults/rig/kiosk.ts';
import { reach } from '../faults/rig/reach.ts';
import { AT_BOTH_HOSTS } from './both-hosts.ts';
import { FLIGHT, LATER } from './two-flights.ts';

let rig: Rig;
afterEach(() => rig.close());

const CANCELLED = { ...FLIGHT, disruption: { kind: 'cancelled', scheduledDeparture: FLIGHT.departure } };
/** Of the same way: one that left this morning, one in two days, for which check-in has yet to open. */
const MORNING = {
  ...{ ...FLIGHT, flightId: 'MORNING', number: '71', departure: '2031-05-14T08:00:00+08:00' },
  ...{ arrival: '2031-05-14T10:20:00+08:00', boarding: '2031-05-14T07:20:00+08:00' },
  ...{ checkInOpens: '2031-05-13T08:00:00+08:00', checkInCloses: '2031-05-14T07:00:00+08:00' },
};
const IN_TWO_DAYS = {
  ...{ ...FLIGHT, flightId: 'IN-TWO-DAYS', number: '79', departure: '2031-05-16T12:00:00+08:00' },
  ...{ arrival: '2031-05-16T14:20:00+08:00', boarding: '2031-05-16T11:20:00+08:00' },
  ...{ checkInOpens: '2031-05-15T12:00:00+08:00', checkInCloses: '2031-05-16T11:00:00+08:00' },
};

describe.each(Object.entries(AT_BOTH_HOSTS))('whose flight is cancelled, at %s,', (_, open) => {
  const comeWith = async (...booked: readonly { readonly flightId: string }[]) => {
    const person = { recordLocator: 'BESIDE', surname: 'SAMPLE', givenNames: 'ANNA', passengerId: 'ANNA' };
    const reservations = booked.map(({ flightId }) => ({ ...person, flightId, reservationId: flightId }));
    rig = await open({ flights: [...booked, LATER], reservations });
    await reach(rig, 'welcome');
    rig.page.send({ type: 'passenger.touched-start' });
    rig.page.send({ type: 'passenger.types' });
    rig.page.send({ type: 'passenger.searched', reference: 'BESIDE', surname: 'SAMPLE' });
  };

  it('hears of that, and not that an earlier one has left, and may fly on another', async () => {
    await comeWith(MORNING, CANCELLED);
    expect(await reach(rig, 'refused')).toMatchObject({
      props: { code: 'flight.cancelled', hasAlternatives: true, notice: 'offered' },
    });
  });

  it('is told of the later one that they hold as well, and moved to no third one', async () => {
    await comeWith(CANCELLED, IN_TWO_DAYS);
    const { choices } = (await reach(rig, 'choose-flight')).props;
    expect(choices.map(({ flight, gone }) => [flight.number, gone])).toEqual([
      [FLIGHT.number, 'cancelled'],
      [IN_TWO_DAYS.number, null],
    ]);
    rig.page.send({ type: 'passenger.chose-flight', choiceId: choices[0]?.choiceId ?? '' });
    expect(await reach(rig, 'refused')).toMatchObject({
      props: { code: 'flight.cancelled', hasAlternatives: false, notice: 'offered' },
    });
  });

  it('hears when check-in opens for the later one if it is that one they have come for', async () => {
    await comeWith(CANCELLED, IN_TWO_DAYS);
    const { choices } = (await reach(rig, 'choose-flight')).props;
    rig.page.send({ type: 'passenger.chose-flight', choiceId: choices[1]?.choiceId ?? '' });
    const { code, opensAt } = (await reach(rig, 'refused')).props;
    expect(code).toBe('check-in.not-open');
    expect(Date.parse(opensAt ?? '')).toBe(Date.parse(IN_TWO_DAYS.checkInOpens));
  });
});
