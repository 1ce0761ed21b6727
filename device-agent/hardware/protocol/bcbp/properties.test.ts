import { decode as decodePeer, encode as encodePeer } from 'bcbp';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectOk } from '../../../../config/result.ts';
import { daysBetween, isCalendarDay } from '../calendar-day.ts';
import { decodeBcbp } from './decode.ts';
import { encodeBcbp } from './encode.ts';
import type { Bcbp, BcbpLeg } from './pass.ts';
import { PLAIN } from './specimens.ts';

const today = '2025-11-22';
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const DIGITS = '0123456789';

const text = (characters: string, minLength: number, maxLength = minLength) =>
  fc.string({ unit: fc.constantFrom(...characters), minLength, maxLength });
const printable = (maxLength: number) =>
  fc.string({
    unit: fc.integer({ min: 0x20, max: 0x7e }).map((c) => String.fromCharCode(c)),
    minLength: 1,
    maxLength,
  });
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { freq: 2 });

const carrier = fc.oneof(text(LETTERS, 2), text(LETTERS, 3), fc.constantFrom('U2', '6E', '3U'));
const dayAround = (days: number) =>
  fc
    .integer({ min: -days, max: days })
    .map((offset) => new Date(Date.parse(today) + offset * 86_400_000).toISOString().slice(0, 10));

const leg: fc.Arbitrary<BcbpLeg> = fc.record({
  recordLocator: text(LETTERS + DIGITS, 5, 7),
  from: text(LETTERS, 3),
  to: text(LETTERS, 3),
  carrier,
  flightNumber: fc.tuple(text(DIGITS, 4), fc.constantFrom('', 'A', 'Z')).map((parts) => parts.join('')),
  date: dayAround(182),
  compartment: text(LETTERS, 1),
  seat: fc.oneof(
    fc.tuple(text(DIGITS, 3), text(LETTERS, 1)).map((parts) => parts.join('')),
    fc.constantFrom('INF', 'STBY', null),
  ),
  sequenceNumber: maybe(text(DIGITS, 4, 5)),
  passengerStatus: text(`${DIGITS}A`, 1),
  airlineNumericCode: maybe(text(DIGITS, 3)),
  documentSerialNumber: maybe(text(DIGITS, 10)),
  selectee: maybe(text('013', 1)),
  internationalDocumentVerification: maybe(text('012', 1)),
  marketingCarrier: maybe(carrier),
  frequentFlyerAirline: maybe(carrier),
  frequentFlyerNumber: maybe(text(LETTERS + DIGITS, 1, 16)),
  idAdIndicator: maybe(text(DIGITS, 1)),
  baggageAllowance: maybe(fc.constantFrom('2PC', '20K', '44L')),
  fastTrack: maybe(fc.boolean()),
  airlineData: maybe(printable(60)),
});

const pass: fc.Arbitrary<Bcbp> = fc.record({
  passengerName: fc.tuple(text(LETTERS, 1, 9), text(LETTERS, 0, 9)).map((names) => names.join('/')),
  electronicTicket: fc.boolean(),
  version: fc.constantFrom(6, 8),
  passengerDescription: maybe(text('01234567MFXU', 1)),
  sourceOfCheckIn: maybe(text('WKRMOTV', 1)),
  sourceOfIssuance: maybe(text('WKXRMOTV', 1)),
  issueDate: maybe(dayAround(700)),
  documentType: maybe(text('BI', 1)),
  issuer: maybe(carrier),
  bagTags: fc.array(text(DIGITS, 13), { maxLength: 3 }),
  legs: fc.array(leg, { minLength: 1, maxLength: 4 }),
  security: maybe(
    fc.record({ type: text(LETTERS + DIGITS, 1), data: fc.oneof(printable(120), fc.constant('')) }),
  ),
});

/** Without the sizes that reading notes down. */
const said = ({ conditionalSize: _, legs, ...rest }: Bcbp) => ({
  ...rest,
  legs: legs.map(({ conditionalSize: _, ...leg }) => leg),
});

test('what is written is read back, and written again the same', () => {
  fc.assert(
    fc.property(pass, (value) => {
      const message = expectOk(encodeBcbp(value), 'written');
      const read = expectOk(decodeBcbp(message, { today }), 'read');
      expect(said(read)).toEqual(value);
      expect(encodeBcbp(read)).toEqual({ ok: true, value: message });
    }),
    { numRuns: 600 },
  );
});

