import { describe, expect, it } from 'vitest';
import { newId } from '../../config/ids.ts';
import { expectOk, type Result } from '../../config/result.ts';
import type { Fault } from '../contract/faults.ts';
import type { ConformanceHost, ConformanceWorld } from './port.conformance-world.ts';
import { OPTIONAL_CALLS, type OptionalCall } from './port.ts';

type World = ConformanceHost & ConformanceWorld;

/** Asks each call that a host may lack, as a kiosk would. */
const ASK: Record<OptionalCall, (world: World) => Promise<Result<unknown, Fault>>> = {
  updateDocuments: ({ port, passengers: { undocumented } }) =>
    port.updateDocuments({
      reservationId: undocumented.reservationId,
      documents: [undocumented.document],
      idempotencyKey: newId(),
    }),
  sellSeats: ({ port, passengers }) =>
    port.sellSeats({
      seats: [{ reservationId: passengers.seated.reservationId, seat: '1A' }],
      ...{ payment: { reference: newId(), amount: { minorUnits: 1, currency: 'CNY' } } },
      idempotencyKey: newId(),
    }),
  voidPayment: ({ port, passengers: { seated } }) =>
    port.voidPayment({
      ...{ reservationId: seated.reservationId, reference: newId() },
      idempotencyKey: newId(),
    }),
  upgradeOptions: ({ port, passengers }) => port.upgradeOptions(passengers.seated),
  sellUpgrade: ({ port, passengers }) =>
    port.sellUpgrade({
      reservationId: passengers.seated.reservationId,
      ...{ compartment: 'J', position: null, idempotencyKey: newId() },
      payment: { reference: newId(), amount: { minorUnits: 1, currency: 'CNY' } },
    }),
  standbyPlace: ({ port, passengers: { standby } }) => port.standbyPlace(standby),
  joinStandby: ({ port, passengers: { standby } }) =>
    port.joinStandby({ ...standby, kioskId: 'K-1', idempotencyKey: newId() }),
  rebookOptions: ({ port, passengers }) =>
    port.rebookOptions({ reservationIds: [passengers.stranded.reservationId] }),
  rebook: async ({ port, passengers }) =>
    port.rebook({
      reservationIds: [passengers.stranded.reservationId],
      flightId: await flightOf(port, passengers.seated.reservationId),
      idempotencyKey: newId(),
    }),
  departures: ({ port, from }) => port.departures({ from }),
  reserveNumbers: async ({ port, passengers }) =>
    port.reserveNumbers({
      flightId: await flightOf(port, passengers.seated.reservationId),
      kioskId: 'K-1',
      count: 3,
      idempotencyKey: newId(),
    }),
  reportCheckIn: ({ port, passengers, now }) =>
    port.reportCheckIn({
      ...passengers.seated,
      ...{ kioskId: 'K-1', seat: '21A', sequenceNumber: 1, idempotencyKey: newId() },
      checkedInAt: new Date(now()).toISOString(),
    }),
};

const flightOf = async (port: World['port'], reservationId: string): Promise<string> =>
  expectOk(await port.load({ reservationId }), 'the reservation exists').flight.flightId;

/** The part of the port's behaviour that is about calls which a host may lack: it says so, and they do nothing. */
export function describeOffers(worldNow: () => World, notOffered: readonly OptionalCall[]): void {
  describe('of the calls that a host may lack', () => {
    it(`${notOffered.length === 0 ? 'all are' : `${notOffered.join(', ')} are not`} offered, as the adapter says`, () => {
      const named = [...(worldNow().port.notOffered ?? [])];
      expect(named.sort()).toEqual([...notOffered].sort());
    });

    it.each(OPTIONAL_CALLS.filter((call) => notOffered.includes(call)))(
      '%s is refused as not offered, and changes nothing',
      async (call) => {
        const { port, passengers } = worldNow();
        const everyone = [passengers.stranded, passengers.seated];
        const load = () => Promise.all(everyone.map(({ reservationId }) => port.load({ reservationId })));
        const before = await load();
        expect(await ASK[call](worldNow())).toMatchObject({ fault: { code: 'dcs.not-offered' } });
        expect(await load()).toEqual(before);
      },
    );
  });
}
