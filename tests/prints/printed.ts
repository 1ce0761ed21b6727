import { connect } from 'node:net';
import { openBench } from '../../device-agent/simulator/test-bench.ts';

/** The picture that a printer of this model draws from these bytes. */
export async function printed(model: string, bytes: Uint8Array): Promise<Buffer> {
  const rack = await openBench({ printerModel: model, pace: 'instant' });
  const socket = connect(rack.printerPort, '127.0.0.1');
  const done = new Promise<void>((resolve) => {
    const stop = rack.onChange(() => {
      if (rack.printer.counts().complete !== 1) return;
      stop();
      resolve();
    });
  });
  socket.write(bytes);
  await done;
  const [document] = rack.printer.documents();
  const png = await rack.picture(document?.documentId ?? '');
  socket.destroy();
  await rack.close();
  if (!png) throw new Error('nothing was printed');
  return png;
}
