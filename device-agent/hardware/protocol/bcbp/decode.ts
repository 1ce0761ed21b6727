import { ok, type Result } from '../../../../config/result.ts';
import { todayOf } from '../calendar-day.ts';
import { problem } from '../problem.ts';
import { inStandardForm } from './carriers.ts';
import { consistsOf, DIGIT, UPPER } from './characters.ts';
import { type Cursor, offsetOf, stop, take, takeWithin } from './item.ts';
import { CONDITIONAL_LEG_ITEMS, CONDITIONAL_PASS_ITEMS, LEG_ITEMS, PASS_ITEMS } from './items.ts';
import { type Bcbp, type BcbpLeg, type BcbpProblem, MOST_LEGS } from './pass.ts';

/** The newest version of the standard that is known. */
const NEWEST_VERSION = 8;

/** What is being read is filled in item by item: putting objects together afterwards took most of the time. */
type Draft<T> = { -readonly [Name in keyof T]: T[Name] };

/**
 * Reads the text of a boarding pass's barcode strictly to Resolution 792, versions 1 to 8: every size must add up,
 * nothing may be left over, each item must hold what it can hold. Items that a version added later are read in
 * earlier ones too, since carriers write them, and what certain carriers write otherwise where it leaves no doubt.
 * `today` (`YYYY-MM-DD`) decides only the year of a date.
 */
export function decodeBcbp(message: string, context: { today: string }): Result<Bcbp, BcbpProblem> {
  const decoded = decodeAsWritten(message, context);
  if (decoded.ok) return decoded;
  const standard = inStandardForm(message);
  if (!standard) return decoded;
  const read = decodeAsWritten(standard.message, context);
  return read.ok ? ok(standard.restore(read.value)) : decoded;
}

function decodeAsWritten(message: string, { today }: { today: string }): Result<Bcbp, BcbpProblem> {
  const cursor: Cursor = {
    message,
    today: todayOf(today),
    offset: 'M1'.length,
    end: message.length,
    stopped: null,
  };
  const legCount = message.charCodeAt(1) - 0x30;
  if (!message.startsWith('M')) stop(cursor, 'format-code', 0, 'a boarding pass begins with M');
  if (!(legCount >= 1 && legCount <= MOST_LEGS)) stop(cursor, 'leg-count', 1, `one to ${MOST_LEGS} legs`);
  const legs: BcbpLeg[] = [];
  const pass: Draft<Bcbp> = {
    passengerName: take(cursor, PASS_ITEMS.passengerName),
    electronicTicket: take(cursor, PASS_ITEMS.electronicTicket),
    version: null,
    passengerDescription: null,
    sourceOfCheckIn: null,
    sourceOfIssuance: null,
    issueDate: null,
    documentType: null,
    issuer: null,
    bagTags: [],
    conditionalSize: null,
    legs,
    security: null,
  };
  for (let index = 0; index < legCount && !cursor.stopped; index += 1) {
    const leg = readLeg(cursor);
    legs.push(leg);
    const { end } = cursor;
    openSection(cursor);
    if (index === 0 && hasMore(cursor)) readUnique(cursor, pass);
    if (hasMore(cursor)) readConditional(cursor, leg);
    cursor.end = end;
  }
  if (hasMore(cursor)) readSecurity(cursor, pass);
  if (!cursor.stopped) return ok(pass);
  // What was read has no room for a foreign character; one that stands anywhere says most of what went wrong.
  const foreign = firstForeign(message);
  return foreign < 0 ? cursor.stopped : problem('character', foreign, ONLY_ASCII);
}

const ONLY_ASCII = 'only printable ASCII characters occur';

/** Where the first character stands that is no printable ASCII; -1 where all are. */
function firstForeign(message: string, start = 0, end = message.length): number {
  for (let offset = start; offset < end; offset += 1) {
    const character = message.charCodeAt(offset);
    if (character < 0x20 || character > 0x7e) return offset;
  }
  return -1;
}

const hasMore = ({ offset, end, stopped }: Cursor): boolean => offset < end && !stopped;

/** What every pass says of a leg; what it may say is absent yet. */
function readLeg(cursor: Cursor): Draft<BcbpLeg> {
  const start = cursor.offset;
  const leg: Draft<BcbpLeg> = {
    recordLocator: take(cursor, LEG_ITEMS.recordLocator),
    from: take(cursor, LEG_ITEMS.from),
    to: take(cursor, LEG_ITEMS.to),
    carrier: take(cursor, LEG_ITEMS.carrier),
    flightNumber: take(cursor, LEG_ITEMS.flightNumber),
    date: take(cursor, LEG_ITEMS.date),
    compartment: take(cursor, LEG_ITEMS.compartment),
    seat: take(cursor, LEG_ITEMS.seat),
    sequenceNumber: take(cursor, LEG_ITEMS.sequenceNumber),
    passengerStatus: take(cursor, LEG_ITEMS.passengerStatus),
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
  };
  if (leg.compartment === null && (leg.seat !== null || leg.sequenceNumber !== null)) {
    const at = start + offsetOf(LEG_ITEMS, 'compartment');
    stop(cursor, 'compartment', at, 'a checked-in passenger has a compartment');
  }
  return leg;
}

/**
 * Two hexadecimal digits, and the section of that size behind them: it ends where `end` then says, until whoever opened
 * it puts back what `end` was. Answers the size.
 */
function openSection(cursor: Cursor): number {
  const { message, offset, end } = cursor;
  const size = hexadecimal(message.charCodeAt(offset)) * 16 + hexadecimal(message.charCodeAt(offset + 1));
  if (offset + 2 > end) stop(cursor, 'too-short', end, 'a size is missing');
  else if (Number.isNaN(size)) stop(cursor, 'section-size', offset, 'no two hexadecimal digits');
  else if (offset + 2 + size > end)
    stop(cursor, 'section-size', offset, 'the section is shorter than its size');
  cursor.offset = offset + 2;
  cursor.end = cursor.offset + size;
  return size;
}

