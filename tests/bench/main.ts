import { resolve } from 'node:path';
import { toolOptions } from '../tool-options.ts';
import { benchAgent } from './agent.ts';
import { type Figure, inWords, report } from './figure.ts';
import { benchPass } from './pass.ts';
import { benchRead } from './read.ts';
import { benchUi } from './ui.ts';

/** Every benchmark by its name; each starts what it measures and stops it again. */
const BENCHES: Readonly<Record<string, (root: string) => Promise<Figure[]>>> = {
  agent: benchAgent,
  pass: benchPass,
  read: benchRead,
  ui: benchUi,
};

const { values, positionals } = toolOptions({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
});
const [name = ''] = positionals;
const bench = Object.hasOwn(BENCHES, name) ? BENCHES[name] : undefined;
if (!bench) {
  console.error(`npm run bench -- NAME [--json], where NAME is one of: ${Object.keys(BENCHES).join(', ')}`);
  process.exit(2);
}
const measured = report(name, await bench(resolve(import.meta.dirname, '..', '..')));
console.log(values.json ? JSON.stringify(measured) : inWords(measured));
process.exit(measured.figures.every(({ ok }) => ok) ? 0 : 1);
