import type { Names } from './names.ts';

/** An airport: time zone (IANA), country (ISO 3166 alpha-3), degrees of latitude and longitude, and what it is called. */
export interface Airport {
  readonly timeZone: string;
  readonly country: string;
  readonly at: readonly [latitude: number, longitude: number];
  readonly names: Names;
}

/**
 * Airports by IATA code whose names are known in each language that writes them otherwise than English. A new one is one
 * line; what is not here has its English name, of `world-airports.json`.
 */
export const AIRPORTS = {
  PVG: {
    timeZone: 'Asia/Shanghai',
    country: 'CHN',
    at: [31.1434, 121.8052],
    names: {
      en: 'Shanghai Pudong',
      'zh-Hans': '上海浦东',
      ja: '上海浦東',
      ko: '상하이 푸둥',
      fr: 'Shanghai-Pudong',
      de: 'Shanghai-Pudong',
      es: 'Shanghái Pudong',
      ar: 'شنغهاي بودونغ',
    },
  },
  PEK: {
    timeZone: 'Asia/Shanghai',
    country: 'CHN',
    at: [40.0801, 116.5846],
    names: {
      en: 'Beijing Capital',
      'zh-Hans': '北京首都',
      ja: '北京首都',
      ko: '베이징 서우두',
      fr: 'Pékin-Capitale',
      de: 'Peking-Hauptstadt',
      es: 'Pekín Capital',
      ar: 'بكين العاصمة',
    },
  },
  CAN: {
    timeZone: 'Asia/Shanghai',
    country: 'CHN',
    at: [23.3924, 113.2988],
    names: { en: 'Guangzhou', 'zh-Hans': '广州白云', ja: '広州', ko: '광저우', ar: 'غوانغتشو' },
  },
  HKG: {
    timeZone: 'Asia/Hong_Kong',
    country: 'HKG',
    at: [22.308, 113.9185],
    names: { en: 'Hong Kong', 'zh-Hans': '香港', ja: '香港', ko: '홍콩', de: 'Hongkong', ar: 'هونغ كونغ' },
  },
  NRT: {
    timeZone: 'Asia/Tokyo',
    country: 'JPN',
    at: [35.7647, 140.3864],
    names: {
      en: 'Tokyo Narita',
      'zh-Hans': '东京成田',
      ja: '東京成田',
      ko: '도쿄 나리타',
      fr: 'Tokyo-Narita',
      de: 'Tokio-Narita',
      es: 'Tokio Narita',
      ar: 'طوكيو ناريتا',
    },
  },
  ICN: {
    timeZone: 'Asia/Seoul',
    country: 'KOR',
    at: [37.4602, 126.4407],
    names: {
      en: 'Seoul Incheon',
      'zh-Hans': '首尔仁川',
      ja: 'ソウル仁川',
      ko: '서울 인천',
      fr: 'Séoul-Incheon',
      de: 'Seoul-Incheon',
      es: 'Seúl Incheon',
      ar: 'سيول إنتشون',
    },
  },
  SIN: {
    timeZone: 'Asia/Singapore',
    country: 'SGP',
    at: [1.3644, 103.9915],
    names: {
      en: 'Singapore',
      'zh-Hans': '新加坡',
      ja: 'シンガポール',
      ko: '싱가포르',
      fr: 'Singapour',
      de: 'Singapur',
      es: 'Singapur',
      ar: 'سنغافورة',
    },
  },
  FRA: {
    timeZone: 'Europe/Berlin',
    country: 'DEU',
    at: [50.0333, 8.5706],
    names: {
      en: 'Frankfurt',
      'zh-Hans': '法兰克福',
      ja: 'フランクフルト',
      ko: '프랑크푸르트',
      fr: 'Francfort',
      es: 'Fráncfort',
      ar: 'فرانكفورت',
    },
  },
  CDG: {
    timeZone: 'Europe/Paris',
    country: 'FRA',
    at: [49.0128, 2.55],
    names: { en: 'Paris', 'zh-Hans': '巴黎', ja: 'パリ', ko: '파리', es: 'París', ar: 'باريس' },
  },
  LHR: {
    timeZone: 'Europe/London',
    country: 'GBR',
    at: [51.4706, -0.4619],
    names: {
      en: 'London Heathrow',
      'zh-Hans': '伦敦希思罗',
      ja: 'ロンドン・ヒースロー',
      ko: '런던 히스로',
      fr: 'Londres-Heathrow',
      de: 'London-Heathrow',
      es: 'Londres Heathrow',
      ar: 'لندن هيثرو',
    },
  },
} as const satisfies Record<string, Airport>;

export type AirportCode = keyof typeof AIRPORTS;

type WorldAirport = readonly [
  country: string,
  timeZone: string,
  latitude: number,
  longitude: number,
  name: string,
];

const WORLD = import.meta.glob<Readonly<Record<string, WorldAirport>>>('./world-airports.json', {
  eager: true,
  import: 'default',
})['./world-airports.json'];

/** The airport of this IATA code, anywhere with scheduled flights; null where nobody knows it. */
export function airportOf(code: string): Airport | null {
  if (isNamed(code)) return AIRPORTS[code];
  const found = WORLD && Object.hasOwn(WORLD, code) && WORLD[code];
  if (!found) return null;
  const [country, timeZone, latitude, longitude, name] = found;
  return { timeZone, country, at: [latitude, longitude], names: { en: name } };
}

/** Whether two airports are known to lie in one country. */
export const areInOneCountry = (one: string, other: string): boolean => {
  const country = airportOf(one)?.country;
  return country !== undefined && country === airportOf(other)?.country;
};

const isNamed = (code: string): code is AirportCode => Object.hasOwn(AIRPORTS, code);
