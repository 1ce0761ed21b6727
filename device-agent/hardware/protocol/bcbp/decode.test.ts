import { describe, expect, test } from 'vitest';
import { expectOk } from '../../../../config/result.ts';
import { decodeBcbp } from './decode.ts';
import { encodeBcbp } from './encode.ts';
import type { BcbpProblemCode } from './pass.ts';

const today = '2025-11-22';
const read = (message: string, day = today) => decodeBcbp(message, { today: day });
const value = (message: string, day = today) => expectOk(read(message, day), 'the pass can be read');

const PLAIN = 'M1DESMARAIS/LUC       EABC123 YULFRAAC 0834 226F001A0025 100';
const SIGNATURE =
  'GIWVC5EH7JNT684FVNJ91W2QA4DVN5J8K4F0L0GEQ3DF5TGBN8709HKT5D3DW3GBHFCVHMY7J5T6HFR41W2QA4DVN5J8K4F0L0GE';
/** Resolution 792, attachment B. */
const TWO_LEGS =
  'M2DESMARAIS/LUC       EABC123 YULFRAAC 0834 226F001A0025 14D>6181WW6225BAC 00141234560032A0141234567890 1AC AC 1234567890123    20KYLX58ZDEF456 FRAGVALH 3664 227C012C0002 12E2A0140987654321 1AC AC 1234567890123    2PCNWQ' +
  `^164${SIGNATURE}`;
const THREE_BAG_TAGS =
  'M1DESMARAIS/LUC       EAB12C3 YULFRAAC 0834 326J003A0027 167>5321WW1325BAC 0014123456002001412346700100141234789012A0141234567890 1AC AC 1234567890123    4PCYLX58Z^108ABCDEFGH';

test('a pass of mandatory items alone', () => {
  expect(value(PLAIN)).toEqual({
    passengerName: 'DESMARAIS/LUC',
    electronicTicket: true,
    version: null,
    passengerDescription: null,
    sourceOfCheckIn: null,
    sourceOfIssuance: null,
    issueDate: null,
    documentType: null,
    issuer: null,
    bagTags: [],
    conditionalSize: null,
    legs: [
      {
        recordLocator: 'ABC123',
        from: 'YUL',
        to: 'FRA',
        carrier: 'AC',
        flightNumber: '0834',
        date: '2025-08-14',
        compartment: 'F',
        seat: '001A',
        sequenceNumber: '0025',
        passengerStatus: '1',
        airlineNumericCode: null,
        documentSerialNumber: null,
        selectee: null,
        internationalDocumentVerification: null,
        marketingCarrier: null,
        frequentFlyerAirline: null,
        frequentFlyerNumber: null,
        idAdIndicator: null,
        baggageAllowance: null,
        fastTrack: null,
        airlineData: null,
        conditionalSize: null,
      },
    ],
    security: null,
  });
});

test('a pass of two legs with everything on it', () => {
  expect(value(TWO_LEGS, '2016-08-13')).toEqual({
    passengerName: 'DESMARAIS/LUC',
    electronicTicket: true,
    version: 6,
    passengerDescription: '1',
    sourceOfCheckIn: 'W',
    sourceOfIssuance: 'W',
    issueDate: '2016-08-12',
    documentType: 'B',
    issuer: 'AC',
    bagTags: ['0014123456003'],
    conditionalSize: 24,
    legs: [
      {
        recordLocator: 'ABC123',
        from: 'YUL',
        to: 'FRA',
        carrier: 'AC',
        flightNumber: '0834',
        date: '2016-08-13',
        compartment: 'F',
        seat: '001A',
        sequenceNumber: '0025',
        passengerStatus: '1',
        airlineNumericCode: '014',
        documentSerialNumber: '1234567890',
        selectee: null,
        internationalDocumentVerification: '1',
        marketingCarrier: 'AC',
        frequentFlyerAirline: 'AC',
        frequentFlyerNumber: '1234567890123',
        idAdIndicator: null,
        baggageAllowance: '20K',
        fastTrack: true,
        airlineData: 'LX58Z',
        conditionalSize: 42,
      },
      {
        recordLocator: 'DEF456',
        from: 'FRA',
        to: 'GVA',
        carrier: 'LH',
        flightNumber: '3664',
        date: '2016-08-14',
        compartment: 'C',
        seat: '012C',
        sequenceNumber: '0002',
        passengerStatus: '1',
        airlineNumericCode: '014',
        documentSerialNumber: '0987654321',
        selectee: null,
        internationalDocumentVerification: '1',
        marketingCarrier: 'AC',
        frequentFlyerAirline: 'AC',
        frequentFlyerNumber: '1234567890123',
        idAdIndicator: null,
        baggageAllowance: '2PC',
        fastTrack: false,
        airlineData: 'WQ',
        conditionalSize: 42,
      },
    ],
    security: { type: '1', data: SIGNATURE },
  });
});

