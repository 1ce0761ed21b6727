import { once } from 'node:events';
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { drawWithoutSystemFonts } from '../../config/environment.ts';

type Drawing = typeof import('./drawing.ts');

let drawing: Promise<Drawing> | null = null;

/**
 * What draws, loaded when a printer first lacks something: fonts and canvas are most of an agent's memory. The canvas is
 * opened on another thread: with the fonts of the system that holds a thread up for a quarter of a second on a fast
 * machine, and meanwhile the page would hear nothing of the agent. Then it is open for the whole process.
 */
export function loadDrawing(): Promise<Drawing> {
  drawing ??= openCanvas().then(() => import('./drawing.ts'));
  return drawing;
}

async function openCanvas(): Promise<void> {
  drawWithoutSystemFonts();
  const canvas = createRequire(import.meta.url).resolve('@napi-rs/canvas');
  await once(new Worker(OPENING, { eval: true, workerData: canvas, execArgv: [] }), 'exit');
}

/** Asking for the families has the canvas look what the system has, as it does by itself before it draws. */
const OPENING = `
  const { workerData } = require('node:worker_threads');
  require(workerData).GlobalFonts.families;
`;