test('whatever is read of versions 6 and 8 is written back to the character', () => {
  const seen = { read: 0 };
  const alphabet = `${LETTERS}${DIGITS} />^`;
  fc.assert(
    fc.property(
      pass,
      fc.array(fc.tuple(fc.nat(), fc.constantFrom(...alphabet)), { maxLength: 2 }),
      (value, edits) => {
        let message = expectOk(encodeBcbp(value), 'written');
        for (const [place, character] of edits) {
          const at = place % message.length;
          message = message.slice(0, at) + character + message.slice(at + 1);
        }
        const read = decodeBcbp(message, { today });
        if (!read.ok || (read.value.version !== 6 && read.value.version !== 8)) return;
        seen.read += 1;
        expect(encodeBcbp(read.value)).toEqual({ ok: true, value: message });
      },
    ),
    { numRuns: 600 },
  );
  expect(seen.read).toBeGreaterThan(100);
});

test('a flight is never read more than half a year from today, but on day 366', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 366 }), dayAround(20_000), (ordinal, on) => {
      const message = `M1DOE/JANE            EABC123 YULFRAAC 0834 ${String(ordinal).padStart(3, '0')}F001A0025 100`;
      const date = expectOk(decodeBcbp(message, { today: on }), 'read').legs[0]?.date ?? '';
      expect(isCalendarDay(date)).toBe(true);
      if (ordinal < 366) expect(Math.abs(daysBetween(on, date))).toBeLessThanOrEqual(183);
    }),
  );
});

describe('beside the bcbp package', () => {
  test('both read the same from passes as the standard has them', () => {
    fc.assert(
      fc.property(pass, (value) => {
        const message = expectOk(encodeBcbp(value), 'written');
        const theirs = decodePeer(message, 2025).data;
        expect(theirs?.passengerName).toBe(value.passengerName);
        for (const [index, leg] of value.legs.entries()) {
          const read = theirs?.legs?.[index];
          expect({ ...read, flightDate: undefined }).toMatchObject({
            operatingCarrierPNR: leg.recordLocator,
            departureAirport: leg.from,
            arrivalAirport: leg.to,
            operatingCarrierDesignator: leg.carrier,
            flightNumber: leg.flightNumber,
            compartmentCode: leg.compartment,
            passengerStatus: leg.passengerStatus,
          });
          expect(read?.seatNumber ?? null).toBe(leg.seat);
          expect(read?.frequentFlyerNumber ?? null).toBe(leg.frequentFlyerNumber);
          expect(read?.freeBaggageAllowance ?? null).toBe(leg.baggageAllowance);
          expect(read?.fastTrack ?? null).toBe(leg.fastTrack);
        }
      }),
      { numRuns: 300 },
    );
  });

  const SIGNED = `${PLAIN}^108ABCDEFGH`;

  test.each([
    ['reads a word as a pass', 'HELLO'],
    ['reads half a pass', PLAIN.slice(0, 30)],
    ['reads what is left over', `${PLAIN}LEFT OVER`],
    ['reads a leg that is not there', `M2${PLAIN.slice(2)}`],
    ['reads a size that is no number', PLAIN.replace(/00$/, 'ZZ')],
    ['reads day 400', PLAIN.replace('226', '400')],
    ['reads a seat of digits', PLAIN.replace('001A', '9999')],
    ['reads security data shorter than said', SIGNED.slice(0, -3)],
  ])('the package %s', (_, message) => {
    expect(() => decodePeer(message, 2025)).not.toThrow();
    expect(decodeBcbp(message, { today }).ok).toBe(false);
  });

  test('the package takes the reference year for every date', () => {
    const message = PLAIN.replace('226', '001');
    expect(decodePeer(message, 2025).data?.legs?.[0]?.flightDate?.toISOString()).toBe(
      '2025-01-01T00:00:00.000Z',
    );
    expect(expectOk(decodeBcbp(message, { today: '2025-12-31' }), 'read').legs[0]?.date).toBe('2026-01-01');
  });

  test.each([
    ['mandatory items alone', PLAIN],
    ['short security data', SIGNED],
  ])('the package does not write back %s', (_, message) => {
    expect(encodePeer(decodePeer(message, 2025))).not.toBe(message);
    expect(encodeBcbp(expectOk(decodeBcbp(message, { today }), 'read'))).toEqual({
      ok: true,
      value: message,
    });
  });
});