test('up to three bag tags', () => {
  expect(value(THREE_BAG_TAGS).bagTags).toEqual(['0014123456002', '0014123467001', '0014123478901']);
});

/** Passes as carriers print them, of all versions in use; passengers renamed. */
const FROM_CARRIERS: readonly (readonly [string, string])[] = [
  [
    'conditional items ending after the third',
    'M1TEST/PETER          E24Z5RN AMSBRUKL 1733 019M008A0001 316>503  W0D0742497067621',
  ],
  [
    'conditional items ending with free baggage',
    'M1TEST/HIDDEN         E8OQ6FU FRARLGLH 4010 012C004D0001 35C>2180WW6012BLH              2922023642241060 LH                        *30600000K09         ',
  ],
  [
    'no bag tag item and no leg items but one',
    'M1TESTER/MATTHEW D    EQR2L8Q DENLAXWN 1420 180T017A0017 125>30B0WW0179BWN 0E             0T0101L^460' +
      'A'.repeat(96),
  ],
  [
    'zeros for no bag tag',
    'M1TESTER/JUSTIN DAVE  EJKLEAJ MSYPHXAA 2819 014S008F0059 14A>318   0014BAA 00000000000002900174844256573 AA AA 76UXK84             223',
  ],
  [
    'a name of twenty characters',
    'M1ACKERMANN/JUSTIN DAVEJPYKJI SINNRTJL 0712 336Y025C0231 348>3180 O9335BJL 01315361700012900174601118720 JL AA 34DGH32             3',
  ],
  [
    'free text with punctuation',
    'M1TESTER/JUSTIN       ELIIBGP CLTTPAAA 1632 136R003A0030 18D>218 MM    BAA              29001001212548532AA AA 76UXK84              AKAlfj2mu1aTkVQ5xj83jTf/c5bb+8G61Q==|Wftygjey5EygW2IxQt+9v1+DHuklYFnr',
  ],
  [
    'a selectee mark that the standard does not list',
    'M1TESTER/MARTIN       EXXXXXX SJCLAXAS 3317 207U001A0006 34D>218 VV8207BAS              2502771980993865 AS AS XXXXX55200000000Z29  00010',
  ],
  [
    'version 6 with fast track N',
    'M1TESTER/JUSTIN DAVE  EUXPVFK HKGSINCX 0715 326Y040G0059 34B>6180 O9326BCX              2A00174597371330 AA AA 76UXK84             N3AA',
  ],
  [
    'version 8',
    'M1TESTER/NIELS        EX4TE6N ZRHHAMLX 1056 049Y030F0117 377>8320 W    BLX                                        2A72463496679170 LX LH 992221992624215     Y*30600000K09  LHS    ',
  ],
  [
    'two legs of one ticket',
    'M2DOEDOED/JOHNJOH     ENBVZS7 ORYMRSAF 6000 151Y021A0106 336>60B        KL 2505760840335640    KL 5193929192      NBVZS7 MRSORYAF 6009 151Y021F0040 3272505760840335640    KL 5193929192      ',
  ],
  [
    'two legs of two carriers',
    'M2TESTER/BETHANY      EP2DJMN CDGLHRAF 1780 117Y017C0130 348>5182 O    BAF              2A93223260324620    VS 1091120160          NP2DJMN LHRTPAVS 0129 117W026H0088 32C2A93223260324620    VS 1091120160          N',
  ],
  [
    'no electronic ticket',
    'M1DOE/JOHN             XXX007 BRUTXLEW 8103 035Y012C0030 147>1181W 8033BEW 0000000000000291040000000000 0   LH 123456789012345     ',
  ],
  [
    'an issuer whose designator begins with a digit',
    'M1DOE/JOHN            EXXX007 LISLCGTP 1080 204Y002D0003 35C>2180      B1A              2904712345678900                           *306      09     BRND',
  ],
  [
    'an itinerary receipt: no seat, no compartment',
    'M1Tester/Martin       EXXXXXX YVRYOWAC 0344 211          072>20B0  8203IAC 250140000000000 0AC AC AC000000000     *20000AC 223                14080003068        0B          N',
  ],
  [
    'fast track before the version that brought it',
    'M1DOE/JOHN            EXXX007 TXLBRUSN 2588 034Y023D0999 35D>5181WM7034BSN              2A08200000000000 SN LH 123456789012345      *30600000K0902       ',
  ],
  [
    'signed, and without conditional items',
    'M1DESMARAIS/LUC       EABC123 YULFRAAC 0834 326J001A0025 100^100',
  ],
  ['empty conditional sections', 'M1DESMARAIS/LUC       EABC123 YULFRAAC 0834 226F001A0025 106>60000'],
  ['a flight number of five digits', 'M1LEOPOLD/EMR         EZQ7O92 GVALHRBA 00723319C002F00009100'],
  ['a lower case record locator of seven', 'M1TESTER/KAILEY       E9169f13BLVPIEG4 0769 057Y011C0001 100'],
  ['a three-letter carrier', 'M1DOE/JANE            EABC123 MRSLGWEZY8724 099Y003C0506 100'],
  ['an infant', 'M1DOE/BABY            EABC123 YULFRAAC 0834 226YINF      100'],
  ['standby', 'M1DOE/JANE            EABC123 YULFRAAC 0834 226Y         700'],
];

