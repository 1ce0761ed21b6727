import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANTERN_AIR } from '../../config/demo/airline.ts';
import { readEnvironment } from '../../config/environment.ts';
import { kioskConfig } from '../../config/load.ts';

const ROOT = resolve(import.meta.dirname, '..', '..');

const importsOf = (path: string): string[] =>
  [
    ...readFileSync(path, 'utf8').matchAll(
      /(?:^|[\s;])(?:import|export)\s(?:[^'"`;]*?\sfrom\s)?['"](\.[^'"]+)['"]|import\(\s*['"](\.[^'"]+)['"]/g,
    ),
  ].map((found) => resolve(dirname(path), found[1] ?? found[2] ?? ''));

/** Every source that a command of a kiosk can load, now or later. */
function reachableFrom(entry: string): Set<string> {
  const reached = new Set<string>();
  const visit = (path: string) => {
    if (reached.has(path) || !/\.tsx?$/.test(path)) return;
    reached.add(path);
    for (const imported of importsOf(path)) visit(imported);
  };
  visit(join(ROOT, entry));
  return new Set([...reached].map((path) => relative(ROOT, path)));
}

const sources = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return sources(path);
    return /\.tsx?$/.test(name) ? [path] : [];
  });

describe('a kiosk in production cannot record', () => {
  it('since none of its commands can load the recorder', () => {
    const reached = reachableFrom('device-agent/cli/landside.ts');
    expect(reached.has('device-agent/cli/agent.ts') && reached.has('device-agent/main.ts')).toBe(true);
    expect([...reached].filter((path) => path.includes('/recording/'))).toEqual([]);
  });

  it('since nothing but the tool beside the tests listens in on a port', () => {
    const listening = ['config', 'sync', 'device-agent']
      .flatMap((room) => sources(join(ROOT, room)))
      .filter((path) => /wrapPort\s*:/.test(readFileSync(path, 'utf8')));
    expect(listening).toEqual([]);
  });

  it('whatever its environment says', () => {
    const asked = { LANDSIDE_RECORD: '1', LANDSIDE_RECORDING: 'x', RECORD: '1' };
    expect(readEnvironment(asked)).toEqual(readEnvironment({}));
  });

  it('whatever its configuration says', () => {
    const layer = {
      kioskId: 'TEST-01',
      airline: LANTERN_AIR,
      airport: { code: 'PVG', timeZone: 'Asia/Shanghai' },
      location: { en: 'Row C' },
      languages: ['en'],
      listen: { port: 0 },
      stateFolder: 'state',
      dcs: { url: 'http://127.0.0.1:1' },
      hub: { url: 'http://127.0.0.1:1' },
      devices: [
        {
          kind: 'printer',
          id: 'p',
          profile: 'epson-tm-t88vi',
          port: { transport: 'tcp', host: 'p', port: 9100 },
        },
      ],
    };
    const recording = { record: true, recording: { folder: '/tmp' }, wrapPort: true };
    const [device] = layer.devices;
    expect(kioskConfig({ ...layer, ...recording, devices: [{ ...device, ...recording }] })).toEqual(
      kioskConfig(layer),
    );
  });
});
