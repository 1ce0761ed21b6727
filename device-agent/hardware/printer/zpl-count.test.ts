import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { SimulatedClock } from 'xstate';
import { printerProfile } from '../../../config/load.ts';
import { expectOk } from '../../../config/result.ts';
import { encodeCondition, encodeHostStatus, type WarningFlag } from '../protocol/zpl.ts';
import { memoryPort } from '../transport/memory.ts';
import { type PrintOutcome, print } from './print.ts';
import { zplTalk } from './zpl-talk.ts';

/** Milliseconds of simulated time that pass at once. */
const STEP = 20;
const LABEL = Buffer.from('^XA^FO10,10^A0N,60,60^FDNRT^FS^PQ1^XZ', 'latin1');
const tags = (() => {
  const profile = expectOk(printerProfile('zebra-zd621'), 'the profile can be read');
  if (profile.language !== 'zpl') throw new Error('no ZPL printer');
  return profile;
})();

/** A printer that says what it is told to: of its count of labels, one value after the other. */
function scripted(counts: readonly (string | null)[], { work = 0, warnings = [] as WarningFlag[] } = {}) {
  const clock = new SimulatedClock();
  const peer = memoryPort();
  let asked = 0;
  let working = 0;
  const heard: string[] = [];
  const host = {
    kind: 'host-status' as const,
    ...{ paperOut: false, paused: false, labelLength: 800, formatsWaiting: 0, bufferFull: false },
    ...{ partialFormat: false, memoryCorrupt: false, tooCold: false, tooHot: false, headUp: false },
    ...{ ribbonOut: false, labelWaiting: false, labelsRemaining: 0 },
  };
  peer.onHeard((bytes) => {
    const text = Buffer.from(bytes).toString('latin1');
    heard.push(text);
    const say = (answer: string) => peer.say(Buffer.from(answer, 'latin1'));
    if (text.includes('^XZ')) working = work;
    if (text.includes('~HS')) {
      const labelsRemaining = working > 0 ? 1 : 0;
      working -= 1;
      say(encodeCondition([], warnings) + encodeHostStatus({ ...host, labelsRemaining }));
    }
    if (text.includes('getvar')) {
      const count = counts[Math.min(asked, counts.length - 1)];
      asked += 1;
      if (count !== null) say(`"${count}"\r\n`);
    }
  });
  const talk = zplTalk({ port: peer.port, profile: tags, clock });
  const outcome = async (labels = LABEL): Promise<PrintOutcome & { took: number }> => {
    let ended: PrintOutcome | null = null;
    const began = clock.now();
    void print(talk, labels, clock).then((result) => {
      ended = result;
    });
    while (ended === null && clock.now() - began < 60_000) {
      clock.increment(STEP);
      await setImmediate();
    }
    if (ended === null) throw new Error('it never ends');
    return { ...(ended as PrintOutcome), took: clock.now() - began };
  };
  return { outcome, heard };
}

describe('the count of labels', () => {
  it('proves a print when it has grown by it and nothing is left to do', async () => {
    expect(await scripted(['7', '8'], { work: 3 }).outcome()).toMatchObject({ state: 'printed' });
  });

  it('is not asked while there is work left', async () => {
    const printer = scripted(['7', '8'], { work: 5 });
    await printer.outcome();
    expect(printer.heard.filter((text) => text.includes('getvar'))).toHaveLength(2);
  });

  it('may grow a little after the last label', async () => {
    expect(await scripted(['7', '7', '7', '8']).outcome()).toMatchObject({ state: 'printed' });
  });

  it('counts all labels of a document', async () => {
    const two = Buffer.from('^XA^FDa^FS^PQ2^XZ', 'latin1');
    expect(await scripted(['7', '9']).outcome(two)).toMatchObject({ state: 'printed' });
    expect(await scripted(['7', '8']).outcome(two)).toMatchObject({ state: 'unknown' });
  });

  it.each([
    ['does not grow', ['7', '7']],
    ['has grown by more than the document', ['7', '9']],
    ['has shrunk', ['7', '1']],
    ['is one that the printer does not have', ['?', '?']],
    ['is no longer told', ['7', null]],
  ])('proves nothing when it %s', async (_what, counts) => {
    const printer = scripted(counts);
    const outcome = await printer.outcome();
    expect(outcome).toMatchObject({ state: 'unknown', code: 'print.unconfirmed' });
    expect(outcome.took).toBeLessThanOrEqual(21_000);
    expect(printer.heard.filter((text) => text.includes('^XZ'))).toHaveLength(1);
  });

  it('that is not told beforehand keeps the document from being sent', async () => {
    const printer = scripted([null]);
    expect(await printer.outcome()).toMatchObject({ state: 'failed', code: 'device.silent' });
    expect(printer.heard.join('')).not.toContain('^XA');
  });
});
