import { SWIPE_LAYOUTS } from '../../config/readers.ts';
import { ok, type Result } from '../../config/result.ts';
import { AAMVA_PROBLEMS } from '../../device-agent/hardware/protocol/aamva/licence.ts';
import { FORM_OF_2000, NOBODY, STANDARD_2020 } from '../../device-agent/hardware/protocol/aamva/specimens.ts';
import { decodeAamva, encodeAamva } from '../../device-agent/hardware/protocol/aamva.ts';
import {
  decodeBagTagData,
  decodeBagTagForm,
  encodeBagTagData,
  encodeBagTagForm,
} from '../../device-agent/hardware/protocol/aea/bag-tag.ts';
import { decodeLogo, encodeLogo } from '../../device-agent/hardware/protocol/aea/logo.ts';
import {
  PASS_DATA,
  PASS_FORM,
  PASS_TEMPLATE,
  SHORT_TAG_DATA,
  SHORT_TAG_FORM,
  TAG_DATA,
  TAG_FORM,
} from '../../device-agent/hardware/protocol/aea/streams.ts';
import { decodeTemplate, encodeTemplate } from '../../device-agent/hardware/protocol/aea/template.ts';
import {
  decodeTicketData,
  decodeTicketForm,
  encodeTicketForm,
} from '../../device-agent/hardware/protocol/aea/ticket.ts';
import {
  AEA_PROBLEMS,
  decodeAnswer,
  decodeCommand,
  frame,
  hostFrames,
} from '../../device-agent/hardware/protocol/aea.ts';
import { BCBP_PROBLEMS } from '../../device-agent/hardware/protocol/bcbp/pass.ts';
import { PLAIN, THREE_BAG_TAGS, TWO_LEGS } from '../../device-agent/hardware/protocol/bcbp/specimens.ts';
import { decodeBcbp, encodeBcbp } from '../../device-agent/hardware/protocol/bcbp.ts';
import {
  decodeKeyReport,
  decodeScanReport,
  decodeSwipeReport,
  encodeKeyReport,
  encodeScan,
  encodeScanReport,
  encodeSwipeReport,
  encodeTyping,
  KEY_REPORT_PROBLEMS,
  SCAN_REPORT_PROBLEMS,
  SWIPE_REPORT_PROBLEMS,
} from '../../device-agent/hardware/protocol/hid.ts';
import { decodeTracks, MAGSTRIPE_PROBLEMS } from '../../device-agent/hardware/protocol/magstripe.ts';
import { MRZ_PROBLEMS } from '../../device-agent/hardware/protocol/mrz/fields.ts';
import {
  LONG_TD1,
  LONG_TD2,
  MRV_A,
  MRV_B,
  TD1,
  TD2,
  TD3,
} from '../../device-agent/hardware/protocol/mrz/specimens.ts';
import { decodeMrz, encodeMrz } from '../../device-agent/hardware/protocol/mrz.ts';
import { decodeNationalId, NATIONAL_ID_PROBLEMS } from '../../device-agent/hardware/protocol/national-id.ts';
import type { DecodeProblem } from '../../device-agent/hardware/protocol/problem.ts';
import { decodeSaleRequest } from '../../device-agent/hardware/protocol/sale-to-poi/request.ts';
import { decodeSaleResponse } from '../../device-agent/hardware/protocol/sale-to-poi/response.ts';
import {
  answering,
  asking,
  REQUESTS,
  RESPONSES,
} from '../../device-agent/hardware/protocol/sale-to-poi/specimens.ts';
import { SALE_PROBLEMS } from '../../device-agent/hardware/protocol/sale-to-poi/writing.ts';
import { readScan } from '../../device-agent/hardware/protocol/scan.ts';
import { decodeWeighing } from '../../device-agent/hardware/protocol/sics.ts';
import { readStripeCard } from '../../device-agent/hardware/protocol/stripe-card.ts';
import {
  decodeCondition,
  decodeHostStatus,
  encodeCondition,
  encodeHostStatus,
} from '../../device-agent/hardware/protocol/zpl/answers.ts';
import { decodeGraphic, labelsIn, ZPL_PROBLEMS } from '../../device-agent/hardware/protocol/zpl.ts';

const TODAY = '2026-11-26';
const bytesOf = (text: string): Buffer => Buffer.from(text, 'latin1');
export const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const [_STX, _ETX] = ['\x02', '\x03'];

/**
 * A decoder under fuzz. Texts hold one byte a character. `again` writes what was accepted: read once more, it must be the
 * same value, or something was accepted that does not add up.
 */