/** The value of a digit 0 to 9 or A to F; of any other character NaN. */
function hexadecimal(character: number): number {
  if (character >= 0x30 && character <= 0x39) return character - 0x30;
  return character >= 0x41 && character <= 0x46 ? character - 0x41 + 10 : Number.NaN;
}

/** `>`, the version, a size, and the items that a pass has once. */
function readUnique(cursor: Cursor, pass: Draft<Bcbp>): void {
  const { message, offset, end } = cursor;
  if (message.charAt(offset) !== '>') {
    stop(cursor, 'version', offset, 'conditional items begin with >');
    return;
  }
  const version = offset + 1 < end ? message.charCodeAt(offset + 1) - 0x30 : 0;
  if (version < 1 || version > NEWEST_VERSION) {
    stop(cursor, 'version', offset + 1, `versions 1 to ${NEWEST_VERSION} are known`);
    return;
  }
  pass.version = version;
  cursor.offset = offset + 2;
  pass.conditionalSize = openSection(cursor);
  const start = cursor.offset;
  pass.passengerDescription = takeWithin(cursor, CONDITIONAL_PASS_ITEMS.passengerDescription);
  pass.sourceOfCheckIn = takeWithin(cursor, CONDITIONAL_PASS_ITEMS.sourceOfCheckIn);
  pass.sourceOfIssuance = takeWithin(cursor, CONDITIONAL_PASS_ITEMS.sourceOfIssuance);
  pass.issueDate = takeWithin(cursor, CONDITIONAL_PASS_ITEMS.issueDate);
  pass.documentType = takeWithin(cursor, CONDITIONAL_PASS_ITEMS.documentType);
  pass.issuer = takeWithin(cursor, CONDITIONAL_PASS_ITEMS.issuer);
  const bagTags = [
    takeWithin(cursor, CONDITIONAL_PASS_ITEMS.bagTag),
    takeWithin(cursor, CONDITIONAL_PASS_ITEMS.secondBagTag),
    takeWithin(cursor, CONDITIONAL_PASS_ITEMS.thirdBagTag),
  ];
  endSection(cursor);
  cursor.end = end;
  pass.bagTags = bagTags.filter((tag) => tag !== null);
  if (bagTags.includes(null) && bagTags.indexOf(null) < pass.bagTags.length) {
    const at = start + offsetOf(CONDITIONAL_PASS_ITEMS, 'bagTag');
    stop(cursor, 'bag-tag', at, 'a bag tag follows a blank one');
  }
}

/** A size, the conditional items of a leg, and the airline's own data up to the end of the section around them. */
function readConditional(cursor: Cursor, leg: Draft<BcbpLeg>): void {
  const { end } = cursor;
  leg.conditionalSize = openSection(cursor);
  leg.airlineNumericCode = takeWithin(cursor, CONDITIONAL_LEG_ITEMS.airlineNumericCode);
  leg.documentSerialNumber = takeWithin(cursor, CONDITIONAL_LEG_ITEMS.documentSerialNumber);
  leg.selectee = takeWithin(cursor, CONDITIONAL_LEG_ITEMS.selectee);
  leg.internationalDocumentVerification = takeWithin(
    cursor,
    CONDITIONAL_LEG_ITEMS.internationalDocumentVerification,
  );
  leg.marketingCarrier = takeWithin(cursor, CONDITIONAL_LEG_ITEMS.marketingCarrier);
  leg.frequentFlyerAirline = takeWithin(cursor, CONDITIONAL_LEG_ITEMS.frequentFlyerAirline);
  leg.frequentFlyerNumber = takeWithin(cursor, CONDITIONAL_LEG_ITEMS.frequentFlyerNumber);
  leg.idAdIndicator = takeWithin(cursor, CONDITIONAL_LEG_ITEMS.idAdIndicator);
  leg.baggageAllowance = takeWithin(cursor, CONDITIONAL_LEG_ITEMS.baggageAllowance);
  leg.fastTrack = takeWithin(cursor, CONDITIONAL_LEG_ITEMS.fastTrack);
  endSection(cursor);
  cursor.end = end;
  if (hasMore(cursor)) leg.airlineData = freeText(cursor);
  cursor.offset = cursor.end;
}

/** Whatever stands up to the end of the section. */
function freeText(cursor: Cursor): string {
  const { message, offset, end } = cursor;
  const foreign = firstForeign(message, offset, end);
  if (foreign >= 0) stop(cursor, 'character', foreign, ONLY_ASCII);
  return message.slice(offset, end);
}

/** Conditional items fill their section exactly. */
function endSection(cursor: Cursor): void {
  if (hasMore(cursor)) stop(cursor, 'section-size', cursor.offset, 'the section goes on after its last item');
}

function readSecurity(cursor: Cursor, pass: Draft<Bcbp>): void {
  const { message, offset } = cursor;
  if (message.charAt(offset) !== '^') {
    stop(cursor, 'left-over', offset, 'more after the last section');
    return;
  }
  const type = message.charAt(offset + 1);
  if (!consistsOf(type, UPPER | DIGIT)) {
    stop(cursor, 'security', offset + 1, 'no type of security data');
    return;
  }
  cursor.offset = offset + 2;
  const { end } = cursor;
  openSection(cursor);
  pass.security = { type, data: freeText(cursor) };
  cursor.offset = cursor.end;
  cursor.end = end;
  if (hasMore(cursor)) stop(cursor, 'left-over', cursor.offset, 'the pass goes on after its security data');
}
