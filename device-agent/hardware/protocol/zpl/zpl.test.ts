import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectOk } from '../../../../config/result.ts';
import { encodeFieldData, fieldBytes, fieldText, HEX_SIGN } from './field-data.ts';
import { labelsIn } from './formats.ts';
import { decodeGraphic, encodeGraphic } from './graphic.ts';
import { encodeLabel, type ZplField, type ZplLabel } from './label.ts';
import { zplReader } from './stream.ts';

const bytes = (text: string) => Buffer.from(text, 'latin1');
const anyText = fc.string({ unit: 'binary', maxLength: 60 });
const noise = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc
    .array(fc.constantFrom(...'^~XAFDHSGB,0159\x02\x03"\r\n! U1:'), { maxLength: 300 })
    .map((signs) => bytes(signs.join(''))),
);
const commandsOf = (text: string) => zplReader().take(bytes(text));
const label = (...fields: ZplField[]): ZplLabel => ({
  ...{ width: 576, height: 1600, finish: 'kiosk', isContinuous: true, fields },
});
const text = (words: string): ZplField => ({
  ...{ kind: 'text', x: 8, y: 16, turn: 0, text: words, height: 24, width: 20, line: null },
});

describe('field data', () => {
  it('come out as they went in, and are plain ASCII on the way', () => {
    fc.assert(
      fc.property(anyText, (words) => {
        const written = encodeFieldData(words);
        expect(/^[ -~]*$/.test(written)).toBe(true);
        const commands = commandsOf(`${written}^FS`);
        const data = commands.find(({ name }) => name === 'FD')?.parameters ?? '';
        const sign = commands.some(({ name }) => name === 'FH') ? HEX_SIGN : null;
        expect(fieldText(fieldBytes(data, sign), true)).toBe(words);
      }),
    );
  });

  it('never smuggle a command in, whatever the name of a passenger is', () => {
    fc.assert(
      fc.property(anyText, anyText, (one, other) => {
        const plain = expectOk(encodeLabel(label(text('A'), text('B'))), 'the label can be written');
        const written = expectOk(encodeLabel(label(text(one), text(other))), 'the label can be written');
        const names = (zpl: string) =>
          commandsOf(zpl)
            .map(({ prefix, name }) => prefix + name)
            .filter((name) => name !== '^FH');
        expect(names(written)).toEqual(names(plain));
      }),
    );
    const written = expectOk(encodeLabel(label(text('A^XZ~JA^XA'))), 'the label can be written');
    expect(written).toContain('^FDA_5EXZ_7EJA_5EXA^FS');
  });

  it('take a sign without digits as it stands', () => {
    expect(fieldBytes('a_4Gb_', '_')).toBe('a_4Gb_');
    expect(fieldBytes('a_41', null)).toBe('a_41');
    expect(fieldBytes('a#41', '#')).toBe('aA');
  });
});

describe('pictures', () => {
  const pictures = fc
    .tuple(fc.integer({ min: 1, max: 70 }), fc.integer({ min: 1, max: 20 }))
    .chain(([width, height]) => {
      const size = Math.ceil(width / 8) * height;
      const part = fc.oneof(fc.constant(0), fc.constant(255), fc.nat(255));
      return fc.record({
        ...{ width: fc.constant(width), height: fc.constant(height) },
        bits: fc.array(part, { minLength: size, maxLength: size }).map((array) => Uint8Array.from(array)),
      });
    });
  const readBack = (written: string) => {
    const [command] = zplReader().take(bytes(`${written}^FS`));
    const [format = '', , total = '', across = '', ...rest] = (command?.parameters ?? '').split(',');
    return decodeGraphic({ format, bytes: Number(total), across: Number(across), data: rest.join(',') });
  };

  it('come out as they went in', () => {
    fc.assert(
      fc.property(pictures, (picture) => {
        const read = expectOk(
          readBack(expectOk(encodeGraphic(picture), 'it can be written')),
          'it can be read',
        );
        expect([...read.bits]).toEqual([...picture.bits]);
        expect(read.height).toBe(picture.height);
      }),
    );
  });

  it('take little room where there is little in them', () => {
    const blank = { width: 576, height: 600, bits: new Uint8Array(72 * 600) };
    expect(expectOk(encodeGraphic(blank), 'it can be written').length).toBeLessThan(640);
    const line = { width: 4000, height: 1, bits: new Uint8Array(500).fill(255) };
    expect(expectOk(encodeGraphic(line), 'it can be written')).toBe('^GFA,500,500,500,zzpF');
    expect([...expectOk(readBack('^GFA,500,500,500,zzpF'), 'it can be read').bits]).toHaveLength(500);
  });

  it('are refused where they are compressed otherwise, or too large', () => {
    const refused = (format: string, total: number, across: number, data = '') =>
      decodeGraphic({ format, bytes: total, across, data }).ok;
    expect(refused('C', 8, 1)).toBe(false);
    expect(refused('A', 8, 1, ':Z64:eJw=:1234')).toBe(false);
    expect(refused('A', 8, 0)).toBe(false);
    expect(refused('A', 99_999_999, 4000)).toBe(false);
    expect(refused('A', 8, 1, '?')).toBe(false);
  });

  it('may be sent as plain bytes, whatever those are', () => {
    const commands = zplReader().take(bytes('^GFB,4,4,2,^~^\x00^FS^XZ'));
    expect(commands.map(({ name }) => name)).toEqual(['GF', 'FS', 'XZ']);
    expect(commands[0]?.parameters).toBe('B,4,4,2,^~^\x00');
  });
});

