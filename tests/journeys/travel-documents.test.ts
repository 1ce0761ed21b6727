import { afterEach, describe, expect, it } from 'vitest';
import { LANTERN_AIR } from '../../config/demo/airline.ts';
import { overlay } from '../../config/load.ts';
import { expectOk } from '../../config/result.ts';
import type { TypedDocument } from '../../device-agent/contract/travel.ts';
import { importBookings } from '../../device-agent/dcs/reference/import.ts';
import { importSchema } from '../../device-agent/dcs/reference/import-schema.ts';
import { checkDigit } from '../../device-agent/hardware/protocol/mrz/check-digit.ts';
import { encodeMrz } from '../../device-agent/hardware/protocol/mrz.ts';
import { openRig, PASSPORT_READER, printerOfModel, type Rig } from '../faults/rig/kiosk.ts';
import { reach, SOON } from '../faults/rig/reach.ts';

let rig: Rig;
afterEach(() => rig.close());

interface Traveller {
  readonly surname: string;
  readonly state: string;
  readonly expiryDate?: string;
}
/** China's exit-entry permit, of someone born then. */
const exitEntryPermit = (birth: string): string => {
  const fields = ['C12345678', '360513', birth].map((field) => field + checkDigit(field));
  return `CS${fields.join('<')}<${checkDigit(fields.join(''))}`;
};
const BORN = '1990-05-05';
const number = (surname: string) => `P77757${surname.length}`;

/** A flight from Shanghai, and a booking of people of whose documents the airline has seen nothing. */
const book = (
  travellers: readonly Traveller[],
  to: string,
  arrival: string,
  stayUntil: string | null = '2031-05-24',
) => {
  const flight = {
    ...{ flightId: 'XD1', carrier: 'XD', number: '1', from: 'PVG', to, cabin: 'a320', arrival },
    ...{ departure: '2031-05-14T14:00:00+08:00', boarding: '2031-05-14T13:20:00+08:00' },
    ...{ checkInOpens: '2031-05-13T14:00:00+08:00', checkInCloses: '2031-05-14T13:00:00+08:00' },
  };
  const reservations = travellers.map(({ surname }) => ({
    ...{ recordLocator: 'DOCS01', flightId: 'XD1', reservationId: surname, passengerId: surname },
    ...{ surname, givenNames: 'EXAMPLE', stayUntil },
  }));
  expectOk(importBookings(rig.desk, importSchema.parse({ flights: [flight], reservations })), 'it is flown');
};

/** Tokyo by way of Beijing: only the second flight crosses a border. It leaves at `departure`. */
const bookByBeijing = ({ surname }: Traveller, departure = '2031-05-14T18:30:00+08:00') => {
  const first = {
    ...{ flightId: 'XD2', carrier: 'XD', number: '2', from: 'PVG', to: 'PEK', cabin: 'a320' },
    ...{ departure: '2031-05-14T14:00:00+08:00', arrival: '2031-05-14T16:20:00+08:00' },
    ...{ boarding: '2031-05-14T13:20:00+08:00' },
    ...{ checkInOpens: '2031-05-13T14:00:00+08:00', checkInCloses: '2031-05-14T13:00:00+08:00' },
  };
  const second = { ...first, flightId: 'XD3', number: '3', from: 'PEK', to: 'NRT', departure, arrival: null };
  const reservations = [first, second].map(({ flightId }) => ({
    ...{ recordLocator: 'DOCS01', flightId, reservationId: `${surname}-${flightId}`, passengerId: surname },
    ...{ surname, givenNames: 'EXAMPLE', stayUntil: '2031-05-24', documentsChecked: false },
  }));
  const bookings = importSchema.parse({ flights: [first, second], reservations });
  expectOk(importBookings(rig.desk, bookings), 'both are flown');
};
const TOKYO = ['NRT', '2031-05-14T18:00:00+09:00'] as const;
const FRANKFURT = ['FRA', '2031-05-14T19:00:00+02:00'] as const;
const SINGAPORE = ['SIN', '2031-05-14T19:30:00+08:00'] as const;

const written = (
  format: 'TD1' | 'TD3' | 'MRV-A',
  documentCode: string,
  of: Traveller,
  issuingState: string,
) =>
  expectOk(
    encodeMrz({
      ...{ format, documentCode, issuingState, optionalData: '', sex: 'X', birthDate: BORN },
      ...{ surname: of.surname, givenNames: 'EXAMPLE', documentNumber: number(of.surname) },
      ...{ nationality: of.state, expiryDate: of.expiryDate ?? '2034-01-31' },
    }),
    'it can be written',
  );
