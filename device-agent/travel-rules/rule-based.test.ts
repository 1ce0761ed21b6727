import { describe, expect, it } from 'vitest';
import { readTravelRules, TRAVEL_RULES } from '../../config/travel-rules/rules.ts';
import type { TravelDocument } from '../dcs/port.ts';
import type { TravelAnswer, TravelLeg, TravelQuery } from './port.ts';
import { judge } from './rule-based.ts';
import { identityCard, leg, passport, permit, visa } from './test-documents.ts';
import { monthsAfter } from './validity.ts';

const TO_TOKYO = leg('PVG', 'NRT', '2031-05-14T15:20:00+08:00', '2031-05-14T19:35:00+09:00');
const TO_SINGAPORE = leg('PVG', 'SIN', '2031-05-14T22:40:00+08:00', '2031-05-15T04:10:00+08:00');
const TO_FRANKFURT = leg('PVG', 'FRA', '2031-05-14T23:45:00+08:00', '2031-05-15T06:20:00+02:00');
const TO_HONG_KONG = leg('PVG', 'HKG', '2031-05-14T09:10:00+08:00', '2031-05-14T11:55:00+08:00');
const TO_LONDON = leg('PVG', 'LHR', '2031-05-14T11:20:00+08:00', '2031-05-14T17:30:00+01:00');
const ON_TO_PARIS = leg('LHR', 'CDG', '2031-05-14T20:10:00+01:00', '2031-05-14T22:30:00+02:00');
const WITHIN_CHINA = leg('PVG', 'PEK', '2031-05-14T12:00:00+08:00', '2031-05-14T14:25:00+08:00');

const ask = (
  documents: readonly TravelDocument[],
  legs: readonly TravelLeg[],
  more: Partial<TravelQuery> = {},
): TravelAnswer =>
  judge(TRAVEL_RULES, {
    ...{ documents, legs, residence: null, birthDate: null, accompanied: false, stayUntil: null },
    ...more,
  });
const SHORT = { stayUntil: '2031-05-24' };

describe('a visitor without a visa', () => {
  it('is let in where the stay is known to end within the days that are granted', () => {
    expect(ask([passport('GBR')], [TO_TOKYO], SHORT)).toEqual({ verdict: 'ok' });
  });

  it('says when they leave where nobody knows it', () => {
    expect(ask([passport('GBR')], [TO_TOKYO])).toMatchObject({
      verdict: 'conditional',
      staff: [],
      passenger: [{ condition: 'stay', names: { en: 'Japan' }, until: '2031-08-11' }],
    });
  });

  it('needs a visa for one day more than is granted', () => {
    expect(ask([passport('GBR')], [TO_TOKYO], { stayUntil: '2031-08-11' })).toEqual({ verdict: 'ok' });
    expect(ask([passport('GBR')], [TO_TOKYO], { stayUntil: '2031-08-12' })).toMatchObject({
      verdict: 'not-ok',
      reason: 'travel.visa-needed',
    });
  });

  it('confirms the electronic authorisation that no kiosk can see', () => {
    expect(ask([passport('D')], [TO_LONDON], SHORT)).toMatchObject({
      verdict: 'conditional',
      staff: [],
      passenger: [{ condition: 'authorisation' }],
    });
  });

  it('is sent to staff where the rule was announced for dates that are over', () => {
    const home = leg('LHR', 'PVG', '2031-05-14T21:30:00+01:00', '2031-05-15T15:50:00+08:00');
    expect(ask([passport('GBR')], [home], SHORT)).toMatchObject({ staff: ['rule-has-lapsed'] });
  });
});

