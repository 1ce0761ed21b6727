/** Airports by IATA code: time zone (IANA) and the names that passengers read. A new airport is one line. */
export const AIRPORTS = {
  PVG: { timeZone: 'Asia/Shanghai', country: 'CHN', names: { en: 'Shanghai Pudong', 'zh-Hans': '上海浦东' } },
  PEK: { timeZone: 'Asia/Shanghai', country: 'CHN', names: { en: 'Beijing Capital', 'zh-Hans': '北京首都' } },
  CAN: { timeZone: 'Asia/Shanghai', country: 'CHN', names: { en: 'Guangzhou', 'zh-Hans': '广州白云' } },
  HKG: { timeZone: 'Asia/Hong_Kong', country: 'HKG', names: { en: 'Hong Kong', 'zh-Hans': '香港' } },
  NRT: { timeZone: 'Asia/Tokyo', country: 'JPN', names: { en: 'Tokyo Narita', 'zh-Hans': '东京成田' } },
  ICN: { timeZone: 'Asia/Seoul', country: 'KOR', names: { en: 'Seoul Incheon', 'zh-Hans': '首尔仁川' } },
  SIN: { timeZone: 'Asia/Singapore', country: 'SGP', names: { en: 'Singapore', 'zh-Hans': '新加坡' } },
  FRA: { timeZone: 'Europe/Berlin', country: 'DEU', names: { en: 'Frankfurt', 'zh-Hans': '法兰克福' } },
  CDG: { timeZone: 'Europe/Paris', country: 'FRA', names: { en: 'Paris', 'zh-Hans': '巴黎' } },
  LHR: {
    timeZone: 'Europe/London',
    country: 'GBR',
    names: { en: 'London Heathrow', 'zh-Hans': '伦敦希思罗' },
  },
} as const satisfies Record<
  string,
  { timeZone: string; country: string; names: { en: string; 'zh-Hans': string } }
>;

export type AirportCode = keyof typeof AIRPORTS;

export const isAirportCode = (code: string): code is AirportCode => code in AIRPORTS;
