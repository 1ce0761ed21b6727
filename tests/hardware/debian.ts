import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** What the virtual machine is made with. */
const PACKAGES = ['qemu-system-x86', 'busybox-static', 'cpio'];
/** The cloud kernel has neither `uhid` nor a simulated USB controller: it must be the generic one. */
const KERNEL = 'linux-image-amd64';

/** As root, apt would fetch as an account that may not write here, and complain of it. */
const AS_WHO = process.getuid?.() === 0 ? ['-o', 'APT::Sandbox::User=root'] : [];

/** Runs a program of Debian's; null when it failed. */
function run(command: string, args: readonly string[], folder = '/'): string | null {
  const { status, stdout } = spawnSync(command, args, {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return status === 0 ? stdout : null;
}

const isInstalled = (name: string) => {
  const { stdout } = spawnSync('dpkg-query', ['-W', '-f', '$' + '{db:Status-Status}', name], {
    encoding: 'utf8',
  });
  return stdout === 'installed';
};

/** Installs what is missing when it may; otherwise what it answers is the command that does. */
export function installPackages(): string | null {
  const missing = PACKAGES.filter((name) => !isInstalled(name));
  if (missing.length === 0) return null;
  const install = () => run('apt-get', ['install', '-y', '--no-install-recommends', ...missing]) !== null;
  const isRoot = process.getuid?.() === 0;
  if (isRoot && (install() || (run('apt-get', ['update']) !== null && install()))) return null;
  return `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${missing.join(' ')}`;
}

/** A kernel of Debian's with its modules, unpacked and not installed: this machine boots as it did. */
export interface Kernel {
  readonly image: string;
  readonly modules: string;
}

/** Fetches the kernel of this Debian once into `folder`. Throws when Debian cannot be reached. */
export function fetchKernel(folder: string): Kernel {
  const depends = run('apt-cache', ['depends', KERNEL]) ?? '';
  const name = /Depends: (linux-image-[^\s]+)/.exec(depends)?.[1];
  if (!name) throw new Error(`apt knows no ${KERNEL}: run apt-get update`);
  const place = join(folder, name);
  if (!existsSync(place)) {
    mkdirSync(folder, { recursive: true });
    const isPackage = (file: string) => file.startsWith(`${name}_`) && file.endsWith('.deb');
    if (run('apt-get', [...AS_WHO, 'download', name], folder) === null)
      throw new Error(`apt-get download ${name} failed`);
    const file = readdirSync(folder).find(isPackage);
    if (!file || run('dpkg-deb', ['-x', file, `${place}.part`], folder) === null)
      throw new Error(`the package ${name} cannot be unpacked`);
    rmSync(join(folder, file));
    run('mv', [`${place}.part`, place]);
  }
  const release = name.slice('linux-image-'.length);
  return {
    image: join(place, 'boot', `vmlinuz-${release}`),
    modules: join(place, 'lib', 'modules', release),
  };
}
