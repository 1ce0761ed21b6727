import { describe, expect, it } from 'vitest';
import { expectOk } from '../../config/result.ts';
import { type PassFields, STANDBY } from '../../device-agent/dcs/port.ts';
import { layOutBoardingPass } from '../../device-agent/documents/boarding-pass.ts';
import { passBarcode } from '../../device-agent/documents/pass-barcode.ts';
import { renderDocument } from '../../device-agent/documents/render.ts';
import { decodeBcbp } from '../../device-agent/hardware/protocol/bcbp.ts';
import { PRINTER_MODELS, printerModel } from '../../device-agent/simulator/printer/models.ts';
import { FIELDS, ISSUE, pass } from './example-pass.ts';
import { printed } from './printed.ts';
import { readPdf417 } from './read-barcode.ts';

/** Of someone who waits for a seat. Resolution 792: status 7 is a standby passenger. */
const WAITS: PassFields = {
  ...FIELDS,
  reservation: { ...FIELDS.reservation, seat: null, state: 'standby' },
  ...{ seat: STANDBY, passengerStatus: '7', bagTags: [] },
};
const barcode = expectOk(passBarcode(WAITS, ISSUE), 'these fields fit a barcode');

describe.each(
  PRINTER_MODELS.filter((model) => printerModel(model).profile.documents.includes('boarding-pass')),
)('a standby card on a %s', (model) => {
  it.each(['en', 'zh-Hans'] as const)('in %s has a code that tells every gate so', async (language) => {
    const layout = layOutBoardingPass(pass({ fields: WAITS, barcode, language }));
    const bytes = await renderDocument(layout, printerModel(model).profile);
    const [read = ''] = await readPdf417(await printed(model, bytes));
    expect(read).toBe(barcode);
    expect(decodeBcbp(read, { today: '2026-12-31' })).toMatchObject({
      value: { legs: [{ passengerStatus: '7', seat: STANDBY, sequenceNumber: '0007' }] },
    });
  });
});

it('a standby card says that it is no boarding pass', async () => {
  const { profile } = printerModel('custom-kpm180h');
  const bytes = await renderDocument(layOutBoardingPass(pass({ fields: WAITS, barcode })), profile);
  const text = Buffer.from(bytes).toString('latin1');
  expect(text).toContain('STANDBY CARD');
  expect(text).toContain('this card does not let');
  expect(text).not.toContain('BOARDING PASS');
});
