import { ok, type Result } from '../../../../config/result.ts';
import { assertToday } from '../calendar-day.ts';
import { problem } from '../problem.ts';
import { type Items, offsetOf, type Reading, readItems } from './item.ts';
import { CONDITIONAL_LEG_ITEMS, CONDITIONAL_PASS_ITEMS, LEG_ITEMS, PASS_ITEMS } from './items.ts';
import { type Bcbp, type BcbpLeg, type BcbpProblem, MOST_LEGS } from './pass.ts';

/**
 * Reads the text of a boarding pass's barcode strictly to Resolution 792, versions 1 to 8: every size must add up,
 * nothing may be left over, each item must hold what it can hold. Items that a version added later are read in
 * earlier ones too, since carriers write them. `today` (`YYYY-MM-DD`) decides only the year of a date.
 */
export function decodeBcbp(message: string, { today }: { today: string }): Result<Bcbp, BcbpProblem> {
  assertToday(today);
  const foreign = message.search(/[^ -~]/);
  if (foreign >= 0) return problem('character', foreign, 'only printable ASCII characters occur');
  if (!message.startsWith('M')) return problem('format-code', 0, 'a boarding pass begins with M');
  const legCount = Number(message.charAt(1));
  if (!/^[1-9]$/.test(message.charAt(1)) || legCount > MOST_LEGS) {
    return problem('leg-count', 1, `one to ${MOST_LEGS} legs`);
  }
  const whole = { message, end: message.length, today };
  const pass = readItems(PASS_ITEMS, { ...whole, start: 'M1'.length });
  if (!pass.ok) return pass;

  let unique: UniqueSection = NO_UNIQUE_SECTION;
  const legs: BcbpLeg[] = [];
  let offset = pass.value.end;
  for (let index = 0; index < legCount; index++) {
    const items = readItems(LEG_ITEMS, { ...whole, start: offset });
    if (!items.ok) return items;
    const values = complete(LEG_ITEMS, items.value.values);
    if (values.compartment === null && (values.seat !== null || values.sequenceNumber !== null)) {
      return problem(
        'compartment',
        offset + offsetOf(LEG_ITEMS, 'compartment'),
        'a checked-in passenger has a compartment',
      );
    }
    const section = readSize(whole, items.value.end);
    if (!section.ok) return section;
    let rest = section.value;
    if (index === 0 && rest.start < rest.end) {
      const read = readUnique({ ...whole, ...rest });
      if (!read.ok) return read;
      unique = read.value.section;
      rest = { ...rest, start: read.value.end };
    }
    const conditional = readConditional({ ...whole, ...rest });
    if (!conditional.ok) return conditional;
    legs.push({ ...values, ...conditional.value });
    offset = rest.end;
  }
  const security = readSecurity(message, offset);
  if (!security.ok) return security;
  return ok({ ...complete(PASS_ITEMS, pass.value.values), ...unique, legs, security: security.value });
}

type Stretch = Pick<Reading, 'start' | 'end'>;

/** Two hexadecimal digits at `offset` and the section of that size behind them. */
function readSize(
  { message, end }: Pick<Reading, 'message' | 'end'>,
  offset: number,
): Result<Stretch, BcbpProblem> {
  const digits = message.slice(offset, Math.min(offset + 2, end));
  if (digits.length < 2) return problem('too-short', offset + digits.length, 'a size is missing');
  if (!/^[0-9A-F]{2}$/.test(digits)) return problem('section-size', offset, 'no two hexadecimal digits');
  const section = { start: offset + 2, end: offset + 2 + Number.parseInt(digits, 16) };
  return section.end > end
    ? problem('section-size', offset, 'the section is shorter than its size')
    : ok(section);
}

type UniqueSection = Omit<Bcbp, 'passengerName' | 'electronicTicket' | 'legs' | 'security'>;

const NO_UNIQUE_SECTION: UniqueSection = {
  version: null,
  passengerDescription: null,
  sourceOfCheckIn: null,
  sourceOfIssuance: null,
  issueDate: null,
  documentType: null,
  issuer: null,
  bagTags: [],
  conditionalSize: null,
};

/** `>`, the version, a size, and the items that a pass has once. */
function readUnique(section: Reading): Result<{ section: UniqueSection; end: number }, BcbpProblem> {
  const { message, start } = section;
  if (message.charAt(start) !== '>') return problem('version', start, 'conditional items begin with >');
  const version = start + 1 < section.end ? message.charAt(start + 1) : '';
  if (!/^[1-8]$/.test(version)) return problem('version', start + 1, 'versions 1 to 8 are known');
  const stretch = readSize(section, start + 2);
  if (!stretch.ok) return stretch;
  const items = readSection(CONDITIONAL_PASS_ITEMS, { ...section, ...stretch.value });
  if (!items.ok) return items;
  const { bagTag, secondBagTag, thirdBagTag, ...values } = items.value;
  const bagTags = [bagTag, secondBagTag, thirdBagTag];
  const blank = bagTags.indexOf(null);
  if (blank >= 0 && bagTags.slice(blank).some((tag) => tag !== null)) {
    const at = stretch.value.start + offsetOf(CONDITIONAL_PASS_ITEMS, 'bagTag');
    return problem('bag-tag', at, 'a bag tag follows a blank one');
  }
  const conditionalSize = stretch.value.end - stretch.value.start;
  return ok({
    section: {
      version: Number(version),
      ...values,
      bagTags: bagTags.filter((tag) => tag !== null),
      conditionalSize,
    },
    end: stretch.value.end,
  });
}

type ConditionalSection = Omit<BcbpLeg, keyof typeof LEG_ITEMS>;

/** A size, the conditional items of a leg, and the airline's own data up to the end. */
function readConditional(section: Reading): Result<ConditionalSection, BcbpProblem> {
  if (section.start === section.end) {
    return ok({ ...complete(CONDITIONAL_LEG_ITEMS, {}), airlineData: null, conditionalSize: null });
  }
  const stretch = readSize(section, section.start);
  if (!stretch.ok) return stretch;
  const items = readSection(CONDITIONAL_LEG_ITEMS, { ...section, ...stretch.value });
  if (!items.ok) return items;
  const { start, end } = stretch.value;
  const airlineData = end < section.end ? section.message.slice(end, section.end) : null;
  return ok({ ...items.value, airlineData, conditionalSize: end - start });
}

/** Conditional items that fill their section exactly. */
function readSection<Values extends object>(
  items: Items<Values>,
  section: Reading,
): Result<Values, BcbpProblem> {
  const read = readItems(items, section, 'short');
  if (!read.ok) return read;
  return read.value.end === section.end
    ? ok(complete(items, read.value.values))
    : problem('section-size', read.value.end, 'the section goes on after its last item');
}

/** Items that were not read are absent: null. */
function complete<Values extends object>(items: Items<Values>, read: Partial<Values>): Values {
  const absent = Object.fromEntries(Object.keys(items).map((name) => [name, null]));
  return { ...absent, ...read } as Values;
}

function readSecurity(message: string, offset: number): Result<Bcbp['security'], BcbpProblem> {
  if (offset === message.length) return ok(null);
  if (message.charAt(offset) !== '^') return problem('left-over', offset, 'more after the last section');
  const type = message.charAt(offset + 1);
  if (!/^[0-9A-Z]$/.test(type)) return problem('security', offset + 1, 'no type of security data');
  const stretch = readSize({ message, end: message.length }, offset + 2);
  if (!stretch.ok) return stretch;
  const { start, end } = stretch.value;
  return end === message.length
    ? ok({ type, data: message.slice(start, end) })
    : problem('left-over', end, 'the pass goes on after its security data');
}
