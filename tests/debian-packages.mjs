// What the tests need of Debian, installed when it can be and named when it cannot: no test is left out silently.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const NEEDED = [
  { name: 'chromium', present: () => existsSync('/usr/bin/chromium') },
  { name: 'socat', present: () => existsSync('/usr/bin/socat') },
  { name: 'libusb-1.0-0', present: () => installed('libusb-1.0-0') },
  { name: 'udev', present: () => installed('udev') },
  { name: 'espeak-ng', present: () => installed('espeak-ng') },
  { name: 'kakasi', present: () => installed('kakasi') },
  { name: 'fonts-noto-cjk', present: () => installed('fonts-noto-cjk') },
];

function installed(name) {
  const { stdout } = spawnSync('dpkg-query', ['-W', '-f', '$' + '{db:Status-Status}', name], {
    encoding: 'utf8',
  });
  return stdout === 'installed';
}

function run(command, ...args) {
  return (
    spawnSync(command, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0
  );
}

const missing = NEEDED.filter(({ present }) => !present()).map(({ name }) => name);
if (missing.length > 0) {
  const asRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  const install = () => run('apt-get', 'install', '-y', '--no-install-recommends', ...missing);
  if (!asRoot || !(install() || (run('apt-get', 'update') && install()))) {
    console.error(`The tests need Debian packages that are missing. Install them with:

  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${missing.join(' ')}
`);
    process.exit(1);
  }
}