const passportOf = (of: Traveller) => written('TD3', 'P', of, of.state);

const open = async (airline = LANTERN_AIR as Parameters<typeof openRig>[1]) => {
  rig = await openRig([printerOfModel('custom-kpm180h'), ...PASSPORT_READER], airline);
  await reach(rig, 'welcome');
};

const lay = (lines: readonly string[]) => {
  rig.reader.remove();
  rig.reader.insert({ label: null, lines: [...lines] });
};
const type = (surname: string) => {
  rig.page.send({ type: 'passenger.touched-start' });
  rig.page.send({ type: 'passenger.types' });
  rig.page.send({ type: 'passenger.searched', reference: 'DOCS01', surname });
};
const asked = (document: string) =>
  rig.clock.until(() => {
    const { screen, props } = rig.page.screen();
    return screen === 'show-document' && props.wants[0]?.document === document;
  }, SOON);
const checksOf = () =>
  rig.events().flatMap(({ type: told, data }) => (told === 'travel.checked' ? [data] : []));
const refusals = () =>
  rig.events().flatMap(({ type: told, data }) => (told === 'check-in.refused' ? [data.code] : []));
const checkIn = async () => {
  await reach(rig, 'confirm');
  rig.page.send({ type: 'passenger.confirmed' });
  await reach(rig, 'take-pass');
};

const LI: Traveller = { surname: 'TRAVELLERLI', state: 'CHN' };
const ANN: Traveller = { surname: 'TRAVELLERANN', state: 'GBR' };

describe('a passenger who needs a visa', () => {
  it('is asked for it by name, shows it, and the airline is given both documents', async () => {
    await open();
    book([LI], ...TOKYO);
    lay(passportOf(LI));
    expect(await reach(rig, 'show-document')).toMatchObject({
      props: {
        problem: null,
        mayDecline: true,
        wants: [{ document: 'visa', names: { en: 'Japan' } }, { document: 'permit' }],
      },
    });
    lay(written('MRV-A', 'V', LI, 'JPN'));
    await checkIn();
    expect(rig.desk.store.supportingDocuments(LI.surname)).toMatchObject([
      { kind: 'visa', issuing_state: 'JPN', document_number: number(LI.surname), capture: null },
    ]);
    expect(rig.desk.store.booking(LI.surname)?.passenger).toMatchObject({
      document_number: number(LI.surname),
      documents_checked: 1,
    });
    expect(checksOf()).toMatchObject([{ verdict: 'ok', reasons: [], via: ['NRT'], captured: 'read' }]);
  });

  it.each([
    ['read and counts', '900505', 'confirm'],
    ['of another, who was born on another day', '900506', 'show-document'],
  ] as const)('shows a permit of one line that names nobody: it is %s', async (_what, birth, screen) => {
    await open();
    book([LI], 'HKG', '2031-05-14T16:40:00+08:00');
    lay(passportOf(LI));
    await reach(rig, 'show-document');
    lay([exitEntryPermit(birth)]);
    await rig.clock.until(() => rig.page.screen().screen === 'confirm', 2000);
    expect(rig.page.screen().screen).toBe(screen);
  });

  it('may show a permit instead, where one admits', async () => {
    await open();
    book([LI], ...FRANKFURT);
    lay(passportOf(LI));
    await reach(rig, 'show-document');
    lay(written('TD1', 'AR', LI, 'D'));
    await checkIn();
    expect(rig.desk.store.supportingDocuments(LI.surname)).toMatchObject([{ kind: 'permit' }]);
  });

  it('is told when they show the passport again, or another country’s visa, and asked once more', async () => {
    await open();
    book([LI], ...TOKYO);
    lay(passportOf(LI));
    await reach(rig, 'show-document');
    lay(passportOf(LI));
    const problem = (code: string | null) =>
      rig.clock.until(() => {
        const { screen, props } = rig.page.screen();
        return screen === 'show-document' && props.problem === code;
      }, SOON);
    expect(await problem('travel.another-document')).toBe(true);
    lay(written('MRV-A', 'V', { ...LI, expiryDate: '2031-01-01' }, 'JPN'));
    expect(await problem('document.expired')).toBe(true);
    lay(written('MRV-A', 'V', ANN, 'JPN'));
    expect(await problem('document.another-person')).toBe(true);
    lay(written('MRV-A', 'V', LI, 'KOR'));
    expect(await problem(null)).toBe(true);
    lay(written('MRV-A', 'V', LI, 'JPN'));
    await reach(rig, 'confirm');
  });

  it('who has none is sent to staff, and the airline hears why', async () => {
    await open();
    book([LI], ...TOKYO);
    lay(passportOf(LI));
    await reach(rig, 'show-document');
    rig.page.send({ type: 'passenger.has-no-document' });
    expect(await reach(rig, 'refused')).toMatchObject({
      props: { code: 'travel.visa-needed', canRetry: false },
    });
    expect(checksOf()).toMatchObject([{ verdict: 'not-ok', reasons: ['travel.visa-needed'] }]);
    expect(refusals()).toEqual(['travel.visa-needed']);
  });

  it('is left out of a party that goes on without them', async () => {
    await open();
    book([ANN, LI], ...TOKYO);
    lay(passportOf(ANN));
    await reach(rig, 'choose-travellers');
    rig.page.send({ type: 'passenger.chose-travellers', travellerIds: [ANN.surname, LI.surname] });
    await asked('passport');
    lay(passportOf(LI));
    await asked('visa');
    rig.page.send({ type: 'passenger.has-no-document' });
    expect(await reach(rig, 'choose-travellers')).toMatchObject({
      props: { travellers: [{ state: 'ready' }, { state: 'refused' }] },
    });
    rig.page.send({ type: 'passenger.chose-travellers', travellerIds: [ANN.surname] });
    await checkIn();
    expect(rig.desk.store.booking(LI.surname)?.passenger.state).toBe('booked');
    expect(checksOf().map(({ verdict }) => verdict)).toEqual(['ok', 'not-ok']);
    expect(refusals()).toEqual(['travel.visa-needed']);
  });
});

