import type { AirportCode } from '../airports.ts';
import type { DisruptionCause } from '../disruption-causes.ts';

/** A flight of the demo airline. Departures are placed around the moment the demo starts, so that it always works. */
export interface DemoFlight {
  readonly number: string;
  readonly from: AirportCode;
  readonly to: AirportCode;
  readonly terminal: string;
  readonly gate: string;
  /** Minutes from when the demo is seeded until it departs. */
  readonly departsIn: number;
  /** Check-in opens and closes this many minutes before departure. */
  readonly window: { readonly opens: number; readonly closes: number };
  /** Name of a cabin in `config/seat-maps`. */
  readonly cabin: string;
  /** More people are booked on it than it has seats. */
  readonly isOversold?: true;
  /** What has become of it; minutes late are those of its departure, which is the new one. */
  readonly disruption?: {
    readonly kind: 'delayed' | 'cancelled';
    readonly minutesLate: number;
    readonly cause: DisruptionCause;
  };
}

/** Where the demo's kiosks stand: their terminal, how to find them there, and the desk that helps when a flight is gone. */
export const DEMO_STATIONS = {
  PVG: {
    terminal: '2',
    location: {
      en: 'Terminal 2, row C',
      'zh-Hans': '2号航站楼 C排',
      ja: 'ターミナル2 C列',
      ko: '터미널 2 C열',
      fr: 'Terminal 2, rangée C',
      de: 'Terminal 2, Reihe C',
      es: 'Terminal 2, fila C',
      ar: 'المبنى 2، الصف C',
    },
    serviceDesk: {
      en: 'Row C, desk 20',
      'zh-Hans': 'C排 20号',
      ja: 'C列 20番',
      ko: 'C열 20번',
      fr: 'Rangée C, comptoir 20',
      de: 'Reihe C, Schalter 20',
      es: 'Fila C, mostrador 20',
      ar: 'الصف C، المكتب 20',
    },
  },
  LHR: {
    terminal: '3',
    location: {
      en: 'Terminal 3, zone B',
      'zh-Hans': '3号航站楼 B区',
      ja: 'ターミナル3 Bゾーン',
      ko: '터미널 3 B구역',
      de: 'Terminal 3, Zone B',
      es: 'Terminal 3, zona B',
      ar: 'المبنى 3، المنطقة B',
    },
    serviceDesk: {
      en: 'Zone B, desk 8',
      'zh-Hans': 'B区 8号',
      ja: 'Bゾーン 8番',
      ko: 'B구역 8번',
      fr: 'Zone B, comptoir 8',
      de: 'Zone B, Schalter 8',
      es: 'Zona B, mostrador 8',
      ar: 'المنطقة B، المكتب 8',
    },
  },
} as const satisfies Partial<Record<AirportCode, object>>;
export type DemoStation = keyof typeof DEMO_STATIONS;

export const isDemoStation = (code: string): code is DemoStation => code in DEMO_STATIONS;

const INTERNATIONAL = { opens: 24 * 60, closes: 60 };
const DOMESTIC = { opens: 24 * 60, closes: 45 };

export const DEMO_FLIGHTS: readonly DemoFlight[] = [
  {
    number: '188',
    from: 'PVG',
    to: 'NRT',
    terminal: '2',
    gate: 'D72',
    departsIn: 300,
    window: INTERNATIONAL,
    cabin: 'a320',
  },
  {
    number: '201',
    from: 'PVG',
    to: 'PEK',
    terminal: '2',
    gate: 'D81',
    departsIn: 240,
    window: DOMESTIC,
    cabin: 'a320',
  },
  {
    number: '365',
    from: 'PVG',
    to: 'SIN',
    terminal: '2',
    gate: 'D90',
    departsIn: 35,
    window: INTERNATIONAL,
    cabin: 'a320',
  },
  {
    number: '702',
    from: 'PVG',
    to: 'FRA',
    terminal: '2',
    gate: 'D64',
    departsIn: 2 * 24 * 60,
    window: INTERNATIONAL,
    cabin: 'a320',
  },
  {
    number: '704',
    from: 'PVG',
    to: 'FRA',
    terminal: '2',
    gate: 'D62',
    departsIn: 420,
    window: INTERNATIONAL,
    cabin: 'a320',
    disruption: { kind: 'delayed', minutesLate: 290, cause: 'technical' },
  },
  {
    number: '190',
    from: 'PVG',
    to: 'NRT',
    terminal: '2',
    gate: 'D74',
    departsIn: 240,
    window: INTERNATIONAL,
    cabin: 'a320',
    disruption: { kind: 'cancelled', minutesLate: 0, cause: 'weather' },
  },
  {
    number: '192',
    from: 'PVG',
    to: 'NRT',
    terminal: '2',
    gate: 'D76',
    departsIn: 260,
    window: INTERNATIONAL,
    cabin: 'e190',
    isOversold: true,
  },
];

/** The same flights from another airport of the demo. */
export const demoFlightsFrom = (station: DemoStation): DemoFlight[] =>
  DEMO_FLIGHTS.map((flight) => ({ ...flight, from: station, terminal: DEMO_STATIONS[station].terminal }));
