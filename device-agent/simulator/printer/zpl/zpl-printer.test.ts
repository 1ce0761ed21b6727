import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ZplAnswer, zplAnswerReader } from '../../../hardware/protocol/zpl.ts';
import { createBench } from '../../test-bench.ts';

const KIOSK = 'zebra-kr403';
const TAGS = 'zebra-zd621';
const LABEL = '^XA^PW400^LL800^FO10,10^A0N,60,60^FDNRT^FS^XZ';
const COUNT = '! U1 getvar "odometer.total_label_count"\r\n';

const desk = async (printerModel: string, pace: 'real' | 'instant' = 'instant') => {
  const bench = await createBench({ printerModel, pace });
  const answers = (): ZplAnswer[] => zplAnswerReader().take(Uint8Array.from(bench.printerHost.heard()));
  return {
    ...bench,
    send: (zpl: string) => bench.printerHost.send(zpl),
    answers,
    ask: (question: string): ZplAnswer | undefined => {
      answers();
      bench.printerHost.send(question);
      return answers()[0];
    },
  };
};

describe('the answers of a ZPL printer', () => {
  it('tell what is in the buffer, in the midst of a label and of a format', async () => {
    const { send, ask, wait } = await desk(TAGS, 'real');
    expect(ask('~HS')).toMatchObject({ formatsWaiting: 0, labelsRemaining: 0, partialFormat: false });
    send(LABEL + LABEL + LABEL.slice(0, -3));
    wait(100);
    expect(ask('~HS')).toMatchObject({ formatsWaiting: 1, labelsRemaining: 1, partialFormat: true });
    send('^XZ');
    wait(10_000);
    expect(ask('~HS')).toMatchObject({ formatsWaiting: 0, labelsRemaining: 0, partialFormat: false });
  });

  it('tell what it is', async () => {
    const { send, printerHost } = await desk(TAGS);
    send('~HI');
    expect(Buffer.from(printerHost.heard()).toString('latin1')).toBe(
      '\x02ZD621-300dpi,V84.20.18Z,12,8176KB\x03\r\n',
    );
  });

  it('tell of an open head and missing paper, and nothing to ~HS meanwhile', async () => {
    const { printer, send, ask, answers } = await desk(KIOSK);
    printer.inject({ headUp: true, paper: 'out' });
    expect(ask('~HQES')).toMatchObject({ errors: new Set(['media-out', 'head-open']) });
    send('~HS');
    expect(answers()).toEqual([]);
  });

  it('tell of the paper’s way only where there are sensors along it', async () => {
    const [kiosk, tags] = [await desk(KIOSK), await desk(TAGS)];
    for (const { printer } of [kiosk, tags]) printer.inject({ paper: 'low' });
    kiosk.send(LABEL);
    tags.send(LABEL);
    expect(kiosk.ask('~HQES')).toMatchObject({ warnings: new Set(['paper-low', 'paper-presented']) });
    expect(tags.ask('~HQES')).toMatchObject({ warnings: new Set() });
  });

  it('count labels, and none before it is out', async () => {
    const { send, ask, wait } = await desk(TAGS, 'real');
    const before = ask(COUNT);
    send(LABEL.replace('^XZ', '^PQ2^XZ'));
    wait(600);
    expect(ask(COUNT)).toEqual(before);
    wait(10_000);
    const counted = (answer: ZplAnswer | undefined) => (answer?.kind === 'value' ? Number(answer.value) : 0);
    expect(counted(ask(COUNT))).toBe(counted(before) + 2);
    expect(ask('! U1 getvar "appl.name"\r\n')).toEqual({ kind: 'value', value: '?' });
  });
});

