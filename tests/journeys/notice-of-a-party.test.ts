import { afterEach, describe, expect, it } from 'vitest';
import type { Rig } from '../faults/rig/kiosk.ts';
import { reach, SOON } from '../faults/rig/reach.ts';
import { AT_BOTH_HOSTS } from './both-hosts.ts';
import { FLIGHT, LATER } from './two-flights.ts';

let rig: Rig;
afterEach(() => rig.close());

const CANCELLED = { ...FLIGHT, disruption: { kind: 'cancelled', scheduledDeparture: FLIGHT.departure } };
const reservations = ['ANNA', 'BERT'].map((givenNames) => ({
  ...{ recordLocator: 'PARTY1', surname: 'SAMPLE', givenNames, passengerId: givenNames },
  ...{ reservationId: givenNames, flightId: FLIGHT.flightId },
}));

describe.each(Object.entries(AT_BOTH_HOSTS))(
  'of two whose flight is cancelled and one has come, at %s,',
  (_, open) => {
    it('one is said to have been given the notice', async () => {
      rig = await open({ flights: [CANCELLED, LATER], reservations });
      await reach(rig, 'welcome');
      rig.page.send({ type: 'passenger.touched-start' });
      rig.page.send({ type: 'passenger.types' });
      rig.page.send({ type: 'passenger.searched', reference: 'PARTY1', surname: 'SAMPLE' });
      await reach(rig, 'refused');
      rig.page.send({ type: 'passenger.sees-alternatives' });
      const { choices } = (await reach(rig, 'choose-flight')).props;
      rig.page.send({ type: 'passenger.chose-flight', choiceId: choices[0]?.choiceId ?? '' });
      const { travellers } = (await reach(rig, 'choose-travellers')).props;
      const one = travellers.find(({ passenger }) => passenger.givenName === 'Bert')?.travellerId ?? '';
      rig.page.send({ type: 'passenger.chose-travellers', travellerIds: [one] });
      await reach(rig, 'confirm');
      rig.page.send({ type: 'passenger.wants-notice' });
      rig.page.send({ type: 'passenger.confirmed' });
      await reach(rig, 'take-pass');
      const given = () => rig.events().filter(({ type }) => type === 'disruption.notice-given');
      const isGiven = await rig.clock.until(() => {
        rig.printers[0]?.peer.take();
        return given().length > 0;
      }, SOON);
      expect(isGiven).toBe(true);
      expect(given().map(({ data }) => data)).toMatchObject([{ recordLocator: 'PARTY1', kind: 'cancelled' }]);
    });
  },
);
