import { dirname, resolve } from 'node:path';
import type { Command } from './command.ts';
import { isMisuse } from './misuse.ts';
import { toolCommand } from './tool.ts';

const COMMANDS: Readonly<Record<string, { summary: string; load: () => Promise<{ command: Command }> }>> = {
  start: {
    summary: 'start everything on this machine, with the demo airline',
    load: () => import('./start.ts'),
  },
  passengers: {
    summary: 'send simulated passengers through the real thing',
    load: async () => ({ command: toolCommand('passengers') }),
  },
  decode: {
    summary: 'read mrz, bcbp or magstripe lines from standard input',
    load: () => import('./decode-command.ts'),
  },
  doctor: {
    summary: 'tell how this kiosk’s devices are, and what to do',
    load: () => import('./doctor.ts'),
  },
  print: {
    summary: 'print a demo document, or a host’s stream, into a picture or a file of bytes',
    load: () => import('./print.ts'),
  },
  bench: { summary: 'measure; `bench agent --json`', load: async () => ({ command: toolCommand('bench') }) },
  record: {
    summary: 'run one kiosk’s agent and record its devices, for development',
    load: async () => ({ command: toolCommand('record') }),
  },
  hardware: {
    summary: 'test against a kernel’s own devices, in a virtual machine',
    load: async () => ({ command: toolCommand('hardware') }),
  },
  agent: { summary: 'run one kiosk’s device agent', load: () => import('./agent.ts') },
  hub: { summary: 'run the airline’s hub and staff console', load: () => import('./hub.ts') },
  dcs: { summary: 'run the reference departure control system', load: () => import('./dcs.ts') },
  'gonow-host': {
    summary: 'run a host in the manner of Navitaire GoNow, to try the adapter',
    load: () => import('./gonow-host.ts'),
  },
  rack: { summary: 'run the simulated device rack', load: () => import('./rack.ts') },
  build: { summary: 'build and stop', load: async () => ({ command: async () => 0 }) },
};

function usage(): string {
  const lines = Object.entries(COMMANDS).map(([name, { summary }]) => `  ${name.padEnd(12)}${summary}`);
  return ['landside COMMAND [options]', '', ...lines].join('\n');
}

const [name = 'help', ...args] = process.argv.slice(2);
const entry = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
if (!entry) {
  console.error(usage());
  process.exitCode = name === 'help' ? 0 : 2;
} else {
  const root = resolve(dirname(process.argv[1] ?? '.'), '..', '..');
  const { command } = await entry.load();
  try {
    process.exitCode = await command({ args, root });
  } catch (failure) {
    if (!isMisuse(failure)) throw failure;
    console.error(failure.message);
    process.exitCode = 2;
  }
}
