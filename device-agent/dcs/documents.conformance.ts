import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { newId } from '../../config/ids.ts';
import { expectOk } from '../../config/result.ts';
import {
  type ConformanceHost,
  type ConformancePassenger,
  type ConformanceWorld,
  requirementsOf,
} from './port.conformance-world.ts';
import type { OptionalCall, TravelDocument } from './port.ts';

type World = ConformanceHost & ConformanceWorld;

/** The part of the port's behaviour that is about documents shown before check-in. */
export function describeDocuments(worldNow: () => World, notOffered: readonly OptionalCall[]): void {
  const visaOf = ({ document }: ConformancePassenger): TravelDocument => ({
    ...document,
    ...{ kind: 'visa', issuingState: 'JPN', number: 'V1234567' },
  });
  const update = (
    { reservationId }: ConformancePassenger,
    documents: readonly TravelDocument[],
    idempotencyKey = newId(),
  ) => worldNow().port.updateDocuments({ reservationId, documents, idempotencyKey });
  const requirements = (passenger: ConformancePassenger) => requirementsOf(worldNow().port, passenger);

  it('a document that is required tells when the booking takes the passenger home again', async () => {
    const { bookings, passengers } = worldNow();
    const back = bookings.flights?.find(({ flightId }) => flightId.startsWith('BACK'))?.departure ?? '';
    const stayUntil = DateTime.fromISO(back, { zone: 'Asia/Tokyo' }).toISODate();
    expect(await requirements(passengers.visiting)).toEqual([{ kind: 'document', stayUntil }]);
    expect(await requirements(passengers.undocumented)).toEqual([{ kind: 'document' }]);
  });

  it('the date of birth of the booking is told, an infant’s too: what contradicts it is refused as soon as it is shown', async () => {
    const { port, passengers } = worldNow();
    const { undocumented, outgrown, renewed } = passengers;
    const bornOn = async ({ reservationId }: ConformancePassenger) =>
      expectOk(await port.load({ reservationId }), 'they are booked').birthDate;
    expect(await bornOn(undocumented)).toBe(undocumented.document.birthDate);
    expect(await bornOn(outgrown)).toBe(outgrown.document.birthDate);
    expect(await bornOn(renewed)).toBeNull();
  });

  describe.runIf(!notOffered.includes('updateDocuments'))('documents handed over', () => {
    it('are required no more, and let the passenger check in without showing them again', async () => {
      const { port, passengers } = worldNow();
      const { undocumented } = passengers;
      expect(await requirements(undocumented)).toMatchObject([{ kind: 'document' }]);
      expect(await update(undocumented, [undocumented.document, visaOf(undocumented)])).toMatchObject({
        ok: true,
      });
      expect(await requirements(undocumented)).toEqual([]);
      const { reservationId } = undocumented;
      const command = { reservationId, document: null, kioskId: 'K-1', idempotencyKey: newId() };
      expect(await port.checkIn(command)).toMatchObject({ ok: true });
    });

    it('may come with what the passenger said of themselves, because a rule asked for it', async () => {
      const { port, passengers } = worldNow();
      const { reservationId, document } = passengers.undocumented;
      const documents = [{ ...document, issueDate: '2022-02-28' }];
      const command = { reservationId, documents, residence: 'SGP', idempotencyKey: newId() };
      expect(await port.updateDocuments(command)).toMatchObject({ ok: true });
      expect(await port.updateDocuments(command)).toMatchObject({ ok: true });
      expect(await requirements(passengers.undocumented)).toEqual([]);
    });

    it('may be handed over twice, and once more with another visa', async () => {
      const { undocumented } = worldNow().passengers;
      const key = newId();
      const documents = [undocumented.document, visaOf(undocumented)];
      expect(await update(undocumented, documents, key)).toMatchObject({ ok: true });
      expect(await update(undocumented, documents, key)).toMatchObject({ ok: true });
      const another = { ...visaOf(undocumented), number: 'V7654321', capture: 'typed' } as const;
      expect(await update(undocumented, [undocumented.document, another])).toMatchObject({ ok: true });
    });

    it('leave a document to be shown where a visa is all there is', async () => {
      const { undocumented } = worldNow().passengers;
      expect(await update(undocumented, [visaOf(undocumented)])).toMatchObject({ ok: true });
      expect(await requirements(undocumented)).toMatchObject([{ kind: 'document' }]);
    });

    it('are refused where one of them is someone else’s', async () => {
      const { undocumented, seated } = worldNow().passengers;
      expect(await update(undocumented, [undocumented.document, visaOf(seated)])).toMatchObject({
        fault: { code: 'booking.name-differs' },
      });
      expect(await requirements(undocumented)).toMatchObject([{ kind: 'document' }]);
    });

    it('are refused where the date of birth is not the booking’s, and the passenger still has none', async () => {
      const { undocumented } = worldNow().passengers;
      const another = { ...undocumented.document, birthDate: '1991-02-03' };
      expect(await update(undocumented, [another])).toMatchObject({
        fault: { code: 'booking.birth-date-differs' },
      });
      expect(await requirements(undocumented)).toMatchObject([{ kind: 'document' }]);
    });

    it('may be a renewed passport, which finds the booking from then on', async () => {
      const { port, from, passengers } = worldNow();
      const document = { ...passengers.renewed.document, number: 'N1234567' };
      const find = () => port.identify({ identification: { by: 'document', document }, from });
      expect(await find()).toMatchObject({ fault: { code: 'booking.not-found' } });
      expect(await update(passengers.renewed, [document])).toMatchObject({ ok: true });
      const { reservationId } = passengers.renewed;
      expect(await find()).toMatchObject({ ok: true, value: [{ reservationId }] });
    });
  });

  describe('a passport with more of a name than the booking', () => {
    const find = ({ document }: ConformancePassenger) =>
      worldNow().port.identify({ identification: { by: 'document', document }, from: worldNow().from });
    const checkIn = ({ reservationId, document }: ConformancePassenger) =>
      worldNow().port.checkIn({ reservationId, document, kioskId: 'K-1', idempotencyKey: newId() });
    const notFound = { fault: { code: 'booking.not-found' } };
    const nameDiffers = { fault: { code: 'booking.name-differs' } };

    it('finds a booking that knows the same date of birth, and none by the name alone', async () => {
      const { shortNamed, shortNamedAlone } = worldNow().passengers;
      const { reservationId } = shortNamed;
      expect(await find(shortNamed)).toMatchObject({ ok: true, value: [{ reservationId }] });
      expect(await find(shortNamedAlone)).toMatchObject(notFound);
    });

    it('is theirs who are known already, unless the date of birth is another or the first name is', async () => {
      const { shortNamed, shortNamedAlone } = worldNow().passengers;
      const { document } = shortNamed;
      for (const givenNames of ['MARIA ANNA', 'ANNABEL MARIA', 'ANN MARIA'])
        expect(await checkIn({ ...shortNamed, document: { ...document, givenNames } })).toMatchObject(
          nameDiffers,
        );
      const another = { ...document, birthDate: '1991-02-03' };
      expect(await checkIn({ ...shortNamed, document: another })).toMatchObject({
        fault: { code: 'booking.birth-date-differs' },
      });
      expect(await checkIn(shortNamed)).toMatchObject({ ok: true });
      expect(await checkIn(shortNamedAlone)).toMatchObject({ ok: true });
    });

    it.each<[string, 'initialled' | 'shortNamed', (surname: string) => Partial<TravelDocument>]>([
      ['a given name for a letter', 'initialled', () => ({ givenNames: 'ANNA MARIA' })],
      ['a second surname', 'shortNamed', (surname) => ({ surname: `${surname} LOPEZ`, givenNames: 'ANNA' })],
      ['a suffix', 'shortNamed', (surname) => ({ surname: `${surname} JR`, givenNames: 'ANNA' })],
    ])('may have %s more: it finds the booking, and checks in', async (_, who, more) => {
      const passenger = worldNow().passengers[who];
      const { reservationId, document } = passenger;
      const shown = { ...passenger, document: { ...document, ...more(document.surname) } };
      expect(await find(shown)).toMatchObject({ ok: true, value: [{ reservationId }] });
      const born = { ...shown, document: { ...shown.document, birthDate: '1991-02-03' } };
      expect(await find(born)).toMatchObject(notFound);
      expect(await checkIn(shown)).toMatchObject({ ok: true });
    });

    it('is nobody’s where a letter begins another name, a surname is the second, or the given name differs', async () => {
      const { initialled, shortNamed } = worldNow().passengers;
      const { surname } = shortNamed.document;
      for (const shown of [
        { ...initialled, document: { ...initialled.document, givenNames: 'ANNA PAULA' } },
        {
          ...shortNamed,
          document: { ...shortNamed.document, surname: `LOPEZ ${surname}`, givenNames: 'ANNA' },
        },
        {
          ...shortNamed,
          document: { ...shortNamed.document, surname: `${surname} LOPEZ`, givenNames: 'MARIA' },
        },
      ]) {
        expect(await find(shown)).toMatchObject(notFound);
        expect(await checkIn(shown)).toMatchObject(nameDiffers);
      }
    });

    it('is never theirs where another of the record bears the very name', async () => {
      const { shorter, longer } = worldNow().passengers;
      const { reservationId } = longer;
      expect(await find(shorter)).toMatchObject({ ok: true, value: [{ reservationId }] });
      expect(await find(longer)).toMatchObject({ ok: true, value: [{ reservationId }] });
      expect(await checkIn(shorter)).toMatchObject(nameDiffers);
      expect(await checkIn(longer)).toMatchObject({ ok: true });
    });

    it('is theirs of two of one name who was born on its day, and nobody’s where nothing tells the day', async () => {
      const { elder, younger } = worldNow().passengers;
      for (const one of [elder, younger]) {
        const { reservationId, document } = one;
        expect(await find(one)).toMatchObject({ ok: true, value: [{ reservationId }] });
        const undated = { ...one, document: { ...document, birthDate: null } };
        expect(await find(undated)).toMatchObject(notFound);
        expect(await checkIn(undated)).toMatchObject(nameDiffers);
      }
      expect(await checkIn(elder)).toMatchObject({ ok: true });
      expect(await checkIn({ ...younger, document: elder.document })).toMatchObject(nameDiffers);
      expect(await checkIn(younger)).toMatchObject({ ok: true });
    });
  });

  describe('a document shown at check-in', () => {
    const checkIn = ({ reservationId }: ConformancePassenger, document: TravelDocument) =>
      worldNow().port.checkIn({ reservationId, document, kioskId: 'K-1', idempotencyKey: newId() });

    it('may be a permit that finds the booking within one country, and is no passport to another', async () => {
      const { port, from, passengers } = worldNow();
      const { domestic, undocumented } = passengers;
      const china = { documentCode: 'CR', issuingState: 'CHN', nationality: 'CHN' } as const;
      const permitOf = ({ document }: ConformancePassenger) =>
        ({ ...document, ...china, kind: 'permit' }) as const;
      for (const one of [domestic, undocumented]) {
        const { reservationId } = one;
        const identification = { by: 'document', document: permitOf(one) } as const;
        const found = await port.identify({ identification, from });
        expect(found).toMatchObject({ ok: true, value: [{ reservationId }] });
      }
      expect(await checkIn(domestic, permitOf(domestic))).toMatchObject({ ok: true });
      expect(await checkIn(undocumented, permitOf(undocumented))).toMatchObject({
        fault: { code: 'document.needed' },
      });
    });

    it('is refused where the date of birth is not the booking’s', async () => {
      const { seatless } = worldNow().passengers;
      expect(await checkIn(seatless, { ...seatless.document, birthDate: '1991-02-03' })).toMatchObject({
        fault: { code: 'booking.birth-date-differs' },
      });
    });

    it('may be a renewed passport, of which the booking knows nothing', async () => {
      const { renewed } = worldNow().passengers;
      expect(await checkIn(renewed, { ...renewed.document, number: 'N1234567' })).toMatchObject({
        ok: true,
      });
    });
  });
}
