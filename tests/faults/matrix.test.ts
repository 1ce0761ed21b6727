import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PRINTER_MODELS, printerModel } from '../../device-agent/simulator/printer/models.ts';
import { READER_ANSWERS } from './answers/readers.ts';
import { TERMINAL_ANSWERS } from './answers/terminals.ts';

const hasMatrix = (name: string) => existsSync(join(import.meta.dirname, `matrix-${name}.test.ts`));

it.each([...Object.keys(READER_ANSWERS), ...Object.keys(TERMINAL_ANSWERS)])(
  'the answers for a %s are held to',
  (name) => {
    expect(hasMatrix(name)).toBe(true);
  },
);

it.each(PRINTER_MODELS.filter((model) => printerModel(model).profile.documents.includes('bag-tag')))(
  'a %s, which prints bag tags, is in the matrix',
  (model) => {
    expect(hasMatrix(model)).toBe(true);
  },
);
