import { expect, test } from 'vitest';
import { matterWords, moneyWords } from './matter-words.ts';

test.each([
  [{ minorUnits: 30_000, currency: 'CNY' }, 'CNY 300.00'],
  [{ minorUnits: 5000, currency: 'JPY' }, 'JPY 5,000'],
  [{ minorUnits: 1, currency: 'KWD' }, 'KWD 0.001'],
])('writes %j as %s', (amount, words) => {
  expect(moneyWords(amount)).toBe(words);
});

test('says of money what finds it, as far as it is known', () => {
  const amount = { minorUnits: 30_000, currency: 'CNY' };
  const found = { terminal: 'payment-terminal', reference: 'POI-77', approvalCode: 'A12345' };
  expect(matterWords({ what: { kind: 'money', amount, ...found } })).toEqual({
    title: 'CNY 300.00 to pay back',
    todo: 'The kiosk could not. Refund it by hand: terminal payment-terminal, reference POI-77, approval A12345.',
  });
  const unknown = { terminal: null, reference: null, approvalCode: null };
  expect(matterWords({ what: { kind: 'money', amount, ...unknown } }).todo).toBe(
    'The kiosk could not. Refund it by hand.',
  );
});

test('says of money that nobody knows of where to look', () => {
  const found = { terminal: 'old-terminal', reference: null, approvalCode: null, inDoubt: true };
  const amount = { minorUnits: 30_000, currency: 'CNY' };
  expect(matterWords({ what: { kind: 'money', amount, ...found } })).toEqual({
    title: 'CNY 300.00 to look into',
    todo: 'Its kiosk is configured without old-terminal now, and nobody else knows whether it was booked. Look there; refund it by hand if it was.',
  });
});

test('says of everything else what staff do about it', () => {
  expect(matterWords({ what: { kind: 'document', document: 'bag-tag', code: 'printer.jam' } })).toEqual({
    title: 'Bag tag to find',
    todo: 'Nobody knows whether it came out (printer, jam). Find it and destroy it, or see that its passenger has it.',
  });
  expect(
    matterWords({ what: { kind: 'bag-tag', licencePlate: '0999000123', code: 'dcs.refused' } }).title,
  ).toBe('Bag 0999000123 to stop');
  const moved = { reservation: 'R1', seat: '22C', previous: '20A', sequenceNumber: 7 };
  expect(matterWords({ what: { kind: 'pass', ...moved } })).toEqual({
    title: 'Pass of seat 20A to replace',
    todo: 'Its passenger moved to 22C after check-in, and has no new pass yet. Stop the old one at the gate: reservation R1, sequence 7.',
  });
  expect(matterWords({ what: { kind: 'help', screen: 'print-failed' } }).todo).toBe(
    'At the screen “print failed”.',
  );
});
