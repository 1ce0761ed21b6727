import type { PortConfig } from '../../../config/ports.ts';
import type { OpenPort } from './byte-port.ts';
import { serialPort } from './serial.ts';
import { tcpPort } from './tcp.ts';

/** The way to a device, as configured. A new transport is one case here and one entry in the schema. */
export function openPort(config: PortConfig): OpenPort {
  switch (config.transport) {
    case 'tcp':
      return tcpPort(config);
    case 'serial':
      return serialPort(config);
  }
}