describe('a passenger who crosses a border on the second of their flights', () => {
  const flown = ({ surname }: Traveller) =>
    ['XD2', 'XD3'].map(
      (flightId) => rig.desk.store.booking(`${surname}-${flightId}`)?.passenger.state ?? 'not booked',
    );

  it('is asked for the visa before the first, and flies on with it', async () => {
    await open();
    bookByBeijing(LI);
    lay(passportOf(LI));
    expect(await reach(rig, 'show-document')).toMatchObject({
      props: { wants: [{ document: 'visa', names: { en: 'Japan' } }, { document: 'permit' }] },
    });
    lay(written('MRV-A', 'V', LI, 'JPN'));
    await checkIn();
    expect(flown(LI)).toEqual(['checked-in', 'checked-in']);
    expect(checksOf()).toMatchObject([{ verdict: 'ok', via: ['PEK', 'NRT'] }]);
  });

  it('who has no visa is checked in on neither', async () => {
    await open();
    bookByBeijing(LI);
    lay(passportOf(LI));
    await reach(rig, 'show-document');
    rig.page.send({ type: 'passenger.has-no-document' });
    expect(await reach(rig, 'refused')).toMatchObject({ props: { code: 'travel.visa-needed' } });
    expect(flown(LI)).toEqual(['booked', 'booked']);
  });

  it('is asked for the passport where they typed their reference', async () => {
    await open();
    bookByBeijing(ANN);
    type(ANN.surname);
    expect(await reach(rig, 'show-document')).toMatchObject({ props: { wants: [{ document: 'passport' }] } });
    lay(passportOf(ANN));
    await checkIn();
    expect(flown(ANN)).toEqual(['checked-in', 'checked-in']);
  });

  it('whose passport ends between the two is told before the first', async () => {
    await open();
    const short = { ...ANN, expiryDate: '2031-05-14' };
    bookByBeijing(short, '2031-05-15T08:30:00+08:00');
    lay(passportOf(short));
    expect(await reach(rig, 'refused')).toMatchObject({ props: { code: 'travel.validity' } });
    expect(flown(short)).toEqual(['booked', 'booked']);
  });
});

