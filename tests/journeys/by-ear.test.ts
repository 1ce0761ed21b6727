import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { KeypadKey } from '../../device-agent/contract/keypad.ts';
import type { SpeechRequest } from '../../device-agent/contract/speech.ts';
import { BOUNCE } from '../../kiosk-ui/access/strikes.ts';
import { type RackHands, rackHands } from '../passengers/rack-hands.ts';
import { type Simulation, startSimulation } from '../passengers/simulation.ts';
import { openBrowser, openPage } from './browser.ts';
import { TRIED_AGAIN, takeDown, unlessLeft } from './heard.ts';

const ROOT = resolve(import.meta.dirname, '..', '..');

let simulation: Simulation;
let browser: Browser;
let kiosk: Page;
let hands: RackHands;
const said: SpeechRequest[] = [];
const refusals: number[] = [];
const keys: number[] = [];

beforeAll(async () => {
  simulation = await startSimulation({ root: ROOT, kiosks: 1, demo: true, instantDevices: true });
  await simulation.membersKnown(4);
  browser = await openBrowser();
  const { kioskId, url } = simulation.stack.kiosks[0] ?? { kioskId: '', url: '' };
  hands = rackHands(simulation.stack.rackUrl, kioskId);
  kiosk = await openPage(browser, url);
  takeDown(kiosk, { said, refusals, keys });
});

afterAll(async () => {
  await browser?.close();
  await simulation?.stop();
});

beforeEach(async () => {
  await hands.takePassportBack();
  await hands.plugHeadset(false);
  await kiosk.reload();
  await kiosk.getByText('Check in here').waitFor();
  said.length = 0;
});

const heard = (wanted: RegExp) => said.some(({ text }) => wanted.test(text));
const everything = () => said.map(({ text }) => text).join(' | ');
const hear = (wanted: RegExp) =>
  unlessLeft(said, expect.poll(everything, { timeout: 30_000 }).toMatch(wanted));

/**
 * A finger needs longer to come back than a contact to bounce: sooner, the page takes it for that. Resolves with how much had
 * been asked to be said before the key: what comes behind it is not of a key before.
 */
async function press(key: KeypadKey): Promise<number> {
  const before = keys.length;
  await hands.press(key);
  await expect.poll(() => keys.length, { timeout: 20_000 }).toBeGreaterThan(before);
  await kiosk.waitForTimeout(2 * BOUNCE);
  return keys[before] ?? 0;
}

/** Presses `next` until what is said begins so, knowing nothing of the page but what is heard; or `previous`. */
async function goTo(answer: RegExp, key: 'next' | 'previous' = 'next'): Promise<void> {
  for (let step = 0; step < 12; step += 1) {
    const before = await press(key);
    await unlessLeft(said, expect.poll(() => said.length, { timeout: 20_000 }).toBeGreaterThan(before));
    if (said.slice(before).some(({ text }) => answer.test(text))) return;
  }
  throw new Error(`never heard: ${answer}`);
}

/** With a headset in, they lay down their passport, are greeted, and go to the map of seats. */
async function comesToSeats(person: string, greeting: RegExp): Promise<void> {
  await hands.plugHeadset(true);
  await hear(/Check in here/);
  await hands.showPerson(person);
  await hear(greeting);
  await goTo(/^Change seat/);
  await press('select');
  await hear(/Seats\. Next and previous.*Keep/);
}

