import { afterEach, beforeEach, expect, it } from 'vitest';
import { openRig, PASSPORT_READER, printerOfModel, type Rig } from '../faults/rig/kiosk.ts';
import { reach, reachWhen } from '../faults/rig/reach.ts';
import { bookPeople, linesOf, type PaperPerson } from './paper-people.ts';

// Both under one name, and the airline knows of neither when they were born.
const FATHER: PaperPerson = { id: 'A-FATHER', surname: 'PAPERMAN', state: 'GBR', number: 'P00000001' };
const SON: PaperPerson = {
  ...{ id: 'B-SON', surname: 'PAPERMAN', state: 'GBR', number: 'P00000002' },
  ...{ birthDate: '2024-03-02', type: 'child' },
};

let rig: Rig;
beforeEach(async () => {
  rig = await openRig([printerOfModel('custom-kpm180h'), ...PASSPORT_READER]);
  await reach(rig, 'welcome');
  bookPeople(rig, [FATHER, SON], { to: 'SIN', arrival: '2031-05-14T19:30:00+08:00' });
});
afterEach(() => rig.close());

const lay = (person: PaperPerson) => {
  rig.reader.remove();
  rig.reader.insert({ label: null, lines: [...linesOf(person)] });
};
const documentOf = (id: string) => rig.desk.store.booking(id)?.passenger.document_number;

it.each([
  ['the son’s', SON, FATHER],
  ['the father’s', FATHER, SON],
])(
  'A passport is of whom its age fits, whichever of one name is booked first: %s',
  async (_whose, first, second) => {
    lay(first);
    await reach(rig, 'choose-travellers');
    rig.page.send({ type: 'passenger.chose-travellers', travellerIds: ['A-FATHER', 'B-SON'] });
    await reachWhen(rig, 'show-document', ({ problem }) => problem === null);
    lay(second);
    await reach(rig, 'confirm');
    expect([documentOf('A-FATHER'), documentOf('B-SON')]).toEqual([FATHER.number, SON.number]);
  },
);
