import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AIRPORTS } from '../../config/airports.ts';
import { systemClock } from '../../config/clock.ts';
import { LANTERN_AIR } from '../../config/demo/airline.ts';
import { newId } from '../../config/ids.ts';
import { printerProfile } from '../../config/load.ts';
import { expectOk } from '../../config/result.ts';
import { prepareBoardingPass } from '../../device-agent/checkin/issue-pass.ts';
import { openTestHost } from '../../device-agent/dcs/gonow-host/test-world.ts';
import { inventConformanceWorld } from '../../device-agent/dcs/port.conformance-world.ts';
import type { DcsPort, PrintStream } from '../../device-agent/dcs/port.ts';
import { writeFor } from '../../device-agent/documents/render.ts';
import { layOutTestPage } from '../../device-agent/documents/test-page.ts';
import { decodeBcbp } from '../../device-agent/hardware/protocol/bcbp.ts';
import { createBench } from '../../device-agent/simulator/test-bench.ts';
import { readPdf417, readSymbols } from './read-barcode.ts';

const PASS_PRINTER = 'ier-400-boarding-pass';
const TAG_PRINTER = 'custom-tk306-bag-tag';

let host: ReturnType<typeof openTestHost>;
let kiosk: DcsPort;
let reservationId: string;
beforeEach(async () => {
  host = openTestHost({ clock: systemClock });
  const { bookings, passengers } = inventConformanceWorld(systemClock.now());
  reservationId = host.take(bookings)(passengers.seated.reservationId);
  kiosk = host.kiosk('K-1');
  const command = { reservationId, document: null, kioskId: 'K-1', idempotencyKey: newId() };
  expectOk(await kiosk.checkIn(command), 'check-in is open');
});
afterEach(() => host.close());

/** The stream as a kiosk sends it to a printer of this model. */
const sent = async (stream: PrintStream | undefined, model: string): Promise<Uint8Array> => {
  const profile = expectOk(printerProfile(model), 'the model is known');
  const page = { profile, profileName: model, kioskId: 'K-1', printed: '2031-05-14T09:00:00+08:00' };
  return writeFor(layOutTestPage({ ...page, language: 'en' }), stream)(profile);
};
const printed = async (bytes: Uint8Array, printerModel: string) => {
  const desk = await createBench({ printerModel, pace: 'instant' });
  desk.printerHost.send(Buffer.from(bytes));
  const [document] = desk.printer.documents();
  const picture = document && (await desk.picture(document.documentId));
  return { picture: picture ?? Buffer.of(), unknown: desk.printer.state().unknown };
};

describe('documents that a host has made ready', () => {
  it('are sent to a printer of their language byte for byte', async () => {
    const { stream } = expectOk(await kiosk.documents({ reservationId }), 'they are checked in');
    expect(Buffer.from(await sent(stream, PASS_PRINTER)).toString('latin1')).toBe(stream?.text);
  });

  it('never reach a printer of another language', async () => {
    const { stream } = expectOk(await kiosk.documents({ reservationId }), 'they are checked in');
    expect(await sent(stream, 'custom-kpm180h')).toEqual(await sent(undefined, 'custom-kpm180h'));
  });

  it('a boarding pass bears the barcode that the host tells as well', async () => {
    const { stream, barcode } = expectOk(await kiosk.documents({ reservationId }), 'they are checked in');
    const { picture, unknown } = await printed(await sent(stream, PASS_PRINTER), PASS_PRINTER);
    expect(unknown).toEqual([]);
    const [text = ''] = await readPdf417(picture);
    expect(text).toBe(barcode);
    expect(decodeBcbp(text, { today: new Date().toISOString().slice(0, 10) })).toMatchObject({ ok: true });
  });

  it('a second pass is laid out here, under the host’s barcode, and says what it is', async () => {
    const config = {
      airline: LANTERN_AIR,
      airport: { code: 'PVG' as const, timeZone: AIRPORTS.PVG.timeZone },
    };
    const prepare = async () => {
      const visit = { party: [], checkedIn: new Map() };
      const pass = { reservationId, visit, member: null, language: 'en' as const, reprint: false };
      const deps = { config, dcs: kiosk, clock: systemClock, signPass: null };
      return expectOk(await prepareBoardingPass(deps, pass), 'they are checked in');
    };
    const first = await prepare();
    expect([first.reprint, first.stream === undefined]).toEqual([false, false]);
    const report = { reservationId, jobId: newId(), medium: 'paper' as const, idempotencyKey: newId() };
    expectOk(await kiosk.confirmPrint(report), 'the pass is theirs');

    // Another kiosk may have printed the first one: the host says so.
    const second = await prepare();
    expect([second.reprint, second.stream]).toEqual([true, undefined]);
    expect(JSON.stringify(second.layout)).toContain('REPRINT');
    expect(JSON.stringify(first.layout)).not.toContain('REPRINT');
    const profile = expectOk(printerProfile(PASS_PRINTER), 'the model is known');
    const { picture } = await printed(await writeFor(second.layout, second.stream)(profile), PASS_PRINTER);
    const { barcode } = expectOk(await kiosk.documents({ reservationId }), 'they are checked in');
    expect(await readPdf417(picture)).toEqual([barcode]);
  });

  it('a bag’s tag bears its plate, until it is printed; then none is made any more', async () => {
    const passengers = [{ reservationId, bags: [{ weight: 12 }] }];
    const command = { passengers, payment: null, idempotencyKey: newId() };
    const [[bag] = []] = expectOk(await kiosk.addBags(command), 'one bag is free');
    const { picture, unknown } = await printed(await sent(bag?.stream, TAG_PRINTER), TAG_PRINTER);
    expect(unknown).toEqual([]);
    expect(new Set(await readSymbols(picture, ['ITF']))).toEqual(new Set([bag?.licencePlate]));
    const tag = { reservationId, licencePlate: bag?.licencePlate ?? '', jobId: newId() };
    expectOk(await kiosk.activateTag({ ...tag, idempotencyKey: newId() }), 'the bag is theirs');
    const { checked } = expectOk(await kiosk.bagAllowance({ reservationId }), 'they are booked');
    expect(checked).toMatchObject([{ licencePlate: bag?.licencePlate, tag: 'active' }]);
    expect(checked[0]?.stream).toBeUndefined();
  });
});
