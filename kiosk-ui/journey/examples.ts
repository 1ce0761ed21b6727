import type { KioskView } from '../../device-agent/contract/stream.ts';
import type { FlightView, VisitView } from '../../device-agent/contract/visit.ts';

/** Invented people and a kiosk that exists nowhere, for tests and for the gallery. */
export const EXAMPLE_KIOSK: KioskView = {
  kioskId: 'PVG-T2-F07',
  location: { en: 'Terminal 2 · Hall F', 'zh-Hans': '2号航站楼 · F区' },
  timeZone: 'Asia/Shanghai',
  languages: ['en', 'zh-Hans'],
  brand: {
    airline: 'XD',
    names: { en: 'Lantern Air', 'zh-Hans': '灯笼航空' },
    accent: '#8a1c2b',
    onAccent: '#ffffff',
    accentDark: '#ffb4a8',
    onAccentDark: '#3b0710',
  },
  displayDensity: 4.03,
  idleSeconds: 40,
  warningSeconds: 20,
};

export const EXAMPLE_FLIGHT: FlightView = {
  carrier: 'XD',
  number: '188',
  from: { code: 'PVG', names: { en: 'Shanghai Pudong', 'zh-Hans': '上海浦东' } },
  to: { code: 'NRT', names: { en: 'Tokyo Narita', 'zh-Hans': '东京成田' } },
  departure: '2031-05-14T15:20:00+08:00',
  boarding: '2031-05-14T14:35:00+08:00',
  terminal: '2',
  gate: 'D72',
};

export const EXAMPLE_VISIT: VisitView = {
  visitId: '01970000-0000-7000-8000-000000000001',
  passenger: { givenName: 'Mei Lin', fullName: 'EXAMPLE MEI LIN', nativeName: '样例美琳' },
  member: {
    programme: 'XD',
    tier: 'gold',
    tierNames: { en: 'Gold', 'zh-Hans': '金卡' },
    preference: { position: 'aisle', zone: 'front' },
  },
  flight: EXAMPLE_FLIGHT,
  seat: { number: '4C', position: 'aisle', zone: 'front', because: 'preference' },
  alreadyCheckedIn: false,
};
