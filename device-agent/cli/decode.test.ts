import { expect, test } from 'vitest';
import { decode } from './decode.ts';

const today = '2025-11-22';
const PASSPORT = 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<|L898902C36UTO7408122F1204159ZE184226B<<<<<10';
const PASS = 'M1DESMARAIS/LUC       EABC123 YULFRAAC 0834 226F001A0025 100';

async function* lines(...texts: string[]) {
  yield* texts;
}

async function run(kind: string, ...input: string[]) {
  const output: string[] = [];
  const exitCode = await decode(kind, lines(...input), (line) => output.push(line), today);
  return { exitCode, output: output.map((line) => JSON.parse(line)) };
}

test('prints the value of each line as one JSON object', async () => {
  expect(await run('mrz', PASSPORT)).toEqual({
    exitCode: 0,
    output: [
      {
        ok: true,
        value: {
          format: 'TD3',
          documentCode: 'P',
          issuingState: 'UTO',
          surname: 'ERIKSSON',
          givenNames: 'ANNA MARIA',
          documentNumber: 'L898902C3',
          nationality: 'UTO',
          birthDate: '1974-08-12',
          sex: 'F',
          expiryDate: '2012-04-15',
          optionalData: 'ZE184226B',
          corrected: [],
        },
      },
    ],
  });
});

test('goes on after a bad line and says so in the exit code', async () => {
  const { exitCode, output } = await run('bcbp', PASS, 'HELLO', PASS);
  expect(exitCode).toBe(1);
  expect(output.map(({ ok }) => ok)).toEqual([true, false, true]);
  expect(output[1]).toEqual({
    ok: false,
    problem: { code: 'format-code', offset: 0, message: expect.any(String) },
  });
});

test('keeps the spaces at the end of a pass', async () => {
  const spaced = `${PASS.slice(0, 58)}0A>60000AB  `;
  expect((await run('bcbp', `${spaced}\r\n`)).output[0]).toMatchObject({
    value: { legs: [{ airlineData: 'AB  ' }] },
  });
  expect((await run('bcbp', spaced.trimEnd())).exitCode).toBe(1);
});

test('reads stripes, and never a payment card', async () => {
  const { exitCode, output } = await run('magstripe', ';992003891777470=2512?', ';4111111111111111=2512?');
  expect(exitCode).toBe(1);
  expect(output[0]).toEqual({ ok: true, value: { tracks: { 2: '992003891777470=2512' } } });
  expect(output[1]).toMatchObject({ ok: false, problem: { code: 'payment-card' } });
});

const LICENCE =
  '@\\n\\x1e\\rANSI 636014100101DL00310109DLDAQI1234568\\nDCSPLACEHOLDER\\nDACANNA\\nDADMARIA\\nDDEN\\nDDFN\\nDDGN\\n' +
  'DBB07231994\\nDBA07232032\\nDBD01312024\\nDBC2\\nDCGUSA\\r';

test('reads licences whose control characters are written as escapes', async () => {
  const { exitCode, output } = await run('aamva', LICENCE, LICENCE.replace('\\x1e', '\\q'), '@');
  expect(exitCode).toBe(1);
  expect(output[0]).toMatchObject({ ok: true, value: { surname: 'PLACEHOLDER', oddities: [] } });
  expect(output[1]).toMatchObject({ ok: false, problem: { code: 'escape', offset: 3 } });
  expect(output[2]).toMatchObject({ ok: false, problem: { code: 'not-aamva' } });
});

test('tells what a barcode is, with its symbology or without', async () => {
  const { exitCode, output } = await run(
    'barcode',
    `]L0${PASS}`,
    PASS,
    `]L2${LICENCE}`,
    ']Q1XDFFP:700000018',
    ']C0HELLO\\\\',
  );
  expect(exitCode).toBe(0);
  expect(output.map(({ value }) => [value.symbology, value.is])).toEqual([
    ['pdf417', 'bcbp'],
    ['unknown', 'bcbp'],
    ['pdf417', 'aamva'],
    ['qr-code', 'ffp'],
    ['code-128', 'other'],
  ]);
  expect(output[3].value).toEqual({ symbology: 'qr-code', is: 'ffp', programme: 'XD', number: '700000018' });
});

test('refuses a payment card in a barcode, and what is broken', async () => {
  const { exitCode, output } = await run(
    'barcode',
    ']C14111111111111111',
    LICENCE.slice(0, 100),
    PASS.slice(0, 50),
  );
  expect(exitCode).toBe(1);
  expect(output.map(({ problem }) => problem.code)).toEqual(['payment-card', 'truncated', 'too-short']);
  expect(JSON.stringify(output[0])).not.toContain('1111');
});

test('lets only the last line be empty', async () => {
  expect(await run('bcbp', PASS, '')).toMatchObject({ exitCode: 0, output: [{ ok: true }] });
  expect(await run('bcbp', '', PASS)).toMatchObject({ exitCode: 1, output: [{ ok: false }, { ok: true }] });
  expect(await run('bcbp', PASS, '', '')).toMatchObject({
    exitCode: 1,
    output: [{ ok: true }, { ok: false }],
  });
  expect(await run('mrz')).toEqual({ exitCode: 0, output: [] });
});

test('knows no other kinds', async () => {
  expect(await run('qr', PASS)).toEqual({ exitCode: 2, output: [] });
  expect((await run('toString', PASS)).exitCode).toBe(2);
});

test('tells of each pass whether its airline has signed it', async () => {
  const output: string[] = [];
  const proofOf = (text: string) => (text === PASS ? 'unsigned' : 'forged');
  await decode('bcbp', lines(PASS), (line) => output.push(line), today, proofOf);
  expect(JSON.parse(output[0] ?? '')).toMatchObject({ ok: true, signature: 'unsigned' });
});
