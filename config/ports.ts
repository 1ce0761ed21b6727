import { z } from 'zod';

/** The way to a device. A transport is one entry here and one file in `device-agent/hardware/transport`. */
export const portSchema = z.discriminatedUnion('transport', [
  z.object({ transport: z.literal('tcp'), host: z.string(), port: z.number().int().min(1).max(65535) }),
  z.object({
    transport: z.literal('serial'),
    path: z.string(),
    baudRate: z.number().int().positive().default(19200),
  }),
]);
export type PortConfig = z.infer<typeof portSchema>;
