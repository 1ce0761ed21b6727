import { describe, expect, it } from 'vitest';
import { LANTERN_AIR } from '../../config/demo/airline.ts';
import { DEMO_DEVICES } from '../../config/demo/devices.ts';
import { expectOk } from '../../config/result.ts';
import { decodeBcbp } from '../../device-agent/hardware/protocol/bcbp.ts';
import type { Mail, MailPort } from '../../device-agent/mail/port.ts';
import { openRig, type Rig } from '../faults/rig/kiosk.ts';
import { reach, SOON } from '../faults/rig/reach.ts';
import { readScreen, readSymbols } from '../prints/read-barcode.ts';

const RESERVATION = 'L00000-XD900-SIM';

const toConfirm = async (rig: Rig) => {
  await reach(rig, 'welcome');
  rig.reader.insert({ label: null, lines: rig.passports[0] ?? [] });
  await reach(rig, 'confirm');
};
const jam = async (rig: Rig) => {
  await toConfirm(rig);
  for (const { peer } of rig.printers) peer.inject({ coverOpen: true });
  rig.page.send({ type: 'passenger.confirmed' });
  await reach(rig, 'print-failed');
};
const shown = (rig: Rig) => {
  const { screen, props } = rig.page.screen();
  if (screen !== 'phone-pass') throw new Error(`no pass on the screen, but ${screen}`);
  return props.passes;
};
const delivered = (rig: Rig) => rig.events().filter(({ type }) => type === 'pass.delivered');
const knownToHost = (rig: Rig) => rig.clock.until(() => rig.desk.store.mayHavePrinted(RESERVATION), SOON);

