import { describe, expect, it } from 'vitest';
import { DEMO_DEVICES } from '../../config/demo/devices.ts';
import { openRig, type Rig } from '../faults/rig/kiosk.ts';
import { reach, SOON } from '../faults/rig/reach.ts';
import { askedForCard } from '../faults/rig/till.ts';

const PRICE = { minorUnits: 12_000, currency: 'CNY' };

/** Someone who has paid for a seat and has not checked in yet. */
async function hasPaidForSeat(): Promise<Rig> {
  const rig = await openRig(DEMO_DEVICES);
  for (const flight of rig.desk.store.flights())
    rig.desk.store.saveFlight({ ...flight, seat_prices: JSON.stringify({ bulkhead: PRICE }) });
  await reach(rig, 'welcome');
  rig.reader.insert({ label: null, lines: rig.passports[0] ?? [] });
  await reach(rig, 'confirm');
  rig.page.send({ type: 'passenger.wants-seats' });
  const map = () => {
    const { screen, props } = rig.page.screen();
    return screen === 'choose-seat' ? props.map : null;
  };
  await rig.clock.until(() => map() !== null, SOON);
  const { seats = [], travellerId = '' } = map() ?? {};
  const seat = seats.find(({ price, state }) => price !== null && state === 'free')?.number ?? '';
  rig.page.send({ type: 'passenger.chose-seat', travellerId, seat, exitRow: null });
  await reach(rig, 'pay');
  await rig.clock.until(() => askedForCard(rig), SOON);
  await rig.device('payment-terminal')?.hands.present?.({ card: 'good' });
  await reach(rig, 'confirm');
  return rig;
}

const passPrinter = (rig: Rig) => {
  const printer = rig.printers.find(({ id }) => id === 'boarding-pass-printer');
  if (!printer) throw new Error('the rig has no printer of passes');
  return printer.peer;
};
const documents = (rig: Rig) => rig.jobs().map(({ document, state }) => `${document} ${state}`);
const submitted = (rig: Rig, kind: string) =>
  rig
    .events()
    .flatMap(({ type, data }) =>
      type === 'document.submitted' && data.document === kind ? [data.reprint] : [],
    );

/** Asks at the goodbye for the receipt, takes it, and is back where they were: with the pass, or without it. */
async function getsReceipt(rig: Rig, { hasPass }: { hasPass: boolean }) {
  await reach(rig, 'goodbye');
  expect(rig.page.screen()).toMatchObject({ props: { hasPass, hasReceipt: true } });
  rig.page.send({ type: 'passenger.wants-receipt' });
  await reach(rig, 'take-pass');
  expect(rig.page.screen()).toMatchObject({ props: { pass: { document: 'receipt', number: 1, of: 1 } } });
  for (const { peer } of rig.printers) peer.take();
  await reach(rig, 'goodbye');
  // A receipt is no pass: it neither gives one nor takes one away.
  expect(rig.page.screen()).toMatchObject({ props: { hasPass, hasReceipt: true } });
}

describe('whoever has paid gets a receipt', () => {
  it('after a pass that failed: the receipt is printed once, and the pass stays owed', async () => {
    const rig = await hasPaidForSeat();
    passPrinter(rig).inject({ coverOpen: true });
    rig.page.send({ type: 'passenger.confirmed' });
    await reach(rig, 'print-failed');
    passPrinter(rig).clear();
    rig.page.send({ type: 'passenger.finished' });
    await getsReceipt(rig, { hasPass: false });
    expect(documents(rig)).toEqual(['boarding-pass failed', 'receipt taken']);
    expect(submitted(rig, 'receipt')).toEqual([false]);
    await rig.close();
  });

  it('after a pass in doubt: the doubt is the pass’s alone, and the receipt no copy of it', async () => {
    const rig = await hasPaidForSeat();
    rig.page.send({ type: 'passenger.confirmed' });
    await rig.clock.until(() => rig.jobsBegun() > 0, SOON);
    passPrinter(rig).inject({ paper: 'out' });
    await reach(rig, 'print-unconfirmed');
    passPrinter(rig).clear();
    rig.page.send({ type: 'passenger.finished' });
    await getsReceipt(rig, { hasPass: false });
    expect(documents(rig)).toEqual(['boarding-pass unknown', 'receipt taken']);
    expect(submitted(rig, 'receipt')).toEqual([false]);
    await rig.close();
  });

  it('after a pass on a phone: no paper but the receipt', async () => {
    const rig = await hasPaidForSeat();
    rig.page.send({ type: 'passenger.phone-pass' });
    await reach(rig, 'phone-pass');
    rig.page.send({ type: 'passenger.finished' });
    await getsReceipt(rig, { hasPass: true });
    await getsReceipt(rig, { hasPass: true });
    expect(documents(rig)).toEqual(['receipt taken', 'receipt taken']);
    expect(submitted(rig, 'receipt')).toEqual([false, true]);
    await rig.close();
  });

  it('that fails after a pass that failed, and asking once more prints the receipt and not the pass', async () => {
    const rig = await hasPaidForSeat();
    passPrinter(rig).inject({ coverOpen: true });
    rig.page.send({ type: 'passenger.confirmed' });
    await reach(rig, 'print-failed');
    rig.page.send({ type: 'passenger.finished' });
    await reach(rig, 'goodbye');
    rig.page.send({ type: 'passenger.wants-receipt' });
    await reach(rig, 'print-failed');
    // Of a receipt there is none on a phone, and nothing to skip to.
    expect(rig.page.screen()).toMatchObject({ props: { canHavePhonePass: false } });
    passPrinter(rig).clear();
    const canReprint = () => {
      const { screen, props } = rig.page.screen();
      return screen === 'print-failed' && props.canReprint;
    };
    expect(await rig.clock.until(canReprint, SOON)).toBe(true);
    rig.page.send({ type: 'passenger.reprint' });
    await reach(rig, 'take-pass');
    for (const { peer } of rig.printers) peer.take();
    await reach(rig, 'goodbye');
    expect(documents(rig)).toEqual(['boarding-pass failed', 'receipt failed', 'receipt taken']);
    await rig.close();
  });

  it('not while something is being printed, and not by a visit that is over', async () => {
    const rig = await hasPaidForSeat();
    rig.page.send({ type: 'passenger.confirmed' });
    await rig.clock.until(() => rig.jobsBegun() > 0, SOON);
    rig.page.send({ type: 'passenger.wants-receipt' });
    await reach(rig, 'take-pass');
    for (const { peer } of rig.printers) peer.take();
    await reach(rig, 'goodbye');
    rig.reader.remove();
    await reach(rig, 'welcome');
    rig.page.send({ type: 'passenger.wants-receipt' });
    await rig.clock.until(() => false, 5000);
    expect(documents(rig)).toEqual(['boarding-pass taken']);
    await rig.close();
  });
});
