import type { Clock } from '../config/clock.ts';
import { type AgentEvent, type KioskCommand, kioskCommandSchema } from './contract/stream.ts';
import { HEARTBEAT } from './contract/timing.ts';

/** A WebSocket as the link needs it; `ws` and browsers' own both fit. */
export interface PageSocket {
  send(frame: string): void;
  close(code?: number, reason?: string): void;
  onMessage(listener: (frame: string) => void): void;
  onClose(listener: () => void): void;
}

/**
 * The one page that shows this kiosk. The newest page wins: an older one is told so and closed, so that a second
 * window can never watch a visit. A frame that is no command ends the connection: our own page sends none such.
 */
export function createPageLink(deps: {
  clock: Clock;
  greeting: () => AgentEvent;
  onCommand: (command: KioskCommand) => void;
  onGone: () => void;
}) {
  const { clock, greeting, onCommand, onGone } = deps;
  let page: { socket: PageSocket; ready: boolean } | null = null;
  let beat: unknown = null;

  const send = (event: AgentEvent) => page?.socket.send(JSON.stringify(event));

  const keepBeating = () => {
    beat = clock.setTimeout(() => {
      send({ type: 'agent.heartbeat' });
      keepBeating();
    }, HEARTBEAT);
  };

  const drop = (socket: PageSocket) => {
    if (page?.socket !== socket) return;
    page = null;
    clock.clearTimeout(beat);
    onGone();
  };

  return {
    accept(socket: PageSocket): void {
      const former = page?.socket;
      if (former) {
        send({ type: 'agent.replaced' });
        drop(former);
        former.close(4000, 'replaced');
      }
      const mine = { socket, ready: false };
      page = mine;
      socket.onClose(() => drop(socket));
      socket.onMessage((frame) => {
        if (page !== mine) return;
        const command = commandIn(frame);
        if (!command) return socket.close(1008, 'not a command');
        if (command.type === 'page.ready') mine.ready = true;
        onCommand(command);
      });
      send(greeting());
      keepBeating();
    },
    emit: send,
    /** True once a page has said that it can show a visit. */
    isReady: () => page?.ready ?? false,
    close: () => {
      clock.clearTimeout(beat);
      page?.socket.close(1001, 'agent stops');
    },
  };
}

export type PageLink = ReturnType<typeof createPageLink>;

function commandIn(frame: string): KioskCommand | null {
  try {
    const parsed = kioskCommandSchema.safeParse(JSON.parse(frame));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
