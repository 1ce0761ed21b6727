import type { Airline } from '../schema.ts';
import { LANTERN_AIR } from './airline.ts';
import logo from './logos/tidewing.svg?raw';

/**
 * Tidewing does not exist either: the same flights, people and rules under another name, so that whatever differs on
 * the screens is the brand.
 */
export const TIDEWING = {
  ...LANTERN_AIR,
  names: { en: 'Tidewing', 'zh-Hans': '潮翼航空' },
  brand: {
    ...{ accent: '#12346b', onAccent: '#ffffff', accentDark: '#ffd75e', onAccentDark: '#14233f' },
    ...{ field: '#ffd23f', onField: '#10264d' },
    radius: 1,
    ground: 'waves',
    titleWeight: 500,
    logo,
  },
  merchant: { name: 'Tidewing Ltd.', lines: ['2 Example Quay, Shanghai', 'Reg. EXAMPLE-0001'] },
} as const satisfies Airline;

/** The airlines that a demo kiosk can wear, by the names that `--airline` takes. */
export const DEMO_AIRLINES = { 'lantern-air': LANTERN_AIR, tidewing: TIDEWING } as const;
export type DemoAirline = keyof typeof DEMO_AIRLINES;
