import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { layOutBagTag } from '../../device-agent/documents/bag-tag.ts';
import { renderDocument } from '../../device-agent/documents/render.ts';
import { printerModel } from '../../device-agent/simulator/printer/models.ts';
import { createBench } from '../../device-agent/simulator/test-bench.ts';
import { readPdf417, readSymbols } from './read-barcode.ts';

const KIOSK = 'zebra-kr403';
const TAGS = 'zebra-zd621';
const LICENCE_PLATE = '0099123456';
const BCBP = 'M1EXAMPLE/MEI LIN     ELAND01 PVGNRTXD 0188 365Y004C0007 100';

/** The pictures of what a printer makes of this stream, and what it did not understand. */
async function print(model: string, ...streams: (string | Uint8Array)[]) {
  const desk = await createBench({ printerModel: model, pace: 'instant' });
  for (const stream of streams) desk.printerHost.send(stream);
  const pictures: Buffer[] = [];
  for (const { documentId } of desk.printer.documents()) {
    const png = await desk.picture(documentId);
    if (png) pictures.push(png);
  }
  return { pictures, unknown: desk.printer.state().unknown, counts: desk.printer.counts() };
}
const onlyPicture = async (model: string, ...streams: (string | Uint8Array)[]): Promise<Buffer> => {
  const { pictures, unknown } = await print(model, ...streams);
  expect(unknown).toEqual([]);
  const [png] = pictures;
  if (!png || pictures.length > 1) throw new Error('not one label was printed');
  return png;
};

const bagTag = (language: 'en' | 'zh-Hans') =>
  layOutBagTag({
    reservation: {
      ...{ surname: 'EXAMPLE', givenNames: 'MEI LIN', recordLocator: 'LAND01' },
      flight: {
        ...{ flightId: 'f1', carrier: 'XD', number: '188', from: 'PVG', to: 'NRT' },
        ...{
          arrival: null,
          disruption: null,
          departure: '2026-12-31T23:50:00+08:00',
          boarding: '2026-12-31T23:10:00+08:00',
        },
        ...{ terminal: '2', gate: 'D72' },
        ...{ checkInOpens: '2026-12-30T23:50:00+08:00', checkInCloses: '2026-12-31T22:50:00+08:00' },
      },
    },
    airline: { names: { en: 'Lantern Air', 'zh-Hans': '灯笼航空' } },
    to: { code: 'NRT', names: { en: 'Tokyo Narita', 'zh-Hans': '东京成田' } },
    ...{
      licencePlate: LICENCE_PLATE,
      sequenceNumber: 7,
      piece: { number: 1, of: 2, kilograms: 23 },
      language,
    },
  });

describe('a bag tag on a Zebra', () => {
  it.each(['en', 'zh-Hans'] as const)(
    'in %s bears its licence plate along, across, and on every stub',
    async (language) => {
      const bytes = await renderDocument(bagTag(language), printerModel(TAGS).profile);
      const read = await readSymbols(await onlyPicture(TAGS, bytes), ['ITF']);
      // Three stickers, the claim, and three on the loop; the reader takes stickers close above another for one.
      expect(new Set(read)).toEqual(new Set([LICENCE_PLATE]));
      expect(read.length).toBeGreaterThanOrEqual(5);
    },
  );

  it('takes less than half a second at 115,200 baud in the letters that it has', async () => {
    const bytes = await renderDocument(bagTag('en'), printerModel(TAGS).profile);
    expect(bytes.length).toBeLessThan(5000);
  });
});

const TURNS = [
  ['N', 'upright'],
  ['R', 'on its right side'],
  ['I', 'upside down'],
  ['B', 'on its left side'],
] as const;

