import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { SimulatedClock } from 'xstate';
import { HEARTBEAT, SILENCE_LIMIT } from '../../device-agent/contract/timing.ts';
import { EXAMPLE_KIOSK } from '../journey/examples.ts';
import { createJourney, type Journey } from '../journey/journey.ts';
import { screenOf } from '../journey/screen.ts';
import { type AgentClient, connectAgent } from './client.ts';

const HELLO = {
  type: 'agent.hello',
  kiosk: EXAMPLE_KIOSK,
  readiness: { state: 'in-service', causes: [], devices: [] },
  documentPresent: false,
};

let server: WebSocketServer;
let client: AgentClient;
let journey: Journey;
let clock: SimulatedClock;

beforeEach(async () => {
  server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  await once(server, 'listening');
  clock = new SimulatedClock();
  journey = createJourney({ send: (command) => client.send(command), reconnect: () => client.wake(), clock });
  journey.start();
});

afterEach(() => {
  client.close();
  journey.stop();
  for (const socket of server.clients) socket.terminate();
  server.close();
});

const connect = () => {
  const { port } = server.address() as AddressInfo;
  client = connectAgent({
    open: () => new WebSocket(`ws://127.0.0.1:${port}`),
    clock,
    onEvent: (event) => journey.send(event),
  });
};

const nextConnection = async (): Promise<WebSocket> => {
  const [socket] = await once(server, 'connection');
  return socket;
};

/** Resolves when the journey shows the screen. */
const shows = (screen: string): Promise<void> =>
  new Promise((resolve) => {
    const look = () => screenOf(journey.getSnapshot()).screen === screen && resolve();
    journey.subscribe(look);
    look();
  });

const tell = (socket: WebSocket, event: object) => socket.send(JSON.stringify(event));

async function meet(): Promise<WebSocket> {
  const connected = nextConnection();
  connect();
  const agent = await connected;
  const ready = once(agent, 'message');
  tell(agent, HELLO);
  expect(JSON.parse(String((await ready)[0]))).toEqual({ type: 'page.ready' });
  return agent;
}

describe('the connection to the agent', () => {
  it('begins with hello, and the page answers that it is ready', async () => {
    await meet();
    expect(screenOf(journey.getSnapshot()).screen).toBe('welcome');
  });

  it('is out of service at once when it closes, and recovers by itself', async () => {
    const agent = await meet();
    agent.terminate();
    await shows('out-of-service');
    const again = nextConnection();
    clock.increment(250);
    tell(await again, HELLO);
    await shows('welcome');
  });

  it('is out of service when the agent is silent, within two seconds', async () => {
    await meet();
    for (let passed = 1; passed < SILENCE_LIMIT; passed += 1) clock.increment(1);
    expect(screenOf(journey.getSnapshot()).screen).toBe('welcome');
    clock.increment(1);
    expect(screenOf(journey.getSnapshot()).screen).toBe('out-of-service');
    expect(SILENCE_LIMIT).toBeLessThan(2_000);
  });

  it('is not out of service because the page was held up, and heard nobody', async () => {
    const agent = await meet();
    const heard = once(agent, 'pong');
    clock.increment(60_000);
    tell(agent, { type: 'agent.heartbeat' });
    agent.ping();
    await heard;
    clock.increment(HEARTBEAT);
    clock.increment(HEARTBEAT);
    expect(screenOf(journey.getSnapshot()).screen).toBe('welcome');
    clock.increment(HEARTBEAT);
    expect(screenOf(journey.getSnapshot()).screen).toBe('out-of-service');
  });

  it('survives frames that are no events', async () => {
    const agent = await meet();
    for (const frame of ['', 'null', '{}', '[1]', '{"type":7}', 'not json']) agent.send(frame);
    agent.send(Buffer.from([1, 2, 3]));
    tell(agent, { type: 'visit.started', visitId: '01970000-0000-7000-8000-000000000001', by: 'passport' });
    await shows('identifying');
  });

  it('rests after another page took over, until the passenger touches this one', async () => {
    const agent = await meet();
    tell(agent, { type: 'agent.replaced' });
    await once(agent, 'close');
    let connections = 0;
    server.on('connection', () => {
      connections += 1;
    });
    clock.increment(60_000);
    expect(screenOf(journey.getSnapshot())).toMatchObject({ props: { reason: 'replaced' } });
    expect(connections).toBe(0);

    const again = nextConnection();
    journey.send({ type: 'passenger.touched-start' });
    tell(await again, HELLO);
    await shows('welcome');
  });

  it('sends nothing to an agent that is not there', async () => {
    const agent = await meet();
    const closed = once(agent, 'close');
    client.close();
    client.send({ type: 'page.ready' });
    await closed;
  });
});
