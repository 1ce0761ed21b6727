import { describe, expect, it } from 'vitest';
import type { PageModel } from '../../config/printer-profile.ts';
import { type BagTag, layOutBagTag } from './bag-tag.ts';
import { placeLayout } from './place.ts';

const TAG: BagTag = {
  reservation: {
    surname: 'EXAMPLE',
    givenNames: 'MEI LIN',
    recordLocator: 'LAND01',
    flight: {
      flightId: 'f1',
      carrier: 'XD',
      number: '188',
      from: 'PVG',
      to: 'NRT',
      departure: '2026-12-31T23:50:00+08:00',
      arrival: null,
      disruption: null,
      boarding: '2026-12-31T23:10:00+08:00',
      terminal: '2',
      gate: 'D72',
      checkInOpens: '2026-12-30T23:50:00+08:00',
      checkInCloses: '2026-12-31T22:50:00+08:00',
    },
  },
  airline: { names: { en: 'Lantern Air', 'zh-Hans': '灯笼航空' } },
  to: { code: 'NRT', names: { en: 'Tokyo Narita', 'zh-Hans': '东京成田' } },
  licencePlate: '0099123456',
  sequenceNumber: 7,
  piece: { number: 1, of: 2, kilograms: 23 },
  language: 'en',
};

const MODEL: PageModel = {
  model: 'a bag tag printer',
  maker: 'NOBODY',
  documents: ['bag-tag'],
  widthDots: 432,
  dotsPerMillimetre: 8,
  paperWidth: 54,
  symbols: ['itf'],
  presenter: false,
  mechanics: { speed: 100, cutDuration: 100, toCutter: 10 },
  stock: 'bag-tag',
  scripts: [],
  fonts: [],
};

describe('a bag tag', () => {
  it.each(['en', 'zh-Hans'] as const)('in %s fits its stock, destination largest', async (language) => {
    const { marks } = await placeLayout(layOutBagTag({ ...TAG, language }), MODEL);
    const texts = marks.flatMap((mark) => (mark.kind === 'text' ? [mark] : []));
    const largest = Math.max(...texts.map(({ cell }) => cell.height));
    expect(texts.filter(({ cell }) => cell.height === largest).map(({ text }) => text)).toEqual([
      'NRT',
      'NRT',
    ]);
    expect(largest).toBeGreaterThan(12 * MODEL.dotsPerMillimetre);
  });

  it('shows its licence plate on both ends, the claim and every sticker', async () => {
    const { marks } = await placeLayout(layOutBagTag(TAG), MODEL);
    const plates = marks.filter((mark) => mark.kind === 'symbol' && mark.content === TAG.licencePlate);
    expect(plates).toHaveLength(7);
  });

  it('bears the day that its flight was scheduled for, though it leaves after midnight', async () => {
    const { flight } = TAG.reservation;
    const late = {
      ...flight,
      departure: '2027-01-01T02:30:00+08:00',
      disruption: {
        kind: 'delayed',
        scheduledDeparture: flight.departure,
        scheduledArrival: null,
        cause: 'weather',
        announcedAt: null,
      },
    } as const;
    const { marks } = await placeLayout(
      layOutBagTag({ ...TAG, reservation: { ...TAG.reservation, flight: late } }),
      MODEL,
    );
    const texts = marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));
    expect(texts).toContain('31DEC');
    expect(texts.join()).not.toContain('JAN');
  });

  it('refuses what is no licence plate', () => {
    expect(() => layOutBagTag({ ...TAG, licencePlate: '99123456' })).toThrow(RangeError);
  });
});
