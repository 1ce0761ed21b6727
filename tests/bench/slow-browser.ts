import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, watch } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import WebSocket from 'ws';
import { CHROMIUM, KIOSK_DISPLAY } from '../journeys/browser.ts';

/** Where Chromium writes at which port, and under which path, it can be driven. */
const PORT_FILE = 'DevToolsActivePort';
/** Milliseconds that a browser may take to start, on a machine that does much else. */
const START_LIMIT = 30_000;

/**
 * A Chromium as a kiosk starts it, with nothing in its pages but what measures them. A driver for tests listens to a
 * page's network, console and stacks, which is work for the page: more of it, on a slow processor, than some screens are.
 */
export interface SlowBrowser {
  /** Runs `watch` in a page before its own scripts, and resolves with what it writes behind the `#` of its address. */
  heardOn(url: string, watch: () => void): Promise<string>;
  close(): Promise<void>;
}

/** `slower`: how many times slower the processor is for its pages. */
export async function openSlowBrowser(slower: number): Promise<SlowBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'landside-bench-'));
  const browser = spawn(
    CHROMIUM.executablePath,
    [
      ...CHROMIUM.args,
      '--headless=new',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    { stdio: 'ignore' },
  );
  const socket = new WebSocket(await addressOf(browser, profile));
  await once(socket, 'open');
  const { ask, until } = conversation(socket);

  return {
    heardOn: async (url, watch) => {
      // As cold as after a start: nothing fetched or compiled before is kept.
      const { browserContextId } = await ask('Target.createBrowserContext', {});
      const { targetId } = await ask('Target.createTarget', { url: 'about:blank', browserContextId });
      const { sessionId } = await ask('Target.attachToTarget', { targetId, flatten: true });
      const { width, height } = KIOSK_DISPLAY;
      const display = { width, height, deviceScaleFactor: 1, mobile: false };
      await ask('Emulation.setDeviceMetricsOverride', display, sessionId);
      await ask('Emulation.setCPUThrottlingRate', { rate: slower }, sessionId);
      await ask('Page.enable', {}, sessionId);
      await ask('Page.addScriptToEvaluateOnNewDocument', { source: `(${watch})()` }, sessionId);
      const seen = until('Page.navigatedWithinDocument', sessionId);
      await ask('Page.navigate', { url }, sessionId);
      const { url: address = '' } = await seen;
      await ask('Target.disposeBrowserContext', { browserContextId });
      return new URL(address).hash.slice(1);
    },
    close: async () => {
      socket.close();
      const ended = once(browser, 'exit');
      browser.kill();
      await ended;
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function addressOf(browser: ChildProcess, profile: string): Promise<string> {
  const limit = AbortSignal.timeout(START_LIMIT);
  browser.once('error', () => limit.throwIfAborted());
  const read = async () => {
    const [port, path] = (await readFile(join(profile, PORT_FILE), 'utf8').catch(() => '')).split('\n');
    return path ? `ws://127.0.0.1:${port}${path}` : null;
  };
  const changes = watch(profile, { signal: limit });
  for (let address = await read(); ; address = await read()) {
    if (address) return address;
    await changes[Symbol.asyncIterator]().next();
  }
}

interface Answer {
  readonly id?: number;
  readonly method?: string;
  readonly sessionId?: string;
  readonly params?: Record<string, string>;
  readonly result?: Record<string, string>;
  readonly error?: { readonly message: string };
}

/** Questions and answers of the Chrome DevTools Protocol. */
function conversation(socket: WebSocket) {
  let asked = 0;
  const listeners = new Set<(answer: Answer) => void>();
  socket.on('message', (data) => {
    const answer = JSON.parse(String(data)) as Answer;
    for (const listener of listeners) listener(answer);
  });
  const next = (isIt: (answer: Answer) => boolean): Promise<Answer> =>
    new Promise((resolve) => {
      const listener = (answer: Answer) => {
        if (!isIt(answer)) return;
        listeners.delete(listener);
        resolve(answer);
      };
      listeners.add(listener);
    });
  return {
    ask: async (method: string, params: object, sessionId?: string): Promise<Record<string, string>> => {
      asked += 1;
      const id = asked;
      const answered = next((answer) => answer.id === id);
      socket.send(JSON.stringify({ id, method, params, sessionId }));
      const { result, error } = await answered;
      if (!result) throw new Error(`${method}: ${error?.message}`);
      return result;
    },
    until: async (method: string, sessionId: string | undefined): Promise<Record<string, string>> => {
      const { params = {} } = await next(
        (answer) => answer.method === method && answer.sessionId === sessionId,
      );
      return params;
    },
  };
}
