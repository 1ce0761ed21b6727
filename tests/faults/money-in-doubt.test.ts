import { describe, expect, it } from 'vitest';
import type { FaultCode } from '../../device-agent/contract/faults.ts';
import type { Rig } from './rig/kiosk.ts';
import {
  askedForCard,
  choosesBags,
  moneyProblems,
  nextPays,
  openTill,
  reach,
  reachScreen,
  reservationOf,
  takesPass,
  terminalOf,
} from './rig/till.ts';

/** Milliseconds until whoever paid is let go; and in which a payment is at its end once the terminal answers again. */
const LET_GO = 180_000;
const SETTLED = 120_000;
const TAGGED = 40_000;

/** What the hub was told of the kiosk's readiness, in order, from when the money was first in doubt. */
const toldOfReadiness = (rig: Rig) => {
  const all = rig
    .events()
    .flatMap(({ type, data }) =>
      type === 'kiosk.readiness-changed' ? [data.causes as readonly FaultCode[]] : [],
    );
  return all.slice(all.findIndex((causes) => causes.includes('payment.unconfirmed')));
};

describe('a kiosk where a terminal has swallowed the answer about money', () => {
  it('serves the next passenger without asking for money, tells staff, and forgets it once it is settled', async () => {
    const rig = await openTill();
    try {
      await reach(rig, 'service', () => rig.readiness().state === 'in-service');
      await choosesBags(rig, 0);
      await takesPass(rig);
      await reach(rig, 'the card', () => askedForCard(rig));
      await terminalOf(rig).act('faults', { always: 'silence' });
      await terminalOf(rig).act('present', { card: 'good' });
      await reachScreen(rig, 'bags-failed', LET_GO);
      expect(rig.page.screen()).toMatchObject({ props: { code: 'payment.unconfirmed', canRetry: false } });
      const inDoubt = { state: 'degraded', causes: ['device.silent', 'payment.unconfirmed'] };
      expect(rig.readiness()).toMatchObject(inDoubt);

      rig.page.send({ type: 'passenger.finished' });
      await reachScreen(rig, 'goodbye');
      rig.reader.remove();
      await choosesBags(rig, 1);
      await takesPass(rig);
      await reachScreen(rig, 'fix-tags', TAGGED);
      expect(rig.desk.store.bags(reservationOf(1))).toHaveLength(1);
      expect(rig.payments()).toMatchObject([{ state: 'asking' }]);
      expect(rig.readiness()).toMatchObject(inDoubt);
      rig.page.send({ type: 'passenger.finished' });
      await reachScreen(rig, 'goodbye');
      rig.reader.remove();

      await terminalOf(rig).act('mend');
      await reach(rig, 'service', () => rig.readiness().state === 'in-service', SETTLED);
      expect(rig.payments()).toMatchObject([{ state: 'reversed' }]);
      expect(toldOfReadiness(rig)).toEqual([
        ['device.silent', 'payment.unconfirmed'],
        ['payment.unconfirmed'],
        [],
      ]);
      expect(await nextPays(rig, 2)).toEqual([]);
      expect(moneyProblems(rig)).toEqual([]);
    } finally {
      await rig.close();
    }
  });
});
