import { afterEach, describe, expect, it } from 'vitest';
import { pause } from '../../config/clock.ts';
import { DEMO_DEVICES } from '../../config/demo/devices.ts';
import { err, ok } from '../../config/result.ts';
import type { RecoveryView } from '../../device-agent/contract/recovery.ts';
import type { AcceptOfferAtHub } from '../../device-agent/members/offer-answers.ts';
import type { OfferAnswer } from '../../sync/wire/offer.ts';
import { openRig, type Rig } from '../faults/rig/kiosk.ts';
import { announceOwed, offerForBag } from '../faults/rig/owed.ts';
import { reach, SOON } from '../faults/rig/reach.ts';
import { takesPass } from '../faults/rig/till.ts';
import { readScreen } from '../prints/read-barcode.ts';

const DISTANCE = 40;
const ALONE = 5;

const open: Rig[] = [];
afterEach(async () => {
  for (const rig of open.splice(0)) await rig.close();
});

/** A hub that is near: whoever asks first for an offer has it. */
function centre() {
  const accepted = new Map<string, string>();
  return (rig: () => Rig): AcceptOfferAtHub =>
    async ({ offerId, acceptanceId }) => {
      await pause(rig().clock, DISTANCE);
      const first = accepted.get(offerId) ?? acceptanceId;
      accepted.set(offerId, first);
      return ok<OfferAnswer>({ outcome: first === acceptanceId ? 'reserved' : 'elsewhere' });
    };
}
const nobody = () => async () => err('away');

async function openKiosk(hub: (rig: () => Rig) => AcceptOfferAtHub = centre()): Promise<Rig> {
  const rig: Rig = await openRig(DEMO_DEVICES, undefined, { acceptOffer: (asked) => hub(() => rig)(asked) });
  open.push(rig);
  return rig;
}

const comes = async (rig: Rig) => {
  await reach(rig, 'welcome');
  rig.reader.insert({ label: null, lines: rig.passports[0] ?? [] });
  await reach(rig, 'confirm');
  await takesPass(rig);
};
/** They take what lies in the printers, and go. */
const goes = async (rig: Rig) => {
  for (const { peer } of rig.printers) peer.take();
  rig.reader.remove();
  if (rig.page.screen().screen === 'recovery') rig.page.send({ type: 'passenger.finished' });
  await reach(rig, 'goodbye');
  rig.page.send({ type: 'passenger.finished' });
  await reach(rig, 'welcome');
};
const shown = (rig: Rig): RecoveryView | null => {
  const { screen, props } = rig.page.screen();
  return screen === 'recovery' ? props.recovery : null;
};
const becomes = (rig: Rig, state: RecoveryView['state']) =>
  rig.clock.until(() => shown(rig)?.state === state, SOON);
const says = (rig: Rig, isSo: boolean) => rig.page.send({ type: 'passenger.answers', isSo });
const told = (rig: Rig): Readonly<Record<string, unknown>>[] =>
  rig.events().flatMap(({ type, data }) => (type.startsWith('offer.') ? [{ type, ...data }] : []));
const slips = (rig: Rig) => rig.jobs().filter(({ document }) => document === 'voucher');

