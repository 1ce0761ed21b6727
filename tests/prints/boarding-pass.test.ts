import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { expectOk } from '../../config/result.ts';
import type { Language } from '../../device-agent/contract/languages.ts';
import type { PassFields } from '../../device-agent/dcs/port.ts';
import { type BoardingPass, layOutBoardingPass } from '../../device-agent/documents/boarding-pass.ts';
import { passBarcode } from '../../device-agent/documents/pass-barcode.ts';
import { passSigner, passVerifier } from '../../device-agent/documents/pass-signature.ts';
import { renderDocument } from '../../device-agent/documents/render.ts';
import { decodeBcbp } from '../../device-agent/hardware/protocol/bcbp.ts';
import { PRINTER_MODELS, printerModel } from '../../device-agent/simulator/printer/models.ts';
import { barcode, FIELDS, ISSUE, pass } from './example-pass.ts';
import { printed } from './printed.ts';
import { readPdf417 } from './read-barcode.ts';

describe('the barcode of a boarding pass', () => {
  it('says what Resolution 792 wants, on the day of the flight', () => {
    expect(decodeBcbp(barcode, { today: '2027-01-01' })).toMatchObject({
      ok: true,
      value: {
        passengerName: 'EXAMPLE/MEI LIN',
        electronicTicket: true,
        version: 6,
        issuer: 'XD',
        legs: [
          {
            recordLocator: 'LAND01',
            flightNumber: '0188',
            date: '2026-12-31',
            compartment: 'Y',
            seat: '004C',
            sequenceNumber: '0007',
            airlineNumericCode: '099',
            documentSerialNumber: '2400000018',
            frequentFlyerNumber: '700000018',
            baggageAllowance: '2PC',
            fastTrack: true,
          },
        ],
      },
    });
  });
});

describe('a booking that the barcode cannot hold as it stands', () => {
  const barcodeOf = (changes: Partial<PassFields['reservation']>) =>
    passBarcode({ ...FIELDS, reservation: { ...FIELDS.reservation, ...changes } }, ISSUE);

  it('has its name written as ICAO 9303 does', () => {
    const text = barcodeOf({ surname: 'Müller-O’Neill', givenNames: 'Jörg' });
    expect(text.ok && text.value).toContain('MUELLER ONEILL/JOERG');
  });

  it('is refused with the item’s name, and never with its content', () => {
    const text = barcodeOf({ frequentFlyer: { airline: 'XD', number: '12345678901234567' } });
    expect(text).toMatchObject({ ok: false, fault: { code: 'dcs.refused' } });
    expect(JSON.stringify(text)).not.toContain('12345678901234567');
  });
});

const PASS_PRINTERS = PRINTER_MODELS.filter((model) =>
  printerModel(model).profile.documents.includes('boarding-pass'),
);

describe.each(PASS_PRINTERS)('a boarding pass on a %s', (model) => {
  const { profile } = printerModel(model);

  it.each(['en', 'zh-Hans'] as Language[])(
    'in %s has a barcode that another decoder reads',
    async (language) => {
      const bytes = await renderDocument(layOutBoardingPass(pass({ language })), profile);
      expect(await readPdf417(await printed(model, bytes))).toEqual([barcode]);
    },
  );

  it.runIf(profile.symbols.includes('pdf417'))('takes at most 2,500 bytes in its own letters', async () => {
    const hasHanzi = 'hanzi' in profile && profile.hanzi !== 'none';
    const native = hasHanzi ? (['en', 'zh-Hans'] as const) : (['en'] as const);
    for (const language of native) {
      const bytes = await renderDocument(layOutBoardingPass(pass({ language })), profile);
      expect(bytes.length).toBeLessThanOrEqual(2500);
    }
  });
});

describe.each(['김민수', 'ليلى مثال'])('a name in a script that the printer lacks, %s', (nativeName) => {
  it('is drawn, and leaves the barcode readable', async () => {
    const reservation = { ...FIELDS.reservation, nativeName };
    const layout = layOutBoardingPass(pass({ language: 'zh-Hans', fields: { ...FIELDS, reservation } }));
    const bytes = await renderDocument(layout, printerModel('custom-kpm180h').profile);
    expect(Buffer.from(bytes).toString('latin1')).toContain('\x1dv0');
    expect(await readPdf417(await printed('custom-kpm180h', bytes))).toEqual([barcode]);
    expect(bytes.length).toBeLessThanOrEqual(3000);
  });
});

describe.each(PASS_PRINTERS)('a signed pass for two flights and a bag on a %s', (model) => {
  it('fits, and is read as it was signed', async () => {
    const { publicKey, privateKey } = generateKeyPairSync('ec', {
      namedCurve: 'P-256',
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    });
    const sign = expectOk(passSigner(privateKey), 'the key signs');
    const signed = expectOk(passBarcode(FIELDS, { ...ISSUE, onward: [FIELDS], sign }), 'it fits a barcode');
    const bytes = await renderDocument(
      layOutBoardingPass(pass({ barcode: signed })),
      printerModel(model).profile,
    );
    const [read = ''] = await readPdf417(await printed(model, bytes));
    expect(read).toBe(signed);
    expect(expectOk(passVerifier(publicKey), 'the key checks')(read)).toBe('genuine');
  });
});

describe('the text of a boarding pass', () => {
  const { profile } = printerModel('custom-kpm180h');
  const text = async (changes: Partial<BoardingPass>) =>
    Buffer.from(await renderDocument(layOutBoardingPass(pass(changes)), profile)).toString('latin1');

  it('shows the local time at the airport, whatever the kiosk’s own zone', async () => {
    expect(await text({})).toContain('23:50');
    expect(await text({})).toContain('31DEC');
  });

  it('says that it is a reprint when it is one', async () => {
    expect(await text({ reprint: true })).toContain('REPRINT');
    expect(await text({})).not.toContain('REPRINT');
  });

  it('writes hanzi as GB18030 between the commands that switch it on and off', async () => {
    const chinese = await text({ language: 'zh-Hans' });
    expect(chinese).toContain('\x1c&');
    expect(chinese.split('\x1c&').length).toBe(chinese.split('\x1c.').length);
    const reservation = { ...FIELDS.reservation, nativeName: null };
    expect(await text({ fields: { ...FIELDS, reservation } })).not.toContain('\x1c&');
  });

  it('never lets a name smuggle a command into the printer', async () => {
    const reservation = { ...FIELDS.reservation, surname: 'A\x1d\x56\x00B' };
    expect(await text({ fields: { ...FIELDS, reservation } })).toContain('A?V?B');
  });
});
