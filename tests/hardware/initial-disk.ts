import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  createWriteStream,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** Kernel modules of the guest: its devices, and the simulated hardware that they are the drivers of. */
const MODULES = [
  // The checkout, over 9p.
  'virtio_pci',
  '9pnet_virtio',
  '9p',
  // HID devices made by a program.
  'uhid',
  'hid_generic',
  // A USB controller without a wire: what is a gadget on one side of it is a device on the other.
  'dummy_hcd',
  'usb_f_acm',
  'usb_f_printer',
  'cdc_acm',
  'usblp',
];
/** Two devices at once: a serial one and a printer. */
const PARAMETERS: Readonly<Record<string, string>> = { dummy_hcd: 'num=2' };

/** Programs and native parts whose shared libraries the guest needs: it has no others. */
const NATIVE = /linux-x64.*\.node$|\/build\/Release\/[^/]*\.node$/;

/**
 * An emulated processor pays twice for code that is made while it runs: once to make it, once to translate it. The
 * agent is interpreted there, which takes it a third less of the processor.
 */
const INTERPRETED = '--no-opt --no-sparkplug --single-threaded-gc';

const init = (modules: readonly string[], emulated: boolean) => `#!/bin/busybox sh
/bin/busybox --install -s /bin
mount -t devtmpfs none /dev
mount -t proc none /proc
mount -t sysfs none /sys
mount -t tmpfs none /tmp
${modules.map((name) => `insmod /modules/${name}.ko ${PARAMETERS[name] ?? ''}`).join('\n')}
mount -t configfs none /sys/kernel/config
mount -t 9p -o trans=virtio,version=9p2000.L,ro,cache=loose,msize=524288 checkout /checkout
ifconfig lo up
cd /checkout
NO_COLOR=1 HOME=/tmp node ${emulated ? INTERPRETED : ''} --test-reporter=tap dist/node/hardware-guest.js >/dev/ttyS1 2>/dev/ttyS0
poweroff -f
`;

/** The files of all modules, by the names that the kernel calls them. */
function modulesIn(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return new Map(
    files
      .filter((file) => /\.ko(\.xz)?$/.test(file))
      .map((file) => [
        basename(file)
          .replace(/\.ko(\.xz)?$/, '')
          .replaceAll('-', '_'),
        join(folder, file),
      ]),
  );
}

const contentOf = (file: string): Buffer =>
  file.endsWith('.xz')
    ? execFileSync('xz', ['-dc', file], { maxBuffer: 64 * 1024 * 1024 })
    : readFileSync(file);

/** The modules and all that they need, in an order in which they can be loaded. What is built in is left out. */
function loadingOrder(folder: string): Map<string, Buffer> {
  const files = modulesIn(folder);
  const order = new Map<string, Buffer>();
  const add = (name: string) => {
    const file = files.get(name);
    if (order.has(name) || !file) return;
    const content = contentOf(file);
    const needs = /\0depends=([^\0]*)\0/.exec(content.toString('latin1'))?.[1] ?? '';
    for (const need of needs.split(',').filter(Boolean)) add(need.replaceAll('-', '_'));
    order.set(name, content);
  };
  for (const name of MODULES) add(name);
  return order;
}

/** Every shared library that a program of this machine's needs, the loader among them. */
function librariesOf(files: readonly string[]): string[] {
  const listed = files.map((file) => execFileSync('ldd', [file], { encoding: 'utf8' })).join('\n');
  return [...new Set([...listed.matchAll(/(\/[^\s]+\.so[^\s]*) \(/g)].map(([, path = '']) => path))];
}

function nativeParts(root: string): string[] {
  const modules = join(root, 'node_modules');
  return readdirSync(modules, { recursive: true, encoding: 'utf8' })
    .map((file) => join(modules, file))
    .filter((file) => NATIVE.test(file) && !file.includes('musl'));
}

/** Writes the disk that the guest lives on: busybox, Node and the kernel's modules, all in memory. */
export async function makeInitialDisk(options: {
  root: string;
  modules: string;
  folder: string;
  emulated: boolean;
}) {
  const tree = join(options.folder, 'disk');
  rmSync(tree, { recursive: true, force: true });
  for (const folder of ['bin', 'dev', 'proc', 'sys', 'tmp', 'modules', 'checkout'])
    mkdirSync(join(tree, folder), { recursive: true });
  const put = (from: string, to: string) => {
    mkdirSync(dirname(join(tree, to)), { recursive: true });
    copyFileSync(from, join(tree, to));
    chmodSync(join(tree, to), 0o755);
  };
  put('/bin/busybox', 'bin/busybox');
  put(process.execPath, 'bin/node');
  for (const library of librariesOf([process.execPath, ...nativeParts(options.root)])) put(library, library);
  const modules = loadingOrder(options.modules);
  for (const [name, content] of modules) writeFileSync(join(tree, 'modules', `${name}.ko`), content);
  writeFileSync(join(tree, 'init'), init([...modules.keys()], options.emulated), { mode: 0o755 });

  const image = join(options.folder, 'disk.cpio');
  const names = readdirSync(tree, { recursive: true, encoding: 'utf8' }).join('\n');
  const cpio = spawn('cpio', ['--quiet', '-o', '-H', 'newc'], {
    cwd: tree,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  cpio.stdin.end(`${names}\n`);
  await pipeline(cpio.stdout, createWriteStream(image));
  rmSync(tree, { recursive: true });
  return image;
}
