import { PASS_DATA, TAG_FORM } from '../../device-agent/hardware/protocol/aea/streams.ts';
import { frame, messageReader } from '../../device-agent/hardware/protocol/aea.ts';
import { PLAIN } from '../../device-agent/hardware/protocol/bcbp/specimens.ts';
import { answerReader } from '../../device-agent/hardware/protocol/escpos.ts';
import { frameReader } from '../../device-agent/hardware/protocol/frame.ts';
import {
  decodeKeyReport,
  decodeScanReport,
  encodeTyping,
  KEY_REPORT_LENGTH,
  keyWatcher,
  reportReader,
  SCAN_REPORT_LENGTH,
  scanAssembler,
} from '../../device-agent/hardware/protocol/hid.ts';
import { TD3 } from '../../device-agent/hardware/protocol/mrz/specimens.ts';
import { saleFrames } from '../../device-agent/hardware/protocol/sale-to-poi/frames.ts';
import { decodeSaleResponse } from '../../device-agent/hardware/protocol/sale-to-poi/response.ts';
import { RESPONSES } from '../../device-agent/hardware/protocol/sale-to-poi/specimens.ts';
import { zplAnswerReader, zplReader } from '../../device-agent/hardware/protocol/zpl.ts';
import { CONDITION, HOST_STATUS, LABEL, LOGO, scans, textOf } from './decoders.ts';

const [STX, ETX] = ['\x02', '\x03'];

/** A reader of a stream: what it tells of each piece that comes in, one after another. */
export interface StreamReader {
  readonly name: string;
  readonly seeds: readonly string[];
  readonly open: () => (piece: Uint8Array) => readonly unknown[];
}

const taking = (reader: { take(bytes: Uint8Array): readonly unknown[] }) => (piece: Uint8Array) =>
  reader.take(piece);

/** Every reader that cuts a stream into answers, messages, commands or reports. */
export const STREAM_READERS: readonly StreamReader[] = [
  ...(['epson', 'custom'] as const).map((dialect) => ({
    name: `answers of an ESC/POS printer, ${dialect}`,
    seeds: ['\x12\x12\x12\x12', '\x37\x220001\x00', '\x37\x25\x00', '\x10\x0f\x00\x01\x02\x03'],
    open: () => taking(answerReader(dialect)),
  })),
  ...[true, false].map((lines) => ({
    name: `AEA messages, ${lines ? 'lines too' : 'frames alone'}`,
    seeds: [textOf(frame(TAG_FORM)), `${PASS_DATA}\r\n`, textOf(frame(LOGO))],
    open: () => taking(messageReader({ lines })),
  })),
  {
    name: 'answers of a ZPL printer',
    seeds: [
      CONDITION,
      HOST_STATUS.split('|')
        .map((line) => `${STX}${line}${ETX}\r\n`)
        .join(''),
      '"1234"',
    ],
    open: () => taking(zplAnswerReader()),
  },
  {
    name: 'messages of a payment terminal',
    seeds: RESPONSES.map(textOf),
    open: () => {
      const frames = saleFrames();
      return (piece) => frames.take(piece).map((body) => decodeSaleResponse(body));
    },
  },
  {
    name: 'commands in ZPL',
    seeds: [LABEL, '~HS', '^XA^GFB,8,8,2,12345678^FS^XZ'],
    open: () => taking(zplReader()),
  },
  ...(
    [
      ['framed on both sides', STX, ETX],
      ['ended by a line end', '', '\r'],
    ] as const
  ).map(([how, prefix, suffix]) => ({
    name: `frames ${how}`,
    seeds: [`${prefix}${TD3.replace('|', '\r')}${suffix}`],
    open: () => taking(frameReader({ prefix, suffix })),
  })),
  {
    name: 'reports of a scanner over a stream',
    seeds: [scans(PLAIN).join('')],
    open: () => {
      const assembler = scanAssembler();
      const reports = reportReader({ length: SCAN_REPORT_LENGTH, whole: false });
      return (piece) =>
        reports.take(piece).map((report) => {
          const decoded = decodeScanReport(report);
          return decoded.ok ? assembler.take(decoded.value) : decoded.fault.code;
        });
    },
  },
  {
    name: 'keys of a keyboard over a stream',
    seeds: [encodeTyping('XD700000018\r').map(textOf).join('')],
    open: () => {
      const pressed = keyWatcher();
      const reports = reportReader({ length: KEY_REPORT_LENGTH, whole: false });
      return (piece) =>
        reports.take(piece).map((report) => {
          const decoded = decodeKeyReport(report);
          return decoded.ok ? pressed(decoded.value) : decoded.fault.code;
        });
    },
  },
];
