import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { type Kiosk, type PlugName, startKiosk } from './kiosk.ts';
import { told } from './port.ts';
import { until } from './until.ts';

/** Milliseconds in which a loss must be told, and in which a device that is back must serve again. */
const NOTICED = 1000;
const BACK = 2000;
/** Milliseconds between two questions to the agent, which has to answer them on the same slow processor. */
const RARELY = 200;
/** An emulated processor, of a machine that does other things, is so many times slower than a kiosk's at worst. */
const SLOWNESS = 10;
/** Times that a passport is laid down, and milliseconds until it is laid down again. */
const ATTEMPTS = 5;
const UNNOTICED = 15_000;

let kiosk: Kiosk;

const readiness = async () => (await kiosk.health()).readiness;
const faultOf = async (id: string) =>
  (await readiness()).devices.find(({ device }) => device === id)?.code ?? null;

async function inService(): Promise<number> {
  const isInService = async () => (await readiness()).state === 'in-service';
  return until('the kiosk is in service', isInService, RARELY).catch(async (failure: Error) => {
    const { devices, ports } = await kiosk.health();
    throw new Error(`${failure.message}: ${JSON.stringify({ devices, ports })}`);
  });
}

/** Whatever happened before, the kiosk is well and waits for the next passenger. */
async function atWelcome() {
  await inService();
  kiosk.reader.remove();
  kiosk.printer.take();
  kiosk.front.send({ type: 'passenger.finished' });
  kiosk.front.send({ type: 'passenger.back' });
  await kiosk.front.until('welcome', 'guidance');
}

/** Brings the next passenger to the confirmation. Who is not noticed lays the passport down again. */
async function toConfirmation() {
  const { lines } = kiosk.nextPassenger();
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    await atWelcome();
    kiosk.reader.insert({ label: null, lines });
    await kiosk.front.left(['welcome', 'guidance'], UNNOTICED).catch(() => undefined);
    const shown = await kiosk.front.left(['identifying'], UNNOTICED);
    if (shown.screen === 'confirm') return;
    if (shown.screen === 'refused') throw new Error(`the passenger was refused: ${shown.props.code}`);
  }
  throw new Error(`the passport was never noticed: ${JSON.stringify(await readiness())}`);
}

/** Takes the pass once it is there, and asks again where the screen offers it, as a patient passenger does. */
async function toTheEnd() {
  let shown = kiosk.front.screen();
  while (shown.screen !== 'goodbye') {
    if (shown.screen === 'take-pass') kiosk.printer.take();
    else if (shown.screen === 'print-failed' || shown.screen === 'print-unconfirmed') {
      if (shown.props.canReprint) kiosk.front.send({ type: 'passenger.reprint' });
    } else if (shown.screen !== 'confirm' && shown.screen !== 'progress')
      throw new Error(`the visit ended at ${JSON.stringify({ ...shown, ...(await readiness()) })}`);
    shown = await kiosk.front.changed(shown);
  }
}

/** Pulls a device and puts it back; says how long the kiosk took to see each. */
async function pull(t: TestContext, id: PlugName, whileAway: () => Promise<unknown> = async () => undefined) {
  kiosk.plugs[id].unplug();
  const missed = async () => (await faultOf(id)) === 'device.unplugged';
  let noticed = 0;
  try {
    noticed = await until(`the ${id} is missed`, missed, RARELY);
    await whileAway();
  } finally {
    await kiosk.plugs[id].plug();
  }
  const back = await until(`the ${id} is back`, async () => (await faultOf(id)) === null, RARELY);
  t.diagnostic(
    `figure: ${id} missed after ${told(noticed)} (≤ ${NOTICED}), in service ${told(back)} after replug (≤ ${BACK})`,
  );
  assert.ok(noticed < NOTICED * SLOWNESS && back < BACK * SLOWNESS);
}

test('a kiosk finds its devices by what they are, and is in service', async (t) => {
  kiosk = await startKiosk();
  t.diagnostic(`figure: in service ${told(await inService())} after the agent was started`);
  const { ports } = await kiosk.health();
  assert.deepEqual(
    Object.fromEntries(
      ports.claimed.map(({ device, candidate }) => [device, candidate.path.replace(/hidraw\d/, 'hidraw')]),
    ),
    {
      printer: '/dev/usb/lp0',
      reader: '/dev/ttyACM0',
      scanner: '/dev/hidraw',
      'card-reader': '/dev/hidraw',
      keypad: '/dev/hidraw',
    },
  );
  // The guest's own two serial ports, over which it is told and heard.
  assert.deepEqual(
    ports.unclaimed.map(({ path }) => path),
    ['/dev/ttyS0', '/dev/ttyS1'],
  );
});

test('a passenger checks in: passport over USB serial, pass over a USB printer', async (t) => {
  const begun = performance.now();
  await toConfirmation();
  kiosk.front.send({ type: 'passenger.confirmed' });
  await toTheEnd();
  t.diagnostic(`figure: from passport to goodbye ${told(performance.now() - begun)}`);
  assert.ok(kiosk.printer.counts().complete >= 1);
});

for (const id of ['printer', 'reader'] as const)
  test(`pulling the ${id} takes the kiosk out of service, and putting it back in brings it back`, async (t) => {
    await atWelcome();
    for (let round = 0; round < 2; round += 1) await pull(t, id, () => kiosk.front.until('out-of-service'));
    await kiosk.front.until('welcome', 'guidance');
  });

for (const id of ['scanner', 'card-reader', 'keypad'] as const)
  test(`pulling the ${id} leaves the kiosk in service for passports`, async (t) => {
    await atWelcome();
    for (let round = 0; round < 2; round += 1)
      await pull(t, id, async () => assert.equal((await kiosk.health()).readiness.state, 'degraded'));
  });

test('a printer that is pulled in the middle of a pass proves nothing, and the reprint is known as one', async (t) => {
  await toConfirmation();
  const { complete } = kiosk.printer.counts();
  const jobs = kiosk.jobsBegun();
  kiosk.front.send({ type: 'passenger.confirmed' });
  await until('the pass is being printed', () => kiosk.jobsBegun() > jobs);
  await pull(t, 'printer', async () => {
    const { screen } = await kiosk.front.until('print-unconfirmed', 'print-failed');
    assert.equal(screen, 'print-unconfirmed');
  });
  await toTheEnd();
  t.diagnostic(
    `figure: ${kiosk.printer.counts().complete - complete} complete passes in the output, one of them proved`,
  );
});

test('a passport reader that is pulled while the passenger confirms keeps nobody from their pass', async (t) => {
  await toConfirmation();
  const { complete } = kiosk.printer.counts();
  await pull(t, 'reader');
  kiosk.front.send({ type: 'passenger.confirmed' });
  await toTheEnd();
  assert.ok(kiosk.printer.counts().complete > complete);
});

test('a scanner that comes and goes during a visit does not disturb it', async (t) => {
  await toConfirmation();
  await pull(t, 'scanner');
  kiosk.front.send({ type: 'passenger.confirmed' });
  await pull(t, 'card-reader');
  await toTheEnd();
});

test('a kiosk that is stopped gives all its devices back', () => kiosk.close());
