import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fetchKernel, installPackages } from './debian.ts';
import { makeInitialDisk } from './initial-disk.ts';
import { readResults } from './results.ts';
import { hasKvm, runMachine } from './virtual-machine.ts';

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
const emulated = !hasKvm();
const initialDisk = await makeInitialDisk({ root, folder, modules: kernel.modules, emulated });
const begun = performance.now();
/** Minutes and seconds since the machine was switched on. */
const elapsed = () => {
  const seconds = Math.round((performance.now() - begun) / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};
const results = readResults((text) => console.log(`${elapsed().padStart(5)}  ${text}`));
const log = join(folder, 'kernel.log');
console.log(`a virtual machine starts, ${emulated ? 'emulated, for it may not use KVM' : 'with KVM'}`);
const inTime = await runMachine({
  kernel: kernel.image,
  initialDisk,
  checkout: root,
  emulated,
  log,
  limit: LIMIT,
  line: results.line,
});
const well = inTime && results.well();
if (!well) console.log(readFileSync(log, 'latin1').split('\n').slice(-LAST_WORDS).join('\n'));
if (!inTime) console.log(`stopped after ${LIMIT / 60_000} minutes, in what follows: ${results.last()}`);
console.log(`${results.inWords()}, in ${elapsed()}`);
process.exit(well ? 0 : 1);
