import { afterEach, describe, expect, it } from 'vitest';
import { expectOk } from '../../config/result.ts';
import type { AgentEvent } from '../../device-agent/contract/stream.ts';
import { segmentsOf } from '../../device-agent/dcs/gonow-host/records.ts';
import { type Fate, openTestHost } from '../../device-agent/dcs/gonow-host/test-world.ts';
import {
  type ConformanceWorld,
  calledAs,
  inventConformanceWorld,
} from '../../device-agent/dcs/port.conformance-world.ts';
import type { TravelDocument } from '../../device-agent/dcs/port.ts';
import type { HostRequest } from '../../device-agent/dcs/request.ts';
import { decodeBcbp } from '../../device-agent/hardware/protocol/bcbp.ts';
import { encodeMrz } from '../../device-agent/hardware/protocol/mrz.ts';
import { openRig, PASSPORT_READER, printerOfModel, type Rig, type RigDevice } from '../faults/rig/kiosk.ts';
import { reach, SOON } from '../faults/rig/reach.ts';
import { readPdf417, readSymbols } from '../prints/read-barcode.ts';

const CHECK_IN = /\/v1\/checkin$/;

type Who = keyof ConformanceWorld['passengers'];

let rig: Rig;
let host: ReturnType<typeof openTestHost>;
let world: ConformanceWorld;
let fateOf: (request: HostRequest) => Fate = () => 'answered';
afterEach(async () => {
  await rig.close();
  host.close();
});

/** A kiosk with this printer, in front of a host in the manner of GoNow that holds the suite's passengers. */
const open = async (model: string, ...more: readonly RigDevice[]) => {
  fateOf = () => 'answered';
  rig = await openRig([printerOfModel(model), ...PASSPORT_READER, ...more], undefined, {
    connect: ({ clock }) => {
      host = openTestHost({ clock, fateOf: (request) => fateOf(request) });
      const invented = inventConformanceWorld(clock.now());
      world = calledAs(invented, host.take(invented.bookings));
      return { dcs: host.kiosk('TEST-01') };
    },
  });
  await reach(rig, 'welcome');
};

const lay = (who: Who, more: Partial<TravelDocument> = {}) => {
  const document = { ...world.passengers[who].document, ...more };
  const lines = expectOk(
    encodeMrz({
      ...document,
      ...{ format: 'TD3', documentCode: 'P', documentNumber: document.number, optionalData: '' },
    }),
    'an invented passport can be written',
  );
  rig.reader.insert({ label: null, lines });
};
const confirm = () => rig.page.send({ type: 'passenger.confirmed' });
const takePass = () => rig.printers[0]?.peer.take();
const eventsOf = (name: string) => rig.events().filter(({ type }) => type === name);
const heard = <T extends AgentEvent['type']>(name: T) =>
  rig.page
    .heard()
    .flatMap((event) => (event.type === name ? [event as Extract<AgentEvent, { type: T }>] : []));
const bookingOf = (who: Who) => {
  const booking = host.host.store.bookings.get(world.passengers[who].reservationId.split('.')[0] ?? '');
  if (!booking) throw new Error('they are booked');
  return booking;
};
const travellersOf = (who: Who) =>
  segmentsOf(bookingOf(who)).map(({ travellers }) => Object.values(travellers)[0]);
const barcodeOn = async () => {
  const [document] = rig.printers[0]?.documents?.list() ?? [];
  const png = document && (await rig.printers[0]?.documents?.picture(document.documentId));
  const [text = ''] = await readPdf417(png ?? Buffer.of());
  return text;
};

