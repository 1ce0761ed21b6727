import { afterEach, describe, expect, it } from 'vitest';
import { expectOk } from '../../../config/result.ts';
import { createLeapingClock } from '../../../tests/faults/rig/leaping-clock.ts';
import { decodeBcbp } from '../../hardware/protocol/bcbp.ts';
import { openTestHost } from './test-world.ts';

/** Past midnight in Shanghai, and not yet in Greenwich. */
const NOW = Date.parse('2031-05-14T18:00:00Z');

/** From Shanghai to Beijing, written as universal time. */
const FLIGHT = {
  ...{ flightId: 'F', carrier: 'XD', number: '188', from: 'PVG', to: 'PEK', cabin: 'a320' },
  ...{ departure: '2031-05-14T20:30:00Z', arrival: '2031-05-14T22:50:00Z', boarding: '2031-05-14T19:50:00Z' },
  ...{ checkInOpens: '2031-05-13T20:30:00Z', checkInCloses: '2031-05-14T19:30:00Z' },
};

let close = () => {};
afterEach(() => close());

/** The pass of someone on such a flight, as the host tells it and as it prints it. */
const passOn = async (flight: object) => {
  const clock = createLeapingClock(NOW, () => test.asked.length);
  const test = openTestHost({ clock });
  close = test.close;
  const booked = {
    ...{ reservationId: 'R', recordLocator: 'TEST01', flightId: 'F' },
    ...{ surname: 'SAMPLE', givenNames: 'A. B.' },
  };
  const idOf = test.take({
    flights: [{ ...FLIGHT, ...flight }],
    reservations: [booked],
  });
  const kiosk = test.kiosk('K-1');
  const asked = { reservationId: idOf('R'), kioskId: 'K-1', document: null };
  const pass = kiosk
    .checkIn({ ...asked, idempotencyKey: 'K' })
    .then(() => kiosk.documents({ reservationId: asked.reservationId }));
  let isThere = false;
  void pass.finally(() => {
    isThere = true;
  });
  await clock.until(() => isThere, 60_000);
  const { barcode = '', stream, reservation } = expectOk(await pass, 'they are checked in');
  const told = expectOk(decodeBcbp(barcode, { today: '2031-05-15' }), 'the standard holds it');
  return { barcode, told, stream: stream?.text ?? '', flight: reservation.flight };
};

describe('a pass of the host', () => {
  it.each([
    ['42A', '0042A'],
    ['7', '0007'],
    ['9999', '9999'],
  ])('bears the barcode of flight %s, as told and as printed', async (number, written) => {
    const { told, stream, barcode } = await passOn({ number });
    expect(told.legs[0]?.flightNumber.trim()).toBe(written);
    expect(told.passengerName.trim()).toBe('SAMPLE/A B');
    expect(stream).toContain(barcode);
  });

  it('is for the day that the flight was to leave at the airport, though that was handed over in universal time', async () => {
    const scheduledDeparture = '2031-05-14T15:50:00Z';
    const { told, stream, flight } = await passOn({
      disruption: { kind: 'delayed', scheduledDeparture },
    });
    expect(told).toMatchObject({ issueDate: '2031-05-15', legs: [{ date: '2031-05-14' }] });
    expect(stream).toContain('15MAY31');
    expect(flight).toMatchObject({
      ...{ departure: '2031-05-15T04:30:00+08:00', arrival: '2031-05-15T06:50:00+08:00' },
      disruption: { scheduledDeparture: '2031-05-14T23:50:00+08:00' },
    });
  });
});
