/**
 * Airports by IATA code: time zone (IANA), country (ISO 3166 alpha-3), degrees of latitude and longitude, and the names that
 * passengers read. A new airport is one line.
 */
export const AIRPORTS = {
  PVG: {
    timeZone: 'Asia/Shanghai',
    country: 'CHN',
    at: [31.1434, 121.8052],
    names: { en: 'Shanghai Pudong', 'zh-Hans': '上海浦东' },
  },
  PEK: {
    timeZone: 'Asia/Shanghai',
    country: 'CHN',
    at: [40.0801, 116.5846],
    names: { en: 'Beijing Capital', 'zh-Hans': '北京首都' },
  },
  CAN: {
    timeZone: 'Asia/Shanghai',
    country: 'CHN',
    at: [23.3924, 113.2988],
    names: { en: 'Guangzhou', 'zh-Hans': '广州白云' },
  },
  HKG: {
    timeZone: 'Asia/Hong_Kong',
    country: 'HKG',
    at: [22.308, 113.9185],
    names: { en: 'Hong Kong', 'zh-Hans': '香港' },
  },
  NRT: {
    timeZone: 'Asia/Tokyo',
    country: 'JPN',
    at: [35.7647, 140.3864],
    names: { en: 'Tokyo Narita', 'zh-Hans': '东京成田' },
  },
  ICN: {
    timeZone: 'Asia/Seoul',
    country: 'KOR',
    at: [37.4602, 126.4407],
    names: { en: 'Seoul Incheon', 'zh-Hans': '首尔仁川' },
  },
  SIN: {
    timeZone: 'Asia/Singapore',
    country: 'SGP',
    at: [1.3644, 103.9915],
    names: { en: 'Singapore', 'zh-Hans': '新加坡' },
  },
  FRA: {
    timeZone: 'Europe/Berlin',
    country: 'DEU',
    at: [50.0333, 8.5706],
    names: { en: 'Frankfurt', 'zh-Hans': '法兰克福' },
  },
  CDG: {
    timeZone: 'Europe/Paris',
    country: 'FRA',
    at: [49.0128, 2.55],
    names: { en: 'Paris', 'zh-Hans': '巴黎' },
  },
  LHR: {
    timeZone: 'Europe/London',
    country: 'GBR',
    at: [51.4706, -0.4619],
    names: { en: 'London Heathrow', 'zh-Hans': '伦敦希思罗' },
  },
} as const satisfies Record<
  string,
  {
    timeZone: string;
    country: string;
    at: readonly [number, number];
    names: { en: string; 'zh-Hans': string };
  }
>;

export type AirportCode = keyof typeof AIRPORTS;

export const isAirportCode = (code: string): code is AirportCode => code in AIRPORTS;
