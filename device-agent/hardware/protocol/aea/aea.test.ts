import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectOk } from '../../../../config/result.ts';
import { decodeAnswer, encodeAnswer } from './answers.ts';
import {
  decodeBagTagData,
  decodeBagTagForm,
  encodeBagTagData,
  encodeBagTagForm,
  shownBy,
} from './bag-tag.ts';
import { decodeCommand, purposeOf } from './command.ts';
import { frame, hostFrames, messageReader } from './frame.ts';
import { decodeHang, encodeHang, hung } from './geometry.ts';
import { decodeLogo, encodeLogo } from './logo.ts';
import { PASS_DATA, PASS_FORM, PASS_TEMPLATE, SHORT_TAG_FORM, TAG_DATA, TAG_FORM } from './streams.ts';
import { decodeTemplate, encodeTemplate } from './template.ts';
import {
  calledTemplates,
  decodeTicketData,
  decodeTicketForm,
  encodeTicketData,
  encodeTicketForm,
} from './ticket.ts';

const bytes = (text: string) => Buffer.from(text, 'latin1');
const text = (message: Uint8Array) => Buffer.from(message).toString('latin1');

describe('frames', () => {
  it('carry any bytes, and come out as they went in, however they were cut up', () => {
    fc.assert(
      fc.property(
        fc.array(fc.uint8Array({ minLength: 1, maxLength: 60 }), { maxLength: 5 }),
        fc.nat(50),
        (messages, cut) => {
          const reader = messageReader({ lines: false });
          const stream = Buffer.concat(messages.map((message) => frame(message)));
          const heard = [...reader.take(stream.subarray(0, cut)), ...reader.take(stream.subarray(cut))];
          expect(heard.map(({ message }) => [...message])).toEqual(messages.map((message) => [...message]));
        },
      ),
    );
  });

  it('begin again where a second STX says so', () => {
    const reader = messageReader({ lines: false });
    const heard = reader.take(Buffer.concat([bytes('\x02BTP0101'), frame('SQ')]));
    expect(heard.map(({ message }) => text(message))).toEqual(['SQ']);
  });

  it('never keep more than the longest message', () => {
    const reader = messageReader({ lines: true });
    for (let kilobyte = 0; kilobyte < 1100; kilobyte += 1) reader.take(new Uint8Array(1024).fill(0x41));
    expect(reader.pendingBytes()).toBeLessThanOrEqual(1_000_000);
    expect(reader.take(bytes('\x03'))).toEqual([]);
    expect(reader.take(frame('SQ'))).toHaveLength(1);
  });
});

describe('a host’s document', () => {
  const wires = (document: string) => hostFrames(bytes(document)).map(({ wire }) => text(wire));

  it('is cut into the frames it is made of, byte for byte', () => {
    expect(wires('\x02PT##A#\x03\r\n\x02LT01\x10\x02\x10\x10\x03\x02CP#A#\x03')).toEqual([
      '\x02PT##A#\x03',
      '\x02LT01\x10\x02\x10\x10\x03',
      '\x02CP#A#\x03',
    ]);
  });

  it('without frames is cut into lines, which get them', () => {
    expect(wires(`${TAG_FORM}\r\n${TAG_DATA}`)).toEqual([`\x02${TAG_FORM}\x03`, `\x02${TAG_DATA}\x03`]);
  });

  it('may lack the last ETX', () => {
    expect(wires('\x02BTT#\x02BTP#')).toEqual(['\x02BTT#\x03', '\x02BTP#\x03']);
  });

  it('that is garbage never throws and loses no message between', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => {
        for (const { message } of hostFrames(noise)) decodeCommand(message);
      }),
    );
  });
});

