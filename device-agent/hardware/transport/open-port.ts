import type { Clock } from '../../../config/clock.ts';
import type { PortConfig } from '../../../config/ports.ts';
import type { OpenPort } from './byte-port.ts';
import { withDeadlines } from './deadlines.ts';
import { hidPort } from './hid.ts';
import { serialPort } from './serial.ts';
import { tcpPort } from './tcp.ts';
import { usbLpPort } from './usb-lp.ts';

/** The way to a device, as configured, with deadlines for whatever may hang. */
export const openPort = (config: PortConfig, clock: Clock): OpenPort =>
  withDeadlines(transportOf(config, clock), clock);

/** A new transport is one case here and one entry in the schema. */
function transportOf(config: PortConfig, clock: Clock): OpenPort {
  switch (config.transport) {
    case 'tcp':
      return tcpPort(config);
    case 'serial':
      return serialPort(config);
    case 'hid':
      return hidPort(config);
    case 'usb-lp':
      return usbLpPort(config, clock);
  }
}
