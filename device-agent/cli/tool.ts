import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { Command } from './command.ts';

/**
 * A command that lives with the tests because it drives the whole product from outside. It runs as a process of
 * its own, so that nothing of it is part of what a kiosk or a hub runs.
 */
export const toolCommand =
  (name: 'passengers' | 'bench' | 'record' | 'hardware'): Command =>
  ({ args, root }) =>
    new Promise((resolve) => {
      const tool = fork(join(root, 'dist', 'node', `${name}.js`), [...args], {
        cwd: root,
        execArgv: ['--enable-source-maps'],
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      });
      const pass = (signal: NodeJS.Signals) => tool.kill(signal);
      process.once('SIGTERM', pass);
      tool.once('exit', (code) => {
        process.removeListener('SIGTERM', pass);
        resolve(code ?? 1);
      });
    });
