import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SimulatedClock } from 'xstate';
import { systemClock } from '../../config/clock.ts';
import { err, ok } from '../../config/result.ts';
import { speechSchema } from '../../config/speech.ts';
import { connectVoice } from './connect.ts';
import type { Utterance, VoicePort } from './port.ts';
import { RUN_LIMIT } from './run.ts';

/**
 * A synthesizer as another process: its “sound” is what it was asked, so that a test can read it. As a program it takes
 * the text from its standard input; with `serve` first it is a server that takes JSON.
 */
const SYNTHESIZER = `
const wave = (said) => {
  const sound = Buffer.from(said);
  const header = Buffer.from('RIFF\\0\\0\\0\\0WAVEfmt \\x10\\0\\0\\0\\x01\\0\\x01\\0\\x22\\x56\\0\\0\\x44\\xac\\0\\0\\x02\\0\\x10\\0data\\xff\\xff\\xff\\xff', 'latin1');
  return Buffer.concat([header, sound]);
};
const [first, ...args] = process.argv.slice(2);
const chunks = [];
const all = (stream) => new Promise((resolve) => {
  const parts = [];
  stream.on('data', (part) => parts.push(part));
  stream.on('end', () => resolve(Buffer.concat(parts).toString()));
});
if (first === 'serve') {
  const server = require('node:http').createServer(async (request, response) => {
    const asked = JSON.parse(await all(request));
    if (request.url !== '/speak') return response.writeHead(404).end('no');
    if (asked.input === 'away') return response.writeHead(302, { location: 'http://voice.example/' }).end();
    if (asked.input === 'hang') return;
    response.writeHead(200, { 'content-type': 'audio/wav' }).end(wave(JSON.stringify(asked)));
  });
  server.listen(0, '127.0.0.1', () => console.log(server.address().port));
} else {
  all(process.stdin).then((text) => {
    if (text === 'fail') process.exit(3);
    process.stdout.write(wave(JSON.stringify({ args: [first, ...args], text })));
  });
}
`;

let folder: string;
let script: string;
let server: ChildProcess;
let url: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'synthesizer-'));
  script = join(folder, 'synthesizer.cjs');
  await writeFile(script, SYNTHESIZER);
  server = spawn(process.execPath, [script, 'serve'], { stdio: ['ignore', 'pipe', 'inherit'] });
  if (!server.stdout) throw new Error('a server says where it is');
  const [port] = await once(server.stdout, 'data');
  url = `http://127.0.0.1:${String(port).trim()}/speak`;
});
afterAll(async () => {
  server?.kill();
  await rm(folder, { recursive: true });
});

const command = () =>
  speechSchema.parse({
    ...{ by: 'command', program: process.execPath, args: [script] },
    voices: { en: ['--model', 'alba.onnx'], de: ['--model', 'thorsten.onnx'] },
    rates: { slow: ['--length-scale', '1.4'] },
  });
const http = (more: object = {}) =>
  speechSchema.parse({
    ...{ by: 'http', url, textField: 'input', fields: { response_format: 'wav' } },
    ...{ voices: { en: { voice: 'alba' } }, rates: { fast: { speed: 1.4 } } },
    ...more,
  });

/** In place of eSpeak NG: tells that it was asked. */
const plain: VoicePort = { speak: async ({ text }) => ok(Buffer.from(`plain: ${text}`)) };
const listening = () => new AbortController().signal;
const heard = async (voice: VoicePort, more: Partial<Utterance> = {}) => {
  const utterance = { text: 'Take your pass', language: 'en', rate: 'normal', ...more } as const;
  const said = await voice.speak(utterance, listening());
  if (!said.ok) return said.fault.code;
  const isWave = said.value.toString('latin1', 0, 4) === 'RIFF';
  if (isWave && said.value.readUInt32LE(40) !== said.value.length - 44) return 'a wave of another length';
  return isWave ? JSON.parse(said.value.toString('utf8', 44)) : said.value.toString();
};

describe('a program as a voice', () => {
  it('is given the text by its standard input, and by its arguments which voice and how fast', async () => {
    const voice = connectVoice(command(), systemClock, plain);
    expect(await heard(voice)).toEqual({ args: ['--model', 'alba.onnx'], text: 'Take your pass' });
    expect(await heard(voice, { language: 'de', rate: 'slow', text: 'Grüße' })).toEqual({
      ...{ args: ['--model', 'thorsten.onnx', '--length-scale', '1.4'], text: 'Grüße' },
    });
  });

  it('leaves to eSpeak NG what it fails over, and the languages it has no voice for', async () => {
    const voice = connectVoice(command(), systemClock, plain);
    expect(await heard(voice, { text: 'fail' })).toBe('plain: fail');
    expect(await heard(voice, { language: 'ja', text: 'はい' })).toBe('plain: はい');
  });
});

describe('a server as a voice', () => {
  it('is posted the text in the field of its choice, with what makes it this voice and this fast', async () => {
    const voice = connectVoice(http(), systemClock, plain);
    expect(await heard(voice, { rate: 'fast' })).toEqual({
      ...{ response_format: 'wav', voice: 'alba', speed: 1.4, input: 'Take your pass' },
    });
  });

  it('leaves to eSpeak NG what it does not answer with sound, and is followed nowhere else', async () => {
    const voice = connectVoice(http(), systemClock, plain);
    expect(await heard(voice, { text: 'away' })).toBe('plain: away');
    const lost = connectVoice(http({ url: url.replace('/speak', '/other') }), systemClock, plain);
    expect(await heard(lost)).toBe('plain: Take your pass');
    const gone = connectVoice(http({ url: 'http://127.0.0.1:1/speak' }), systemClock, plain);
    expect(await heard(gone)).toBe('plain: Take your pass');
  });

  it('is waited for no longer than its limit', async () => {
    const clock = new SimulatedClock();
    const said = heard(connectVoice(http(), clock, plain), { text: 'hang' });
    for (let part = 0; part < 8; part += 1) {
      await new Promise(setImmediate);
      clock.increment(RUN_LIMIT / 4);
    }
    expect(await said).toBe('plain: hang');
  });

  it('is not asked any more, nor anyone else, once nobody listens', async () => {
    const gone = new AbortController();
    const voice = connectVoice(http(), systemClock, plain);
    const said = voice.speak({ text: 'hang', language: 'en', rate: 'normal' }, gone.signal);
    gone.abort();
    expect(await said).toEqual(err({ code: 'speech.unavailable' }));
  });

  it.each(['http://voice.example/speak', 'https://127.0.0.1/speak', 'http://127.0.0.1.voice.example/'])(
    'is not configured at %s, for what is said stays on the machine',
    (elsewhere) => {
      const { by, ...rest } = { by: 'http', url: elsewhere, voices: {} };
      expect(speechSchema.safeParse({ by, ...rest }).success).toBe(false);
    },
  );
});
