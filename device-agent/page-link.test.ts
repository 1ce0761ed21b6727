import { describe, expect, it } from 'vitest';
import { SimulatedClock } from 'xstate';
import type { AgentEvent, KioskCommand } from './contract/stream.ts';
import { HEARTBEAT } from './contract/timing.ts';
import { createPageLink, type PageSocket } from './page-link.ts';

const HELP: KioskCommand = { type: 'help.request', screen: 'confirm' };

/** The page's end of a connection: what it was sent, and what it can do. */
function page() {
  const heard: AgentEvent[] = [];
  let say: (frame: string) => void = () => {};
  let leave: () => void = () => {};
  let closed: number | undefined;
  const socket: PageSocket = {
    send: (frame) => heard.push(JSON.parse(frame)),
    close: (code) => {
      closed = code;
      leave();
    },
    onMessage: (listener) => {
      say = listener;
    },
    onClose: (listener) => {
      leave = listener;
    },
  };
  return {
    socket,
    heard,
    types: () => heard.map(({ type }) => type),
    say: (command: unknown) => say(typeof command === 'string' ? command : JSON.stringify(command)),
    leave: () => leave(),
    closed: () => closed,
  };
}

function link() {
  const clock = new SimulatedClock();
  const commands: KioskCommand[] = [];
  const gone: number[] = [];
  const agent = createPageLink({
    clock,
    greeting: () => ({
      type: 'kiosk.readiness',
      readiness: { state: 'in-service', causes: [], devices: [] },
    }),
    onCommand: (command) => commands.push(command),
    onGone: () => gone.push(clock.now()),
  });
  return { clock, commands, gone, agent };
}

describe('the page of a kiosk', () => {
  it('is greeted, and then hears a heartbeat for as long as it stays', () => {
    const { clock, agent } = link();
    const one = page();
    agent.accept(one.socket);
    expect(one.types()).toEqual(['kiosk.readiness']);
    clock.increment(HEARTBEAT);
    expect(one.types()).toEqual(['kiosk.readiness', 'agent.heartbeat']);
    one.leave();
    clock.increment(10 * HEARTBEAT);
    expect(one.heard).toHaveLength(2);
  });

  it('is ready for a visit only when it has said so', () => {
    const { agent } = link();
    const one = page();
    agent.accept(one.socket);
    expect(agent.isReady()).toBe(false);
    one.say({ type: 'page.ready' });
    expect(agent.isReady()).toBe(true);
    one.leave();
    expect(agent.isReady()).toBe(false);
  });

  it('is replaced by a newer one, and its visit ends', () => {
    const { agent, gone, commands } = link();
    const [older, newer] = [page(), page()];
    agent.accept(older.socket);
    agent.accept(newer.socket);
    expect(older.types()).toContain('agent.replaced');
    expect(older.closed()).toBe(4000);
    expect(gone).toHaveLength(1);
    older.say(HELP);
    expect(commands).toEqual([]);
    agent.emit({ type: 'help.called' });
    expect(newer.types()).toContain('help.called');
    expect(older.types()).not.toContain('help.called');
  });

  it.each([
    ['no JSON', '{'],
    ['no command', { type: 'visit.steal' }],
    [
      'no acknowledgement',
      {
        type: 'visit.check-in',
        visitId: crypto.randomUUID(),
        language: 'en',
        dangerousGoodsAcknowledged: false,
      },
    ],
  ])('is cut off when it sends what is %s', (_what, frame) => {
    const { agent, commands } = link();
    const one = page();
    agent.accept(one.socket);
    one.say(frame);
    expect(one.closed()).toBe(1008);
    expect(commands).toEqual([]);
  });
});