export interface Decoder {
  readonly name: string;
  readonly seeds: readonly string[];
  readonly decode: (text: string) => Result<unknown, DecodeProblem | null>;
  readonly again?: (value: never) => string;
  /** The codes that a refusal may have; none where it is refused without a reason. */
  readonly problems: readonly string[];
}

const decoder = <T>(
  name: string,
  problems: readonly string[],
  seeds: readonly string[],
  decode: (text: string) => Result<T, DecodeProblem | null>,
  again?: (value: T) => string,
): Decoder => ({ name, problems, seeds, decode, ...(again ? { again } : {}) });

const written = (result: Result<string, unknown>): string => (result.ok ? result.value : '');
/** What is not understood of a form is told, and not written again. */
const understood = ({ unknown }: { readonly unknown: readonly string[] }): boolean => unknown.length === 0;
const found = <T>(value: T | null): Result<T, null> =>
  value === null ? { ok: false, fault: null } : { ok: true, value };

const MEMBER_STRIPES = '%B992003891777470^DOE/JANE^2512?;992003891777470=2512?+0112345=6?';
const MEMBERS = { programme: 'XD', pattern: '(?<number>\\d{9})' };
const PICTURE = { width: 16, height: 4, bits: Uint8Array.from([0xff, 0x00, 2, 3, 0x10, 0x10, 0xaa, 0x55]) };
export const LOGO = written(encodeLogo({ kind: 'logo', id: '01', picture: PICTURE }));
export const HOST_STATUS = '030,0,0,1245,000,0,0,0,000,0,0,0|001,0,0,0,1,2,6,0,00000000,1,000|1234,0';
export const CONDITION = encodeCondition(['head-open'], ['paper-low']);
export const LABEL =
  '^XA^CI28^PW812^LL400^FO20,20^A0N,40,40^FH_^FDGATE_5E D72^FS^FO20,80^BY2,3^B2N,80,Y^FD0999123456^FS^XZ';
const SWIPE = ['%BXD700000018^EXAMPLE/MEI LIN?', ';700000018=2512?', null] as const;
const saleBody = (framed: Uint8Array): string => textOf(framed.subarray(4));
export const scans = (text: string) => encodeScan(']L0', bytesOf(text)).map(textOf);