describe('a passenger without a visa', () => {
  it('is let in without another touch where the airline knows when they leave', async () => {
    await open();
    book([ANN], ...TOKYO);
    lay(passportOf(ANN));
    await reach(rig, 'confirm');
    expect(rig.page.heard().map(({ type: told }) => told)).not.toContain('visit.conditions');
  });

  it('says when they leave where nobody knows it', async () => {
    await open();
    book([ANN], ...TOKYO, null);
    lay(passportOf(ANN));
    expect(await reach(rig, 'travel-conditions')).toMatchObject({
      props: { conditions: [{ condition: 'stay', until: '2031-08-11' }] },
    });
    rig.page.send({ type: 'passenger.answers', isSo: true });
    await reach(rig, 'confirm');
    expect(checksOf()).toMatchObject([{ verdict: 'conditional', reasons: ['stay'] }]);
  });

  it('who cannot say so is seen by staff', async () => {
    await open();
    book([ANN], ...TOKYO, null);
    lay(passportOf(ANN));
    await reach(rig, 'travel-conditions');
    rig.page.send({ type: 'passenger.answers', isSo: false });
    expect(await reach(rig, 'refused')).toMatchObject({ props: { code: 'travel.see-staff' } });
    expect(checksOf()).toMatchObject([{ verdict: 'conditional', reasons: ['stay'] }]);
    expect(refusals()).toEqual(['travel.see-staff']);
  });

  it('whose passport is too short for the destination is told at once, before who comes along', async () => {
    await open();
    const short = { ...ANN, expiryDate: '2031-11-13' };
    book([short, LI], ...SINGAPORE);
    lay(passportOf(short));
    expect(await reach(rig, 'refused')).toMatchObject({ props: { code: 'travel.validity' } });
    expect(rig.page.heard().map(({ type: told }) => told)).not.toContain('visit.party');
    expect(checksOf()).toMatchObject([{ verdict: 'not-ok', reasons: ['travel.validity'] }]);
  });

  it('of a nationality that the rules do not know is asked for a visa, and seen by staff without one', async () => {
    await open();
    const kim: Traveller = { surname: 'TRAVELLERKIM', state: 'KEN' };
    book([kim], ...TOKYO);
    lay(passportOf(kim));
    await reach(rig, 'show-document');
    rig.page.send({ type: 'passenger.has-no-document' });
    expect(await reach(rig, 'refused')).toMatchObject({ props: { code: 'travel.see-staff' } });
    expect(checksOf()).toMatchObject([{ verdict: 'conditional', reasons: ['unknown-nationality'] }]);
  });
});

describe('a passport that no reader can read', () => {
  const typed: TypedDocument = {
    ...{ document: 'passport', number: number(ANN.surname), state: 'GBR', sex: 'X' },
    ...{ birthDate: BORN, expiryDate: '2034-01-31' },
  };
  const toTyping = async () => {
    book([ANN], ...TOKYO);
    type(ANN.surname);
    await reach(rig, 'show-document');
    rig.page.send({ type: 'passenger.types-document' });
    await reach(rig, 'type-document');
  };

  it('is typed by whoever was found, and marked as typed wherever it is told', async () => {
    await open();
    await toTyping();
    rig.page.send({ type: 'passenger.typed-document', document: typed });
    await checkIn();
    expect(checksOf()).toMatchObject([{ verdict: 'ok', captured: 'typed' }]);
    expect(rig.desk.store.booking(ANN.surname)?.passenger).toMatchObject({
      document_number: number(ANN.surname),
      document_capture: 'typed',
    });
  });

  it('is read after all when it is laid down while it is typed', async () => {
    await open();
    await toTyping();
    lay(passportOf(ANN));
    await checkIn();
    expect(rig.desk.store.booking(ANN.surname)?.passenger.document_capture).toBeNull();
  });

  it.each([
    ['has expired', { expiryDate: '2031-05-13' }, 'document.expired'],
    ['is of no state', { state: 'QQQ' }, 'document.mistyped'],
    ['is of somebody who has yet to be born', { birthDate: '2031-05-15' }, 'document.mistyped'],
    ['was issued before its holder was born', { birthDate: '2035-01-01' }, 'document.mistyped'],
  ])('that %s is asked for again', async (_what, wrong, problem) => {
    await open();
    await toTyping();
    rig.page.send({ type: 'passenger.typed-document', document: { ...typed, ...wrong } });
    expect(await reach(rig, 'show-document')).toMatchObject({ props: { problem } });
  });

  it('cannot be typed where an airport takes only other documents that way', async () => {
    await open(overlay(LANTERN_AIR, { typedDocuments: ['permit'] }) as typeof LANTERN_AIR);
    book([LI], ...FRANKFURT);
    type(LI.surname);
    expect(await reach(rig, 'show-document')).toMatchObject({ props: { mayType: [] } });
    lay(passportOf(LI));
    await asked('visa');
    expect(rig.page.screen()).toMatchObject({ props: { mayType: [{ document: 'permit' }] } });
  });

  it('cannot be typed where the airline does not allow it', async () => {
    await open({ ...LANTERN_AIR, typedDocuments: [] });
    book([ANN], ...TOKYO);
    type(ANN.surname);
    expect(await reach(rig, 'show-document')).toMatchObject({ props: { mayType: [] } });
    rig.page.send({ type: 'passenger.types-document' });
    expect(rig.page.screen().screen).toBe('show-document');
  });
});

