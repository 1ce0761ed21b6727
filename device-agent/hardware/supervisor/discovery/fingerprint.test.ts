import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Find, findSchema } from '../../../../config/find.ts';
import type { Candidate } from './candidate.ts';
import { assign, fitOf, type ProbeAnswer, type Seeker } from './fingerprint.ts';

const SCANNER = { vendorId: 0x05e0, productId: 0x1300 };

const candidate = (some: Partial<Candidate> = {}): Candidate => ({
  transport: 'hid',
  path: '/dev/hidraw0',
  usb: SCANNER,
  serialNumber: null,
  interfaceNumber: 0,
  usage: { page: 0x8c, usage: 2 },
  name: 'Symbol Bar Code Scanner',
  ...some,
});
const seeker = (some: Partial<Find> = {}, id = 'scanner', mayType = false): Seeker => ({
  id,
  mayType,
  find: findSchema.parse({ transport: 'hid', usb: SCANNER, ...some }),
});
const notAsked = (): ProbeAnswer => 'not-asked';

describe('a fingerprint', () => {
  it.each([
    ['USB ids', {}, {}, { score: 17 }],
    ['a serial number as well', { serialNumber: 'S1' }, { serialNumber: 'S1' }, { score: 49 }],
    ['usage page and usage', { usage: { page: 0x8c, usage: 2 } }, {}, { score: 21 }],
    ['the interface', { interfaceNumber: 0 }, {}, { score: 19 }],
    ['another transport', { transport: 'serial' as const }, {}, { because: 'transport' }],
    ['another vendor', {}, { usb: { vendorId: 1, productId: 0x1300 } }, { because: 'usb' }],
    ['another product', {}, { usb: { vendorId: 0x05e0, productId: 2 } }, { because: 'usb' }],
    ['no USB at all', {}, { usb: null }, { because: 'usb' }],
    ['another serial number', { serialNumber: 'S1' }, { serialNumber: 'S2' }, { because: 'serial-number' }],
    ['no serial number where one is asked for', { serialNumber: 'S1' }, {}, { because: 'serial-number' }],
    ['another usage', { usage: { page: 0x8e } }, {}, { because: 'usage' }],
    ['another interface', { interfaceNumber: 1 }, {}, { because: 'interface' }],
    ['a keyboard', {}, { usage: { page: 1, usage: 6 } }, { because: 'keyboard' }],
    [
      'the keyboard mode of the same vendor',
      {},
      { usb: { vendorId: 0x05e0, productId: 0x1200 }, usage: { page: 1, usage: 6 } },
      { because: 'keyboard' },
    ],
  ])('with %s', (_what, find, found, expected) => {
    expect(fitOf(seeker(find), candidate(found), 'not-asked')).toEqual(expected);
  });

  it('counts what the device itself answers, and rules out what answers wrongly', () => {
    expect(fitOf(seeker(), candidate(), 'right')).toEqual({ score: 25 });
    expect(fitOf(seeker(), candidate(), 'wrong')).toEqual({ because: 'probe' });
  });

  it('lets a keyboard be a keypad, or a scanner that is configured to type', () => {
    expect(
      fitOf(seeker({}, 'keypad', true), candidate({ usage: { page: 1, usage: 6 } }), 'not-asked'),
    ).toEqual({
      score: 17,
    });
  });
});

