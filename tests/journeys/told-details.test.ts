import { afterEach, describe, expect, it } from 'vitest';
import { LANTERN_AIR } from '../../config/demo/airline.ts';
import { readTravelRules } from '../../config/travel-rules/rules.ts';
import type { ToldDetail } from '../../device-agent/contract/travel.ts';
import { openRig, PASSPORT_READER, printerOfModel, type Rig, type RigOptions } from '../faults/rig/kiosk.ts';
import { reachWhen } from '../faults/rig/reach.ts';
import { bookPeople, linesOf, type PaperPerson } from './paper-people.ts';

const FRANKFURT = { to: 'FRA', arrival: '2031-05-14T19:00:00+02:00', stayUntil: '2031-05-24' };
const TOKYO = { to: 'NRT', arrival: '2031-05-14T18:00:00+09:00', stayUntil: '2031-05-24' };
/** Valid for long enough, and perhaps older than ten years. */
const OLD: PaperPerson = {
  ...{ surname: 'PAPEROLD', state: 'GBR', number: 'P00000011' },
  expiryDate: '2031-12-31',
};
const RAO: PaperPerson = { surname: 'PAPERRAO', state: 'IND', number: 'P00000012' };

/** Whoever lives in Singapore needs no visa for Japan. */
const RESIDENTS = readTravelRules({ groups: {}, passports: [] }, [
  {
    names: { en: 'Japan', 'zh-Hans': '日本' },
    ...{ countries: ['JPN'], lookedUp: '2026-11-26', sources: ['an example'] },
    citizens: { nationalities: ['JPN'], documents: ['passport'] },
    validity: { months: 0, beyond: 'stay' },
    withoutVisa: [{ nationalities: ['IND'], residence: ['SGP'], days: 14 }],
    ...{ visas: ['JPN'], visaRequired: ['*'], transit: [] },
  },
]);

let rig: Rig;
afterEach(() => rig.close());

const open = async (who: PaperPerson, flight: typeof FRANKFURT, options: RigOptions = {}) => {
  rig = await openRig([printerOfModel('custom-kpm180h'), ...PASSPORT_READER], LANTERN_AIR, options);
  await reachWhen(rig, 'welcome');
  bookPeople(rig, [who], flight);
  lay(linesOf(who));
};
const lay = (lines: readonly string[]) => {
  rig.reader.remove();
  rig.reader.insert({ label: null, lines: [...lines] });
};
const tell = (told: ToldDetail) => rig.page.send({ type: 'passenger.tells-detail', told });
const checkIn = async () => {
  await reachWhen(rig, 'confirm');
  rig.page.send({ type: 'passenger.confirmed' });
  await reachWhen(rig, 'take-pass');
};
const checks = () =>
  rig.events().flatMap(({ type, data }) => (type === 'travel.checked' ? [[data.verdict, data.reasons]] : []));

describe('the date of issue of a passport', () => {
  it('is asked where the destination takes none older than ten years, and the airline is told', async () => {
    await open(OLD, FRANKFURT);
    expect(await reachWhen(rig, 'tell-detail')).toMatchObject({ detail: 'issued', problem: null });
    tell({ detail: 'issued', value: '2022-01-31' });
    await checkIn();
    expect(rig.desk.store.toldDetails(OLD.surname)).toMatchObject({
      ...{ residence: null, issued_on: '2022-01-31' },
    });
    expect(checks()).toEqual([['ok', []]]);
  });

  it('that is too long ago refuses its holder', async () => {
    await open(OLD, FRANKFURT);
    await reachWhen(rig, 'tell-detail');
    tell({ detail: 'issued', value: '2021-04-01' });
    expect(await reachWhen(rig, 'refused')).toMatchObject({ code: 'travel.validity' });
    expect(checks()).toEqual([['not-ok', ['travel.validity']]]);
  });

  it.each([
    ['tomorrow', '2031-05-15'],
    ['before its holder was born', '1989-01-01'],
  ])('cannot be %s: it is asked again', async (_what, value) => {
    await open(OLD, FRANKFURT);
    await reachWhen(rig, 'tell-detail');
    tell({ detail: 'issued', value });
    await reachWhen(rig, 'tell-detail', ({ problem }) => problem === 'document.mistyped');
  });

  it('that nobody knows is looked at by staff', async () => {
    await open(OLD, FRANKFURT);
    await reachWhen(rig, 'tell-detail');
    tell({ detail: 'issued', value: null });
    expect(await reachWhen(rig, 'refused')).toMatchObject({ code: 'travel.see-staff' });
    expect(checks()).toEqual([['conditional', ['issued']]]);
  });

  it('is asked of nobody whose passport cannot be that old', async () => {
    await open({ ...OLD, expiryDate: '2032-06-30' }, FRANKFURT);
    await reachWhen(rig, 'confirm');
    expect(rig.page.heard().map(({ type }) => type)).not.toContain('visit.detail-needed');
  });
});

describe('the country that someone lives in', () => {
  it('is asked where it decides whether they need a visa, and the airline is told', async () => {
    await open(RAO, TOKYO, { travelRules: RESIDENTS });
    expect(await reachWhen(rig, 'tell-detail')).toMatchObject({ detail: 'residence' });
    tell({ detail: 'residence', value: 'SGP' });
    await checkIn();
    expect(rig.desk.store.toldDetails(RAO.surname)).toMatchObject({ residence: 'SGP', issued_on: null });
  });

  it('elsewhere leaves the visa to be shown', async () => {
    await open(RAO, TOKYO, { travelRules: RESIDENTS });
    await reachWhen(rig, 'tell-detail');
    tell({ detail: 'residence', value: 'IND' });
    expect(await reachWhen(rig, 'show-document')).toMatchObject({ wants: [{ document: 'visa' }] });
    lay(linesOf(RAO, { format: 'MRV-A', documentCode: 'V', issuingState: 'JPN' }));
    await checkIn();
    expect(rig.desk.store.toldDetails(RAO.surname)).toMatchObject({ residence: 'IND' });
  });

  it('is not told to a visit that did not ask', async () => {
    await open({ ...RAO, state: 'GBR' }, TOKYO);
    await reachWhen(rig, 'confirm');
    tell({ detail: 'residence', value: 'SGP' });
    await checkIn();
    expect(rig.desk.store.toldDetails(RAO.surname)?.residence).toBeNull();
  });
});