describe('a pass on a phone', () => {
  it('stands in for paper that did not come out: the gate reads it, and the host knows of it', async () => {
    const rig = await openRig(DEMO_DEVICES);
    await jam(rig);
    rig.page.send({ type: 'passenger.phone-pass' });
    await reach(rig, 'phone-pass');
    const [pass, ...more] = shown(rig);
    expect(more).toEqual([]);
    expect(pass).toMatchObject({ copy: false });
    const [text = ''] = await readScreen(pass?.symbol ?? []);
    const { legs } = expectOk(decodeBcbp(text, { today: '2031-05-14' }), 'another decoder reads it');
    expect(legs[0]?.seat).toBe(pass?.seat.padStart(4, '0'));
    rig.page.send({ type: 'passenger.finished' });
    await reach(rig, 'goodbye');
    expect(rig.page.screen()).toMatchObject({ props: { hasPass: true } });
    expect(delivered(rig).map(({ data }) => [data.medium, data.reprint])).toEqual([['screen', false]]);
    expect(await knownToHost(rig)).toBe(true);
    await rig.close();
  });

  it('is all that whoever wants no paper gets, and paper after it is a reprint', async () => {
    const rig = await openRig(DEMO_DEVICES);
    await toConfirm(rig);
    rig.page.send({ type: 'passenger.phone-pass' });
    await reach(rig, 'phone-pass');
    expect(rig.jobs()).toEqual([]);
    rig.page.send({ type: 'passenger.finished' });
    await reach(rig, 'goodbye');
    rig.page.send({ type: 'passenger.finished' });
    rig.reader.remove();
    await toConfirm(rig);
    rig.page.send({ type: 'passenger.confirmed' });
    await reach(rig, 'take-pass');
    const submitted = rig.events().filter(({ type }) => type === 'document.submitted');
    expect(submitted.map(({ data }) => data.reprint)).toEqual([true]);
    await rig.close();
  });

  it('gives way to paper, which is another copy, for whoever cannot take the picture', async () => {
    const rig = await openRig(DEMO_DEVICES);
    await toConfirm(rig);
    rig.page.send({ type: 'passenger.phone-pass' });
    await reach(rig, 'phone-pass');
    expect(rig.page.screen()).toMatchObject({ props: { canHavePaper: true } });
    rig.page.send({ type: 'passenger.reprint' });
    await reach(rig, 'take-pass');
    const submitted = rig.events().filter(({ type }) => type === 'document.submitted');
    expect(submitted.map(({ data }) => data.reprint)).toEqual([true]);
    for (const { peer } of rig.printers) peer.take();
    await reach(rig, 'goodbye');
    await rig.close();
  });

  it('is a copy beside a paper that came out, however often it is asked for', async () => {
    const rig = await openRig(DEMO_DEVICES);
    await toConfirm(rig);
    rig.page.send({ type: 'passenger.confirmed' });
    await reach(rig, 'take-pass');
    for (const { peer } of rig.printers) peer.take();
    for (let time = 0; time < 2; time += 1) {
      await reach(rig, 'goodbye');
      rig.page.send({ type: 'passenger.phone-pass' });
      await reach(rig, 'phone-pass');
      expect(shown(rig)).toMatchObject([{ copy: true }]);
      rig.page.send({ type: 'passenger.finished' });
    }
    expect(delivered(rig).map(({ data }) => data.reprint)).toEqual([true]);
    await rig.close();
  });

  it('is shown while the host is away, and the host hears of it later', async () => {
    const rig = await openRig(DEMO_DEVICES);
    await toConfirm(rig);
    rig.hostAway(true);
    rig.page.send({ type: 'passenger.phone-pass' });
    await reach(rig, 'phone-pass');
    expect(rig.desk.store.mayHavePrinted(RESERVATION)).toBe(false);
    rig.hostAway(false);
    expect(await rig.clock.until(() => rig.desk.store.mayHavePrinted(RESERVATION), 10 * SOON)).toBe(true);
    await rig.close();
  });

  it('is sent to the address that was typed, which no event and no log has', async () => {
    const sent: Mail[] = [];
    const mail: MailPort = {
      send: async (one) => {
        sent.push(one);
        return sent.length < 2 ? 'later' : 'sent';
      },
    };
    const rig = await openRig(DEMO_DEVICES, LANTERN_AIR, { mail });
    await toConfirm(rig);
    rig.page.send({ type: 'passenger.phone-pass' });
    await reach(rig, 'phone-pass');
    const [shownCode = ''] = await readScreen(shown(rig)[0]?.symbol ?? []);
    rig.page.send({ type: 'passenger.mails-pass', to: 'somebody@example.com' });
    const told = () => {
      const { screen, props } = rig.page.screen();
      return screen === 'phone-pass' ? props.mailed : null;
    };
    expect(await rig.clock.until(() => told() === 'queued', SOON)).toBe(true);
    rig.page.send({ type: 'passenger.finished' });
    expect(await rig.clock.until(() => delivered(rig).length === 2, 4 * SOON)).toBe(true);
    expect(delivered(rig).map(({ data }) => data.medium)).toEqual(['screen', 'e-mail']);
    const [first, last] = sent;
    expect(last).toEqual(first);
    expect(last).toMatchObject({ to: 'somebody@example.com' });
    expect(await readSymbols(last?.pictures[0]?.png ?? new Uint8Array(), ['Aztec'])).toEqual([shownCode]);
    expect(JSON.stringify(rig.events())).not.toContain('somebody');
    await rig.close();
  });

  it('is sent to the booking’s own address by a touch, which the screens never have whole', async () => {
    const sent: Mail[] = [];
    const mail: MailPort = {
      send: async (one) => {
        sent.push(one);
        return 'sent';
      },
    };
    const rig = await openRig(DEMO_DEVICES, LANTERN_AIR, { mail });
    const [booking] = rig.desk.store.bookingsByLocator('L00000');
    if (!booking) throw new Error('the roster has a first passenger');
    rig.desk.store.saveReservation({ ...booking.passenger, email: 'jane.roe@example.com' });
    await toConfirm(rig);
    rig.page.send({ type: 'passenger.phone-pass' });
    await reach(rig, 'phone-pass');
    expect(rig.page.screen()).toMatchObject({ props: { mailTo: 'j•••@example.com' } });
    rig.page.send({ type: 'passenger.mails-pass', to: null });
    // A picture is packed beside the event loop, where no simulated clock looks.
    await expect.poll(() => rig.clock.until(() => sent.length > 0, SOON), { timeout: 20_000 }).toBe(true);
    expect(sent[0]).toMatchObject({ to: 'jane.roe@example.com' });
    expect(JSON.stringify([rig.page.heard(), rig.events()])).not.toContain('jane');
    await rig.close();
  });

  it('is sent nowhere by a touch where the booking has no address', async () => {
    const mail: MailPort = { send: () => Promise.reject(new Error('nothing is to be sent')) };
    const rig = await openRig(DEMO_DEVICES, LANTERN_AIR, { mail });
    await toConfirm(rig);
    rig.page.send({ type: 'passenger.phone-pass' });
    await reach(rig, 'phone-pass');
    expect(rig.page.screen()).toMatchObject({ props: { mailTo: null } });
    rig.page.send({ type: 'passenger.mails-pass', to: null });
    const failed = () => {
      const { screen, props } = rig.page.screen();
      return screen === 'phone-pass' && props.mailed === 'failed';
    };
    expect(await rig.clock.until(failed, SOON)).toBe(true);
    await rig.close();
  });

  it.each([
    ['never', false],
    ['where-print-fails', true],
  ] as const)('of an airline that takes it %s is offered no further', async (phonePasses, whereItFails) => {
    const rig = await openRig(DEMO_DEVICES, { ...LANTERN_AIR, phonePasses });
    await toConfirm(rig);
    expect(rig.page.screen()).toMatchObject({ props: { canHavePhonePass: false } });
    rig.page.send({ type: 'passenger.phone-pass' });
    expect(rig.page.screen().screen).toBe('confirm');
    rig.page.send({ type: 'passenger.finished' });
    rig.reader.remove();
    await jam(rig);
    expect(rig.page.screen()).toMatchObject({ props: { canHavePhonePass: whereItFails } });
    await rig.close();
  });
});
