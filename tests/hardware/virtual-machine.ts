import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { createInterface } from 'node:readline';

/** Megabytes of the guest: it lives in memory, Node among it. */
const MEMORY = 1536;

/** Whether this machine's own processor may run the guest; otherwise one is emulated. */
export function hasKvm(): boolean {
  try {
    accessSync('/dev/kvm', constants.R_OK | constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * What the kernel is told of an emulated processor: it counts its ticks well, and every look at the time would else be
 * one at an emulated clock chip.
 */
const EMULATED = 'clocksource=tsc tsc=reliable nowatchdog';

/**
 * Runs a guest until it switches itself off, and hands on every line that it writes. False when it had to be stopped
 * after `limit` milliseconds. It needs no right but to read the files it is given; without KVM it is emulated.
 */
export async function runMachine(options: {
  kernel: string;
  initialDisk: string;
  checkout: string;
  emulated: boolean;
  /** The kernel's own messages go here. */
  log: string;
  limit: number;
  line(text: string): void;
}): Promise<boolean> {
  const share = `local,path=${options.checkout},mount_tag=checkout,security_model=none,readonly=on,multidevs=remap`;
  const machine = spawn(
    'qemu-system-x86_64',
    [
      ...['-machine', `q35,accel=${options.emulated ? 'tcg' : 'kvm:tcg'}`, '-smp', '2', '-m', String(MEMORY)],
      ...['-nodefaults', '-no-reboot', '-display', 'none'],
      ...['-kernel', options.kernel, '-initrd', options.initialDisk],
      ...['-append', `console=ttyS0 loglevel=5 panic=-1 mitigations=off ${options.emulated ? EMULATED : ''}`],
      ...['-serial', `file:${options.log}`, '-serial', 'stdio'],
      ...['-virtfs', share],
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let complaint = '';
  machine.stderr.on('data', (text: Buffer) => {
    complaint += String(text);
  });
  createInterface({ input: machine.stdout }).on('line', (text) => options.line(text.replace(/\r$/, '')));

  let inTime = true;
  const stop = () => machine.kill('SIGKILL');
  const late = setTimeout(() => {
    inTime = false;
    stop();
  }, options.limit);
  // Whatever ends this program ends the machine.
  process.once('exit', stop);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  const status = await new Promise<number | null>((resolve, reject) => {
    machine.once('error', reject);
    machine.once('close', resolve);
  });
  clearTimeout(late);
  process.removeListener('exit', stop);
  if (inTime && status !== 0)
    throw new Error(`the virtual machine ended with ${status}: ${complaint.trim()}`);
  return inTime;
}