describe('symbols in a stream of another host', () => {
  it.each(TURNS)('(%s) are read %s, placed by corner or by base line', async (letter) => {
    const plate = `^BY2,3,120^B2${letter},,N,N,N^FD${LICENCE_PLATE}^FS`;
    const byCorner = await onlyPicture(TAGS, `^XA^PW637^LL600^FO100,100${plate}^XZ`);
    expect(await readSymbols(byCorner, ['ITF'])).toEqual([LICENCE_PLATE]);
    const byLine = await onlyPicture(TAGS, `^XA^PW637^LL600^FT300,300${plate}^XZ`);
    expect(await readSymbols(byLine, ['ITF'])).toEqual([LICENCE_PLATE]);
  });

  it.each(TURNS)('(%s) may be a PDF417 %s', async (letter) => {
    const png = await onlyPicture(KIOSK, `^XA^LL560^FO40,40^BY2^B7${letter},6,3,5^FD${BCBP}^FS^XZ`);
    expect(await readPdf417(png)).toEqual([BCBP]);
  });

  it.each([
    ['^B2N,100,Y,N,N^FD0123456789^FS', 'ITF', '0123456789'],
    ['^B3N,N,100,Y,N^FDBAG-12^FS', 'Code39', 'BAG-12'],
    ['^BCN,100,Y,N,N^FD>:XD0188^FS', 'Code128', 'XD0188'],
    ['^BCN,100,N^FH^FDA_7EB>0C^FS', 'Code128', 'A~B>C'],
    ['^BEN,100,Y,N^FD590123412345^FS', 'EAN13', '5901234123457'],
    ['^BQN,2,6^FDQA,HTTPS://EXAMPLE.ORG^FS', 'QRCode', 'HTTPS://EXAMPLE.ORG'],
    ['^BQN,2,6^FDHM,ABOARDING^FS', 'QRCode', 'BOARDING'],
    [`^BON,6,N,0,N,1^FD${BCBP}^FS`, 'Aztec', BCBP],
    [`^B0N,6,N,0,N,1^FD${BCBP}^FS`, 'Aztec', BCBP],
    [`^BXN,6,200^FD${BCBP}^FS`, 'DataMatrix', BCBP],
  ] as const)('%s is read', async (field, format, content) => {
    const png = await onlyPicture(KIOSK, `^XA^LL600^FO60,60^BY3${field}^XZ`);
    expect(await readSymbols(png, [format])).toEqual([content]);
  });

  it('may stand white on black', async () => {
    const stream = `^XA^LL400^FO0,0^GB576,400,400^FS^FO60,60^FR^BQN,2,6^FDMA,${BCBP}^FS^XZ`;
    const white = await onlyPicture(KIOSK, stream);
    const black = await onlyPicture(KIOSK, stream.replace(/\^FO0,0\^GB.*?\^FS/, '').replace('^FR', ''));
    expect(white).not.toEqual(black);
    expect(await readSymbols(white, ['QRCode'])).toEqual([BCBP]);
  });
});

describe('a label in the manner of an airline', () => {
  const FORMAT = [
    '^XA^DFR:BAGTAG.ZPL^FS',
    '^PW637^LL1200^LH20,20^CF0,40',
    '^FO0,0^GB590,120,4^FS^FO10,20^A0N,90,80^FN1^FS',
    '^FX the licence plate, along and across ^FS',
    '^BY4,3,150^FO60,200^B2N,150,N,N,N^FN2^FS^FO60,420^B2R,250,N,N,N^FN2^FS',
    '^FO0,1100^FB590,1,0,C^FN3^FS^XZ',
  ].join('\r\n');
  const data = (plate: string) =>
    `^XA^XFR:BAGTAG.ZPL^FS^FN1^FDFRA^FS^FN2^FD${plate}^FS^FN3^FDEXAMPLE/MEI LIN^FS^XZ`;

  it('is stored once and printed with the data of each bag', async () => {
    const { pictures, unknown, counts } = await print(TAGS, FORMAT, data('0220654321'), data('0220654322'));
    expect(unknown).toEqual([]);
    expect(counts).toMatchObject({ printed: 2, complete: 2 });
    expect(await readSymbols(pictures[0] ?? Buffer.of(), ['ITF'])).toEqual(['0220654321', '0220654321']);
    expect(await readSymbols(pictures[1] ?? Buffer.of(), ['ITF'])).toEqual(['0220654322', '0220654322']);
  });

  it('says which format it lacks', async () => {
    const { unknown, counts } = await print(TAGS, data('0220654321'));
    expect(unknown).toContain('format BAGTAG was not stored');
    expect(counts.printed).toBe(1);
  });
});

