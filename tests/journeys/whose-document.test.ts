import { afterEach, describe, expect, it } from 'vitest';
import { LANTERN_AIR } from '../../config/demo/airline.ts';
import { openRig, PASSPORT_READER, printerOfModel, type Rig } from '../faults/rig/kiosk.ts';
import { reachWhen } from '../faults/rig/reach.ts';
import { bookPeople, LOCATOR, linesOf, type PaperPerson } from './paper-people.ts';

let rig: Rig;
afterEach(() => rig.close());

const open = async () => {
  rig = await openRig([printerOfModel('custom-kpm180h'), ...PASSPORT_READER], LANTERN_AIR);
  await reachWhen(rig, 'welcome');
};
const lay = (lines: readonly string[]) => {
  rig.reader.remove();
  rig.reader.insert({ label: null, lines: [...lines] });
};
const type = (surname: string) => {
  rig.page.send({ type: 'passenger.touched-start' });
  rig.page.send({ type: 'passenger.types' });
  rig.page.send({ type: 'passenger.searched', reference: LOCATOR, surname });
};
const bring = (...travellerIds: readonly string[]) =>
  rig.page.send({ type: 'passenger.chose-travellers', travellerIds });
const asksFor =
  (surname: string) =>
  ({ passenger }: { passenger: unknown }) =>
    JSON.stringify(passenger).toUpperCase().includes(surname);
const checkIn = async () => {
  await reachWhen(rig, 'confirm');
  rig.page.send({ type: 'passenger.confirmed' });
  await reachWhen(rig, 'take-pass');
};
const documentOf = (surname: string) => rig.desk.store.booking(surname)?.passenger.document_number;

const SINGAPORE = { to: 'SIN', arrival: '2031-05-14T19:30:00+08:00' };
const TOKYO = { to: 'NRT', arrival: '2031-05-14T18:00:00+09:00' };
const ANN: PaperPerson = { surname: 'PAPERANN', state: 'GBR', number: 'P00000001' };
const BEN: PaperPerson = { surname: 'PAPERBEN', state: 'GBR', number: 'P00000002' };
const STRANGER: PaperPerson = { surname: 'PAPERSTRANGER', state: 'GBR', number: 'P00000009' };

describe('the passport of someone else', () => {
  it('finds their booking and names them, not the one who holds it: going back ends it and shows nothing more', async () => {
    await open();
    bookPeople(rig, [ANN], SINGAPORE);
    lay(linesOf(ANN));
    const { visit } = await reachWhen(rig, 'confirm');
    expect(visit).toMatchObject({ passenger: { fullName: 'Example Paperann' } });
    rig.page.send({ type: 'passenger.back' });
    expect(rig.page.screen().screen).toBe('confirm');
    rig.page.send({ type: 'passenger.finished' });
    await reachWhen(rig, 'welcome');
    expect(rig.desk.store.booking(ANN.surname)?.passenger.state).toBe('booked');
  });

  it('of no booking from here finds nobody', async () => {
    await open();
    bookPeople(rig, [ANN], SINGAPORE);
    lay(linesOf(STRANGER));
    expect(await reachWhen(rig, 'refused')).toMatchObject({ code: 'booking.not-found' });
  });

  it('has another first name, and does not count; their own counts with a name that the booking lacks', async () => {
    await open();
    bookPeople(rig, [ANN], SINGAPORE);
    type(ANN.surname);
    await reachWhen(rig, 'show-document');
    lay(linesOf(ANN, { givenNames: 'MARIA EXAMPLE' }));
    await reachWhen(rig, 'show-document', ({ problem }) => problem === 'document.another-person');
    lay(linesOf(ANN, { givenNames: 'EXAMPLE MARIA' }));
    await checkIn();
    expect(documentOf(ANN.surname)).toBe(ANN.number);
  });

  it('does not count for whoever is asked for theirs, and the screen says whose is wanted', async () => {
    await open();
    bookPeople(rig, [ANN], SINGAPORE);
    type(ANN.surname);
    await reachWhen(rig, 'show-document');
    lay(linesOf(STRANGER));
    const props = await reachWhen(
      rig,
      'show-document',
      ({ problem }) => problem === 'document.another-person',
    );
    expect(props).toMatchObject({ passenger: { fullName: 'Example Paperann' }, taken: null });
    lay(linesOf(ANN));
    await checkIn();
    expect(documentOf(ANN.surname)).toBe(ANN.number);
  });
});

