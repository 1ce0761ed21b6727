import type { AirportCode } from '../airports.ts';

/** A flight that Lantern Air flies every day, beside those that the demo's people are booked on. */
export interface TimetableFlight {
  readonly number: string;
  readonly from: AirportCode;
  readonly to: AirportCode;
  readonly terminal: string;
  readonly gate: string;
  /** Local time of departure. */
  readonly leaves: `${number}:${number}`;
  /** Minutes in the air. */
  readonly flies: number;
  /** Name of a cabin in `config/seat-maps`. */
  readonly cabin: string;
  /** The flight that whoever connects flies on with, on the same day. */
  readonly onward?: string;
}

const flight = (
  number: string,
  route: readonly [AirportCode, AirportCode],
  leaves: TimetableFlight['leaves'],
  flies: number,
  cabin: string,
  gate: string,
  onward?: string,
): TimetableFlight => ({
  ...{ number, from: route[0], to: route[1], leaves, flies, cabin, gate },
  terminal: route[0] === 'PVG' ? '2' : '3',
  ...(onward && { onward }),
});

/** From Shanghai and from London: 21 departures a day. */
export const TIMETABLE: readonly TimetableFlight[] = [
  flight('101', ['PVG', 'PEK'], '07:30', 145, 'a321', 'D80'),
  flight('163', ['PVG', 'LHR'], '08:00', 790, 'b777-300er', 'D60', '193'),
  flight('111', ['PVG', 'CAN'], '08:20', 155, 'b737-800', 'D83'),
  flight('121', ['PVG', 'HKG'], '09:10', 165, 'a330-300', 'D66'),
  flight('131', ['PVG', 'NRT'], '10:05', 170, 'b777-300er', 'D70'),
  flight('161', ['PVG', 'LHR'], '11:20', 790, 'b777-300er', 'D62', '181'),
  flight('103', ['PVG', 'PEK'], '12:00', 145, 'a330-300', 'D81'),
  flight('141', ['PVG', 'ICN'], '13:25', 125, 'b737-800', 'D74'),
  flight('113', ['PVG', 'CAN'], '16:40', 155, 'a321', 'D84'),
  flight('133', ['PVG', 'NRT'], '17:15', 170, 'a321', 'D71'),
  flight('105', ['PVG', 'PEK'], '19:30', 145, 'e190', 'D88'),
  flight('151', ['PVG', 'SIN'], '22:40', 330, 'a330-300', 'D65'),
  flight('171', ['PVG', 'FRA'], '23:45', 755, 'b777-300er', 'D61'),
  flight('183', ['LHR', 'CDG'], '07:10', 80, 'e190', 'A10'),
  flight('191', ['LHR', 'FRA'], '09:30', 100, 'a321', 'A12'),
  flight('134', ['LHR', 'NRT'], '13:00', 830, 'b777-300er', 'B36'),
  flight('185', ['LHR', 'CDG'], '14:30', 80, 'a320', 'A11'),
  flight('193', ['LHR', 'FRA'], '17:05', 100, 'b737-800', 'A14'),
  flight('181', ['LHR', 'CDG'], '20:10', 80, 'a320', 'A9'),
  flight('122', ['LHR', 'HKG'], '20:55', 760, 'a330-300', 'B40'),
  flight('162', ['LHR', 'PVG'], '21:30', 680, 'b777-300er', 'B42'),
];