describe('passes in circulation', () => {
  test.each(FROM_CARRIERS)('%s', (_, message) => {
    const pass = value(message);
    const again = encodeBcbp({ ...pass, version: pass.version === null ? null : 6 });
    expect(again).toEqual({ ok: true, value: message.replace(/^(.{60})>\d/, '$1>6') });
  });

  test('say what they say', () => {
    const pass = (name: string) => value(FROM_CARRIERS.find(([title]) => title === name)?.[1] ?? '');
    expect(pass('conditional items ending after the third')).toMatchObject({
      version: 5,
      sourceOfIssuance: 'W',
      issueDate: null,
      legs: [
        {
          airlineNumericCode: '074',
          documentSerialNumber: '2497067621',
          selectee: null,
          passengerStatus: '3',
        },
      ],
    });
    expect(pass('no bag tag item and no leg items but one')).toMatchObject({
      legs: [{ selectee: '0', airlineData: 'T0101L' }],
      security: { type: '4', data: 'A'.repeat(96) },
    });
    expect(pass('an itinerary receipt: no seat, no compartment')).toMatchObject({
      documentType: 'I',
      legs: [{ compartment: null, seat: null, sequenceNumber: null, passengerStatus: '0' }],
    });
    expect(pass('an infant').legs[0]).toMatchObject({ seat: 'INF', sequenceNumber: null });
    expect(pass('no electronic ticket').electronicTicket).toBe(false);
  });
});

