import { spawnSync } from 'node:child_process';

/** The tests that start processes start the built ones: what is stale is built before any test runs. */
export function setup(): void {
  const { status } = spawnSync(process.execPath, ['device-agent/cli/landside.mjs', 'build'], {
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('the build failed');
}
