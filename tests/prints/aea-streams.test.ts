import { describe, expect, it } from 'vitest';
import {
  PASS_DATA,
  PASS_FORM,
  PASS_TEMPLATE,
  SHORT_TAG_DATA,
  SHORT_TAG_FORM,
  TAG_DATA,
  TAG_FORM,
} from '../../device-agent/hardware/protocol/aea/streams.ts';
import { encodeLogo, frame, messageReader } from '../../device-agent/hardware/protocol/aea.ts';
import { createBench } from '../../device-agent/simulator/test-bench.ts';
import { readPdf417, readSymbols } from './read-barcode.ts';

const framed = (...messages: string[]) => Buffer.concat(messages.map((message) => frame(message)));
const lines = (...messages: string[]) => Buffer.from(`${messages.join('\r\n')}\r\n`, 'latin1');

const bench = (printerModel: string) => createBench({ printerModel, pace: 'instant' });
type Bench = Awaited<ReturnType<typeof bench>>;

const answersOf = (desk: Bench) =>
  messageReader({ lines: false })
    .take(Uint8Array.from(desk.printerHost.heard()))
    .map(({ message }) => Buffer.from(message).toString('latin1'));
const pictures = (desk: Bench) =>
  Promise.all(desk.printer.documents().map(({ documentId }) => desk.picture(documentId)));
const pictureOf = async (desk: Bench) => {
  const [png] = await pictures(desk);
  if (!png) throw new Error('nothing was printed');
  return png;
};

/** The reader takes the two stickers at the head, one close above the other, for one symbol. */
const SYMBOLS = 4;
const LICENCE_PLATES = Array(SYMBOLS).fill('0999123456');
const BCBP = 'M1EXAMPLE/MEI LIN     ELAND01 PVGNRTXD 0188 365Y004C0007 100';
const TAG_PRINTER = 'custom-tk306-bag-tag';
const PASS_PRINTER = 'ier-400-boarding-pass';

describe('a bag tag in the manner of one airline', () => {
  it('bears its licence plate along, across, and on every stub', async () => {
    const desk = await bench(TAG_PRINTER);
    desk.printerHost.send(framed(TAG_FORM, TAG_DATA));
    expect(answersOf(desk)).toEqual(['BTTOK', 'PROK#0OO#']);
    expect(await readSymbols(await pictureOf(desk), ['ITF'])).toEqual(LICENCE_PLATES);
    expect(desk.printer.state().unknown).toEqual([]);
  });

  it('comes out the same without frames, by lines, and with a pause for the last line end', async () => {
    const [one, other] = [await bench(TAG_PRINTER), await bench(TAG_PRINTER)];
    one.printerHost.send(framed(TAG_FORM, TAG_DATA));
    other.printerHost.send(Buffer.from(`${TAG_FORM}\r\n${TAG_DATA}`, 'latin1'));
    other.wait(1000);
    expect(await pictures(other)).toEqual(await pictures(one));
  });

  it('needs its form only once', async () => {
    const desk = await bench(TAG_PRINTER);
    desk.printerHost.send(framed(TAG_FORM, TAG_DATA, TAG_DATA.replaceAll('0999123456', '0999123457')));
    const [, second] = await pictures(desk);
    expect(await readSymbols(second ?? Buffer.of(), ['ITF'])).toEqual(Array(SYMBOLS).fill('0999123457'));
  });
});

describe('a bag tag in the manner of another', () => {
  it('bears its logo and its licence plate', async () => {
    const desk = await bench(TAG_PRINTER);
    const picture = { width: 288, height: 100, bits: new Uint8Array(3600).fill(0xf0) };
    const logo = encodeLogo({ kind: 'logo', id: '01', picture });
    desk.printerHost.send(lines(SHORT_TAG_FORM, logo.ok ? logo.value : '', SHORT_TAG_DATA));
    expect(answersOf(desk)).toEqual(['BTTOK', 'LTOK', 'PROK#0OO#']);
    const png = await pictureOf(desk);
    expect(new Set(await readSymbols(png, ['ITF']))).toEqual(new Set(['0220654321']));
    expect(desk.printer.state().unknown).toEqual([]);
  });
});

describe('a boarding pass', () => {
  it('bears its barcode twice, on the pass and on its stub', async () => {
    const desk = await bench(PASS_PRINTER);
    desk.printerHost.send(framed(PASS_TEMPLATE, PASS_FORM, PASS_DATA));
    expect(answersOf(desk)).toEqual(['TTOK', 'PTOK', 'PROK#0OO#']);
    expect(await readPdf417(await pictureOf(desk))).toEqual([BCBP, BCBP]);
    expect(desk.printer.state().unknown).toEqual([]);
  });

  it('may have its barcode on its side', async () => {
    const desk = await bench(PASS_PRINTER);
    const form = 'PT##$S6A#@;#TICK#CHEC#BOAR#0101#0201A34#03BRB061661#0430G25F#';
    desk.printerHost.send(lines(form, `CP#A#01S#CP#C01#03${BCBP}#04THIS IS A BOARDING PASS#`));
    expect(await readPdf417(await pictureOf(desk))).toEqual([BCBP]);
  });

  it.each([
    ['A', 'Aztec'],
    ['Q', 'QRCode'],
  ] as const)('may bear a symbol of the kind %s', async (letter, format) => {
    const desk = await bench(PASS_PRINTER);
    desk.printerHost.send(framed(`PT##$S6A#@;#0101#03B${letter}R061641#`, `CP#A#01S#03${BCBP}#`));
    expect(await readSymbols(await pictureOf(desk), [format])).toEqual([BCBP]);
  });
});

describe('a stream that the printer does not know', () => {
  it('is drawn as far as it is understood, and the rest is told', async () => {
    const desk = await bench(TAG_PRINTER);
    desk.printerHost.send(framed(`${TAG_FORM}77Z0M1001010201#78BZMA440250641=04#`, TAG_DATA));
    expect(desk.printer.state().unknown).toEqual(['BTT element 77Z0M1001010']);
    expect(await readSymbols(await pictureOf(desk), ['ITF'])).toEqual([...LICENCE_PLATES, '0999123456']);
  });

  it('is refused where there is nothing to draw', async () => {
    const desk = await bench(TAG_PRINTER);
    desk.printerHost.send(framed(TAG_DATA, 'BTTnonsense', 'ZZ99'));
    expect(answersOf(desk)).toEqual(['BTPERR3', 'BTTERR2', 'ERR1']);
    expect(desk.printer.documents()).toEqual([]);
  });
});