describe('dates', () => {
  const flown = (day: string, on: string) => value(PLAIN.replace(' 226F', ` ${day}F`), on).legs[0]?.date;

  test.each([
    ['001', '2025-12-31', '2026-01-01'],
    ['365', '2026-01-01', '2025-12-31'],
    ['226', '2025-11-22', '2025-08-14'],
    ['060', '2024-02-01', '2024-02-29'],
    ['060', '2025-02-01', '2025-03-01'],
    ['366', '2024-12-30', '2024-12-31'],
    ['366', '2025-01-02', '2024-12-31'],
    ['366', '2027-06-01', '2028-12-31'],
  ])('day %s seen on %s is %s', (day, on, date) => {
    expect(flown(day, on)).toBe(date);
  });

  const issued = (digits: string, on: string) =>
    value(TWO_LEGS.replace('WW6225', `WW${digits}`), on).issueDate;

  test.each([
    ['5326', '2025-11-22', '2025-11-22'],
    ['9365', '2020-01-01', '2019-12-31'],
    ['0001', '2019-12-31', '2020-01-01'],
    ['6366', '2025-01-01', '2016-12-31'],
  ])('issued %s seen on %s is %s', (digits, on, date) => {
    expect(issued(digits, on)).toBe(date);
  });
});

/** Resolution 792's example for two legs with one stretch of it changed. */
const changed = (from: string, to: string) => {
  expect(TWO_LEGS.indexOf(from)).toBeGreaterThanOrEqual(0);
  return TWO_LEGS.replace(from, to);
};

