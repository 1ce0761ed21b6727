import type { DocumentKind } from '../../../config/documents.ts';
import type { Device } from '../device.ts';
import type { Printer } from '../printer/driver.ts';

/** What passengers cannot travel without. Anything else that a printer prints can be done without for a while. */
const NEEDED: readonly DocumentKind[] = ['boarding-pass', 'bag-tag'];

/** What a device can do for the kiosk, in words that are compared alone. */
export type Abilities = (device: Pick<Device, 'id' | 'kind'>) => readonly string[];

/** A printer can do the documents that it is loaded for and that are needed; of readers one is as good as another. */
export const abilitiesAmong =
  (printers: readonly Pick<Printer, 'id' | 'profile'>[]): Abilities =>
  ({ id, kind }) => {
    const printer = printers.find((one) => one.id === id);
    return printer ? NEEDED.filter((document) => printer.profile.documents.includes(document)) : [kind];
  };
