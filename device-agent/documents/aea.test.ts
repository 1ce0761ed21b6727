import { describe, expect, it } from 'vitest';
import { printerProfile } from '../../config/load.ts';
import type { AeaProfile } from '../../config/printer-profile.ts';
import { expectOk } from '../../config/result.ts';
import { decodeCommand, hostFrames } from '../hardware/protocol/aea.ts';
import { renderAea } from './aea.ts';
import type { PlacedMark, PlacedPage } from './placed.ts';

const profile = (name: string): AeaProfile => {
  const read = expectOk(printerProfile(name), 'the profile can be read');
  if (read.language !== 'aea') throw new Error('no AEA printer');
  return read;
};
const TAGS = profile('custom-tk306-bag-tag');
const TICKETS = profile('ier-400-boarding-pass');

const text = (words: string): PlacedMark => ({
  kind: 'text',
  x: 80,
  y: 160,
  turn: 0,
  text: words,
  cell: { width: 16, height: 24 },
  bold: false,
  align: 'left',
});
const image: PlacedMark = {
  kind: 'image',
  x: 8,
  y: 8,
  image: { width: 16, height: 2, bits: Uint8Array.of(255, 0, 0, 255) },
};
const page = (...marks: PlacedMark[]): PlacedPage => ({ width: 432, height: 4000, marks });
const commands = (bytes: Uint8Array) =>
  hostFrames(bytes).map(({ message }) => expectOk(decodeCommand(message), 'the message can be read'));

describe('a page in AEA', () => {
  it('is a form and its data on a tag printer', () => {
    const [form, data] = commands(renderAea(page(text('EXAMPLE')), TAGS));
    expect(form).toMatchObject({
      kind: 'bag-tag-form',
      length: 500,
      unknown: [],
      elements: [{ kind: 'text', x: 10, y: 20, size: [3, 2] }],
    });
    expect(data).toMatchObject({ kind: 'bag-tag-data', form: '01' });
  });

  it('is a template, a form and its data on a ticket printer', () => {
    const kinds = commands(renderAea(page(text('EXAMPLE')), TICKETS)).map(({ kind }) => kind);
    expect(kinds).toEqual(['template', 'ticket-form', 'ticket-data']);
  });

  it.each([TAGS, TICKETS])(
    'sends what the printer cannot write as a logo before the form ($model)',
    (model) => {
      const [logo] = commands(renderAea(page(image), model));
      expect(logo).toMatchObject({ kind: 'logo', id: '01', picture: { width: 16, height: 2 } });
    },
  );

  it.each([TAGS, TICKETS])('never lets a name smuggle a field or a command in ($model)', (model) => {
    const bytes = renderAea(page(text('A#99B\x03\x02BTPC')), model);
    expect(Buffer.from(bytes).toString('latin1')).toContain('A?99B??BTPC');
    expect(hostFrames(bytes)).toHaveLength(model === TAGS ? 2 : 3);
  });
});