describe('who hears the kiosk and does not see it', TRIED_AGAIN, () => {
  // While they still sit in a cabin that has exits.
  it('comes from a seat at an exit to what is asked of whoever sits there, and its answers next', async () => {
    await comesToSeats('john', /Hello, John/);
    const atExit = kiosk.getByRole('button', { name: /exit row/ }).first();
    // Where they sit far behind it, it is further up.
    if (!(await atExit.isVisible())) await kiosk.getByRole('button', { name: 'Towards the front' }).click();
    await atExit.focus();
    await hear(/exit row/);
    await press('select');
    await hear(/exit row[^|]*chosen.*is at an exit.*No: another seat/);
    for (const answer of [/^Yes to all/, /^No: another seat/]) {
      said.length = 0;
      await press('next');
      await hear(answer);
    }
  });

  it('hears first of all that a payment was declined, and that their seat is still theirs', async () => {
    await comesToSeats('mei-lin', /Welcome back, Mei Lin/);
    await goTo(/^(Upgrade from|Business Class for)/, 'previous');
    await press('select');
    await goTo(/^Pay /);
    await hands.act('terminal', 'behave', { by: 'decline' });
    said.length = 0;
    await press('select');
    await hear(/declined.*Choose your seat/);
    const texts = said.map(({ text }) => text);
    expect(texts[texts.lastIndexOf('Choose your seat') - 1]).toMatch(
      /^The payment was declined\. \d+[A-Z] stays yours/,
    );
    await hands.act('terminal', 'behave', { by: 'hand' });
  });

  it('hears at once that a payment was approved while help lies over the screen, and then where they are', async () => {
    await comesToSeats('john', /Hello, John/);
    await goTo(/^(Upgrade from|Business Class for)/, 'previous');
    await press('select');
    await goTo(/^Pay /);
    await press('select');
    await hear(/Pay at the card terminal/);
    await press('help');
    await hear(/Staff have been called.*Write to staff/);
    said.length = 0;
    await hands.act('terminal', 'present', { card: 'good' });
    await hear(/^The payment was approved\. Your new seat is yours\./);
    await kiosk.locator('main', { hasText: 'Hello, John' }).waitFor();
    await press('cancel');
    await hear(/Hello, John/);
    expect(said.filter(({ text }) => /payment was approved|Please stay here/.test(text))).toHaveLength(1);
  });

  it('hears of each bag how heavy it is, though the second weighs what the first did, and what they cost', async () => {
    await hands.plugHeadset(true);
    await hear(/Check in here/);
    await hands.showPerson('john');
    await hear(/Hello, John/);
    await goTo(/^I have bags/);
    await press('select');
    await hear(/Put a bag on the scale/);
    await goTo(/^One bag more/);
    await press('select');
    await hear(/2 bags/);
    for (const bag of [1, 2]) {
      await hands.act('scale', 'load', { kilograms: 20 });
      await hear(new RegExp(`Bag ${bag}, 20 kg, weighed`));
      await hands.act('scale', 'clear');
      await hear(/Put a bag on the scale[^|]*$/);
    }
    await goTo(/^One bag more/, 'previous');
    for (const count of [3, 4, 5]) {
      await press('select');
      await hear(new RegExp(`${count} bags`));
    }
    await goTo(/^Continue/);
    said.length = 0;
    await press('select');
    await hear(/Hello, John/);
    await goTo(/^To pay after check-in, [\d,]+ Chinese yuan, 5 bags\. Answer/);
  });

  it('checks in by keypad, knowing nothing but what is said', async () => {
    await hands.plugHeadset(true);
    await hear(/This kiosk speaks to you/);
    await hear(/Check in here/);
    await hands.showPerson('mei-lin');
    await hear(/Welcome back, Mei Lin/);
    await hear(/Your usual aisle/);
    await press('back');
    await hear(/End your visit\?/);
    await goTo(/^No, go on/);
    await press('select');
    await goTo(/Check me in/);
    await press('select');
    await hear(/Take your boarding pass/);
    await hands.takePass();
    await hear(/Take your passport.*Have a good flight/);
    expect(refusals).toEqual([]);
  });

  it('takes what makes good a lost bag, hearing what it is, and how to go on', async () => {
    await hands.plugHeadset(true);
    await hear(/Check in here/);
    await hands.showPerson('lara');
    await hear(/Welcome back, Lara/);
    expect(heard(/document on the reader/)).toBe(false);
    await goTo(/Check me in/);
    await press('select');
    await hear(/Take your boarding pass/);
    await hands.takePass();
    await hear(/Your bag did not arrive.*X D, B A G, 2 4 0 7.*A voucher for/);
    await goTo(/^Yes, please/);
    said.length = 0;
    await press('select');
    await hear(/It is yours.*waiting in the printer/);
    await hands.takePass();
    await press('back');
    await hear(/There is no way back from here/);
    await goTo(/^Continue/);
    await press('select');
    await hear(/Have a good flight, Lara/);
    await press('cancel');
    await hear(/Check in here/);
    expect(said.filter(({ text, isPersonal }) => /Lara|voucher|X D,/.test(text) && !isPersonal)).toEqual([]);
  });

  it('hears each answer by its number, and what it reaches again by going up', async () => {
    await hands.plugHeadset(true);
    await hear(/Check in here/);
    await goTo(/^Help\. Answer \d of \d/);
    const again = said.filter(({ text }) => text.startsWith('Start. ')).length;
    await press('up');
    await expect
      .poll(() => said.filter(({ text }) => text.startsWith('Start. ')).length, { timeout: 20_000 })
      .toBeGreaterThan(again);
  });

  it('has reached no answer of a panel before a key has gone to it', async () => {
    await hands.plugHeadset(true);
    await hear(/Check in here/);
    await goTo(/^Access\./);
    await press('select');
    await hear(/Make this easier to use/);
    await press('back');
    await press('help');
    await hear(/Staff have been called.*Write to staff/);
    await press('up');
    await press('select');
    said.length = 0;
    await press('select');
    await hear(/^You are at none of the answers/);
    await press('next');
    await hear(/Continue\. Answer 1 of 2/);
  });

  it('is told that the seat they choose is the one they have', async () => {
    await hands.plugHeadset(true);
    await hear(/Check in here/);
    await hands.showPerson('mei-lin');
    await kiosk.getByRole('button', { name: /^Change seat/ }).click();
    await hear(/Seats\. Next and previous/);
    await kiosk.locator('button.seat--own').focus();
    await hear(/, chosen$/);
    said.length = 0;
    await press('select');
    await hear(/, chosen$/);
  });

  it('is named the field in which they type from now on', async () => {
    await hands.plugHeadset(true);
    await kiosk.getByRole('button', { name: 'Touch to start' }).click();
    await kiosk.getByRole('button', { name: 'Type a booking reference' }).click();
    await hear(/Keyboard\. Next and previous/);
    await goTo(/^Surname, nothing typed yet/);
    said.length = 0;
    await press('select');
    await hear(/^Surname, nothing typed yet, chosen\./);
  });

  it('is spoken to by a page that was loaded after the headset was plugged in', async () => {
    await hands.plugHeadset(true);
    await hear(/Check in here/);
    await kiosk.reload();
    said.length = 0;
    await hear(/This kiosk speaks to you.*Check in here/);
    await hands.showPerson('mei-lin');
    await hear(/Welcome back, Mei Lin/);
  });

  it('hears how to have it speak again before it is silenced, and is spoken to again', async () => {
    await hands.plugHeadset(true);
    await hear(/Check in here/);
    await kiosk.getByRole('button', { name: 'Access' }).click();
    await goTo(/Speech, Off\. The pause key brings speech back/);
    await press('select');
    await kiosk.getByRole('button', { name: 'Done' }).click();
    said.length = 0;
    await press('pause');
    await hear(/Check in here/);
  });

  it('is silent as soon as the headset is pulled out', async () => {
    await hands.plugHeadset(true);
    await hear(/Check in here/);
    await hands.plugHeadset(false);
    await hands.showPerson('mei-lin');
    await kiosk.getByText('Welcome back, Mei Lin').waitFor();
    expect(heard(/Mei Lin/)).toBe(false);
  });

  it('is told that their headset is out, and that what they press acts unheard by nobody', async () => {
    await hands.plugHeadset(true);
    await hear(/Check in here/);
    await hands.showPerson('mei-lin');
    await hear(/Welcome back, Mei Lin/);
    await goTo(/^Change seat/);
    said.length = 0;
    await hands.plugHeadset(false);
    await hear(/The headset is out/);
    await press('select');
    await hear(/What concerns you is said in a headset alone/);
    await kiosk.getByText('Welcome back, Mei Lin').waitFor();
    expect(said.filter(({ text, isPersonal }) => isPersonal || /Mei Lin/.test(text))).toEqual([]);
  });

  it.each([true, false])(
    'is asked before a key ends their visit, and told to take their passport',
    async (headset) => {
      if (headset) await hands.plugHeadset(true);
      else await press('next');
      await hear(/Check in here/);
      await hands.showPerson('mei-lin');
      await kiosk.getByText('Welcome back, Mei Lin').waitFor();
      await press('cancel');
      await hear(/End your visit\?.*Yes, end it/);
      await goTo(/^Yes, end it/);
      said.length = 0;
      await press('select');
      await hear(
        /^Your visit here has ended\. \| Take your passport \| It is still on the reader below the screen, on the right\./,
      );
    },
  );

  it('is spoken to from the first key on where no headset is in, but for what concerns them', async () => {
    await press('next');
    await hear(/This kiosk speaks to you.*Check in here.*reader below the screen, on the right\./);
    said.length = 0;
    await press('next');
    await hear(/^Start\. Answer 1 of \d/);
    await goTo(/^Access\. Answer \d of \d/);
    await hands.showPerson('mei-lin');
    await hear(/What concerns you is said in a headset alone: plug one in/);
    expect(said.filter(({ text, isPersonal }) => isPersonal || /Mei/.test(text))).toEqual([]);
    await hands.plugHeadset(true);
    await hear(/Welcome back, Mei Lin/);
  });

  it('is spoken to from the first key on that follows their document, and presses nothing by it', async () => {
    await hands.showPerson('john');
    await kiosk.getByText('Hello, John').waitFor();
    await press('select');
    await hear(/Confirm.*What concerns you is said in a headset alone/);
    expect(heard(/John/)).toBe(false);
    expect(await kiosk.getByText('Hello, John').isVisible()).toBe(true);
    said.length = 0;
    await goTo(/^Change seat/);
  });

  it('is told aloud of no waiting for a seat', async () => {
    await press('down');
    await hear(/Check in here/);
    await hands.showPerson('wanda');
    await hear(/What concerns you is said in a headset alone.*My bags keep to these rules/);
    await goTo(/^My bags keep to these rules, Continue\. Answer/);
    await press('select');
    await hear(/Take your paper.*waiting in the printer below the screen, on the left\./);
    expect(heard(/You are on|standby|No seat/i)).toBe(false);
    await hands.takePass();
  });

  it('is moved to another flight by no yes to what they have not heard, and hears in a headset which it is', async () => {
    await press('down');
    await hear(/Check in here/);
    await hands.showPerson('carl');
    await hear(/What concerns you is said in a headset alone.*See other flights/);
    await goTo(/^See other flights/);
    await press('select');
    await hear(/Choose another flight.*private\. Answer 1 of/);
    said.length = 0;
    await press('next');
    await hear(/private\. Answer 1 of/);
    await press('select');
    await hear(/private, chosen\. Answer 1 of \d.*Take the other flight\. Answer/);
    expect(said.filter(({ text, isPersonal }) => isPersonal || /XD|Tokyo/.test(text))).toEqual([]);
    expect(heard(/Finding your booking/)).toBe(false);
    await hands.plugHeadset(true);
    await hear(/Choose another flight.*Tokyo[^|]* XD \d+[^|]*, chosen\. Answer 1.*Take XD \d+\. Answer/);
    said.length = 0;
    await goTo(/^Take XD \d+\. Answer/);
    await press('select');
    await hear(/Hello, Carl/);
  });

  it('is told nothing of their own aloud where no headset is in', async () => {
    await kiosk.getByRole('button', { name: 'Access' }).click();
    await kiosk.getByRole('group', { name: 'Speech' }).getByRole('button', { name: 'On' }).click();
    await kiosk.getByRole('button', { name: 'Done' }).click();
    await hands.showPerson('mei-lin');
    await hear(/What concerns you is said in a headset alone/);
    expect(said.filter(({ isPersonal }) => isPersonal)).toEqual([]);
    expect(heard(/Mei/)).toBe(false);
  });
});

