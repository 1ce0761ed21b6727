import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANTERN_AIR } from './demo/airline.ts';
import { kioskConfig, loadKioskConfig, overlay, PRINTER_PROFILES, printerProfile } from './load.ts';

const AIRLINE = { airline: LANTERN_AIR, languages: ['en', 'zh-Hans'] };
const AIRPORT = { airport: { code: 'PVG', timeZone: 'Asia/Shanghai' }, session: { idleSeconds: 90 } };
const KIOSK = {
  kioskId: 'PVG-T2-01',
  location: { en: 'Row C' },
  listen: { port: 0 },
  stateFolder: 'state',
  devices: [
    {
      kind: 'printer',
      id: 'p',
      profile: 'epson-tm-t88vi',
      port: { transport: 'serial', path: '/dev/ttyS0' },
    },
  ],
  dcs: { url: 'http://127.0.0.1:1' },
  hub: { url: 'http://127.0.0.1:2' },
  session: { warningSeconds: 15 },
};

describe('a kiosk’s configuration', () => {
  it('is airline, airport and kiosk laid over one another', () => {
    const config = kioskConfig(AIRLINE, AIRPORT, KIOSK);
    expect(config).toMatchObject({
      ok: true,
      value: { session: { idleSeconds: 90, warningSeconds: 15 }, dcs: { deadline: 3000, retries: 1 } },
    });
  });

  it('lets an airport say which documents may be typed there, and leaves the airline’s word elsewhere', () => {
    const typedAt = (airport: object) => {
      const config = kioskConfig(AIRLINE, { ...AIRPORT, ...airport }, KIOSK);
      return config.ok ? config.value.airline.typedDocuments : config.fault;
    };
    expect(typedAt({})).toEqual(LANTERN_AIR.typedDocuments);
    expect(typedAt({ airline: { typedDocuments: ['permit'] } })).toEqual(['permit']);
    expect(typedAt({ airline: { typedDocuments: [] } })).toEqual([]);
    expect(typedAt({ airline: { typedDocuments: ['licence'] } })).toEqual([
      expect.stringMatching(/^airline\.typedDocuments/),
    ]);
  });

  it('has the logo of a file beside the layer that names it, and says when there is none', () => {
    const folder = mkdtempSync(join(tmpdir(), 'layers-'));
    const write = (name: string, content: object) => {
      writeFileSync(join(folder, name), JSON.stringify(content));
      return join(folder, name);
    };
    const logo = '<svg viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>';
    const brand = { ...LANTERN_AIR.brand, logo: { file: 'logo.svg' } };
    const layers = [
      write('airline.json', { ...AIRLINE, airline: { ...LANTERN_AIR, brand } }),
      write('kiosk.json', overlay(AIRPORT, KIOSK) as object),
    ];
    expect(loadKioskConfig(...layers)).toMatchObject({ ok: false });
    writeFileSync(join(folder, 'logo.svg'), logo);
    expect(loadKioskConfig(...layers)).toMatchObject({ ok: true, value: { airline: { brand: { logo } } } });
    rmSync(folder, { recursive: true });
  });

  it('names the kind of host that the airline has, and one that speaks the port where it names none', () => {
    const dcsOf = (dcs: object) => {
      const config = kioskConfig(AIRLINE, AIRPORT, { ...KIOSK, dcs });
      return config.ok ? config.value.dcs : config.fault;
    };
    expect(dcsOf({ url: 'http://127.0.0.1:1' })).toMatchObject({ kind: 'landside', deadline: 3000 });
    const gonow = { kind: 'gonow', url: 'https://host.example/gonow', user: 'KIOSK', passwordFile: 'p' };
    expect(dcsOf(gonow)).toMatchObject({
      ...{ kind: 'gonow', deadline: 3000, retries: 1, domain: 'DEF' },
      printers: { boardingPass: null, bagTag: null },
    });
    expect(dcsOf({ ...gonow, user: '' })).toEqual([expect.stringMatching(/^dcs\.user:/)]);
    expect(dcsOf({ kind: 'abacus', url: 'https://host.example' })).toEqual([
      expect.stringMatching(/^dcs\.kind:/),
    ]);
  });

  it('tells every problem at once, and where it is', () => {
    const config = kioskConfig(AIRLINE, AIRPORT, {
      ...KIOSK,
      kioskId: 'no spaces allowed',
      dcs: { url: 'nowhere' },
      devices: [],
    });
    expect(config).toMatchObject({ ok: false });
    if (!config.ok) {
      expect(config.fault.map((problem) => problem.split(':')[0]).sort()).toEqual([
        'dcs.url',
        'devices',
        'kioskId',
      ]);
    }
  });

  it.each([
    ['both a port and something to find it by', { find: { transport: 'usb-lp' } }],
    ['neither', { port: undefined }],
    [
      'settings that its transport does not know',
      { port: undefined, find: { transport: 'serial', settings: { baudRate: 'fast' } } },
    ],
    [
      'a USB id that is none',
      { port: undefined, find: { transport: 'hid', usb: { vendorId: 'x', productId: 1 } } },
    ],
  ])('is refused when a device has %s', (_what, change) => {
    const devices = [{ ...KIOSK.devices[0], ...change }];
    expect(kioskConfig(AIRLINE, AIRPORT, { ...KIOSK, devices }).ok).toBe(false);
  });

  it('may say what a device is instead of where, with USB ids as they are printed', () => {
    const find = {
      transport: 'serial',
      usb: { vendorId: '0403', productId: '0x6001' },
      settings: { baudRate: 9600 },
    };
    const config = kioskConfig(AIRLINE, AIRPORT, {
      ...KIOSK,
      devices: [{ ...KIOSK.devices[0], port: undefined, find }],
    });
    expect(config).toMatchObject({
      ok: true,
      value: { devices: [{ find: { usb: { vendorId: 0x0403, productId: 0x6001 } } }] },
    });
  });

  it('replaces lists as a whole', () => {
    expect(overlay({ languages: ['en', 'zh-Hans'], a: 1 }, { languages: ['en'] })).toEqual({
      languages: ['en'],
      a: 1,
    });
  });
});

describe('printer profiles', () => {
  it.each(PRINTER_PROFILES.map((name) => [name]))('%s is complete', (name) => {
    expect(printerProfile(name)).toMatchObject({ ok: true });
  });

  it('that do not exist are named with those that do', () => {
    const profile = printerProfile('epson-tm-t1000');
    expect(profile.ok ? '' : profile.fault.join()).toContain('epson-tm-t88vi');
  });
});