describe('answers', () => {
  it.each([
    ['PTOK', { kind: 'done', command: 'PT', bins: [] }],
    ['PROK0LO', { kind: 'done', command: 'PR', bins: ['ok', 'low', 'out'] }],
    ['PROK#0JR#', { kind: 'done', command: 'PR', bins: ['ok', 'jam', 'defective'] }],
    ['SQOK#OS2#000#', { kind: 'status', command: 'SQ', operating: 'head-lifted', bins: ['ok', 'ok', 'ok'] }],
    ['SQOK#OS9#', { kind: 'status', command: 'SQ', operating: 'offline', bins: [] }],
    ['ERR5', { kind: 'error', command: '', number: 5 }],
    ['BTTERR2', { kind: 'error', command: 'BTT', number: 2 }],
    ['SQNI', { kind: 'notice' }],
    ['HELLO', null],
    ['', null],
  ])('%s', (message, meaning) => {
    expect(decodeAnswer(bytes(message))).toEqual(meaning);
  });

  it('are read as they were written', () => {
    const bins = fc.constantFrom([], ['ok', 'low', 'out'] as const, ['jam', 'ok', 'defective'] as const);
    const answer = fc.oneof(
      fc.record({ kind: fc.constant('done' as const), command: fc.constantFrom('PT', 'PR', 'BTT'), bins }),
      fc.record({
        kind: fc.constant('status' as const),
        command: fc.constantFrom('SQ', 'ES'),
        operating: fc.constantFrom('online', 'busy', 'cover-open', null),
        bins,
      }),
      fc.record({
        kind: fc.constant('error' as const),
        command: fc.constantFrom('PT', ''),
        number: fc.nat(9),
      }),
    );
    fc.assert(
      fc.property(answer, (each) => {
        expect(decodeAnswer(bytes(encodeAnswer(each)))).toEqual(each);
      }),
    );
  });
});

describe('how a mark hangs', () => {
  it('is one of 24 letters, each its own', () => {
    for (const letter of '12345678ABCDEFGHIJKLMNOP') {
      expect(encodeHang(expectHang(letter))).toBe(letter);
    }
    expect(decodeHang('Z')).toBeNull();
  });

  it('puts the two bar codes of a tag into squares of their own, one a ladder, one a picket fence', () => {
    const ladder = hung({ x: 44, y: 39 }, { width: 39, height: 40 }, expectHang('3'));
    const fence = hung({ x: 24, y: 80 }, { width: 39, height: 40 }, expectHang('A'));
    expect(ladder).toEqual({ x: 4, y: 39 });
    expect(fence).toEqual({ x: 4.5, y: 80 });
  });
});

const expectHang = (letter: string) => {
  const hang = decodeHang(letter);
  if (!hang) throw new Error('no such letter');
  return hang;
};

describe('bag tag forms', () => {
  it.each([TAG_FORM, SHORT_TAG_FORM])('are read without rest, and written as they were', (written) => {
    const form = expectOk(decodeBagTagForm(written), 'the form can be read');
    expect(form.unknown).toEqual([]);
    expect(form.length).toBe(500);
    expect(expectOk(encodeBagTagForm(form), 'the form can be written')).toBe(written);
  });

  it('show own data, another element’s, or always the same', () => {
    const form = expectOk(decodeBagTagForm(TAG_FORM), 'the form can be read');
    const data = expectOk(decodeBagTagData(TAG_DATA), 'the data can be read');
    const shown = (id: string) => {
      const element = form.elements.find((each) => each.id === id);
      return element ? shownBy(element, data.fields) : undefined;
    };
    expect([shown('04'), shown('20'), shown('A4'), shown('92')]).toEqual([
      '0999123456',
      '0999123456',
      'LANTERN AIR',
      null,
    ]);
    expect(expectOk(encodeBagTagData(data), 'the data can be written')).toBe(TAG_DATA);
  });

  it('keep what they do not understand, and go on', () => {
    const form = expectOk(
      decodeBagTagForm(`${TAG_FORM}77Z9?nonsense#78C0M1001010201#`),
      'the form can be read',
    );
    expect(form.unknown).toEqual(['77Z9?nonsense']);
    expect(form.elements.at(-1)?.id).toBe('78');
  });
});