describe('devices and what is plugged in', () => {
  it('are brought together by what they are, wherever they are', () => {
    const printer = seeker({ transport: 'usb-lp', usb: { vendorId: 0x0dd4, productId: 1 } }, 'printer');
    const found = assign(
      [printer, seeker()],
      [
        candidate({ path: '/dev/hidraw7' }),
        candidate({
          transport: 'usb-lp',
          path: '/dev/usb/lp3',
          usb: { vendorId: 0x0dd4, productId: 1 },
          usage: null,
        }),
      ],
      notAsked,
    );
    expect(found.get('printer')).toMatchObject({ state: 'found', candidate: { path: '/dev/usb/lp3' } });
    expect(found.get('scanner')).toMatchObject({ state: 'found', candidate: { path: '/dev/hidraw7' } });
  });

  it('that are two of a kind are told apart by the serial number of one of them', () => {
    const [one, two] = [
      candidate({ serialNumber: 'S1' }),
      candidate({ path: '/dev/hidraw1', serialNumber: 'S2' }),
    ];
    const found = assign([seeker({}, 'left'), seeker({ serialNumber: 'S2' }, 'right')], [one, two], notAsked);
    expect(found.get('right')).toEqual({ state: 'found', candidate: two });
    expect(found.get('left')).toEqual({ state: 'found', candidate: one });
  });

  it('that nothing tells apart are ambiguous', () => {
    const pair = [candidate(), candidate({ path: '/dev/hidraw1' })];
    expect(assign([seeker()], pair, notAsked).get('scanner')).toEqual({ state: 'ambiguous', among: pair });
    const both = assign([seeker({}, 'left'), seeker({}, 'right')], pair, notAsked);
    expect([...both.values()].map(({ state }) => state)).toEqual(['ambiguous', 'ambiguous']);
  });

  it('that nothing else tells apart are told apart by what they answer', () => {
    const pair = [candidate(), candidate({ path: '/dev/hidraw1' })];
    const found = assign([seeker()], pair, (_, { path }) => (path === '/dev/hidraw1' ? 'right' : 'wrong'));
    expect(found.get('scanner')).toEqual({ state: 'found', candidate: pair[1] });
  });

  it('are one too few: nobody guesses which of two is the one that is there', () => {
    const found = assign([seeker({}, 'left'), seeker({}, 'right')], [candidate()], notAsked);
    expect([...found.values()].map(({ state }) => state)).toEqual(['ambiguous', 'ambiguous']);
  });

  it('may be missing, or in a mode that is refused', () => {
    expect(assign([seeker()], [], notAsked).get('scanner')).toEqual({ state: 'missing' });
    const typing = candidate({ usage: { page: 1, usage: 6 } });
    expect(assign([seeker()], [typing], notAsked).get('scanner')).toEqual({
      state: 'keyboard-mode',
      candidate: typing,
    });
  });

  it('are never brought together by order, and no candidate serves two', () => {
    const serial = fc.constantFrom(null, 'S1', 'S2', 'S3');
    const product = fc.constantFrom(1, 2);
    const anyCandidate = fc.record({ serialNumber: serial, product, path: fc.uuid() });
    const anySeeker = fc.record({ serialNumber: serial, product });
    fc.assert(
      fc.property(
        fc.uniqueArray(anyCandidate, { maxLength: 5, selector: ({ path }) => path }),
        fc.array(anySeeker, { maxLength: 4 }),
        (plugged, wanted) => {
          const candidates = plugged.map((one) =>
            candidate({
              path: one.path,
              serialNumber: one.serialNumber,
              usb: { vendorId: 1, productId: one.product },
            }),
          );
          const seekers = wanted.map((one, index) =>
            seeker(
              {
                usb: { vendorId: 1, productId: one.product },
                ...(one.serialNumber && { serialNumber: one.serialNumber }),
              },
              `d${index}`,
            ),
          );
          const found = assign(seekers, candidates, notAsked);
          const backwards = assign([...seekers].reverse(), [...candidates].reverse(), notAsked);
          const claimed: string[] = [];
          for (const { id } of seekers) {
            const [one, other] = [found.get(id), backwards.get(id)];
            expect(one?.state).toBe(other?.state);
            if (one?.state !== 'found' || other?.state !== 'found') continue;
            expect(one.candidate).toBe(other.candidate);
            claimed.push(one.candidate.path);
          }
          expect(new Set(claimed).size).toBe(claimed.length);
        },
      ),
    );
  });
});