/** Every decoder of one whole thing. */
export const DECODERS: readonly Decoder[] = [
  decoder(
    'a machine readable zone',
    MRZ_PROBLEMS,
    [TD1, TD2, TD3, MRV_A, MRV_B, LONG_TD1, LONG_TD2],
    (text) => decodeMrz(text.split('|'), { today: TODAY }),
    (zone) => (zone.corrected.length > 0 ? '' : (expectWritten(encodeMrz(zone)) ?? []).join('|')),
  ),
  decoder(
    'the text of a boarding pass',
    BCBP_PROBLEMS,
    [PLAIN, TWO_LEGS, THREE_BAG_TAGS],
    (text) => decodeBcbp(text, { today: TODAY }),
    (pass) => written(encodeBcbp(pass)),
  ),
  decoder(
    'the tracks of a card',
    MAGSTRIPE_PROBLEMS,
    [MEMBER_STRIPES, ';992003891777470=2512?'],
    decodeTracks,
  ),
  decoder(
    'a driving licence',
    AAMVA_PROBLEMS,
    [STANDARD_2020, FORM_OF_2000, encodeAamva(NOBODY)],
    decodeAamva,
  ),
  decoder(
    'a national identity card',
    NATIONAL_ID_PROBLEMS,
    [
      '00123456789@MUESTRA@ANA INÉS@F@42528721@A@13/04/2000@20/04/2017@234',
      '@14000001    @A@1@EJEMPLO@MARÍA ÑANDÚ@ARGENTINA@31/05/1960@F@01/11/2011@00012345678@7055 @01/11/2026@421@0@ILR:2.20@UNIDAD #02',
    ],
    decodeNationalId,
  ),
  decoder('whatever is scanned', [], [PLAIN, STANDARD_2020, 'XD700000018', '4111111111111111'], (text) => {
    const content = readScan(text, { today: TODAY, cards: [MEMBERS] });
    return content.is === 'other' || content.is === 'broken' ? { ok: false, fault: null } : ok(content);
  }),
  decoder('whatever is swiped', [], [MEMBER_STRIPES, ';4111111111111111=2512?'], (text) => {
    const card = readStripeCard(text, [{ ...MEMBERS, track: 2 }]);
    return card.is === 'unreadable' ? { ok: false, fault: null } : ok(card);
  }),
  decoder('an AEA form of bag tags', AEA_PROBLEMS, [TAG_FORM, SHORT_TAG_FORM], decodeBagTagForm, (form) =>
    understood(form) ? written(encodeBagTagForm(form)) : '',
  ),
  decoder('AEA data of a bag tag', AEA_PROBLEMS, [TAG_DATA, SHORT_TAG_DATA], decodeBagTagData, (data) =>
    written(encodeBagTagData(data)),
  ),
  decoder('an AEA form of tickets', AEA_PROBLEMS, [PASS_FORM], decodeTicketForm, (form) =>
    understood(form) ? written(encodeTicketForm(form)) : '',
  ),
  decoder('AEA data of a ticket', AEA_PROBLEMS, [PASS_DATA], decodeTicketData),
  decoder('an AEA template', AEA_PROBLEMS, [PASS_TEMPLATE], decodeTemplate, (template) =>
    understood(template) ? written(encodeTemplate(template)) : '',
  ),
  decoder(
    'an AEA logo',
    AEA_PROBLEMS,
    [LOGO],
    (text) => decodeLogo(bytesOf(text)),
    (logo) => written(encodeLogo(logo)),
  ),
  decoder('an AEA answer', [], ['PROK#0OO#', 'SQOK#OS0#000#', 'BTPERR3', 'SQNI'], (text) =>
    found(decodeAnswer(bytesOf(text))),
  ),
  decoder('an AEA message', AEA_PROBLEMS, [TAG_FORM, PASS_DATA, LOGO], (text) =>
    decodeCommand(bytesOf(text)),
  ),
  decoder(
    'a host’s AEA document',
    [],
    [textOf(frame(TAG_FORM)) + textOf(frame(TAG_DATA)), PASS_FORM],
    (text) => ok(hostFrames(bytesOf(text))),
  ),
  decoder(
    'the condition of a ZPL printer',
    ZPL_PROBLEMS,
    [CONDITION.slice(1, -3)],
    decodeCondition,
    ({ errors, warnings, otherErrors }) =>
      otherErrors ? '' : encodeCondition(errors, warnings).slice(1, -3),
  ),
  decoder(
    'the host status of a ZPL printer',
    ZPL_PROBLEMS,
    [HOST_STATUS],
    (text) => decodeHostStatus(text.split('|')),
    (status) =>
      encodeHostStatus(status)
        .split(/\r\n/)
        .filter((line) => line !== '')
        .map((line) => line.slice(1, -1))
        .join('|'),
  ),
  decoder('a picture in ZPL', ZPL_PROBLEMS, ['FFFF0000', 'gF,!:', 'A55A,,'], (text) =>
    decodeGraphic({ format: 'A', bytes: 64, across: 4, data: text }),
  ),
  decoder('the labels of a ZPL document', [], [LABEL, `${LABEL}^XA^PQ3^FO1,1^GB9,9^FS^XZ`], (text) =>
    found(labelsIn(bytesOf(text))),
  ),
  decoder(
    'a scanner’s report',
    SCAN_REPORT_PROBLEMS,
    scans('XD700000018'),
    (text) => decodeScanReport(bytesOf(text)),
    (report) => textOf(encodeScanReport(report)),
  ),
  decoder(
    'a keyboard’s report',
    KEY_REPORT_PROBLEMS,
    encodeTyping('aZ9').map(textOf),
    (text) => decodeKeyReport(bytesOf(text)),
    (report) => textOf(encodeKeyReport(report)),
  ),
  decoder(
    'what a till asks of a payment terminal',
    SALE_PROBLEMS,
    REQUESTS.map(saleBody),
    (text) => decodeSaleRequest(bytesOf(text)),
    (request) => saleBody(asking(request)),
  ),
  decoder(
    'what a payment terminal answers',
    SALE_PROBLEMS,
    RESPONSES.map(saleBody),
    (text) => decodeSaleResponse(bytesOf(text)),
    (response) => saleBody(answering(response)),
  ),
  decoder(
    'a weighing',
    ['weight'],
    ['S S      23.40 kg', 'S D      11.05 kg', 'S S      12500 g', 'S I', 'S +'],
    decodeWeighing,
  ),
  ...Object.entries(SWIPE_LAYOUTS).map(([maker, layout]) =>
    decoder(
      `a card reader’s report, ${maker}`,
      SWIPE_REPORT_PROBLEMS,
      [textOf(encodeSwipeReport(SWIPE, layout))],
      (text) => decodeSwipeReport(bytesOf(text), layout),
      (swipe) => textOf(encodeSwipeReport(swipe, layout)),
    ),
  ),
];

const expectWritten = <T>(result: Result<T, unknown>): T | null => (result.ok ? result.value : null);
