import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';
import type { Socket } from './cable.ts';

/**
 * Makes a device's socket reachable by TCP, as printers are on port 9100 and serial lines through a serial server.
 * While the cable is out, connections are refused; put back, the port is the one it was.
 */
export async function openTcpInlet(socket: Socket, { host, port }: { host: string; port: number }) {
  let server: Server | null = null;

  const open = async (at: number): Promise<number> => {
    const listening = createServer({ noDelay: true }, (stream) => socket.attach(stream)).listen(at, host);
    server = listening;
    await once(listening, 'listening');
    return (listening.address() as AddressInfo).port;
  };
  const shut = async () => {
    const closing = server;
    server = null;
    if (closing) await new Promise<void>((resolve) => closing.close(() => resolve()));
  };

  const opened = await open(port);
  let settled: Promise<unknown> = Promise.resolve();
  socket.onPlugged((plugged) => {
    // A server that stops listening does so at once; only its last connections take time to go.
    const stopped = plugged ? settled : shut();
    settled = stopped.then(() => (plugged ? open(opened) : undefined));
    return settled.then(() => undefined);
  });

  return {
    port: opened,
    close: async () => {
      await settled;
      const done = shut();
      socket.drop();
      await done;
    },
  };
}
