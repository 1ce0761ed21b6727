import { z } from 'zod';

/** The way to a device. A transport is one entry here and one file in `device-agent/hardware/transport`. */
export const portSchema = z.discriminatedUnion('transport', [
  z.object({ transport: z.literal('tcp'), host: z.string(), port: z.number().int().min(1).max(65535) }),
  z.object({
    transport: z.literal('serial'),
    path: z.string(),
    baudRate: z.number().int().positive().default(19200),
  }),
  /** A HID device as the kernel shows it raw, such as `/dev/hidraw0`. */
  z.object({ transport: z.literal('hid'), path: z.string() }),
  /** A USB printer of the printer class, such as `/dev/usb/lp0`. */
  z.object({ transport: z.literal('usb-lp'), path: z.string() }),
]);
export type PortConfig = z.infer<typeof portSchema>;
