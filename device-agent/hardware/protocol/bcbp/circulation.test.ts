import { describe, expect, test } from 'vitest';
import { expectOk } from '../../../../config/result.ts';
import { decodeBcbp } from './decode.ts';
import { encodeBcbp } from './encode.ts';

const today = '2025-11-22';
const value = (message: string, day = today) =>
  expectOk(decodeBcbp(message, { today: day }), 'the pass can be read');

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
    'M1TESTER/MATTHEW D    EXXXXXX DENLAXWN 1420 180T017A0017 125>30B0WW0179BWN 0E             0T0101L^460' +
      'A'.repeat(96),
  ],
  [
    'zeros for no bag tag',
    'M1TESTER/JUSTIN DAVE  EXXXXXX MSYPHXAA 2819 014S008F0059 14A>318   0014BAA 00000000000002900174000000563 AA AA 00XXX00             223',
  ],
  [
    'a name of twenty characters',
    'M1TESTERMAN/JUSTIN DAVEXXXXXX SINNRTJL 0712 336Y025C0231 348>3180 O9335BJL 01310000000012900112345678900 JL AA 00XXX00             3',
  ],
  [
    'free text with punctuation',
    'M1TESTER/JUSTIN       EXXXXXX CLTTPAAA 1632 136R003A0030 18D>218 MM    BAA              29001001000000432AA AA 00XXX00              AKAaaa2bb1ccDdE5ff83gHh/i5jj+8K61L==|Mnopqrst5UvwxW2XyZz+9a1+BCdefghI',
  ],
  [
    'a selectee mark that the standard does not list',
    'M1TESTER/MARTIN       EXXXXXX SJCLAXAS 3317 207U001A0006 34D>218 VV8207BAS              2502771000000065 AS AS XXXXX55200000000Z29  00010',
  ],
  [
    'version 6 with fast track N',
    'M1TESTER/JUSTIN DAVE  EXXXXXX HKGSINCX 0715 326Y040G0059 34B>6180 O9326BCX              2A00174000000030 AA AA 00XXX00             N3AA',
  ],
  [
    'version 8',
    'M1TESTER/NIELS        EXXXXXX ZRHHAMLX 1056 049Y030F0117 377>8320 W    BLX                                        2A72463000000070 LX LH 992220000000005     Y*30600000K09  LHS    ',
  ],
  [
    'two legs of one ticket',
    'M2DOEDOED/JOHNJOH     EXXXXXX ORYMRSAF 6000 151Y021A0106 336>60B        KL 2505760000000640    KL 5100000002      XXXXXX MRSORYAF 6009 151Y021F0040 3272505760000000640    KL 5100000002      ',
  ],
  [
    'two legs of two carriers',
    'M2TESTER/BETHANY      EXXXXXX CDGLHRAF 1780 117Y017C0130 348>5182 O    BAF              2A93223260000000    VS 1000000000          NXXXXXX LHRTPAVS 0129 117W026H0088 32C2A93223260000000    VS 1000000000          N',
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
  ['a lower case record locator of seven', 'M1TESTER/KAILEY       E1234f56BLVPIEG4 0769 057Y011C0001 100'],
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