describe('a character that was hard to read', () => {
  const misread = (lines: readonly string[]) =>
    lines.map((line, index) => (index === 1 ? line.replace('5', 'S') : line));

  it('is confirmed before anybody is looked for by the document, and marked wherever it is told', async () => {
    await open();
    book([ANN], ...TOKYO);
    rig.hostTakes('identify', 'away');
    lay(misread(passportOf(ANN)));
    // Nothing was asked of the airline: it could not answer.
    expect(await reach(rig, 'check-document')).toMatchObject({
      props: {
        passenger: { fullName: 'Example Travellerann' },
        document: { number: number(ANN.surname), birthDate: BORN },
      },
    });
    rig.hostTakes('identify', 'there');
    rig.page.send({ type: 'passenger.answers', isSo: true });
    await checkIn();
    expect(rig.page.heard().filter(({ type: told }) => told === 'visit.document-read')).toHaveLength(1);
    expect(checksOf()).toMatchObject([{ captured: 'corrected' }]);
    expect(rig.desk.store.booking(ANN.surname)?.passenger.document_capture).toBe('corrected');
  });

  it('that was guessed wrongly finds nobody, and the document is read again', async () => {
    await open();
    book([ANN], ...TOKYO);
    lay(misread(passportOf(ANN)));
    await reach(rig, 'check-document');
    rig.page.send({ type: 'passenger.answers', isSo: false });
    expect(await reach(rig, 'refused')).toMatchObject({ props: { code: 'document.check-failed' } });
    expect(rig.events().map(({ type: told }) => told)).not.toContain('passenger.identified');
    lay(passportOf(ANN));
    await reach(rig, 'confirm');
  });

  it('is confirmed as well where the document is shown for a booking that was typed', async () => {
    await open();
    book([ANN], ...TOKYO);
    type(ANN.surname);
    await reach(rig, 'show-document');
    lay(misread(passportOf(ANN)));
    await reach(rig, 'check-document');
    rig.page.send({ type: 'passenger.answers', isSo: false });
    await reach(rig, 'show-document');
    lay(passportOf(ANN));
    await reach(rig, 'confirm');
  });

  it('may be confirmed while the airline is away: it is asked again, and not for the same answer', async () => {
    await open();
    book([ANN], ...TOKYO);
    rig.hostTakes('identify', 'away');
    lay(misread(passportOf(ANN)));
    await reach(rig, 'check-document');
    rig.page.send({ type: 'passenger.answers', isSo: true });
    expect(await reach(rig, 'refused')).toMatchObject({ props: { code: 'dcs.unreachable', canRetry: true } });
    rig.hostTakes('identify', 'there');
    rig.page.send({ type: 'passenger.retry' });
    await reach(rig, 'confirm');
  });
});

it('a visa or a residence permit identifies nobody', async () => {
  await open();
  book([LI], ...FRANKFURT);
  lay(written('TD1', 'AR', LI, 'D'));
  expect(await reach(rig, 'refused')).toMatchObject({ props: { code: 'document.not-for-travel' } });
});

describe.each([
  ['Hong Kong or Macao', 'CR'],
  ['Taiwan', 'CT'],
])('the mainland travel permit of a resident of %s', (_where, code) => {
  const permit = () => written('TD1', code, LI, 'CHN');

  it('is all that they show on a flight within China', async () => {
    await open();
    book([LI], 'PEK', '2031-05-14T16:20:00+08:00');
    lay(permit());
    await checkIn();
    expect(rig.desk.store.supportingDocuments(LI.surname)).toEqual([]);
  });

  it('finds a booking to another country, where it is no passport however often it is shown', async () => {
    await open();
    book([LI], ...SINGAPORE);
    lay(permit());
    expect(await reach(rig, 'show-document')).toMatchObject({
      props: { problem: null, wants: [{ document: 'passport' }] },
    });
    lay(permit());
    await rig.clock.until(() => {
      const { screen, props } = rig.page.screen();
      return screen === 'show-document' && props.problem === 'travel.another-document';
    }, SOON);
    lay(passportOf(LI));
    await checkIn();
  });

  it('is no passport on a flight within China that another country follows', async () => {
    await open();
    bookByBeijing(LI);
    lay(permit());
    expect(await reach(rig, 'show-document')).toMatchObject({ props: { wants: [{ document: 'passport' }] } });
  });
});
