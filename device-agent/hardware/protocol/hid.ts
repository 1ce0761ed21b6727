/** HID input reports of scanners, card readers and keyboards ⇄ values. */
export {
  decodeKeyReport,
  encodeKeyReport,
  encodeTyping,
  KEY_REPORT_LENGTH,
  KEY_REPORT_PROBLEMS,
  KEYS_UP,
  type KeyReport,
  keyWatcher,
} from './hid/key-report.ts';
export { characterOf } from './hid/keyboard-layout.ts';
export { reportReader } from './hid/reports.ts';
export {
  decodeScanReport,
  encodeScan,
  encodeScanReport,
  SCAN_REPORT_LENGTH,
  SCAN_REPORT_PROBLEMS,
  type ScannedSymbol,
  type ScanReport,
  scanAssembler,
} from './hid/scan-report.ts';
export {
  decodeSwipeReport,
  encodeSwipeReport,
  SWIPE_REPORT_PROBLEMS,
  type Swipe,
  type SwipeLayout,
  type TrackRead,
} from './hid/swipe-report.ts';