describe('the passport of someone of the family', () => {
  it('shown first is taken for whose it is, and the one that is asked for is asked for again', async () => {
    await open();
    bookPeople(rig, [ANN, BEN], SINGAPORE);
    type(ANN.surname);
    await reachWhen(rig, 'choose-travellers');
    bring(ANN.surname, BEN.surname);
    await reachWhen(rig, 'show-document', asksFor(ANN.surname));
    lay(linesOf(BEN));
    const props = await reachWhen(rig, 'show-document', ({ taken }) => taken !== null);
    expect(props).toMatchObject({
      ...{ problem: null, taken: { fullName: 'Example Paperben' } },
      passenger: { fullName: 'Example Paperann' },
    });
    lay(linesOf(ANN));
    await checkIn();
    expect([ANN, BEN].map(({ surname }) => documentOf(surname))).toEqual([ANN.number, BEN.number]);
  });

  it('who does not come along counts for nobody', async () => {
    await open();
    bookPeople(rig, [ANN, BEN], SINGAPORE);
    type(ANN.surname);
    await reachWhen(rig, 'choose-travellers');
    bring(ANN.surname);
    await reachWhen(rig, 'show-document');
    lay(linesOf(BEN));
    await reachWhen(rig, 'show-document', ({ problem }) => problem === 'document.another-person');
    expect(documentOf(BEN.surname)).toBeNull();
  });

  it('is no infant’s: they show their own', async () => {
    await open();
    const infant: PaperPerson = {
      ...{ surname: 'PAPERINFANT', state: 'GBR', number: 'P00000003', birthDate: '2030-09-01' },
      ...{ type: 'infant', onLapOf: ANN.surname },
    };
    bookPeople(rig, [ANN, infant], SINGAPORE);
    lay(linesOf(ANN));
    await reachWhen(rig, 'show-document', asksFor(infant.surname));
    lay(linesOf({ ...infant, birthDate: '1990-05-05', number: 'P00000004' }));
    await reachWhen(rig, 'show-document', ({ problem }) => problem === 'document.another-person');
    lay(linesOf(infant));
    await checkIn();
    expect(documentOf(infant.surname)).toBe(infant.number);
  });
});

describe('someone with two passports', () => {
  const chinese: PaperPerson = { surname: 'PAPERTWO', state: 'CHN', number: 'E00000018' };
  const british: PaperPerson = { ...chinese, state: 'GBR', number: 'P00000005' };

  it('shows the second one where the first needs a visa, and the airline is given the one that serves', async () => {
    await open();
    bookPeople(rig, [chinese], TOKYO);
    lay(linesOf(chinese));
    await reachWhen(rig, 'show-document');
    lay(linesOf(british));
    await checkIn();
    expect(documentOf(chinese.surname)).toBe(british.number);
  });

  it('loses nothing by showing the lesser one after it', async () => {
    await open();
    bookPeople(rig, [chinese, BEN], TOKYO);
    type(chinese.surname);
    await reachWhen(rig, 'choose-travellers');
    bring(chinese.surname, BEN.surname);
    await reachWhen(rig, 'show-document', asksFor(chinese.surname));
    lay(linesOf(british));
    await reachWhen(rig, 'show-document', asksFor(BEN.surname));
    lay(linesOf(chinese));
    await reachWhen(rig, 'show-document', ({ taken }) => taken !== null);
    lay(linesOf(BEN));
    await checkIn();
    expect(documentOf(chinese.surname)).toBe(british.number);
  });
});

