import { afterEach, describe, expect, it } from 'vitest';
import type { Rig } from '../faults/rig/kiosk.ts';
import { reach, reachWhen } from '../faults/rig/reach.ts';
import { AT_BOTH_HOSTS, strangers } from './both-hosts.ts';
import { FLIGHT, LATER } from './two-flights.ts';

let rig: Rig;
afterEach(() => rig.close());

/** Six hours late. */
const LATE = {
  ...{ ...FLIGHT, flightId: 'LATE', number: '71' },
  ...{ departure: '2031-05-14T20:00:00+08:00', arrival: '2031-05-14T22:20:00+08:00' },
  ...{ boarding: '2031-05-14T19:20:00+08:00', checkInCloses: '2031-05-14T19:00:00+08:00' },
  disruption: { kind: 'delayed', scheduledDeparture: FLIGHT.departure },
};

describe.each(Object.entries(AT_BOTH_HOSTS))('whose flight is late, at %s,', (_, open) => {
  const comeWith = async (
    one: { readonly flightId: string },
    another?: { readonly flightId: string },
    { more = {}, others = [] }: { more?: object; others?: readonly object[] } = {},
  ) => {
    const person = { recordLocator: 'BESIDE', surname: 'SAMPLE', givenNames: 'ANNA', passengerId: 'ANNA' };
    const on = ({ flightId }: typeof one) => ({ ...person, flightId, reservationId: flightId });
    return comeTo({ reservations: [...others, on(one), ...(another ? [{ ...on(another), ...more }] : [])] });
  };

  const comeTo = async ({ reservations }: { reservations: readonly object[] }) => {
    rig = await open({ flights: [LATE, LATER, FLIGHT], reservations });
    await reach(rig, 'welcome');
    type();
    return (await reach(rig, 'choose-flight')).props;
  };

  it('may fly sooner on others', async () => {
    const { choices, kept } = await comeWith(LATE);
    expect([kept?.flight.number, choices.map(({ flight }) => flight.number)]).toEqual([
      LATE.number,
      [FLIGHT.number, LATER.number],
    ]);
  });

  it.each([
    ['wait for a seat', { standby: true }, []],
    ['find no seat left', {}, strangers([], LATER.flightId)],
  ])('may fly sooner on a third one where they hold another on which they %s', async (_, more, others) => {
    const found = await comeWith(LATE, LATER, { more, others });
    const late = found.choices.find(({ flight }) => flight.number === LATE.number);
    rig.page.send({ type: 'passenger.chose-flight', choiceId: late?.choiceId ?? '' });
    const { choices } = await reachWhen(rig, 'choose-flight', ({ kept }) => kept !== null);
    expect(choices.map(({ flight }) => flight.number)).toEqual([FLIGHT.number]);
  });

  it('and whom the airline has booked on another beside it chooses between those two, and is offered no third', async () => {
    const { choices, kept } = await comeWith(LATE, LATER);
    expect(kept).toBeNull();
    expect(choices.map(({ flight }) => flight.number).toSorted()).toEqual([LATE.number, LATER.number]);
    const late = choices.find(({ flight }) => flight.number === LATE.number);
    rig.page.send({ type: 'passenger.chose-flight', choiceId: late?.choiceId ?? '' });
    expect(await reach(rig, 'confirm')).toMatchObject({
      props: { visit: { flight: { number: LATE.number } } },
    });
  });

  /** Two of one record who are booked on both flights. */
  const TWO = [LATE, LATER].flatMap(({ flightId }) =>
    ['ANNA', 'BERT'].map((givenNames) => ({
      ...{ recordLocator: 'BESIDE', surname: 'SAMPLE', givenNames, passengerId: givenNames },
      ...{ flightId, reservationId: `${givenNames}-${flightId}` },
    })),
  );
  const choose = async (number: string, ...who: readonly string[]) => {
    const { choices } = await reachWhen(rig, 'choose-flight');
    const chosen = choices.find(({ flight }) => flight.number === number);
    rig.page.send({ type: 'passenger.chose-flight', choiceId: chosen?.choiceId ?? '' });
    const { travellers } = await reachWhen(rig, 'choose-travellers');
    const travellerIds = travellers
      .filter(({ passenger }) => who.includes(passenger.givenName))
      .map(({ travellerId }) => travellerId);
    rig.page.send({ type: 'passenger.chose-travellers', travellerIds });
    return reach(rig, 'choose-flight', 'confirm');
  };
  const type = () => {
    rig.page.send({ type: 'passenger.touched-start' });
    rig.page.send({ type: 'passenger.types' });
    rig.page.send({ type: 'passenger.searched', reference: 'BESIDE', surname: 'SAMPLE' });
  };

  it('and of whom one has a pass for another flight are offered no third', async () => {
    await comeTo({ reservations: TWO });
    expect(await choose(LATER.number, 'Anna')).toMatchObject({ screen: 'confirm' });
    rig.page.send({ type: 'passenger.confirmed' });
    await reach(rig, 'take-pass');
    rig.printers[0]?.peer.take();
    await reach(rig, 'goodbye');
    rig.page.send({ type: 'passenger.finished' });
    await reach(rig, 'welcome');
    type();
    expect(await choose(LATE.number, 'Anna', 'Bert')).toMatchObject({
      ...{ screen: 'confirm', props: { visit: { flight: { number: LATE.number } } } },
    });
  });

  it.each([
    ['with one seat left', strangers(['21A'], LATER.flightId), [FLIGHT.number]],
    ['with two seats left', strangers(['21A', '21B'], LATER.flightId), null],
  ])(
    'and who are two and hold another flight %s may fly sooner on a third where they do not all fit',
    async (_, others, offered) => {
      await comeTo({ reservations: [...others, ...TWO] });
      const { screen, props } = await choose(LATE.number, 'Anna', 'Bert');
      const choices = screen === 'choose-flight' ? props.choices : null;
      expect(choices?.map(({ flight }) => flight.number) ?? null).toEqual(offered);
    },
  );
});