describe('who needs a visa', () => {
  it('is asked for it by the name of the country', () => {
    expect(ask([passport('CHN', { number: 'E00000001' })], [TO_TOKYO], SHORT)).toMatchObject({
      reason: 'travel.visa-needed',
      wants: [{ document: 'visa', names: { en: 'Japan' } }, { document: 'permit' }],
    });
  });

  it('is let in with one that is valid on arrival, of any state of an area without borders', () => {
    const traveller = passport('IND');
    expect(ask([traveller, visa('FRA', 'IND')], [TO_FRANKFURT], SHORT)).toMatchObject({ staff: [] });
    expect(ask([traveller, visa('JPN', 'IND')], [TO_FRANKFURT], SHORT)).toMatchObject({
      reason: 'travel.visa-needed',
    });
    const expired = visa('FRA', 'IND', { expiryDate: '2031-05-14' });
    expect(ask([traveller, expired], [TO_FRANKFURT], SHORT)).toMatchObject({ verdict: 'not-ok' });
  });

  it('says that the days of a visa are enough, where visas say days and no zone tells them', () => {
    const held = [passport('IND'), visa('FRA', 'IND')];
    const saying = (until: string | null) => ({
      verdict: 'conditional',
      passenger: [{ condition: 'visa-days', names: { en: 'the Schengen area' }, until }],
      ...{ staff: [], asks: [], wants: [] },
    });
    expect(ask(held, [TO_FRANKFURT], { stayUntil: '2031-06-28' })).toMatchObject(saying('2031-06-28'));
    expect(ask(held, [TO_FRANKFURT], { stayUntil: null })).toMatchObject({
      passenger: expect.arrayContaining([expect.objectContaining({ condition: 'visa-days', until: null })]),
    });
    const chinese = [passport('CHN', { number: 'E00000001' }), visa('JPN', 'CHN')];
    expect(ask(chinese, [TO_TOKYO], SHORT)).toEqual({ verdict: 'ok' });
  });

  it('is looked at by staff when their visa does not tell whose it is', () => {
    expect(ask([passport('IND'), visa('FRA', 'XXX')], [TO_FRANKFURT], SHORT)).toMatchObject({
      verdict: 'conditional',
      staff: ['unknown-nationality'],
    });
  });

  it('is not let in with the visa of someone of another nationality', () => {
    expect(ask([passport('IND'), visa('FRA', 'NPL')], [TO_FRANKFURT], SHORT)).toMatchObject({
      verdict: 'not-ok',
    });
  });

  it('is let in with a permit that stands for it', () => {
    expect(ask([passport('IND'), permit('D', 'IND')], [TO_FRANKFURT], SHORT)).toEqual({ verdict: 'ok' });
    expect(ask([passport('CHN'), permit('CHN', 'CHN')], [TO_HONG_KONG], SHORT)).toEqual({ verdict: 'ok' });
    // Or a ticket on, which is for staff to look at.
    expect(ask([passport('CHN')], [TO_HONG_KONG], SHORT)).toMatchObject({
      staff: ['onward-flight'],
      wants: [
        { document: 'visa' },
        { document: 'permit', names: { en: 'exit-entry permit for Hong Kong and Macao' } },
      ],
    });
  });

  it('is told apart from holders of passports that name the same state', () => {
    expect(ask([passport('CHN', { number: 'KJ0000001' })], [TO_TOKYO], SHORT)).toEqual({ verdict: 'ok' });
  });

  it('is left to staff where the data says nothing of the nationality', () => {
    expect(ask([passport('KEN')], [TO_TOKYO], SHORT)).toMatchObject({ staff: ['unknown-nationality'] });
    expect(ask([passport('XXA')], [TO_TOKYO], SHORT)).toMatchObject({ staff: ['unknown-nationality'] });
    expect(ask([passport('GBN')], [TO_TOKYO], SHORT)).toMatchObject({ staff: ['unknown-nationality'] });
  });
});

