import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openRig, PASSPORT_READER, printerOfModel, type Rig } from '../faults/rig/kiosk.ts';
import { reach } from '../faults/rig/reach.ts';
import { bookPeople, LOCATOR, linesOf, type PaperPerson } from './paper-people.ts';

const ANN: PaperPerson = { surname: 'PAPERANN', state: 'GBR', number: 'P00000001' };

let rig: Rig;
beforeEach(async () => {
  rig = await openRig([printerOfModel('custom-kpm180h'), ...PASSPORT_READER]);
  await reach(rig, 'welcome');
});
afterEach(() => rig.close());

const type = () => {
  rig.page.send({ type: 'passenger.touched-start' });
  rig.page.send({ type: 'passenger.types' });
  rig.page.send({ type: 'passenger.searched', reference: LOCATOR, surname: ANN.surname });
};
const checkIn = async () => {
  await reach(rig, 'confirm');
  rig.page.send({ type: 'passenger.confirmed' });
  await reach(rig, 'take-pass');
};

describe('a flight to an airport whose name is known in English alone', () => {
  it('asks for no passport within the country', async () => {
    bookPeople(rig, [ANN], { to: 'SZX', arrival: '2031-05-14T16:30:00+08:00' });
    type();
    const { props } = await reach(rig, 'confirm');
    expect(props.visit.flight.to).toEqual({ code: 'SZX', names: { en: 'Shenzhen Bao’an' } });
    await checkIn();
  });

  it('asks for what the country behind it demands', async () => {
    bookPeople(rig, [ANN], { to: 'MAD', arrival: '2031-05-14T20:00:00+02:00' });
    type();
    await reach(rig, 'show-document');
    rig.reader.insert({ label: null, lines: [...linesOf(ANN)] });
    await checkIn();
  });
});