describe('at an airline whose host is in the manner of GoNow', () => {
  it('a passenger shows a passport, touches once, and takes the pass that the host has made ready', async () => {
    await open('ier-400-boarding-pass');
    lay('seated');
    await reach(rig, 'confirm');
    confirm();
    await reach(rig, 'goodbye', 'take-pass');
    expect(travellersOf('seated')).toMatchObject([{ seat: '21A', liftStatus: 1, boardingSequence: 1 }]);
    expect(await rig.clock.until(() => rig.jobs()[0]?.state === 'printed', SOON)).toBe(true);
    const text = await barcodeOn();
    expect(decodeBcbp(text, { today: '2031-05-14' })).toMatchObject({
      ok: true,
      value: { legs: [{ seat: '021A', sequenceNumber: '0001', passengerStatus: '1' }] },
    });
    // The proof of print comes to the host, too.
    const reports = () => bookingOf('seated').comments.filter(({ text }) => / print .* printed$/.test(text));
    expect(await rig.clock.until(() => reports().length === 1, SOON)).toBe(true);
  });

  it('a passport that contradicts the booking is refused before its holder is asked anything more', async () => {
    await open('custom-kpm180h');
    const { surname } = world.passengers.undocumented.document;
    const { recordLocator: reference } = bookingOf('undocumented');
    const begin = async () => {
      rig.page.send({ type: 'passenger.touched-start' });
      rig.page.send({ type: 'passenger.types' });
      rig.page.send({ type: 'passenger.searched', reference, surname });
      await reach(rig, 'show-document');
    };
    await begin();
    lay('undocumented');
    await reach(rig, 'travel-conditions');
    rig.page.send({ type: 'passenger.finished' });
    await reach(rig, 'welcome');
    rig.reader.remove();
    await begin();
    lay('undocumented', { birthDate: '1985-01-01' });
    expect(await reach(rig, 'refused')).toMatchObject({ props: { code: 'booking.birth-date-differs' } });
    expect(heard('visit.conditions')).toHaveLength(1);
  });

  it('a printer of another language prints what the fields say, under the host’s own barcode', async () => {
    await open('custom-kpm180h');
    lay('seatless');
    await reach(rig, 'confirm');
    confirm();
    await reach(rig, 'take-pass');
    takePass();
    await reach(rig, 'goodbye');
    const [traveller] = travellersOf('seatless');
    const text = await barcodeOn();
    expect(decodeBcbp(text, { today: '2031-05-14' })).toMatchObject({
      value: { legs: [{ seat: traveller?.seat?.padStart(4, '0') }] },
    });
    expect(rig.jobs().map(({ state }) => state)).toEqual(['taken']);
  });

  it('a bag gets the tag that the host has made ready, and the host hears that it came out', async () => {
    await open('custom-kpm180h', printerOfModel('custom-tk306-bag-tag', 'tags'));
    lay('seated');
    await reach(rig, 'confirm');
    rig.page.send({ type: 'passenger.has-bags' });
    await reach(rig, 'bags');
    rig.page.send({ type: 'passenger.bags', bags: [{ weight: null }] });
    const hasBag = () => {
      const { screen, props } = rig.page.screen();
      return screen === 'bags' && props.bags?.bags.length === 1;
    };
    expect(await rig.clock.until(hasBag, SOON)).toBe(true);
    rig.page.send({ type: 'passenger.bags-done' });
    confirm();
    await reach(rig, 'take-pass');
    takePass();
    await reach(rig, 'fix-tags');
    const [bag] = travellersOf('seated').flatMap((one) => one?.bags ?? []);
    const [, tags] = rig.printers;
    const [document] = tags?.documents?.list() ?? [];
    const png = document && (await tags?.documents?.picture(document.documentId));
    expect(new Set(await readSymbols(png ?? Buffer.of(), ['ITF']))).toEqual(new Set([bag?.osTag]));
    expect(host.countOf(/bagTags\/passenger\/printStreams$/)).toBeGreaterThan(0);
    const told = () => bookingOf('seated').comments.some(({ text }) => / tag .* active$/.test(text));
    expect(await rig.clock.until(told, SOON)).toBe(true);
  });

  it('whose onward flight is refused leaves with the pass of the first, and is told', async () => {
    await open('custom-kpm180h');
    const [, onward] = segmentsOf(bookingOf('member'));
    const departure = host.host.store.departures.get(onward?.segmentKey ?? '');
    if (!departure) throw new Error('the member flies on');
    const opens = new Date(rig.clock.now() + 3_600_000).toISOString();
    host.host.store.departures.save(departure.segmentKey, { ...departure, checkInOpens: opens });
    lay('member');
    const { screen, props } = await reach(rig, 'choose-travellers');
    if (screen !== 'choose-travellers') return;
    const [first] = props.travellers;
    rig.page.send({ type: 'passenger.chose-travellers', travellerIds: [first?.travellerId ?? ''] });
    await reach(rig, 'confirm');
    confirm();
    await reach(rig, 'take-pass');
    takePass();
    expect(await reach(rig, 'goodbye')).toMatchObject({
      props: { hasPass: true, leftOut: [{ flight: 'XD 188', code: 'check-in.not-open' }] },
    });
    expect(travellersOf('member').map((one) => one?.liftStatus)).toEqual([1, 0]);
    expect(rig.jobs()).toHaveLength(1);
  });

  it('whose answer to check-in is lost is checked in once, with the number on the pass', async () => {
    await open('custom-kpm180h');
    lay('seated');
    await reach(rig, 'confirm');
    let lost = 0;
    fateOf = ({ path }) => {
      if (!CHECK_IN.test(path) || lost > 0) return 'answered';
      lost += 1;
      return 'unheard';
    };
    confirm();
    await reach(rig, 'take-pass');
    expect(lost).toBe(1);
    expect(eventsOf('check-in.completed').map(({ data }) => data.sequenceNumber)).toEqual([1]);
    expect(travellersOf('seated')).toMatchObject([{ boardingSequence: 1 }]);
  });

  it('whose session at the host ends in the middle of the visit notices nothing', async () => {
    await open('custom-kpm180h');
    lay('seated');
    await reach(rig, 'confirm');
    const before = host.countOf(/token$/);
    host.voidTokens();
    confirm();
    await reach(rig, 'take-pass');
    expect(heard('visit.refused')).toEqual([]);
    expect(host.countOf(/token$/)).toBeGreaterThan(before);
  });

  it('waits where the host is away: no numbers are set aside for kiosks there, so none are given', async () => {
    await open('custom-kpm180h');
    lay('seated');
    await reach(rig, 'confirm');
    fateOf = () => 'unheard';
    confirm();
    expect(await reach(rig, 'refused')).toMatchObject({ props: { code: 'dcs.unreachable', canRetry: true } });
    fateOf = () => 'answered';
    await rig.clock.until(() => rig.readiness().state === 'in-service', SOON);
    rig.page.send({ type: 'passenger.retry' });
    await reach(rig, 'take-pass');
    expect(travellersOf('seated')).toMatchObject([{ liftStatus: 1, boardingSequence: 1 }]);
  });

  it.each([
    ['for the first time', false],
    ['checked in', true],
  ])(
    'gives nobody a pass whose flight is cancelled at that moment, who came %s',
    async (_, cameCheckedIn) => {
      await open('custom-kpm180h');
      lay('seated');
      await reach(rig, 'confirm');
      if (cameCheckedIn) {
        confirm();
        await reach(rig, 'take-pass');
        takePass();
        await reach(rig, 'goodbye');
        rig.reader.remove();
        rig.page.send({ type: 'passenger.finished' });
        await reach(rig, 'welcome');
        await rig.clock.until(() => false, 60_000);
        lay('seated');
        await reach(rig, 'confirm');
      }
      const before = rig.jobs().length;
      const { departures } = host.host.store;
      const flight = departures.get(segmentsOf(bookingOf('seated'))[0]?.segmentKey ?? '');
      if (!flight) throw new Error('they fly');
      const { segmentKey, departure: scheduledDeparture } = flight;
      departures.save(segmentKey, { ...flight, disruption: { kind: 'cancelled', scheduledDeparture } });
      confirm();
      expect(await reach(rig, 'refused')).toMatchObject({ props: { code: 'flight.cancelled' } });
      expect(rig.jobs()).toHaveLength(before);
    },
  );

  it('gives whoever is checked in their pass again while the host is away, and begins with nobody else', async () => {
    await open('custom-kpm180h');
    lay('seated');
    await reach(rig, 'confirm');
    confirm();
    await reach(rig, 'take-pass');
    takePass();
    await reach(rig, 'goodbye');
    rig.reader.remove();
    rig.page.send({ type: 'passenger.finished' });
    await reach(rig, 'welcome');
    // Longer than between two refreshes of what is held.
    await rig.clock.until(() => false, 200_000);
    fateOf = () => 'unheard';
    lay('named');
    expect(await reach(rig, 'refused')).toMatchObject({ props: { code: 'dcs.unreachable' } });
    rig.reader.remove();
    rig.page.send({ type: 'passenger.finished' });
    await reach(rig, 'welcome');
    lay('seated');
    expect(await reach(rig, 'confirm')).toMatchObject({
      props: { visit: { seat: { number: '21A' }, alreadyCheckedIn: true } },
    });
    confirm();
    await reach(rig, 'take-pass');
    expect(rig.jobs()).toHaveLength(2);
    const [, again] = rig.printers[0]?.documents?.list() ?? [];
    const png = again && (await rig.printers[0]?.documents?.picture(again.documentId));
    const [text = ''] = await readPdf417(png ?? Buffer.of());
    expect(decodeBcbp(text, { today: '2031-05-14' })).toMatchObject({
      value: { legs: [{ seat: '021A', sequenceNumber: '0001' }] },
    });
  });

  it('gives whoever flies on the passes of all their flights again while the host is away', async () => {
    await open('custom-kpm180h');
    const getPasses = async () => {
      lay('domesticFirst');
      const { screen } = await reach(rig, 'travel-conditions', 'confirm');
      if (screen === 'travel-conditions') rig.page.send({ type: 'passenger.answers', isSo: true });
      await reach(rig, 'confirm');
      const before = rig.jobs().length;
      confirm();
      await rig.clock.until(() => rig.jobs().length > before, SOON);
      const isOver = async () => {
        takePass();
        await rig.clock.until(() => false, 1000);
        return rig.page.screen().screen === 'goodbye';
      };
      for (let seconds = 0; seconds < 60 && !(await isOver()); seconds += 1);
      await reach(rig, 'goodbye');
      rig.reader.remove();
      rig.page.send({ type: 'passenger.finished' });
      await reach(rig, 'welcome');
      return rig.jobs().slice(before);
    };
    expect(await getPasses()).toHaveLength(2);
    await rig.clock.until(() => false, 200_000);
    fateOf = () => 'unheard';
    expect(await getPasses()).toHaveLength(2);
  });
});