describe('a passport', () => {
  const until = (expiryDate: string, legs = [TO_SINGAPORE], more: Partial<TravelQuery> = SHORT) =>
    ask([passport('GBR', { expiryDate })], legs, more);

  it('is to be valid for six months after the arrival in Singapore, to the day', () => {
    expect(until('2031-11-15')).toEqual({ verdict: 'ok' });
    expect(until('2031-11-14')).toEqual({ verdict: 'not-ok', reason: 'travel.validity', wants: [] });
  });

  it('counts months to the end of a short one: 31 August and six months are 29 February', () => {
    const august = leg('PVG', 'SIN', '2031-08-31T09:00:00+08:00', '2031-08-31T14:30:00+08:00');
    const stay = { stayUntil: '2031-09-10' };
    expect(until('2032-02-29', [august], stay)).toEqual({ verdict: 'ok' });
    expect(until('2032-02-28', [august], stay)).toMatchObject({ reason: 'travel.validity' });
  });

  it('is judged by the date where the flight arrives, not by the date where it leaves', () => {
    const overnight = leg('LHR', 'NRT', '2031-05-14T20:00:00+01:00', '2031-05-15T16:00:00+09:00');
    expect(ask([passport('JPN', { expiryDate: '2031-05-14' })], [overnight])).toMatchObject({
      reason: 'travel.validity',
    });
    expect(ask([passport('JPN', { expiryDate: '2031-05-15' })], [overnight])).toEqual({ verdict: 'ok' });
  });

  it('that must outlast the stay by three months decides by when its holder leaves', () => {
    const short = passport('GBR', { expiryDate: '2031-08-31', issueDate: '2021-08-31' });
    expect(ask([short], [TO_FRANKFURT], { stayUntil: '2031-05-31' })).toEqual({ verdict: 'ok' });
    expect(ask([short], [TO_FRANKFURT], { stayUntil: '2031-06-01' })).toMatchObject({
      reason: 'travel.validity',
    });
    expect(ask([short], [TO_FRANKFURT])).toMatchObject({
      passenger: [{ condition: 'stay', until: '2031-05-31' }],
    });
  });

  it('has to be valid on the day of every flight, also where no border lies between two of them', () => {
    const onward = leg('FRA', 'CDG', '2031-05-20T09:00:00+02:00', '2031-05-20T10:15:00+02:00');
    const french = (expiryDate: string) => ask([passport('FRA', { expiryDate })], [TO_FRANKFURT, onward]);
    expect(french('2031-05-20')).toEqual({ verdict: 'ok' });
    expect(french('2031-05-19')).toMatchObject({ reason: 'travel.validity' });
    expect(french('2031-05')).toMatchObject({ staff: ['unknown-expiry'] });
  });

  it('that was issued more than ten years before the arrival is not taken, and the day is asked where it decides', () => {
    const british = (expiryDate: string, issueDate?: string) =>
      ask([passport('GBR', { expiryDate, ...(issueDate && { issueDate }) })], [TO_FRANKFURT], SHORT);
    // It arrives on 15 May 2031; no passport lasts for longer than ten years and nine months.
    expect(british('2032-02-15')).toEqual({ verdict: 'ok' });
    expect(british('2032-02-14')).toMatchObject({ verdict: 'conditional', staff: [], asks: ['issued'] });
    expect(british('2032-02-14', '2021-05-15')).toEqual({ verdict: 'ok' });
    expect(british('2032-02-14', '2021-05-14')).toMatchObject({ reason: 'travel.validity' });
    expect(ask([passport('FRA', { expiryDate: '2031-09-01' })], [TO_FRANKFURT])).toEqual({ verdict: 'ok' });
    expect(ask([passport('GBR', { expiryDate: '2031-09-01' })], [TO_LONDON])).toEqual({ verdict: 'ok' });
  });

  it('whose expiry is known to the month alone is looked at where the month decides', () => {
    expect(until('2031-12')).toEqual({ verdict: 'ok' });
    expect(until('2031-11')).toMatchObject({ staff: ['unknown-expiry'] });
    expect(until('2031-10')).toMatchObject({ reason: 'travel.validity' });
  });
});

describe('changing planes', () => {
  it('without a visa goes by the hours between two flights', () => {
    const inbound = leg('NRT', 'PVG', '2031-05-14T10:00:00+09:00', '2031-05-14T12:30:00+08:00');
    const onTo = (departure: string) => leg('PVG', 'LHR', departure, null);
    const arrival = leg('PVG', 'LHR', '2031-05-15T12:30:00+08:00', '2031-05-15T18:00:00+01:00');
    const stay = { stayUntil: '2031-05-24' };
    expect(ask([passport('GBR')], [inbound, arrival], stay)).toEqual({ verdict: 'ok' });
    // 240 hours, counted from the midnight after the arrival.
    expect(ask([passport('GBR')], [inbound, onTo('2031-05-25T00:00:00+08:00')], stay)).toEqual({
      verdict: 'ok',
    });
    expect(ask([passport('GBR')], [inbound, onTo('2031-05-25T00:01:00+08:00')], stay)).toMatchObject({
      staff: ['rule-has-lapsed'],
    });
    expect(ask([passport('IND')], [inbound, onTo('2031-05-15T12:31:00+08:00')], stay)).toMatchObject({
      reason: 'travel.visa-needed',
    });
  });

  it('on the way back to where one came from is no transit to a third country', () => {
    const there = leg('NRT', 'PVG', '2031-05-14T10:00:00+09:00', '2031-05-14T12:30:00+08:00');
    const back = (departure: string) => leg('PVG', 'NRT', departure, null);
    expect(ask([passport('USA')], [there, back('2031-05-18T10:00:00+08:00')], SHORT)).toMatchObject({
      reason: 'travel.visa-needed',
    });
  });

  it('may end the booking: staff see the ticket on', () => {
    const there = leg('NRT', 'PVG', '2031-05-14T10:00:00+09:00', '2031-05-14T12:30:00+08:00');
    expect(ask([passport('USA')], [there])).toMatchObject({ staff: ['onward-flight'] });
  });

  it('asks some for a visa even without crossing the border, and judges the country beyond as well', () => {
    expect(ask([passport('CHN')], [TO_LONDON, ON_TO_PARIS], SHORT)).toMatchObject({
      reason: 'travel.visa-needed',
    });
    expect(ask([passport('JPN')], [TO_LONDON, ON_TO_PARIS], SHORT)).toEqual({ verdict: 'ok' });
  });

  it('within an area without borders enters it where it is reached first', () => {
    const onward = leg('FRA', 'CDG', '2031-05-15T09:00:00+02:00', '2031-05-15T10:15:00+02:00');
    expect(ask([passport('IND')], [TO_FRANKFURT, onward], SHORT)).toMatchObject({
      wants: [{ document: 'visa', names: { en: 'the Schengen area' } }, { document: 'permit' }],
    });
    expect(ask([identityCard('ITA')], [TO_FRANKFURT, onward])).toEqual({ verdict: 'ok' });
  });
});

