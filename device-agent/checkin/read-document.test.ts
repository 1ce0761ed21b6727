import { describe, expect, it } from 'vitest';
import { expectOk } from '../../config/result.ts';
import * as specimens from '../hardware/protocol/mrz/specimens.ts';
import { encodeMrz } from '../hardware/protocol/mrz.ts';
import { readDocument, readToIdentify } from './read-document.ts';

const CLOCK = { now: () => Date.parse('2026-11-26T12:00:00Z') } as Parameters<typeof readDocument>[1];
const read = (zone: string) => readDocument(zone.split('|'), CLOCK, 'UTC');

const card = (documentCode: string, issuingState: string, nationality: string) =>
  expectOk(
    encodeMrz({
      ...{ format: 'TD1', documentCode, issuingState, nationality, documentNumber: 'H12345678' },
      ...{ surname: 'SPECIMEN', givenNames: 'EXAMPLE', birthDate: '1990-05-05', sex: 'F' },
      ...{ expiryDate: '2031-05-05', optionalData: '' },
    }),
    'it can be written',
  ).join('|');

describe('a specimen', () => {
  it.each([
    ['passport', 'passport', specimens.TD3, 'L898902C3', 'ERIKSSON'],
    ['German passport', 'passport', specimens.GERMAN, 'C01X00T47', 'MUSTERMANN'],
    ['passport whose name is cut off', 'passport', specimens.DUTCH, 'XN01BC015', 'VAN NIEUWENHUIZEN'],
    ['card (TD1)', 'identity-card', specimens.TD1, 'D23145890', 'ERIKSSON'],
    ['card with a long number (TD1)', 'identity-card', specimens.LONG_TD1, 'D23145890734', 'STEVENSON'],
    ['card (TD2)', 'identity-card', specimens.TD2, 'D23145890', 'ERIKSSON'],
    ['card with a long number (TD2)', 'identity-card', specimens.LONG_TD2, 'D23145890734', 'STEVENSON'],
    ['visa that fills a page (MRV-A)', 'visa', specimens.MRV_A, 'L8988901C', 'ERIKSSON'],
    ['smaller visa (MRV-B)', 'visa', specimens.MRV_B, 'L8988901C', 'ERIKSSON'],
  ])('%s is captured as a %s, with all that the airline passes on', (_what, kind, zone, number, surname) => {
    expect(read(zone)).toMatchObject({
      ok: true,
      value: {
        ...{ kind, number, surname, scan: zone.split('|') },
        birthDate: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
        expiryDate: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
        sex: expect.stringMatching(/^[MFX]$/),
        issuingState: expect.stringMatching(/^(UTO|D|NLD)$/),
      },
    });
  });
});

describe('a card', () => {
  it.each([
    ['residence permit', 'AR', 'D', 'IND', 'permit'],
    ['residence permit', 'IR', 'GBR', 'IND', 'permit'],
    ['permanent resident card', 'C1', 'USA', 'IND', 'permit'],
    ['mainland travel permit of a Hong Kong resident', 'CR', 'CHN', 'CHN', 'permit'],
    ['mainland travel permit of a Taiwan resident', 'CT', 'CHN', 'CHN', 'permit'],
    ['exit-entry permit, laid out as a card', 'CS', 'CHN', 'CHN', 'permit'],
    ['passport card', 'I', 'IRL', 'IRL', 'identity-card'],
    ['identity card with a C', 'C', 'ITA', 'ITA', 'identity-card'],
  ])('that is a %s (%s, %s) is told by its code', (_what, code, issuer, nationality, kind) => {
    expect(read(card(code, issuer, nationality))).toMatchObject({ value: { kind, documentCode: code } });
  });

  it.each([
    ['CS', 'CHN'],
    ['CD', 'CHN'],
    ['CR', 'D'],
    ['AR', 'CHN'],
  ])('that is a permit (%s, %s) finds no booking', (code, issuer) => {
    expect(readToIdentify(card(code, issuer, 'CHN').split('|'), CLOCK, 'UTC')).toMatchObject({
      fault: { code: 'document.not-for-travel' },
    });
  });

  it.each(['CR', 'CT'])(
    'that is China’s permit of residents of Hong Kong, Macao or Taiwan (%s) finds one',
    (code) => {
      expect(readToIdentify(card(code, 'CHN', 'CHN').split('|'), CLOCK, 'UTC')).toMatchObject({
        value: { kind: 'permit', surname: 'SPECIMEN', number: 'H12345678' },
      });
    },
  );

  it('of one line, as China prints exit-entry permits, names nobody, and finds no booking', () => {
    const line = 'CSC123456788<3605130<9005053<8';
    expect(read(line)).toMatchObject({
      value: { kind: 'permit', number: 'C12345678', surname: '', birthDate: '1990-05-05' },
    });
    expect(readToIdentify([line], CLOCK, 'UTC')).toMatchObject({
      fault: { code: 'document.not-for-travel' },
    });
  });

  it('of one line that does not add up is unreadable: it may have another form', () => {
    expect(read('CSC123456784<3605135<9005051<4')).toMatchObject({ fault: { code: 'document.unreadable' } });
  });
});