describe('a member whose bag was lost', () => {
  it('is told behind the pass how the case stands, accepts with one touch, and has the code on screen and paper', async () => {
    const rig = await openKiosk();
    const offer = offerForBag(rig);
    announceOwed(rig, offer);
    await comes(rig);
    await reach(rig, 'recovery');
    expect(rig.jobs().map(({ document, state }) => [document, state])).toEqual([['boarding-pass', 'taken']]);
    expect(shown(rig)).toMatchObject({ state: 'offered', code: null, reference: 'XD-BAG-0001' });
    expect(shown(rig)?.words.stands.en).toContain('open');

    says(rig, true);
    expect(await becomes(rig, 'given')).toBe(true);
    expect(shown(rig)?.code?.text).toBe(offer.code);
    expect(await readScreen(shown(rig)?.code?.symbol ?? [], 'QRCode')).toEqual([offer.code]);
    await rig.clock.until(() => shown(rig)?.paper === 'waiting', SOON);
    for (const { peer } of rig.printers) peer.take();
    await rig.clock.until(() => shown(rig)?.paper === 'out', SOON);
    expect(slips(rig).map(({ state }) => state)).toEqual(['taken']);
    await goes(rig);
    expect(told(rig)).toMatchObject([
      { type: 'offer.shown', offerId: offer.offerId },
      { type: 'offer.accepted', confirmed: true },
      { type: 'offer.redeemed', offerId: offer.offerId },
    ]);

    // The hub has not said so yet, and they come again: it is theirs, and not offered once more.
    await comes(rig);
    await reach(rig, 'goodbye');
  });

  it('who declines is never asked again, at a kiosk that has not heard otherwise', async () => {
    const rig = await openKiosk();
    announceOwed(rig, offerForBag(rig));
    await comes(rig);
    await reach(rig, 'recovery');
    says(rig, false);
    await reach(rig, 'goodbye');
    await goes(rig);
    expect(told(rig).map(({ type }) => type)).toEqual(['offer.shown', 'offer.declined']);
    for (const _visit of [1, 2]) {
      await comes(rig);
      await reach(rig, 'goodbye');
      await goes(rig);
    }
    expect(told(rig)).toHaveLength(2);
  });

  it('who has accepted at one kiosk hears so at the other', async () => {
    const hub = centre();
    const [one, other] = [await openKiosk(hub), await openKiosk(hub)];
    const offer = offerForBag(one);
    for (const rig of [one, other]) {
      announceOwed(rig, offer);
      await comes(rig);
      await reach(rig, 'recovery');
      says(rig, true);
    }
    expect([await becomes(one, 'given'), await becomes(other, 'elsewhere')]).toEqual([true, true]);
    expect(shown(other)?.code).toBeNull();
    expect(told(other).map(({ type }) => type)).toEqual(['offer.shown']);
    expect(slips(other)).toEqual([]);
  });

  it('whose booking was found by what anyone of it may know is told nothing', async () => {
    const rig = await openKiosk();
    announceOwed(rig, offerForBag(rig));
    await reach(rig, 'welcome');
    rig.page.send({ type: 'passenger.touched-start' });
    rig.page.send({ type: 'passenger.types' });
    rig.page.send({ type: 'passenger.searched', ...rig.typed });
    await reach(rig, 'show-document');
    rig.reader.insert({ label: null, lines: rig.passports[0] ?? [] });
    await reach(rig, 'confirm');
    await takesPass(rig);
    await reach(rig, 'goodbye');
    expect(rig.page.heard().some(({ type }) => type === 'visit.recovery')).toBe(false);
  });

  it('has the code on the screen where no slip can be printed', async () => {
    const rig = await openKiosk();
    announceOwed(rig, offerForBag(rig));
    await comes(rig);
    await reach(rig, 'recovery');
    for (const { peer } of rig.printers) peer.inject({ coverOpen: true });
    says(rig, true);
    expect(await becomes(rig, 'given')).toBe(true);
    expect(shown(rig)?.code).not.toBeNull();
    await rig.clock.until(() => false, 10_000);
    expect(slips(rig).filter(({ state }) => state !== 'failed')).toEqual([]);
    rig.page.send({ type: 'passenger.finished' });
    await reach(rig, 'goodbye');
  });
});

describe('while the hub is away', () => {
  it('a kiosk gives its own word, so often a day and no more; what it could not give stays theirs', async () => {
    const rig = await openKiosk(nobody);
    for (let visit = 0; visit <= ALONE; visit += 1) {
      announceOwed(rig, offerForBag(rig));
      await comes(rig);
      await reach(rig, 'recovery');
      says(rig, true);
      expect(await becomes(rig, visit < ALONE ? 'given' : 'later')).toBe(true);
      if (visit < ALONE) await rig.clock.until(() => shown(rig)?.paper === 'waiting', SOON);
      await goes(rig);
    }
    const accepted = told(rig).filter(({ type }) => type === 'offer.accepted');
    expect(accepted.map(({ confirmed }) => confirmed)).toEqual(Array(ALONE).fill(false));
    await comes(rig);
    await reach(rig, 'recovery');
    expect(shown(rig)?.state).toBe('offered');
  });

  it('nobody waits for long, and what was answered too late is shown when they come again', async () => {
    let asked = 0;
    const rig = await openKiosk((own) => async () => {
      asked += 1;
      await pause(own().clock, 1000);
      return ok<OfferAnswer>({ outcome: 'reserved' });
    });
    const offer = offerForBag(rig);
    announceOwed(rig, offer);
    await comes(rig);
    await reach(rig, 'recovery');
    says(rig, true);
    // They walk off before the answer.
    await goes(rig);
    await rig.clock.until(() => false, 5000);
    expect(told(rig).map(({ type }) => type)).toEqual(['offer.shown', 'offer.accepted']);
    await comes(rig);
    await reach(rig, 'recovery');
    expect(await rig.clock.until(() => shown(rig)?.code?.text === offer.code, SOON)).toBe(true);
    expect(shown(rig)?.state).toBe('given');
    expect(asked).toBe(1);
    await rig.clock.until(() => shown(rig)?.paper === 'waiting', SOON);
    await goes(rig);
    expect(told(rig).map(({ type }) => type)).toEqual(['offer.shown', 'offer.accepted', 'offer.redeemed']);
  });
});
