import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fetchKernel, installPackages } from './debian.ts';
import { makeInitialDisk } from './initial-disk.ts';
import { readResults } from './results.ts';
import { runMachine } from './virtual-machine.ts';

/** Milliseconds for all of it; an emulated machine is slow. */
const LIMIT = 10 * 60_000;
const LAST_WORDS = 30;

const root = resolve(import.meta.dirname, '..', '..');
const folder = join(root, 'dist', 'guest');

const command = process.arch === 'x64' ? installPackages() : 'echo only on amd64';
if (command) {
  console.error(
    `The virtual machine needs Debian packages that are missing. Install them with:\n\n  ${command}\n`,
  );
  process.exit(1);
}

const kernel = fetchKernel(folder);
const initialDisk = await makeInitialDisk({ root, folder, modules: kernel.modules });
const results = readResults((text) => console.log(text));
const log = join(folder, 'kernel.log');
const inTime = await runMachine({
  kernel: kernel.image,
  initialDisk,
  checkout: root,
  log,
  limit: LIMIT,
  line: results.line,
});
if (!inTime) console.log(`stopped: it took longer than ${LIMIT / 60_000} minutes`);
const well = inTime && results.well();
if (!well) console.log(readFileSync(log, 'latin1').split('\n').slice(-LAST_WORDS).join('\n'));
console.log(results.inWords());
process.exit(well ? 0 : 1);
