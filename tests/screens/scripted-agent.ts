import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { type WebSocket, WebSocketServer } from 'ws';
import type { AgentEvent, KioskCommand } from '../../device-agent/contract/stream.ts';
import { HEARTBEAT, STREAM_PATH } from '../../device-agent/contract/timing.ts';
import { EXAMPLE_KIOSK } from '../../kiosk-ui/journey/examples.ts';

/** Milliseconds that a page may take over a command. */
const PATIENCE = 10_000;
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
};
/** What no page can be quicker than: a heading, and none of ours. */
const BARE_PAGE = '<!doctype html><html data-screen="welcome"><title>bare</title><h1>Check in here</h1>';

/** The built page behind an agent that says what it is told to, and nothing by itself but that it is there. */
export interface ScriptedAgent {
  readonly url: string;
  /** A page of a heading alone, from the same server. */
  readonly bareUrl: string;
  tell(event: AgentEvent): void;
  /** Resolves with the next command of this kind, or with one that came and nobody asked for yet. */
  heard<T extends KioskCommand['type']>(type: T): Promise<Extract<KioskCommand, { type: T }>>;
  close(): Promise<void>;
}

/** Serves `dist/kiosk` of `root`, which must be built, and speaks the contract as text frames. */
export async function scriptedAgent(root: string): Promise<ScriptedAgent> {
  const built = join(root, 'dist', 'kiosk');
  const http = createServer(async ({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://page');
    if (pathname === '/bare') return void response.setHeader('content-type', 'text/html').end(BARE_PAGE);
    const path = pathname === '/' ? 'kiosk-ui/index.html' : normalize(pathname);
    const file = await readFile(join(built, path)).catch(() => null);
    if (!file) return void response.writeHead(404).end();
    response.setHeader('content-type', TYPES[extname(path)] ?? 'application/octet-stream').end(file);
  });
  const sockets = new WebSocketServer({ server: http, path: STREAM_PATH });
  let page: WebSocket | null = null;
  let unheard: KioskCommand[] = [];
  let listeners: (() => void)[] = [];
  const tell = (event: AgentEvent) => page?.send(JSON.stringify(event));
  sockets.on('connection', (socket) => {
    page = socket;
    unheard = [];
    socket.on('message', (data) => {
      unheard.push(JSON.parse(String(data)) as KioskCommand);
      for (const listener of listeners) listener();
    });
    const readiness = { state: 'in-service' as const, causes: [], devices: [] };
    tell({ type: 'agent.hello', kiosk: EXAMPLE_KIOSK, readiness, documentPresent: false });
  });
  const heartbeat = setInterval(() => tell({ type: 'agent.heartbeat' }), HEARTBEAT);
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}/`;
  return {
    url,
    bareUrl: `${url}bare`,
    tell,
    heard: (type) =>
      new Promise((resolve, reject) => {
        const settle = () => {
          const at = unheard.findIndex((command) => command.type === type);
          const [command] = at < 0 ? [] : unheard.splice(at, 1);
          if (!command) return;
          clearTimeout(late);
          listeners = listeners.filter((other) => other !== settle);
          resolve(command as Extract<KioskCommand, { type: typeof type }>);
        };
        const late = setTimeout(() => reject(new Error(`the page never sent ${type}`)), PATIENCE);
        listeners.push(settle);
        settle();
      }),
    close: async () => {
      clearInterval(heartbeat);
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
      http.close();
      http.closeAllConnections();
    },
  };
}