describe('a passport that the booking does not know', () => {
  const held = { document: { number: 'P99999999', issuingState: 'GBR' } };

  it('was renewed since: it is taken without a word, and the airline has its number', async () => {
    await open();
    bookPeople(rig, [{ ...ANN, booked: held }], SINGAPORE);
    type(ANN.surname);
    await reachWhen(rig, 'show-document');
    lay(linesOf(ANN));
    await reachWhen(rig, 'confirm');
    expect(documentOf(ANN.surname)).toBe(ANN.number);
    await checkIn();
  });

  it('and names another date of birth is refused before seats are spoken of, with what is wrong', async () => {
    await open();
    bookPeople(rig, [{ ...ANN, booked: { birthDate: '1985-01-01' } }], SINGAPORE);
    type(ANN.surname);
    await reachWhen(rig, 'show-document');
    lay(linesOf(ANN));
    expect(await reachWhen(rig, 'refused')).toMatchObject({ code: 'booking.birth-date-differs' });
    expect(documentOf(ANN.surname)).toBeNull();
    expect(rig.desk.store.booking(ANN.surname)?.passenger.seat).toBeNull();
  });

  it('is refused before its holder is asked anything more', async () => {
    await open();
    bookPeople(rig, [{ ...ANN, booked: { birthDate: '1985-01-01' } }], { ...TOKYO, stayUntil: null });
    type(ANN.surname);
    await reachWhen(rig, 'show-document');
    lay(linesOf(ANN, { birthDate: '1985-01-01' }));
    await reachWhen(rig, 'travel-conditions');
    rig.page.send({ type: 'passenger.answers', isSo: false });
    await reachWhen(rig, 'refused');
    rig.page.send({ type: 'passenger.finished' });
    await reachWhen(rig, 'welcome');
    type(ANN.surname);
    await reachWhen(rig, 'show-document');
    lay(linesOf(ANN));
    expect(await reachWhen(rig, 'refused')).toMatchObject({ code: 'booking.birth-date-differs' });
    expect(rig.page.heard().filter(({ type: told }) => told === 'visit.conditions')).toHaveLength(1);
  });

  it('is typed again where its holder mistook their date of birth', async () => {
    await open();
    bookPeople(rig, [{ ...ANN, booked: { birthDate: '1990-05-05' } }], SINGAPORE);
    const typed = {
      ...{ document: 'passport' as const, number: ANN.number, state: ANN.state, sex: 'X' as const },
      ...{ birthDate: '1990-05-06', expiryDate: '2034-01-31' },
    };
    type(ANN.surname);
    await reachWhen(rig, 'show-document');
    rig.page.send({ type: 'passenger.types-document' });
    await reachWhen(rig, 'type-document');
    rig.page.send({ type: 'passenger.typed-document', document: typed });
    await reachWhen(rig, 'show-document', ({ problem }) => problem === 'booking.birth-date-differs');
    rig.page.send({ type: 'passenger.types-document' });
    await reachWhen(rig, 'type-document');
    rig.page.send({ type: 'passenger.typed-document', document: { ...typed, birthDate: '1990-05-05' } });
    await checkIn();
    expect(documentOf(ANN.surname)).toBe(ANN.number);
  });

  it('leaves out whose it is, and the others go on', async () => {
    await open();
    bookPeople(rig, [ANN, { ...BEN, booked: { birthDate: '1985-01-01' } }], SINGAPORE);
    type(ANN.surname);
    await reachWhen(rig, 'choose-travellers');
    bring(ANN.surname, BEN.surname);
    await reachWhen(rig, 'show-document', asksFor(ANN.surname));
    lay(linesOf(ANN));
    await reachWhen(rig, 'show-document', asksFor(BEN.surname));
    lay(linesOf(BEN));
    const { travellers } = await reachWhen(rig, 'choose-travellers');
    expect(travellers).toMatchObject([
      { travellerId: ANN.surname, state: 'ready' },
      { travellerId: BEN.surname, state: 'refused' },
    ]);
    bring(ANN.surname);
    await checkIn();
  });
});