describe('who types by keypad', TRIED_AGAIN, () => {
  const typeReference = async () => {
    await kiosk.getByRole('button', { name: 'Touch to start' }).click();
    await kiosk.getByRole('button', { name: 'Type a booking reference' }).click();
    await hear(/Keyboard\. Next and previous/);
    await kiosk.getByRole('button', { name: '7', exact: true }).focus();
    said.length = 0;
    await press('select');
    await kiosk.getByRole('button', { name: 'Booking reference or ticket number 7' }).waitFor();
    await press('next');
    await press('select');
    await kiosk.getByRole('button', { name: 'Booking reference or ticket number 78' }).waitFor();
  };

  it('hears each sign in a headset, finds the keys by rows, and takes back the last one', async () => {
    await hands.plugHeadset(true);
    await typeReference();
    await hear(/^7 \| 8 \| 8$/);
    await press('down');
    await hear(/I$/);
    await press('up');
    await hear(/8$/);
    await press('up');
    await hear(/Booking reference or ticket number, 7 8, chosen/);
    await press('back');
    await hear(/8 deleted$/);
    await kiosk.getByRole('button', { name: 'Booking reference or ticket number 7', exact: true }).waitFor();
    await press('cancel');
    await hear(/Check in here/);
  });

  it('hears what is missing as often as they go on without it', async () => {
    await hands.plugHeadset(true);
    await typeReference();
    await kiosk.getByRole('button', { name: 'Find my booking' }).focus();
    for (let times = 1; times <= 2; times += 1) {
      said.length = 0;
      await press('select');
      await hear(/Type the whole reference first/);
    }
  });

  it('goes back from an empty field to the one before it, which is as they left it', async () => {
    await hands.plugHeadset(true);
    await typeReference();
    const reference = kiosk.getByRole('button', { name: 'Booking reference or ticket number 78' });
    await kiosk.getByRole('button', { name: 'Surname' }).click();
    await expect.poll(() => reference.getAttribute('aria-pressed')).toBe('false');
    await press('back');
    await expect.poll(() => reference.getAttribute('aria-pressed')).toBe('true');
    await hear(/nothing typed yet.*Booking reference or ticket number, 7 8/);
  });

  it('hears asterisks where others hear, and no key that would tell what they type', async () => {
    await kiosk.getByRole('button', { name: 'Access' }).click();
    await kiosk.getByRole('group', { name: 'Speech' }).getByRole('button', { name: 'On' }).click();
    await kiosk.getByRole('button', { name: 'Done' }).click();
    await typeReference();
    await hear(/asterisk .*asterisk/);
    expect(said.filter(({ text, isPersonal }) => isPersonal || /[78]/.test(text))).toEqual([]);
  });

  it('says what it said once more at the pause key, and a key struck twice at once counts once', async () => {
    await hands.plugHeadset(true);
    await hear(/Check in here/);
    await goTo(/^Access\./);
    await press('select');
    await hear(/Make this easier to use/);
    const within = kiosk.getByRole('group', { name: 'Ignore double presses' });
    await within.getByRole('button', { name: 'Within 1 s' }).click();
    await hear(/Within one second, chosen/);
    said.length = 0;
    await press('next');
    await press('next');
    await expect.poll(() => said.length).toBe(1);
    const [first] = said;
    await press('pause');
    await press('next');
    await expect.poll(() => said.length, { timeout: 10_000 }).toBeGreaterThan(1);
    expect(said.at(-1)?.text).not.toBe(first?.text);
  });
});

describe('a dark screen', TRIED_AGAIN, () => {
  it('shows nobody anything, and is lit by a touch that means nothing else', async () => {
    await hands.plugHeadset(true);
    await hands.showPerson('mei-lin');
    await hear(/Welcome back, Mei Lin/);
    await goTo(/^Access\./);
    await press('select');
    await hear(/Make this easier to use/);
    await kiosk.getByRole('group', { name: 'Dark screen' }).getByRole('button', { name: 'On' }).click();
    await hear(/The screen is dark/);
    const opacities = await kiosk.evaluate(() =>
      [...document.querySelectorAll('#kiosk, dialog > *')].map((part) => getComputedStyle(part).opacity),
    );
    expect(new Set(opacities)).toEqual(new Set(['0']));
    await kiosk.mouse.click(540, 1500);
    await expect.poll(() => kiosk.evaluate(() => document.documentElement.dataset.dark)).toBe('false');
    await kiosk.getByText('Make this easier to use').waitFor();
  });
});