describe('what is refused', () => {
  const cases: readonly (readonly [string, string, BcbpProblemCode, number])[] = [
    ['nothing', '', 'format-code', 0],
    ['a word', 'HELLO', 'format-code', 0],
    ['another format', `S${PLAIN.slice(1)}`, 'format-code', 0],
    ['lower case', PLAIN.toLowerCase(), 'format-code', 0],
    ['no legs', `M0${PLAIN.slice(2)}`, 'leg-count', 1],
    ['five legs', `M5${PLAIN.slice(2)}`, 'leg-count', 1],
    ['a second leg that is not there', `M2${PLAIN.slice(2)}`, 'too-short', 60],
    ['a leg more than counted', TWO_LEGS.replace('M2', 'M1'), 'left-over', 137],
    ['a pass cut in its name', PLAIN.slice(0, 15), 'too-short', 15],
    ['a pass cut in its leg', PLAIN.slice(0, 58), 'too-short', 58],
    ['a size cut', PLAIN.slice(0, 59), 'too-short', 59],
    ['a signature behind the last section without a mark', `${PLAIN}AKAlfj2mu1aTkVQ5xj83==`, 'left-over', 60],
    ['a character more', `${PLAIN}A`, 'left-over', 60],
    ['a blank more', `${PLAIN} `, 'left-over', 60],
    ['a character that is not ASCII', PLAIN.replace('LUC', 'LUÇ'), 'character', 14],
    ['a line feed', `${PLAIN}\n`, 'character', 60],
    ['a digit in the name', PLAIN.replace('LUC', 'LU1'), 'passenger-name', 2],
    ['no name', PLAIN.replace('DESMARAIS/LUC', '             '), 'passenger-name', 2],
    ['another ticket indicator', PLAIN.replace(' EABC', ' XABC'), 'electronic-ticket', 22],
    ['a hole in the record locator', PLAIN.replace('ABC123', 'ABC 23'), 'record-locator', 23],
    ['a short record locator', PLAIN.replace('ABC123 ', 'ABC1   '), 'record-locator', 23],
    ['a digit in an airport', PLAIN.replace('YUL', 'YU1'), 'airport', 30],
    ['a short airport', PLAIN.replace('FRA', 'FR '), 'airport', 33],
    ['a carrier of digits', PLAIN.replace('AC ', '12 '), 'carrier', 36],
    ['a carrier of one letter', PLAIN.replace('AC ', 'A  '), 'carrier', 36],
    ['a letter in the flight number', PLAIN.replace('0834', '08X4'), 'flight-number', 39],
    ['a short flight number', PLAIN.replace('0834 ', '834  '), 'flight-number', 39],
    ['day 000', PLAIN.replace('226', '000'), 'flight-date', 44],
    ['day 367', PLAIN.replace('226', '367'), 'flight-date', 44],
    ['a day of two digits', PLAIN.replace('226', '26 '), 'flight-date', 44],
    ['a digit for a compartment', PLAIN.replace('F001A', '1001A'), 'compartment', 47],
    ['a seat without a compartment', PLAIN.replace('F001A', ' 001A'), 'compartment', 47],
    ['a seat of digits', PLAIN.replace('001A', '0011'), 'seat', 48],
    ['a seat with a letter too soon', PLAIN.replace('001A', '0A1B'), 'seat', 48],
    ['a seat without leading zeros', PLAIN.replace('001A', '1A  '), 'seat', 48],
    ['a sequence of letters', PLAIN.replace('0025 ', 'ABCD '), 'sequence-number', 52],
    ['an unknown status', PLAIN.replace('0025 1', '0025 #'), 'passenger-status', 57],
    ['a size that is no number', PLAIN.replace(/00$/, 'G0'), 'section-size', 58],
    ['a size in lower case', changed('14D>', '14d>'), 'section-size', 58],
    ['a size too large', PLAIN.replace(/00$/, '05'), 'section-size', 58],
    ['a section that is smaller than its parts', changed('14D>', '14C>'), 'airport', 0],
    ['no version mark', changed('>6181', 'X6181'), 'version', 60],
    ['version 0', changed('>6', '>0'), 'version', 61],
    ['version 9', changed('>6', '>9'), 'version', 61],
    ['a section of only a mark', `${PLAIN.slice(0, 58)}01>`, 'version', 61],
    ['a section without the size of its items', `${PLAIN.slice(0, 58)}02>6`, 'too-short', 62],
    ['conditional items ending within one', changed('>6181', '>6171'), 'section-size', 75],
    [
      'more conditional items than there are',
      `${PLAIN.slice(0, 58)}39>633${' '.repeat(51)}00`,
      'section-size',
      114,
    ],
    ['issued on day 000', changed('WW6225', 'WW6000'), 'issue-date', 67],
    ['issued on day 366 of a common year', changed('WW6225', 'WW5366'), 'issue-date', 67],
    ['an unknown kind of document', changed('6225BAC', '6225XAC'), 'document-type', 71],
    ['a bag tag with a letter', changed('0014123456003', '0014123456O03'), 'bag-tag', 75],
    [
      'a second bag tag without a first',
      THREE_BAG_TAGS.replace('0014123456002', ' '.repeat(13)),
      'bag-tag',
      114,
    ],
    ['a numeric code of letters', changed('2A014', '2A0I4'), 'ticket-number', 90],
    ['a baggage allowance that is none', changed('20KY', '20XY'), 'baggage-allowance', 128],
    ['a fast track of X', changed('20KY', '20KX'), 'fast-track', 131],
    ['security data shorter than said', TWO_LEGS.slice(0, -1), 'section-size', 0],
    ['security data longer than said', `${TWO_LEGS}A`, 'left-over', 0],
    ['security data without a mark', changed('^164', '*164'), 'left-over', 0],
    ['security data of no type', changed('^164', '^ 64'), 'security', 0],
    ['a size of zero before conditional items', changed('14D>', '100>'), 'record-locator', 60],
  ];

  test.each(cases)('%s', (_, message, code, offset) => {
    const result = read(message);
    expect(result.ok ? 'accepted' : result.fault.code).toBe(code);
    if (offset > 0) expect(result).toMatchObject({ fault: { offset } });
  });

  test('without telling what stood there', () => {
    for (const [, message] of cases) {
      const told = JSON.stringify(read(message));
      for (const secret of ['DESMARAIS', 'ABC123', '1234567890', '0014123456', 'GIWVC'])
        expect(told).not.toContain(secret);
    }
  });

  test('every size that is not the right one', () => {
    for (const at of [58, 62, 88, 174, 176]) {
      const right = TWO_LEGS.slice(at, at + 2);
      for (let size = 0; size <= 0xff; size++) {
        const digits = size.toString(16).toUpperCase().padStart(2, '0');
        const message = TWO_LEGS.slice(0, at) + digits + TWO_LEGS.slice(at + 2);
        const result = read(message);
        if (digits === right) expect(result.ok).toBe(true);
        // A shorter section of conditional items can still add up: what follows it is the airline's own.
        else if (result.ok) expect([62, 88, 176]).toContain(at);
      }
    }
  });
});

