import { ok, type Result } from '../../../../config/result.ts';
import { problem } from '../problem.ts';
import { type Items, sizeNeeded, sizesOf, writeItems } from './item.ts';
import { CONDITIONAL_LEG_ITEMS, CONDITIONAL_PASS_ITEMS, LEG_ITEMS, NAME_WIDTH, PASS_ITEMS } from './items.ts';
import { type Bcbp, type BcbpLeg, type BcbpProblem, LARGEST_SECTION, MOST_LEGS } from './pass.ts';

/** Versions that are written; a pass of mandatory items alone has none. */
const WRITTEN_VERSIONS: ReadonlySet<number | null> = new Set([6, 8, null]);

/**
 * Writes the text of a boarding pass's barcode. What `decodeBcbp` has read is written back to the character. Only
 * a name may be too long: it loses its tail. The problem's offset is 0: nothing has been written.
 */
export function encodeBcbp(pass: Bcbp): Result<string, BcbpProblem> {
  if (!WRITTEN_VERSIONS.has(pass.version)) return problem('version', 0, 'versions 6 and 8 are written');
  if (pass.legs.length < 1 || pass.legs.length > MOST_LEGS)
    return problem('leg-count', 0, `one to ${MOST_LEGS} legs`);
  const passengerName = pass.passengerName.slice(0, NAME_WIDTH).trimEnd();
  const parts = [ok(`M${pass.legs.length}`), writeItems(PASS_ITEMS, { ...pass, passengerName })];
  for (const [index, leg] of pass.legs.entries()) {
    parts.push(
      writeItems(LEG_ITEMS, leg),
      sized(index === 0 ? firstSection(pass, leg) : legSection(leg, true)),
    );
  }
  parts.push(writeSecurity(pass.security));
  return joined(parts);
}

type Written = Result<string, BcbpProblem>;

function joined(parts: readonly Written[]): Written {
  let text = '';
  for (const part of parts) {
    if (!part.ok) return part;
    text += part.value;
  }
  const foreign = text.search(/[^ -~]/);
  return foreign < 0 ? ok(text) : problem('character', foreign, 'only printable ASCII characters occur');
}

/** A section behind its size in two hexadecimal digits. */
function sized(section: Written): Written {
  if (!section.ok) return section;
  const { length } = section.value;
  if (length > LARGEST_SECTION)
    return problem('section-size', 0, `a section has at most ${LARGEST_SECTION} characters`);
  return ok(length.toString(16).toUpperCase().padStart(2, '0') + section.value);
}

/** The first leg's section also has what the pass says once. */
function firstSection(pass: Bcbp, leg: BcbpLeg): Written {
  const [bagTag = null, secondBagTag = null, thirdBagTag = null, ...more] = pass.bagTags;
  if (more.length > 0) return problem('bag-tag', 0, 'a pass holds three bag tags');
  const values = { ...pass, bagTag, secondBagTag, thirdBagTag };
  if (pass.version !== null) {
    const unique = conditional(CONDITIONAL_PASS_ITEMS, values, pass.conditionalSize);
    return joined([ok(`>${pass.version}`), sized(unique), legSection(leg, false)]);
  }
  const empty = sizeNeeded(CONDITIONAL_PASS_ITEMS, values) === 0 && isBare(leg);
  return empty ? ok('') : problem('version', 0, 'conditional items need a version');
}

/** The conditional items and the airline's data of a leg. Without either, the section may be left out. */
function legSection(leg: BcbpLeg, mayBeLeftOut: boolean): Written {
  const leftOut = leg.conditionalSize === null || (leg.conditionalSize === undefined && mayBeLeftOut);
  if (leftOut && isBare(leg)) return ok('');
  return joined([
    sized(conditional(CONDITIONAL_LEG_ITEMS, leg, leg.conditionalSize)),
    ok(leg.airlineData ?? ''),
  ]);
}

const isBare = (leg: BcbpLeg): boolean =>
  leg.airlineData === null && sizeNeeded(CONDITIONAL_LEG_ITEMS, leg) === 0;

function conditional<Values extends object>(
  items: Items<Values>,
  values: Values,
  size?: number | null,
): Written {
  const needed = sizeNeeded(items, values);
  const wanted = size ?? needed;
  return wanted >= needed && sizesOf(items).includes(wanted)
    ? writeItems(items, values, wanted)
    : problem(
        'section-size',
        0,
        'a conditional section ends after an item, and not before the last one present',
      );
}

/** The security field of a pass, which is the end of its text: `^`, the type, the size, the data. */
export const encodeSecurity = (security: NonNullable<Bcbp['security']>): string => {
  const written = writeSecurity(security);
  if (!written.ok) throw new RangeError(written.fault.message);
  return written.value;
};

function writeSecurity(security: Bcbp['security']): Written {
  if (security === null) return ok('');
  if (!/^[0-9A-Z]$/.test(security.type)) return problem('security', 0, 'the type is a letter or digit');
  return joined([ok(`^${security.type}`), sized(ok(security.data))]);
}
