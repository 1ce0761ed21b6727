import { Socket } from 'node:net';
import { err, ok } from '../../../config/result.ts';
import type { OpenPort } from './byte-port.ts';
import { duplexPort } from './duplex-port.ts';

/** Milliseconds a device may take to accept a connection. */
const CONNECT_LIMIT = 2000;

/** Opens a raw TCP connection, as network printers accept on port 9100 and serial servers on theirs. */
export const tcpPort =
  ({ host, port }: { host: string; port: number }): OpenPort =>
  () =>
    new Promise((resolve) => {
      const socket = new Socket();
      const refuse = (code: 'device.unplugged' | 'device.silent', detail: string) => {
        socket.destroy();
        resolve(err({ code, detail }));
      };
      socket.setTimeout(CONNECT_LIMIT, () => refuse('device.silent', 'no answer to the connection'));
      socket.once('error', (failure) => refuse('device.unplugged', failure.message));
      socket.connect({ host, port, noDelay: true, keepAlive: true, keepAliveInitialDelay: 1000 }, () => {
        socket.setTimeout(0);
        socket.removeAllListeners('timeout');
        socket.removeAllListeners('error');
        resolve(ok(duplexPort(socket)));
      });
    });
