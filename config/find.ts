import { z } from 'zod';

/** A USB id: a number, or the four hexadecimal digits that are printed everywhere. */
const usbId = z.union([
  z.number().int().min(0).max(0xffff),
  z
    .string()
    .regex(/^(0x)?[0-9a-f]{4}$/i, 'a USB id has four hexadecimal digits')
    .transform((text) => Number.parseInt(text.replace(/^0x/i, ''), 16)),
]);

/**
 * How a device is known wherever it is plugged in: by what it is, never by the name of a port. All that is named must
 * agree. A pair of equal devices is told apart by serial number or by what they answer.
 */
export const findSchema = z.object({
  transport: z.enum(['serial', 'hid', 'usb-lp', 'tcp']),
  usb: z.object({ vendorId: usbId, productId: usbId }).optional(),
  serialNumber: z.string().min(1).optional(),
  /** One of several interfaces of the same USB device. */
  interfaceNumber: z.number().int().nonnegative().optional(),
  /** HID usage page and usage: 0x8c is a barcode scanner, 0x8e a card reader. */
  usage: z.object({ page: z.number().int(), usage: z.number().int().optional() }).optional(),
  /** Where to look over TCP, as `host:port`. */
  addresses: z.array(z.string().regex(/^[^:\s]+:\d{1,5}$/, 'an address is written host:port')).default([]),
  /** What else the port needs once the device is found, such as a baud rate. */
  settings: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
  /** Asks the device itself. Only devices to which all else applies are asked. */
  probe: z
    .object({
      /** What is sent, and a regular expression that the answer must match; both as Latin-1. */
      ask: z.string().default(''),
      answer: z.string().min(1),
      /** Milliseconds until silence counts as an answer. */
      within: z.number().int().positive().max(2000).default(400),
    })
    .optional(),
});
export type Find = z.infer<typeof findSchema>;