describe('a ZPL printer', () => {
  it('prints as many as it is told, each cut', async () => {
    const { printer, send } = await desk(TAGS);
    send('^XA^LL400^FO1,1^FDA^FS^PQ3^XZ');
    expect(printer.counts()).toMatchObject({ printed: 3, complete: 3 });
    send('^XA^MMT^XZ');
    expect(printer.counts()).toMatchObject({ printed: 3 });
  });

  it('prints a label anew that a fault broke off, unless it was told not to', async () => {
    for (const [told, printed] of [
      ['', 2],
      ['^JZN', 1],
    ] as const) {
      const { printer, send, wait, ask } = await desk(TAGS, 'real');
      send(LABEL.replace('^XA', `^XA${told}`));
      wait(300);
      printer.inject({ coverOpen: true });
      wait(500);
      printer.inject({ coverOpen: false });
      expect(ask('~HQES')).toMatchObject({ errors: new Set(['paused']) });
      wait(3000);
      expect(printer.counts().complete).toBe(0);
      send('~PS');
      wait(3000);
      expect(printer.counts()).toMatchObject({ printed, complete: printed - 1, spoiled: 1 });
    }
  });

  it('forgets what it has not begun when it is told to', async () => {
    const { printer, send, wait } = await desk(TAGS, 'real');
    send(LABEL.replace('^XZ', '^PQ5^XZ') + LABEL);
    wait(100);
    send('~JA');
    wait(10_000);
    expect(printer.counts()).toMatchObject({ printed: 1, complete: 1 });
  });

  it('forgets half a format, or begins anew with the next', async () => {
    const { printer, send, ask } = await desk(TAGS);
    send('^XA^FO1,1^FDhalf');
    expect(ask('~HS')).toMatchObject({ partialFormat: true });
    expect(ask('~JX~HS')).toMatchObject({ partialFormat: false });
    send(`^XA^FO1,1^FDhalf${LABEL}`);
    expect(printer.counts()).toMatchObject({ printed: 1, complete: 1 });
  });

  it('cuts, ejects and retracts where it has a presenter', async () => {
    const { printer, send } = await desk(KIOSK);
    send(`^XA^KV0,9,2,0^XZ${LABEL}`);
    expect(printer.state().documentInOutput).toBe(true);
    send('^XA^CP1^XZ');
    expect(printer.counts()).toMatchObject({ printed: 1, retracted: 1 });
    send(`${LABEL}^XA^CP0^XZ`);
    expect(printer.state().documentInOutput).toBe(false);
    expect(printer.counts()).toMatchObject({ printed: 2, retracted: 1 });
  });

  it('lists what it does not understand, and prints the rest', async () => {
    const { printer, send } = await desk(TAGS);
    send('~ZZ^FO1,1^XA^FO1,1^GE9,9^FS^ZQ1^FDA^FS^FO1,9^BY2^B2N,9,N^FDABC^FS^FO1,1^XGR:NONE.GRF^FS^XZ~HQOD');
    expect(printer.state().unknown).toEqual([
      ...['command ~ZZ', '^FO outside a format', 'question ~HQOD', 'command ^GE', 'command ^ZQ'],
      ...['symbol ^B2: its data do not fit', 'picture R:NONE.GRF was not stored'],
    ]);
    expect(printer.counts()).toMatchObject({ printed: 1, complete: 1 });
  });

  it('keeps what it was told until it is switched off', async () => {
    const { printer, send, picture } = await desk(TAGS);
    const plain = '^XA^FO9,9^FDA^FS^XZ';
    send(plain);
    send(`^XA^LL300^CF0,80^XZ${plain}`);
    send(`~JR${plain}`);
    const pictures = await Promise.all(printer.documents().map(({ documentId }) => picture(documentId)));
    expect(pictures[1]).not.toEqual(pictures[0]);
    expect(pictures[2]).toEqual(pictures[0]);
  });

  it('survives whatever it is sent, answers afterwards, and prints once it was switched off and on', async () => {
    const { printer, send, ask } = await desk(TAGS);
    const words =
      '^XA ^XZ ^FS ^FO ^FT ^FD ^FH ^FR ^FB ^FW ^A0 ^A@ ^AD ^CF ^CI ^BY ^LH ^LL ^PW ^PQ ^PO ^LR ^DF ^XF ^FN ^XG ^GB ^GFA ^GFB ~DG ~JA ~JX ~PS ~PP ~HS ~HQES ^CN ^CP ^KV'
        .split(' ')
        .concat('^B2 ^B3 ^B7 ^B8 ^BA ^BC ^BE ^BI ^BJ ^BK ^BO ^BQ ^BU ^BX'.split(' '));
    const number = fc.oneof(fc.nat(700), fc.integer({ min: -40_000, max: 40_000 }), fc.constant(''));
    const parameters = fc.oneof(
      fc
        .array(fc.oneof(number, fc.constantFrom('N', 'R', 'I', 'B', 'Y', 'R:A.ZPL')), { maxLength: 6 })
        .map((list) => list.join(',')),
      fc.string({ maxLength: 12 }),
      fc.stringMatching(/^\d{1,14}$/),
    );
    const command = fc.tuple(fc.constantFrom(...words), parameters).map(([word, rest]) => word + rest);
    const stream = fc.oneof(
      {
        weight: 6,
        arbitrary: fc.array(command, { maxLength: 12 }).map((list) => `^XA^LL200${list.join('')}^FS^PQ1^XZ`),
      },
      {
        weight: 1,
        // A stream that changes the prefixes leaves a printer that no longer listens to `~`, as it should.
        arbitrary: fc
          .string({ unit: 'binary-ascii', maxLength: 200 })
          .filter((sent) => !/[~^]c[cdt]/i.test(sent)),
      },
    );
    fc.assert(
      fc.property(stream, (sent) => {
        send(sent);
        // A picture that announced more bytes than came swallows what follows, as in any printer.
        send('0'.repeat(1000));
        for (let more = 0; more < 3 && !ask('~JX~JA~PS~HQES'); more += 1) send('0'.repeat(4_000_000));
        expect(ask('~JX~JA~PS~HQES')).toMatchObject({ kind: 'condition' });
      }),
      { numRuns: 400 },
    );
    const { printed } = printer.counts();
    send('~JR^XA^FO9,9^FDA^FS^XZ');
    expect(printer.counts().printed).toBe(printed + 1);
  }, 120_000);
});
