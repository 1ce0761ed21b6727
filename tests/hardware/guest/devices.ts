import { SerialPort } from 'serialport';
import { SWIPE_LAYOUTS } from '../../../config/readers.ts';
import { type HidDescription, KEYBOARD, reportsOfBytes } from './hid-device.ts';
import { createGadget } from './usb-gadget.ts';

/** The devices of the guest's kiosk. Makers and numbers are invented, or of nobody's product in particular. */
export const PRINTER_PATH = '/dev/usb/lp0';
/** The printer's own side of its cable. */
export const PRINTER_FAR_END = '/dev/g_printer0';
export const printerGadget = createGadget({
  name: 'printer',
  controller: 0,
  function: 'printer.0',
  vendorId: 0x0dd4,
  productId: 0x0186,
  serialNumber: 'P-1',
  manufacturer: 'Example',
  product: 'Ticket Printer',
  appearsAs: PRINTER_PATH,
});

export const READER_PATH = '/dev/ttyACM0';
export const readerGadget = createGadget({
  name: 'reader',
  controller: 1,
  function: 'acm.0',
  vendorId: 0x072f,
  productId: 0x2200,
  serialNumber: 'R-1',
  manufacturer: 'Example',
  product: 'Document Reader',
  appearsAs: READER_PATH,
});

/** Plugs the document reader in; resolves with its own side of the cable. */
export async function plugReader(): Promise<SerialPort> {
  await readerGadget.plug();
  return new Promise((resolve, reject) => {
    const line = new SerialPort({ path: '/dev/ttyGS0', baudRate: 115_200 }, (failure) =>
      failure ? reject(failure) : resolve(line),
    );
  });
}

const MAKER = 0x0c2e;

/** Usage page 8Ch, report 2; its output report 2 is a byte. */
export const SCANNER: HidDescription = {
  name: 'Example Scanner',
  serialNumber: 'S-1',
  vendorId: MAKER,
  productId: 0x0901,
  descriptor: reportsOfBytes({ page: 0x8c, usage: 0x02, reportId: 2, input: 63, output: 1 }),
};

/** Usage page 8Eh. */
export const CARD_READER: HidDescription = {
  name: 'Example Card Reader',
  serialNumber: 'C-1',
  vendorId: MAKER,
  productId: 0x0902,
  descriptor: reportsOfBytes({ page: 0x8e, usage: 0x01, input: SWIPE_LAYOUTS.magtek.reportLength }),
};

export const KEYPAD: HidDescription = {
  name: 'Example Keypad',
  serialNumber: 'K-1',
  vendorId: MAKER,
  productId: 0x0903,
  descriptor: KEYBOARD,
};
