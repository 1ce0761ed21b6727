import { describe, expect, test } from 'vitest';
import { expectOk } from '../../../../config/result.ts';
import { decodeBcbp } from './decode.ts';
import { PLAIN, SIGNATURE, THREE_BAG_TAGS, TWO_LEGS } from './specimens.ts';

const today = '2025-11-22';
const value = (message: string, day = today) =>
  expectOk(decodeBcbp(message, { today: day }), 'the pass can be read');

test('a pass of mandatory items alone', () => {
  expect(value(PLAIN)).toEqual({
    passengerName: 'DESMARAIS/LUC',
    electronicTicket: true,
    version: null,
    passengerDescription: null,
    sourceOfCheckIn: null,
    sourceOfIssuance: null,
    issueDate: null,
    documentType: null,
    issuer: null,
    bagTags: [],
    conditionalSize: null,
    legs: [
      {
        recordLocator: 'ABC123',
        from: 'YUL',
        to: 'FRA',
        carrier: 'AC',
        flightNumber: '0834',
        date: '2025-08-14',
        compartment: 'F',
        seat: '001A',
        sequenceNumber: '0025',
        passengerStatus: '1',
        airlineNumericCode: null,
        documentSerialNumber: null,
        selectee: null,
        internationalDocumentVerification: null,
        marketingCarrier: null,
        frequentFlyerAirline: null,
        frequentFlyerNumber: null,
        idAdIndicator: null,
        baggageAllowance: null,
        fastTrack: null,
        airlineData: null,
        conditionalSize: null,
      },
    ],
    security: null,
  });
});

test('a pass of two legs with everything on it', () => {
  expect(value(TWO_LEGS, '2016-08-13')).toEqual({
    passengerName: 'DESMARAIS/LUC',
    electronicTicket: true,
    version: 6,
    passengerDescription: '1',
    sourceOfCheckIn: 'W',
    sourceOfIssuance: 'W',
    issueDate: '2016-08-12',
    documentType: 'B',
    issuer: 'AC',
    bagTags: ['0014123456003'],
    conditionalSize: 24,
    legs: [
      {
        recordLocator: 'ABC123',
        from: 'YUL',
        to: 'FRA',
        carrier: 'AC',
        flightNumber: '0834',
        date: '2016-08-13',
        compartment: 'F',
        seat: '001A',
        sequenceNumber: '0025',
        passengerStatus: '1',
        airlineNumericCode: '014',
        documentSerialNumber: '1234567890',
        selectee: null,
        internationalDocumentVerification: '1',
        marketingCarrier: 'AC',
        frequentFlyerAirline: 'AC',
        frequentFlyerNumber: '1234567890123',
        idAdIndicator: null,
        baggageAllowance: '20K',
        fastTrack: true,
        airlineData: 'LX58Z',
        conditionalSize: 42,
      },
      {
        recordLocator: 'DEF456',
        from: 'FRA',
        to: 'GVA',
        carrier: 'LH',
        flightNumber: '3664',
        date: '2016-08-14',
        compartment: 'C',
        seat: '012C',
        sequenceNumber: '0002',
        passengerStatus: '1',
        airlineNumericCode: '014',
        documentSerialNumber: '0987654321',
        selectee: null,
        internationalDocumentVerification: '1',
        marketingCarrier: 'AC',
        frequentFlyerAirline: 'AC',
        frequentFlyerNumber: '1234567890123',
        idAdIndicator: null,
        baggageAllowance: '2PC',
        fastTrack: false,
        airlineData: 'WQ',
        conditionalSize: 42,
      },
    ],
    security: { type: '1', data: SIGNATURE },
  });
});

test('up to three bag tags', () => {
  expect(value(THREE_BAG_TAGS).bagTags).toEqual(['0014123456002', '0014123467001', '0014123478901']);
});

describe('dates', () => {
  const flown = (day: string, on: string) => value(PLAIN.replace(' 226F', ` ${day}F`), on).legs[0]?.date;

  test.each([
    ['001', '2025-12-31', '2026-01-01'],
    ['365', '2026-01-01', '2025-12-31'],
    ['226', '2025-11-22', '2025-08-14'],
    ['060', '2024-02-01', '2024-02-29'],
    ['060', '2025-02-01', '2025-03-01'],
    ['366', '2024-12-30', '2024-12-31'],
    ['366', '2025-01-02', '2024-12-31'],
    ['366', '2027-06-01', '2028-12-31'],
  ])('day %s seen on %s is %s', (day, on, date) => {
    expect(flown(day, on)).toBe(date);
  });

  const issued = (digits: string, on: string) =>
    value(TWO_LEGS.replace('WW6225', `WW${digits}`), on).issueDate;

  test.each([
    ['5326', '2025-11-22', '2025-11-22'],
    ['9365', '2020-01-01', '2019-12-31'],
    ['0001', '2019-12-31', '2020-01-01'],
    ['6366', '2025-01-01', '2016-12-31'],
  ])('issued %s seen on %s is %s', (digits, on, date) => {
    expect(issued(digits, on)).toBe(date);
  });
});
