import type { Airline } from '../schema.ts';
import logo from './logos/lantern-air.svg?raw';

/** Lantern Air does not exist: an invented airline to try Landside with. */
export const LANTERN_AIR = {
  designator: 'XD',
  accountingCode: '099',
  names: { en: 'Lantern Air', 'zh-Hans': '灯笼航空' },
  brand: {
    ...{ accent: '#8a1c2b', onAccent: '#ffffff', accentDark: '#ffb4a8', onAccentDark: '#3b0710' },
    ...{ field: '#8a1c2b', onField: '#ffffff' },
    radius: 6,
    ground: 'arcs',
    titleWeight: 700,
    logo,
  },
  programme: 'XD',
  tiers: [
    {
      code: 'gold',
      names: {
        en: 'Gold',
        'zh-Hans': '金卡',
        ja: 'ゴールド',
        ko: '골드',
        fr: 'Or',
        es: 'Oro',
        ar: 'الذهبية',
      },
    },
    {
      code: 'silver',
      names: {
        en: 'Silver',
        'zh-Hans': '银卡',
        ja: 'シルバー',
        ko: '실버',
        fr: 'Argent',
        de: 'Silber',
        es: 'Plata',
        ar: 'الفضية',
      },
    },
    {
      code: 'member',
      names: {
        en: 'Member',
        'zh-Hans': '会员',
        ja: '会員',
        ko: '회원',
        fr: 'Membre',
        de: 'Mitglied',
        es: 'Miembro',
        ar: 'عضو',
      },
    },
  ],
  takesLicences: true,
  typedDocuments: ['passport', 'visa', 'permit'],
  groupLimit: 9,
  lapHolderAge: 16,
  offersExitRows: true,
  licensedIn: 'CHN',
  disruptions: {
    url: 'https://lantern-air.example/rights',
    telephone: null,
    published: [
      { from: 240, amount: { minorUnits: 20_000, currency: 'CNY' } },
      { from: 480, amount: { minorUnits: 40_000, currency: 'CNY' } },
    ],
    deniedBoarding: { minorUnits: 60_000, currency: 'CNY' },
  },
  takesStandby: true,
  barcodeVersion: 6,
  barcodeLegs: 'one',
  merchant: { name: 'Lantern Air Ltd.', lines: ['1 Example Road, Shanghai', 'Reg. EXAMPLE-0000'] },
  phonePasses: 'on-request',
} as const satisfies Airline;