describe('writing', () => {
  const pass = value(PLAIN);
  const leg = pass.legs[0] as NonNullable<(typeof pass.legs)[0]>;

  test('ends a conditional section after the last item present', () => {
    const { conditionalSize: _pass, ...once } = pass;
    const { conditionalSize: _leg, ...bare } = leg;
    expect(encodeBcbp({ ...once, version: 6, legs: [bare] })).toMatchObject({
      ok: true,
      value: `${PLAIN.slice(0, 58)}06>60000`,
    });
    expect(encodeBcbp({ ...once, version: 8, legs: [{ ...bare, selectee: '0' }] })).toMatchObject({
      value: `${PLAIN.slice(0, 58)}14>8000E${' '.repeat(13)}0`,
    });
    const second = { ...once, legs: [bare, bare] };
    expect(encodeBcbp(second)).toMatchObject({ value: `M2${PLAIN.slice(2)}${PLAIN.slice(23)}` });
  });

  test('cuts only the tail of a name', () => {
    const long = encodeBcbp({ ...pass, passengerName: 'WOLFESCHLEGELSTEINHAUSEN/HUBERT' });
    expect(long).toMatchObject({ value: `M1WOLFESCHLEGELSTEINHA${PLAIN.slice(22)}` });
    const spaced = encodeBcbp({ ...pass, passengerName: 'ACKERMANN/JUSTIN DA VE' });
    expect(spaced).toMatchObject({ value: `M1ACKERMANN/JUSTIN DA ${PLAIN.slice(22)}` });
  });

  test.each([
    ['version', { version: 5 }],
    ['version', { version: null, issuer: 'AC' }],
    ['leg-count', { legs: [] }],
    ['leg-count', { legs: [leg, leg, leg, leg, leg] }],
    ['passenger-name', { passengerName: 'MÜLLER/JÖRG' }],
    ['passenger-name', { passengerName: '' }],
    ['flight-number', { legs: [{ ...leg, flightNumber: '834' }] }],
    ['flight-date', { legs: [{ ...leg, date: '2025-02-30' }] }],
    ['issue-date', { version: 6, issueDate: 'today', conditionalSize: 24 }],
    ['seat', { legs: [{ ...leg, seat: '1A' }] }],
    ['section-size', { version: 6, issuer: 'AC', conditionalSize: 7 }],
    ['section-size', { version: 6, conditionalSize: 9 }],
    ['section-size', { version: 6, legs: [{ ...leg, airlineData: 'A'.repeat(250), conditionalSize: 0 }] }],
    ['bag-tag', { version: 6, bagTags: ['1', '2', '3', '4'] }],
    ['bag-tag', { version: 6, conditionalSize: 50, bagTags: ['0014123456'] }],
    ['security', { security: { type: '', data: '' } }],
    ['section-size', { security: { type: '1', data: 'A'.repeat(256) } }],
    ['character', { security: { type: '1', data: 'ä' } }],
  ])('refuses a wrong %s', (code, change) => {
    const result = encodeBcbp({ ...pass, ...change });
    expect(result.ok ? 'written' : result.fault.code).toBe(code);
  });
});
