import { DEMO_DEVICES } from '../../../config/demo/devices.ts';
import type { Money } from '../../../device-agent/contract/money.ts';
import type { ScreenName } from '../../../kiosk-ui/journey/shown.ts';
import { bringBags } from './bring-bags.ts';
import { openRig, type Rig } from './kiosk.ts';

const SOON = 10_000;
/** Milliseconds in which two tags are printed, with time for whatever went before. */
const PRINTED = 40_000;

/** Who comes with two bags, one more than is theirs, by their place among the passports of the rig. */
export const reservationOf = (passenger: number): string => `L0000${passenger}-XD900-SIM`;

/** A kiosk with all that takes bags and money, and nothing else. */
export const openTill = () =>
  openRig(DEMO_DEVICES.filter(({ kind }) => /printer|document|payment/.test(kind)));

export const terminalOf = (rig: Rig) => {
  const terminal = rig.device('payment-terminal');
  if (!terminal) throw new Error('the rig has no payment terminal');
  const act = async (hand: string, body: object = {}): Promise<boolean> =>
    (await terminal.hands[hand]?.(body))?.ok === true;
  return { peer: rig.terminal, socket: terminal.socket, act };
};

export const at = (rig: Rig, ...screens: readonly ScreenName[]) => screens.includes(rig.page.screen().screen);

export const reach = async (rig: Rig, what: string, holds: () => boolean, within = SOON) => {
  if (!(await rig.clock.until(holds, within)))
    throw new Error(`${what} was not reached, but ${JSON.stringify(rig.page.screen()).slice(0, 300)}`);
};
export const reachScreen = (rig: Rig, screen: ScreenName, within = SOON) =>
  reach(rig, screen, () => at(rig, screen), within);

/** Someone comes, and is back at the confirmation with as many of their bags, two unless told, as the kiosk takes. */
export async function choosesBags(rig: Rig, passenger: number, bags = 2): Promise<void> {
  await reachScreen(rig, 'welcome');
  rig.reader.insert({ label: null, lines: rig.passports[passenger] ?? [] });
  await bringBags(rig, bags);
}

/** And is checked in, and takes the pass: what is to be paid is asked for. */
export async function takesPass(rig: Rig): Promise<void> {
  rig.page.send({ type: 'passenger.confirmed' });
  await reachScreen(rig, 'take-pass');
  for (const { peer } of rig.printers) peer.take();
  await reach(rig, 'the end of the pass', () => !at(rig, 'take-pass'));
}

export const askedForCard = (rig: Rig) => terminalOf(rig).peer.state().asking?.phase === 'card';

/** Where the books of kiosk, terminal and airline contradict each other about money, in words. */
export function moneyProblems(rig: Rig): string[] {
  const { peer } = terminalOf(rig);
  const rows = rig.payments();
  const booked = peer.bookings().filter(({ answer }) => answer.result === 'Success');
  const problems: string[] = [];
  for (const { serviceId, transactionId, reversed } of booked) {
    const row = rows.find((one) => one.serviceId === serviceId && one.paymentId === transactionId);
    if (!row) problems.push('money was taken without a record');
    else if (reversed !== (row.state === 'reversed'))
      problems.push(`money was ${reversed ? 'returned' : 'kept'}, and the ledger says ${row.state}`);
  }
  for (const { paymentId, serviceId, state } of rows) {
    const times = booked.filter((one) => one.serviceId === serviceId).length;
    if (times !== (state === 'not-made' ? 0 : 1)) problems.push(`${state}, and taken ${times} times`);
    if (rig.desk.store.payments.stands(paymentId) !== (state === 'used'))
      problems.push(
        `${state}, and the airline ${state === 'used' ? 'knows nothing of it' : 'has the money'}`,
      );
    const told = rig
      .events()
      .filter(({ type, data }) => type.startsWith('payment.') && data.paymentId === paymentId)
      .map(({ type }) => type);
    if (told[0] !== 'payment.requested' || told.at(-1) !== `payment.${state}`)
      problems.push(`the ledger says ${state}, and the events ${told.join(', ')}`);
    if (new Set(told).size !== told.length) problems.push(`told more than once: ${told.join(', ')}`);
  }
  for (const visitId of new Set(rows.map((row) => row.visitId))) {
    const bought = rows.filter(
      (row) => row.visitId === visitId && row.purpose === 'bags' && row.state === 'used',
    );
    const paid = bought.reduce((sum, { minorUnits }) => sum + minorUnits, 0);
    const told = rig
      .events()
      .flatMap(({ type, data }) =>
        type === 'bags.added' && data.visitId === visitId ? [data.excess as Money | null] : [],
      )
      .reduce((sum, excess) => sum + (excess?.minorUnits ?? 0), 0);
    if (told !== paid) problems.push(`bags were bought for ${paid}, and the events tell of ${told}`);
  }
  return problems;
}

/** The next passenger with too many bags pays for them, and gets a tag for each. */
export async function nextPays(rig: Rig, passenger: number): Promise<string[]> {
  await choosesBags(rig, passenger);
  await takesPass(rig);
  if (!(await rig.clock.until(() => askedForCard(rig), SOON))) return ['the next passenger cannot pay'];
  await terminalOf(rig).act('present', { card: 'good' });
  if (!(await rig.clock.until(() => at(rig, 'fix-tags'), PRINTED)))
    return [`the next passenger pays, and sees ${JSON.stringify(rig.page.screen()).slice(0, 120)}`];
  const bags = rig.desk.store.bags(reservationOf(passenger)).length;
  return bags === 2 ? [] : [`the next passenger pays, and has ${bags} bags`];
}