describe('a picture', () => {
  it('is the same sent in digits, in bytes, deflated, and stored before', async () => {
    const rows = 'FF00FF\n00FF00\nFF00FF'.replaceAll('\n', '');
    const bytes = Buffer.from(rows, 'hex').toString('latin1');
    const head = '^XA^LL80^FO8,8';
    const digits = await onlyPicture(TAGS, `${head}^GFA,9,9,3,${rows}^FS^XZ`);
    expect(await onlyPicture(TAGS, `${head}^GFB,9,9,3,${bytes}^FS^XZ`)).toEqual(digits);
    expect(await onlyPicture(TAGS, `${head}^GFA,9,9,3,HFHFHF,HF,:^FS^XZ`)).not.toEqual(digits);
    const deflated = deflateSync(Buffer.from(rows, 'hex')).toString('base64');
    expect(await onlyPicture(TAGS, `${head}^GFA,9,9,3,:Z64:${deflated}:0F0F^FS^XZ`)).toEqual(digits);
    const plain = Buffer.from(rows, 'hex').toString('base64');
    expect(await onlyPicture(TAGS, `${head}^GFA,9,9,3,:B64:${plain}:0F0F^FS^XZ`)).toEqual(digits);
    expect(await onlyPicture(TAGS, `~DGR:LOGO.GRF,9,3,${rows}\n${head}^XGR:LOGO.GRF,1,1^FS^XZ`)).toEqual(
      digits,
    );
    expect(await onlyPicture(TAGS, '^XA^LL80^FO8,8^GFA,9,9,3,FFH0FFH0FFH0FF00FF^FS^XZ')).toEqual(digits);
  });
});

describe('text', () => {
  it('lies where it is told, whichever way it is turned', async () => {
    // The same four words around a square, once by their corners and once by their base lines.
    const around = TURNS.map(([letter]) => `^FO200,200^A0${letter},40,40^FDGATE^FS`).join('');
    expect((await onlyPicture(TAGS, `^XA^LL600${around}^XZ`)).length).toBeGreaterThan(0);
    const plain = await onlyPicture(TAGS, '^XA^LL300^FO100,100^A0N,50,50^FDGATE^FS^XZ');
    expect(await onlyPicture(TAGS, '^XA^LL300^FT100,140^A0N,50,50^FDGATE^FS^XZ')).toEqual(plain);
    expect(await onlyPicture(TAGS, '^XA^LL300^FWN^CF0,50,50^FO100,100^FH#^FDG#41TE^FS^XZ')).toEqual(plain);
    expect(await onlyPicture(TAGS, '^XA^LL300^LH60,80^FO40,20^A@N,50,50,E:X.TTF^FDGATE^FS^XZ')).toEqual(
      plain,
    );
  });

  it('is broken into lines, and centred in them', async () => {
    const block = await onlyPicture(TAGS, '^XA^LL300^FO50,50^A0N,40,40^FB200,3,0,L^FDONE TWO\\&THREE^FS^XZ');
    const lines = await onlyPicture(
      TAGS,
      '^XA^LL300^FO50,50^A0N,40,40^FDONE TWO^FS^FO50,90^A0N,40,40^FDTHREE^FS^XZ',
    );
    expect(block).toEqual(lines);
  });

  it('in UTF-8 is as it is in the printer’s own page', async () => {
    const unicode = await onlyPicture(TAGS, '^XA^LL300^CI28^FO50,50^A0N,40,40^FH^FDM_C3_BCLLER^FS^XZ');
    const page = await onlyPicture(
      TAGS,
      Buffer.from('^XA^LL300^CI0^FO50,50^A0N,40,40^FDM\xfcLLER^FS^XZ', 'latin1'),
    );
    expect(unicode).toEqual(page);
  });
});