describe('a stream of commands', () => {
  it('is the same however it was cut up', () => {
    const stream = bytes(
      '^XA\r\n^FO10,20^A0N,30^FDHELLO^FS^GFB,2,2,1,~^^XZ~HS~HQES! U1 getvar "x"\r\n^XA^XZ',
    );
    const whole = zplReader().take(stream);
    fc.assert(
      fc.property(fc.nat(stream.length), (cut) => {
        const reader = zplReader();
        expect([...reader.take(stream.subarray(0, cut)), ...reader.take(stream.subarray(cut))]).toEqual(
          whole,
        );
      }),
    );
    expect(whole.map(({ prefix, name, parameters }) => `${prefix}${name} ${parameters}`)).toEqual([
      ...['^XA ', '^FO 10,20', '^A 0N,30', '^FD HELLO', '^FS ', '^GF B,2,2,1,~^', '^XZ '],
      ...['~HS ', '~HQ ES', '!  U1 getvar "x"', '^XA ', '^XZ '],
    ]);
  });

  it('is not held up by what begins like a line and is none', () => {
    expect(commandsOf('!~HS! U2 x~HS! U1 ^x\n~HS').map(({ prefix, name }) => prefix + name)).toEqual([
      ...['~HS', '~HS', '!', '~HS'],
    ]);
  });

  it('may change what its commands begin with', () => {
    const names = commandsOf('^CC##CT!#XA#FDa^b#FS!HS^XA#XA').map(({ prefix, name }) => prefix + name);
    expect(names).toEqual(['^CC', '^CT', '^XA', '^FD', '^FS', '~HS', '^XA']);
  });

  it('never throws, whatever it holds', () => {
    fc.assert(
      fc.property(noise, (stream) => {
        const reader = zplReader();
        reader.take(stream);
        reader.end();
        expect(() => labelsIn(stream)).not.toThrow();
      }),
      { numRuns: 2000 },
    );
  });

  it('drops what is longer than any label', () => {
    const reader = zplReader();
    reader.take(bytes('^FD'));
    const kilobytes = bytes('A'.repeat(100_000));
    for (let sent = 0; sent <= 80; sent += 1) reader.take(kilobytes);
    expect(reader.take(bytes('^FS')).map(({ name }) => name)).toEqual(['FS']);
  });
});

describe('a host’s document', () => {
  it.each([
    ['^XA^FDa^FS^XZ', 1],
    ['^XA^FDa^FS^PQ3^XZ^XA^GB9,9,9^FS^XZ', 4],
    ['^XA^DFR:A.ZPL^FO1,1^FN1^FS^FDx^FS^XZ^XA^XFR:A.ZPL^FS^FN1^FDa^FS^XZ', 1],
    ['^XA^MMT^XZ', 0],
    ['nothing', 0],
    ['^XA^FDa^FS', null],
    ['^XA^FDa^FS^XZ^FO1,1', null],
  ])('%s prints as many labels as it says', (document, labels) => {
    expect(labelsIn(bytes(document))).toBe(labels);
  });
});

describe('a label', () => {
  it('has everything that an earlier host could have left set again, and prints once', () => {
    const written = expectOk(encodeLabel(label()), 'it can be written');
    expect(written.startsWith('^XA^CI28^JZN^MMK')).toBe(true);
    expect(written.endsWith('^PQ1^XZ')).toBe(true);
  });

  it('has Interleaved 2 of 5 in the proportions of a licence plate, and turns it', () => {
    const plate: ZplField = {
      ...{ kind: 'symbol', x: 1, y: 2, turn: 90, symbology: 'itf', content: '0999123456' },
      ...{ module: 4, height: 200, columns: 0, correction: 0 },
    };
    expect(expectOk(encodeLabel(label(plate)), 'it can be written')).toContain(
      '^FO1,2^BY4,3^B2R,200,N,N,N^FD0999123456^FS',
    );
    for (const content of ['099912345', 'A1', ''])
      expect(encodeLabel(label({ ...plate, content })).ok).toBe(false);
    expect(encodeLabel(label({ ...plate, module: 0.5 })).ok).toBe(false);
    expect(encodeLabel(label({ ...plate, x: -1 })).ok).toBe(false);
  });

  it('refuses a content that the printer would read as something else', () => {
    const symbol = {
      kind: 'symbol',
      x: 1,
      y: 2,
      turn: 0,
      module: 3,
      height: 9,
      columns: 5,
      correction: 3,
    } as const;
    expect(encodeLabel(label({ ...symbol, symbology: 'pdf417', content: 'A\\&B' })).ok).toBe(false);
    const written = expectOk(
      encodeLabel(label({ ...symbol, symbology: 'code128', content: 'A>5' })),
      'written',
    );
    expect(written).toContain('^FDA>05^FS');
  });
});
