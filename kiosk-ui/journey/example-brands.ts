import type { BrandView } from '../../device-agent/contract/stream.ts';

/** How the two invented airlines look, as their kiosks are told; `tests/screens/brands.test.ts` holds them to it. */
export const EXAMPLE_BRANDS: Readonly<Record<'lantern-air' | 'tidewing', BrandView>> = {
  'lantern-air': {
    airline: 'XD',
    names: { en: 'Lantern Air', 'zh-Hans': '灯笼航空' },
    accent: '#8a1c2b',
    onAccent: '#ffffff',
    accentDark: '#ffb4a8',
    onAccentDark: '#3b0710',
    field: '#8a1c2b',
    onField: '#ffffff',
    radius: 6,
    ground: 'arcs',
    titleWeight: 700,
    logo: {
      viewBox: '0 0 64 64',
      marks: [
        {
          mark: 'g',
          attributes: {
            fill: 'none',
            stroke: 'currentColor',
            'stroke-width': '4',
            'stroke-linecap': 'round',
            'stroke-linejoin': 'round',
          },
          children: [
            { mark: 'path', attributes: { d: 'M32 3v7M24 12h16' }, children: [] },
            {
              mark: 'path',
              attributes: {
                fill: 'currentColor',
                'fill-rule': 'evenodd',
                stroke: 'none',
                d: 'M20 15h24c8 4 12 10 12 16s-4 12-12 16H20C12 43 8 37 8 31s4-12 12-16zm-1 17 21-9c3-1 5 1 4 3l-13 18-4-1 3-9-6 1-3 5-2-1z',
              },
              children: [],
            },
            { mark: 'path', attributes: { d: 'M24 50h16M27 55v5M32 55v7M37 55v5' }, children: [] },
          ],
        },
      ],
    },
  },
  tidewing: {
    airline: 'XD',
    names: { en: 'Tidewing', 'zh-Hans': '潮翼航空' },
    accent: '#12346b',
    onAccent: '#ffffff',
    accentDark: '#ffd75e',
    onAccentDark: '#14233f',
    field: '#ffd23f',
    onField: '#10264d',
    radius: 1,
    ground: 'waves',
    titleWeight: 500,
    logo: {
      viewBox: '0 0 96 64',
      marks: [
        {
          mark: 'g',
          attributes: { fill: 'currentColor' },
          children: [
            {
              mark: 'path',
              attributes: { d: 'M4 34C20 10 40 4 60 14c10 5 18 5 32-2C82 30 68 36 54 30 38 23 22 22 4 34z' },
              children: [],
            },
            {
              mark: 'path',
              attributes: {
                opacity: '0.65',
                d: 'M18 48c10-14 22-18 34-12 8 4 16 4 26-1-8 13-18 17-28 13-11-5-20-6-32 0z',
              },
              children: [],
            },
            {
              mark: 'path',
              attributes: {
                opacity: '0.4',
                d: 'M34 59c6-8 13-10 20-7 5 2 10 2 16-1-5 8-11 10-17 8-7-3-12-3-19 0z',
              },
              children: [],
            },
          ],
        },
      ],
    },
  },
};
