import type { TroubleGroup } from '../device.ts';
import type { PrinterPeer } from './body.ts';
import type { PrinterFaults } from './faults.ts';

/** Millimetres and bytes into a document at which things happen "in the middle". */
const MIDDLE = { millimetres: 40, bytes: 400 };

const faults = (says: string, body: PrinterFaults, on?: boolean) => ({
  says,
  hand: 'faults',
  body,
  ...(on !== undefined && { on }),
});

/** What the page offers to make go wrong with a printer. */
export const printerTrouble = (printer: ReturnType<PrinterPeer['state']>): readonly TroubleGroup[] => [
  {
    title: 'Paper',
    choices: [
      faults('Ends soon', { paper: 'low' }, printer.paper === 'low'),
      faults('Out', { paper: 'out' }, printer.paper === 'out'),
      faults('Runs out in the middle', { paperOutAfter: MIDDLE.millimetres }),
      { says: 'Load new paper', hand: 'load-paper' },
    ],
  },
  {
    title: 'Mechanics',
    choices: [
      faults('Cover open', { coverOpen: !printer.coverOpen }, printer.coverOpen),
      faults('Head up', { headUp: !printer.headUp }, printer.headUp),
      faults('Jam in the middle', { jamAfter: MIDDLE.millimetres }, printer.jammed),
      faults('Blade sticks', { cutter: true }, printer.cutterError),
      faults('Pull document back', { retract: true }),
      faults('Unplug in the middle', { unplugAfter: MIDDLE.bytes }),
    ],
  },
];
