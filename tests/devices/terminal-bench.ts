import { SimulatedClock } from 'xstate';
import { newId } from '../../config/ids.ts';
import { BACK, openBench } from '../../device-agent/hardware/payment-terminal/testing/bench.ts';
import { duplexPort } from '../../device-agent/hardware/transport/duplex-port.ts';
import { createKioskDevices } from '../../device-agent/simulator/kiosk.ts';
import { createGlyphs } from '../../device-agent/simulator/printer/glyphs.ts';

const GLYPHS = createGlyphs();

/** The rack's payment terminal, and its driver once it is ready: a device kind by itself knows neither. */
export async function plugInTerminal() {
  const clock = new SimulatedClock();
  const kiosk = createKioskDevices(
    { kioskId: 'TEST-01', devices: [{ kind: 'payment-terminal', id: 'terminal', cardLimit: 300_000 }] },
    { clock, elapsed: () => clock.now(), newId, glyphs: GLYPHS, changed: () => undefined },
  );
  const { peer, socket, hands } = kiosk.ofKind('payment-terminal');
  const bench = openBench(clock, socket, duplexPort);
  if (!(await bench.until(bench.isReady, BACK))) throw new Error('the terminal does not get ready');
  return {
    ...{ ...bench, peer, socket },
    hand: async (name: string, body: object = {}) => void (await hands[name]?.(body)),
    isAsking: () => peer.state().asking?.phase === 'card',
  };
}
