import { afterEach, describe, expect, it } from 'vitest';
import type { Rig } from '../faults/rig/kiosk.ts';
import { reach } from '../faults/rig/reach.ts';
import { AT_BOTH_HOSTS } from './both-hosts.ts';
import { FLIGHT } from './two-flights.ts';

let rig: Rig;
afterEach(() => rig.close());

/** Five years old, and booked as nobody in particular: as an adult, if nobody looks. */
const LITTLE = { givenNames: 'LITTLE', birthDate: '2026-05-01' };
const given = (number: string) => ({ seat: { number, chosenBy: 'system' } });

type Person = Readonly<Record<string, unknown>>;

const record = (people: readonly Person[]) =>
  people.map((person) => ({
    ...{ recordLocator: 'AGED01', surname: 'SAMPLE', flightId: FLIGHT.flightId },
    ...{ passengerId: person.givenNames, reservationId: `R-${person.givenNames}`, ...person },
  }));

const type = async () => {
  await reach(rig, 'welcome');
  rig.page.send({ type: 'passenger.touched-start' });
  rig.page.send({ type: 'passenger.types' });
  rig.page.send({ type: 'passenger.searched', reference: 'AGED01', surname: 'SAMPLE' });
};

describe.each(Object.entries(AT_BOTH_HOSTS))('a child by the date of birth alone, at %s', (_, open) => {
  const openWith = async (...people: readonly Person[]) => {
    rig = await open({ flights: [FLIGHT], reservations: record(people) });
    await type();
  };
  const bothCome = async () => {
    const { screen, props } = await reach(rig, 'choose-travellers');
    if (screen !== 'choose-travellers') throw new Error(screen);
    expect(props.travellers.map((one) => [one.passenger.givenName, one.type])).toEqual([
      ['Anna', 'adult'],
      ['Little', 'child'],
    ]);
    const travellerIds = props.travellers.map(({ travellerId }) => travellerId);
    rig.page.send({ type: 'passenger.chose-travellers', travellerIds });
    const { props: confirm } = await reach(rig, 'confirm');
    if (!('visit' in confirm)) throw new Error('nothing to confirm');
    const { seat, companions, apart } = confirm.visit;
    const told = apart.flatMap(({ children }) => children.map(({ givenName }) => givenName));
    return { seats: [seat.number, companions[0]?.seat?.number], told };
  };

  it('does not check in alone', async () => {
    await openWith(LITTLE);
    expect(await reach(rig, 'refused')).toMatchObject({ props: { code: 'check-in.see-staff' } });
    expect(rig.events().filter(({ type }) => type === 'check-in.completed')).toEqual([]);
  });

  it('is not left in a seat apart from the adult unasked, or that is told where the host says that it was chosen', async () => {
    await openWith({ givenNames: 'ANNA', ...given('20A') }, { ...LITTLE, ...given('25C') });
    const { seats, told } = await bothCome();
    const rows = new Set(seats.map((seat) => seat?.slice(0, -1)));
    expect({ rows: rows.size, told }).toEqual(
      told.length === 0 ? { rows: 1, told: [] } : { rows: 2, told: ['Little'] },
    );
  });

  it('is given the seat beside the adult', async () => {
    await openWith({ givenNames: 'ANNA', seat: { number: '20A', chosenBy: 'passenger' } }, LITTLE);
    expect(await bothCome()).toEqual({ seats: ['20A', '20B'], told: [] });
  });
});