describe('ticket forms', () => {
  it('are read without rest, and written as they were', () => {
    const form = expectOk(decodeTicketForm(PASS_FORM), 'the form can be read');
    expect(form).toMatchObject({ id: 'G', version: '6A', call: '@', unknown: [] });
    expect(expectOk(encodeTicketForm(form), 'the form can be written')).toBe(PASS_FORM);
  });

  it('know where an element is shown again', () => {
    const form = expectOk(decodeTicketForm(PASS_FORM), 'the form can be read');
    expect(form.elements.find(({ id }) => id === '21')).toMatchObject({
      places: [
        { row: 12, column: 4 },
        { row: 12, column: 68 },
      ],
    });
  });

  it('call their templates from the data', () => {
    const form = expectOk(decodeTicketForm(PASS_FORM), 'the form can be read');
    const data = expectOk(decodeTicketData(PASS_DATA), 'the data can be read');
    expect(calledTemplates(form, data)).toEqual(['12']);
    expect(expectOk(encodeTicketData(data), 'the data can be written').length).toBeGreaterThan(0);
  });
});

describe('templates', () => {
  it('are read without rest, and written as they were', () => {
    const template = expectOk(decodeTemplate(PASS_TEMPLATE), 'the template can be read');
    expect(template.unknown).toEqual([]);
    expect(expectOk(encodeTemplate(template), 'the template can be written')).toBe(PASS_TEMPLATE);
  });
});

describe('logos', () => {
  it('come out dot for dot', () => {
    const picture = fc
      .tuple(fc.integer({ min: 1, max: 70 }), fc.integer({ min: 1, max: 12 }))
      .chain(([width, height]) => {
        const size = Math.ceil(width / 8) * height;
        return fc.record({
          width: fc.constant(width),
          height: fc.constant(height),
          bits: fc.uint8Array({ minLength: size, maxLength: size }),
        });
      });
    fc.assert(
      fc.property(picture, ({ width, height, bits }) => {
        const last = Math.ceil(width / 8) - 1;
        const mask = width % 8 === 0 ? 0xff : (0xff << (8 - (width % 8))) & 0xff;
        const clean = bits.map((byte, place) => (place % (last + 1) === last ? byte & mask : byte));
        const message = expectOk(
          encodeLogo({ kind: 'logo', id: '01', picture: { width, height, bits: clean } }),
          'fits',
        );
        const read = expectOk(decodeLogo(bytes(message)), 'the logo can be read');
        expect([...read.picture.bits]).toEqual([...clean]);
      }),
    );
  });

  it('of raw bytes are read too', () => {
    const picture = { width: 8, height: 2, bits: Uint8Array.of(0xaa, 0x55) };
    const message = expectOk(encodeLogo({ kind: 'logo', id: '07', picture }), 'the logo fits');
    const raw = Buffer.concat([bytes('LT070132'), Buffer.from(message.slice(8), 'hex')]);
    expect(decodeLogo(raw)).toMatchObject({
      ok: true,
      value: { id: '07', picture: { width: 8, height: 2 } },
    });
  });
});

describe('no message', () => {
  const seeds = [TAG_FORM, TAG_DATA, PASS_FORM, PASS_DATA, PASS_TEMPLATE, 'LT0100000A020101'];
  const broken = fc
    .tuple(fc.constantFrom(...seeds), fc.nat(400), fc.nat(40), fc.string({ unit: 'binary', maxLength: 12 }))
    .map(([seed, at, length, put]) => seed.slice(0, at) + put + seed.slice(at + length));

  it('makes a decoder throw or takes it long', () => {
    fc.assert(
      fc.property(fc.oneof(broken, fc.string({ unit: 'binary', maxLength: 300 })), (message) => {
        const read = decodeCommand(bytes(message));
        decodeAnswer(bytes(message));
        purposeOf(bytes(message));
        if (!read.ok) expect(read.fault.message).not.toBe('');
      }),
      { numRuns: 5000 },
    );
    for (const prefix of ['BTT0101*F 500185=#', 'PT##$G#', 'TT12#', 'LT01'])
      decodeCommand(bytes(prefix + '0101A01'.repeat(100_000)));
  });
});
