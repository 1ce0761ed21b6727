import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../journeys/browser.ts';
import { type ScriptedAgent, scriptedAgent } from './scripted-agent.ts';

/** The built screens, the agent that says what it is told to, and a browser to open them in. */
export interface ScriptedKiosk {
  readonly agent: ScriptedAgent;
  readonly browser: Browser;
  readonly close: () => Promise<void>;
}

export async function openScriptedKiosk(): Promise<ScriptedKiosk> {
  const agent = await scriptedAgent(fileURLToPath(new URL('../..', import.meta.url)));
  const browser = await openBrowser();
  const close = async () => {
    await browser.close();
    await agent.close();
  };
  return { agent, browser, close };
}
