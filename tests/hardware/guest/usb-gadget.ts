import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from './until.ts';

const CONFIGURATION = '/sys/kernel/config/usb_gadget';
const CONTROLLERS = '/sys/class/udc';

/** A USB device of the guest's own, plugged into the guest's own USB port. */
export interface Gadget {
  readonly vendorId: number;
  readonly productId: number;
  /** Puts it in; resolves once the kernel has made its device. */
  plug(): Promise<void>;
  /** Done at most once. */
  unplug(): void;
}

const hex = (number: number) => `0x${number.toString(16).padStart(4, '0')}`;

/**
 * Makes a gadget of one function, `acm.…` for a serial line or `printer.…` for a USB printer, through the kernel's
 * configfs. It is not plugged in yet.
 */
export function createGadget(about: {
  name: string;
  /** Which of the guest's USB ports it is plugged into. */
  controller: number;
  function: `acm.${string}` | `printer.${string}`;
  vendorId: number;
  productId: number;
  serialNumber: string;
  manufacturer: string;
  product: string;
  /** The device that the kernel makes of it. */
  appearsAs: string;
}): Gadget {
  const gadget = join(CONFIGURATION, about.name);
  const set = (path: string, value: string) => writeFileSync(join(gadget, path), value);
  mkdirSync(join(gadget, 'strings/0x409'), { recursive: true });
  mkdirSync(join(gadget, 'configs/c.1'));
  mkdirSync(join(gadget, 'functions', about.function));
  set('idVendor', hex(about.vendorId));
  set('idProduct', hex(about.productId));
  set('strings/0x409/serialnumber', about.serialNumber);
  set('strings/0x409/manufacturer', about.manufacturer);
  set('strings/0x409/product', about.product);
  symlinkSync(join(gadget, 'functions', about.function), join(gadget, 'configs/c.1', about.function));
  const controller = readdirSync(CONTROLLERS).sort()[about.controller];
  if (!controller) throw new Error(`the guest has no USB port ${about.controller}`);
  let plugged = false;

  return {
    vendorId: about.vendorId,
    productId: about.productId,
    plug: async () => {
      set('UDC', controller);
      plugged = true;
      await until(`${about.appearsAs} is there`, () => existsSync(about.appearsAs));
    },
    unplug: () => {
      if (plugged) set('UDC', '\n');
      plugged = false;
    },
  };
}
