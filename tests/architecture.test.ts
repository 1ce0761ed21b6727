import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
const ROOMS = ['config', 'sync', 'device-agent', 'kiosk-ui', 'tests'];

/** Every source file, by its path from the root, with the source files and packages that it imports. */
const files = new Map(
  ROOMS.flatMap((room) => sources(join(ROOT, room))).map((path) => [relative(ROOT, path), path]),
);
const imports = new Map([...files].map(([name, path]) => [name, importsOf(path)]));
const production = [...imports].filter(([name]) => !name.startsWith('tests/') && !isTest(name));

function sources(folder: string): string[] {
  return readdirSync(folder).flatMap((entry) => {
    const path = join(folder, entry);
    if (statSync(path).isDirectory()) return sources(path);
    return /\.tsx?$/.test(entry) ? [path] : [];
  });
}

function isTest(name: string): boolean {
  return /\.(test|conformance)\.tsx?$/.test(name);
}

function importsOf(path: string): { local: string[]; packages: string[] } {
  const text = readFileSync(path, 'utf8');
  const found = [
    ...text.matchAll(
      /(?:^|[\s;])(?:import|export)\s(?:[^'"`;]*?\sfrom\s)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/g,
    ),
  ];
  const named = found.map((match) => match[1] ?? match[2] ?? '');
  return {
    local: named
      .filter((name) => name.startsWith('.'))
      .map((name) => relative(ROOT, resolve(dirname(path), name)))
      .filter((name) => /\.tsx?$/.test(name)),
    packages: named.filter((name) => !name.startsWith('.')),
  };
}

/** Every import of a file under `from` that `forbidden` matches, as `importer -> imported`. */
function breaches(from: RegExp, forbidden: (imported: string) => boolean): string[] {
  return production
    .filter(([name]) => from.test(name))
    .flatMap(([name, { local }]) => local.filter(forbidden).map((imported) => `${name} -> ${imported}`));
}

const outside =
  (...allowed: string[]) =>
  (imported: string) =>
    !allowed.some((room) => imported.startsWith(room));

describe('imports point one way', () => {
  it.each([
    ['config imports nothing of ours', /^config\//, outside('config/')],
    ['sync imports only config', /^sync\//, outside('config/', 'sync/')],
    [
      'device-agent never imports the screens',
      /^device-agent\//,
      outside('config/', 'sync/', 'device-agent/'),
    ],
    ['the screens know only the contract', /^kiosk-ui\//, outside('kiosk-ui/', 'device-agent/contract/')],
    ['the wire knows neither end', /^sync\/wire\//, outside('sync/wire/', 'config/')],
    [
      'the kiosk’s end never imports the hub',
      /^sync\/kiosk\//,
      outside('sync/kiosk/', 'sync/wire/', 'config/'),
    ],
    [
      'the hub never imports the kiosk’s end',
      /^sync\/hub\//,
      outside('sync/hub/', 'sync/crm/', 'sync/wire/', 'config/'),
    ],
    [
      'the console knows the wire and the hub’s API types',
      /^sync\/console\//,
      outside('sync/console/', 'sync/wire/', 'sync/hub/api.ts', 'config/'),
    ],
    [
      'protocols are pure',
      /hardware\/protocol\//,
      outside('device-agent/hardware/protocol/', 'config/result.ts'),
    ],
    [
      'device kinds see ports, not transports',
      /hardware\/(printer|document-reader|barcode-reader|card-reader|keypad|payment-terminal|scale)\//,
      (imported: string) => /transport\/(?!byte-port)/.test(imported),
    ],
    [
      'the passenger’s business knows no driver',
      /^device-agent\/(checkin|members)\//,
      (imported: string) => /hardware\/(?!jobs\/)/.test(imported) && !/hardware\/protocol\//.test(imported),
    ],
    [
      'devices know nothing of the airline',
      /^device-agent\/hardware\//,
      outside('device-agent/hardware/', 'device-agent/contract/', 'sync/kiosk/', 'config/'),
    ],
    [
      'the contract knows nothing but words that configuration shares with it',
      /^device-agent\/contract\//,
      outside(
        'device-agent/contract/',
        'config/brand.ts',
        'config/contrast.ts',
        'config/identification.ts',
        'config/keypad.ts',
        'config/languages.ts',
        'config/logo.ts',
        'config/names.ts',
        'config/places-schema.ts',
        'config/places.ts',
        'config/phone-passes.ts',
        'config/purposes.ts',
        'config/seat-notes.ts',
        'config/upgrades.ts',
      ),
    ],
    [
      'screens import neither machines nor the agent client',
      /^kiosk-ui\/(screens|components)\//,
      (imported: string) => /kiosk-ui\/(agent|journey\/.*machine)/.test(imported),
    ],
    [
      'the rack shares only codecs and configuration with the agent',
      /^device-agent\/simulator\//,
      outside('device-agent/simulator/', 'device-agent/hardware/protocol/', 'config/'),
    ],
    ['nothing imports the tests', /./, (imported: string) => imported.startsWith('tests/')],
  ])('%s', (_rule, from, forbidden) => {
    expect(production.some(([name]) => from.test(name))).toBe(true);
    expect(breaches(from, forbidden)).toEqual([]);
  });

  it('has no cycles', () => {
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (name: string, trail: readonly string[]): void => {
      const at = trail.indexOf(name);
      if (at >= 0) return void cycles.push([...trail.slice(at), name].join(' -> '));
      if (done.has(name)) return;
      for (const imported of imports.get(name)?.local ?? []) visit(imported, [...trail, name]);
      done.add(name);
    };
    for (const name of imports.keys()) visit(name, []);
    expect(cycles).toEqual([]);
  });
});

describe('what only one place may do', () => {
  const using = (name: string) =>
    production.filter(([, { packages }]) => packages.includes(name)).map(([file]) => file);

  it('opens SQLite in one module', () => {
    expect(using('better-sqlite3')).toEqual(['sync/kiosk/database.ts']);
  });

  it('keeps Node out of the protocols', () => {
    const impure = production.filter(
      ([name, { packages }]) =>
        /hardware\/protocol\//.test(name) && packages.some((name) => name.startsWith('node:')),
    );
    expect(impure.map(([name]) => name)).toEqual([]);
  });

  it('reads the environment in one module, and where a process starts another', () => {
    const readers = [...files]
      .filter(([name]) => !name.startsWith('tests/') && !isTest(name))
      .filter(([, path]) => /process\.env\b/.test(readFileSync(path, 'utf8')))
      .map(([name]) => name);
    expect(readers.sort()).toEqual(['config/environment.ts', 'device-agent/cli/processes.ts']);
  });
});

describe('every source file', () => {
  const lines = (path: string) => readFileSync(path, 'utf8').split('\n').length;

  it('is at most 500 lines long', () => {
    expect([...files].filter(([, path]) => lines(path) > 500).map(([name]) => name)).toEqual([]);
  });

  it('lives in a room whose README says what belongs there', () => {
    const rooms = new Set([...files.keys()].map((name) => name.split('/').slice(0, 2).join('/')));
    const folders = [...rooms].filter((room) => !/\.tsx?$/.test(room) && !room.startsWith('tests/'));
    const silent = folders.filter(
      (folder) =>
        readdirSync(join(ROOT, folder)).filter((name) => /\.tsx?$/.test(name)).length > 3 &&
        !readdirSync(join(ROOT, folder)).includes('README.md'),
    );
    expect(silent).toEqual([]);
  });
});