describe('an identity card', () => {
  it('is enough within a country, and for the citizens of some', () => {
    expect(ask([identityCard('CHN')], [WITHIN_CHINA])).toEqual({ verdict: 'ok' });
    expect(ask([identityCard('FRA')], [TO_FRANKFURT])).toEqual({ verdict: 'ok' });
  });

  it('elsewhere calls for a passport', () => {
    expect(ask([identityCard('FRA')], [TO_TOKYO], SHORT)).toEqual({
      verdict: 'not-ok',
      reason: 'document.needed',
      wants: [{ document: 'passport', names: null }],
    });
  });
});

describe('a minor alone', () => {
  const young = passport('GBR', { birthDate: '2013-05-15' });

  it('is seen by staff until the birthday, and never where an adult comes along', () => {
    expect(ask([young], [TO_FRANKFURT], SHORT)).toEqual({ verdict: 'ok' });
    const younger = passport('GBR', { birthDate: '2013-05-16' });
    expect(ask([younger], [TO_FRANKFURT], SHORT)).toMatchObject({ staff: ['minor-alone'] });
    expect(ask([younger], [TO_FRANKFURT], { ...SHORT, accompanied: true })).toEqual({ verdict: 'ok' });
  });

  it('born on 29 February comes of age on 1 March', () => {
    const born = passport('GBR', { birthDate: '2012-02-29' });
    const on = (day: string) => leg('PVG', 'FRA', `${day}T00:45:00+08:00`, `${day}T06:20:00+01:00`);
    expect(ask([born], [on('2030-02-28')], { stayUntil: '2030-03-10' })).toMatchObject({
      staff: ['minor-alone'],
    });
    expect(ask([born], [on('2030-03-01')], { stayUntil: '2030-03-10' })).toEqual({ verdict: 'ok' });
  });
});

describe('a rule for those who live somewhere', () => {
  const rules = readTravelRules({ groups: {}, passports: [] }, [
    {
      names: { en: 'Example', 'zh-Hans': '示例' },
      ...{ countries: ['JPN'], lookedUp: '2026-11-26', sources: ['an example'] },
      citizens: { nationalities: ['JPN'], documents: ['passport'] },
      validity: { months: 0, beyond: 'stay' },
      withoutVisa: [{ nationalities: ['IND'], residence: ['SGP', 'HKG'], days: 14 }],
      ...{ visas: ['JPN'], visaRequired: ['*'], transit: [] },
    },
  ]);
  const living = (residence: string | null, ...documents: readonly TravelDocument[]) =>
    judge(rules, {
      ...{ documents: [passport('IND'), ...documents], legs: [TO_TOKYO], residence },
      ...{ birthDate: null, accompanied: false, stayUntil: '2031-05-20' },
    });

  it('asks where it decides, and nobody else', () => {
    expect(living(null)).toMatchObject({ verdict: 'conditional', asks: ['residence'], staff: [] });
    expect(living('SGP')).toEqual({ verdict: 'ok' });
    expect(living('IND')).toMatchObject({ reason: 'travel.visa-needed', wants: [{ document: 'visa' }] });
    expect(living(null, visa('JPN', 'IND'))).toEqual({ verdict: 'ok' });
  });
});

describe('months', () => {
  it('end with the month where it is too short', () => {
    expect(monthsAfter('2031-08-31', 6)).toBe('2032-02-29');
    expect(monthsAfter('2032-02-29', 12)).toBe('2033-02-28');
  });
});
