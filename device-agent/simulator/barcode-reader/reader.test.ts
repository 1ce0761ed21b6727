import { describe, expect, it } from 'vitest';
import { barcodeReader } from '../../../config/readers.ts';
import {
  characterOf,
  decodeKeyReport,
  decodeScanReport,
  keyWatcher,
  reportReader,
  scanAssembler,
} from '../../hardware/protocol/hid.ts';
import { readScan } from '../../hardware/protocol/scan.ts';
import { createBench } from '../test-bench.ts';
import { AIM_IDS, PAPERS } from './papers.ts';

/** A barcode reader that a host listens to, connected in this way. */
async function bench(how: object) {
  const desk = await createBench({
    printerModel: 'epson-tm-t88vi',
    more: [{ kind: 'barcode-reader', id: 'scanner', interface: barcodeReader.interface.parse(how) }],
  });
  const host = await desk.connect('scanner');
  return { ...desk, host, scanner: desk.ofKind('barcode-reader').peer };
}

const LONG = 'M1'.padEnd(130, 'X');

describe('the barcode reader', () => {
  it('sends a scan over HID in reports of one size, the last of which says so', async () => {
    const { scanner, host } = await bench({ type: 'hid-pos' });
    scanner.show({ label: null, aimId: ']L0', text: LONG });
    const heard = Uint8Array.from(host.heard());
    expect(heard).toHaveLength(3 * 64);
    const symbol = scanAssembler();
    const symbols = reportReader({ length: 64, whole: false })
      .take(heard)
      .map((report) => {
        const decoded = decodeScanReport(report);
        return decoded.ok ? symbol.take(decoded.value) : decoded;
      });
    expect(symbols).toEqual([null, null, { aimId: ']L0', data: Buffer.from(LONG) }]);
  });

  it('frames a scan on a serial line, with the identifier of the symbology if it is told to', async () => {
    const plain = await bench({ type: 'serial', prefix: '\x02', suffix: '\x03' });
    plain.scanner.show({ label: null, aimId: ']E0', text: '4006381333931' });
    expect(Buffer.from(plain.host.heard()).toString('latin1')).toBe('\x024006381333931\x03');
    const telling = await bench({ type: 'serial', aimId: true });
    telling.scanner.show({ label: null, aimId: ']E0', text: '4006381333931' });
    expect(Buffer.from(telling.host.heard()).toString('latin1')).toBe(']E04006381333931\r');
  });

  it('types a scan as quickly as a wedge, a key at a time', async () => {
    const { scanner, host, wait } = await bench({ type: 'wedge' });
    scanner.show({ label: null, aimId: null, text: 'XDffp:7\n' });
    const typed: string[] = [];
    const pressed = keyWatcher();
    for (let keys = 0; keys < 50; keys += 1) {
      wait(5);
      for (const report of reportReader({ length: 8, whole: false }).take(Uint8Array.from(host.heard()))) {
        const decoded = decodeKeyReport(report);
        if (!decoded.ok) throw new Error('no key report');
        for (const usage of pressed(decoded.value)) typed.push(characterOf(usage, decoded.value.modifiers));
      }
    }
    expect(typed.join('')).toBe('XDffp:7\n\r');
  });

  it.each([
    ['silence', 0],
    ['half', 96],
    ['unplug', 96],
  ] as const)('can fail with %s, once', async (next, length) => {
    const { scanner, host, ofKind } = await bench({ type: 'hid-pos' });
    const { hands, socket } = ofKind('barcode-reader');
    await hands.faults?.({ next });
    scanner.show({ label: null, aimId: ']L0', text: LONG });
    expect(host.heard()).toHaveLength(length);
    expect(socket.isPlugged()).toBe(next !== 'unplug');
  });

  it('scans what lies on the bench, and nothing that does not', async () => {
    const { ofKind } = await bench({ type: 'hid-pos' });
    const { hands } = ofKind('barcode-reader');
    expect(await hands.scan?.({ paper: 'member-code' })).toMatchObject({ ok: true });
    expect(ofKind('barcode-reader').state()).toMatchObject({ scans: 1, last: { label: 'member-code' } });
    expect(await hands.scan?.({ paper: 'napkin' })).toMatchObject({ ok: false, fault: { status: 404 } });
    expect(await hands.scan?.({ text: '' })).toMatchObject({ ok: false, fault: { status: 400 } });
  });
});

describe('what lies on the bench to be scanned', () => {
  const now = Date.parse('2026-11-26T09:00:00Z');
  const scanned = (key: string) => {
    const paper = PAPERS.find((each) => each.key === key);
    if (!paper) throw new Error('no such paper');
    return readScan(paper.text(now), {
      today: '2026-11-26',
      cards: [{ programme: 'XD', pattern: '^XDFFP:(?<number>[0-9]{9})$' }],
    });
  };

  it('is a pass for a flight of today, on paper and on a phone', () => {
    for (const [key, recordLocator] of [
      ['pass-on-paper', 'LAND02'],
      ['pass-on-phone', 'LAND03'],
    ] as const)
      expect(scanned(key)).toMatchObject({
        is: 'bcbp',
        pass: { legs: [{ recordLocator, date: '2026-11-26', passengerStatus: '1' }] },
      });
  });

  it('is a member, a licence, and something that is none of the airline’s business', () => {
    expect(scanned('member-code')).toEqual({ is: 'ffp', programme: 'XD', number: '700000018' });
    expect(scanned('driving-licence')).toMatchObject({
      is: 'aamva',
      licence: { surname: 'PLACEHOLDER', oddities: [] },
    });
    expect(scanned('groceries')).toEqual({ is: 'other' });
  });

  it('has a symbology that readers have a name for', () => {
    for (const { symbology } of PAPERS) expect(AIM_IDS[symbology]).toMatch(/^\][A-Za-z]\d$/);
  });
});
