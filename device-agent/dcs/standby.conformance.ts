import { describe, expect, it } from 'vitest';
import { newId } from '../../config/ids.ts';
import { expectOk } from '../../config/result.ts';
import type { ConformanceHost, ConformancePassenger, ConformanceWorld } from './port.conformance-world.ts';
import { type OptionalCall, STANDBY } from './port.ts';

type World = ConformanceHost & ConformanceWorld;

/** The part of the port's behaviour that is about passengers who wait for a seat. */
export function describeStandby(worldNow: () => World, notOffered: readonly OptionalCall[]): void {
  const join = ({ reservationId, document }: ConformancePassenger, key = newId(), port = worldNow().port) =>
    port.joinStandby({ reservationId, document, kioskId: 'K-1', idempotencyKey: key });
  const placeOf = async ({ reservationId }: ConformancePassenger) =>
    expectOk(await worldNow().port.standbyPlace({ reservationId }), 'the passenger is standby');

  describe.runIf(!notOffered.includes('joinStandby'))('standby', () => {
    it('is joined once, from whatever kiosk, and keeps its number', async () => {
      const { standby } = worldNow().passengers;
      expect(await placeOf(standby)).toMatchObject({ place: null, waiting: 0, sequenceNumber: null });
      const first = expectOk(await join(standby), 'check-in is open');
      expect(first).toMatchObject({ place: 1, waiting: 1 });
      expect(expectOk(await join(standby, newId(), worldNow().otherKiosk), 'they are on it')).toEqual(first);
      expect(await placeOf(standby)).toEqual(first);
    });

    it('goes by the order that the airline has set', async () => {
      const { standby, standbyFirst } = worldNow().passengers;
      await join(standby);
      expect(expectOk(await join(standbyFirst), 'check-in is open')).toMatchObject({ place: 1, waiting: 2 });
      expect(await placeOf(standby)).toMatchObject({ place: 2, waiting: 2 });
    });

    it('has a pass without a seat, which says so to whoever reads it', async () => {
      const { standby } = worldNow().passengers;
      const documents = () => worldNow().port.documents({ reservationId: standby.reservationId });
      expect((await documents()).ok).toBe(false);
      const { sequenceNumber } = expectOk(await join(standby), 'check-in is open');
      expect(await documents()).toMatchObject({
        ok: true,
        // Resolution 792: standby.
        value: { seat: STANDBY, passengerStatus: '7', sequenceNumber, reservation: { state: 'standby' } },
      });
    });

    it('is for those of a record who wait: the others have a seat, a number and a pass that says so', async () => {
      const { waitsAlone, goesAhead } = worldNow().passengers;
      const { port } = worldNow();
      expect(await join(goesAhead)).toMatchObject({ fault: { code: 'dcs.refused' } });
      expect(await join(waitsAlone)).toMatchObject({ ok: true });
      const { reservationId, document } = goesAhead;
      const command = { reservationId, document, kioskId: 'K-1', idempotencyKey: newId() };
      const { seat } = expectOk(await port.checkIn(command), 'a seat is theirs');
      expect(seat).toMatch(/^\d+[A-Z]$/);
      expect(await port.documents({ reservationId })).toMatchObject({
        ok: true,
        value: {
          seat,
          passengerStatus: expect.stringMatching(/^[013]$/),
          reservation: { state: 'checked-in' },
        },
      });
      expect(await port.documents({ reservationId: waitsAlone.reservationId })).toMatchObject({
        ok: true,
        value: { seat: STANDBY, passengerStatus: '7', reservation: { state: 'standby' } },
      });
      expect(await placeOf(waitsAlone)).toMatchObject({ place: 1, waiting: 1 });
    });

    it('is for nobody who has a seat coming, nor for someone else’s document', async () => {
      const { seated, standby, named } = worldNow().passengers;
      expect(await join(seated)).toMatchObject({ fault: { code: 'dcs.refused' } });
      expect(await worldNow().port.standbyPlace({ reservationId: seated.reservationId })).toMatchObject({
        fault: { code: 'dcs.refused' },
      });
      expect(await join({ ...standby, document: named.document })).toMatchObject({
        fault: { code: 'booking.name-differs' },
      });
    });
  });
}
