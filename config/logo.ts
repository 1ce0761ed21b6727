import { z } from 'zod';
import { err, ok, type Result } from './result.ts';

/** What a logo may be drawn of. Whatever else SVG knows could run, load or hide something. */
export const LOGO_MARKS = ['g', 'path', 'circle', 'ellipse', 'rect', 'line', 'polyline', 'polygon'] as const;

/**
 * One mark of a logo. `currentColor` is the airline's accent, or what stands on its field; other colours stay as drawn.
 */
export const logoMarkSchema = z.object({
  mark: z.enum(LOGO_MARKS),
  attributes: z.record(z.string(), z.string()),
  get children() {
    return z.array(logoMarkSchema);
  },
});
export type LogoMark = z.infer<typeof logoMarkSchema>;

/** A logo as its marks, never as markup: nothing that was not understood can reach a screen. */
export const logoSchema = z.object({ viewBox: z.string(), marks: z.array(logoMarkSchema).min(1) });
export type Logo = z.infer<typeof logoSchema>;

/** Characters of a logo's file. */
export const LOGO_LIMIT = 16_384;
const DEEPEST = 8;

const NUMBERS = /^[\d\s.,eE+-]+$/;
const PAINT = /^(none|currentColor|#[\da-f]{3}|#[\da-f]{6})$/i;
const numbers = (names: string) => Object.fromEntries(names.split(' ').map((name) => [name, NUMBERS]));

/** What each attribute may say. */
const ATTRIBUTES: Readonly<Record<string, RegExp>> = {
  ...numbers('points x y width height rx ry r cx cy x1 y1 x2 y2'),
  ...numbers('stroke-width stroke-miterlimit stroke-dasharray opacity fill-opacity stroke-opacity'),
  d: /^[\d\s.,eE+\-MLHVCSQTAZ]+$/i,
  fill: PAINT,
  stroke: PAINT,
  'fill-rule': /^(nonzero|evenodd)$/,
  'stroke-linecap': /^(butt|round|square)$/,
  'stroke-linejoin': /^(miter|round|bevel)$/,
  transform: /^((matrix|translate|scale|rotate|skewX|skewY)\([\d\s.,eE+-]+\)\s*)+$/,
};
/** What drawing programs write on the outermost element, and nothing here needs. */
const IDLE = new Set(['xmlns', 'version', 'width', 'height']);

const PROLOGUE = /^\uFEFF?\s*(<\?xml[^>]*\?>\s*)?(<!--[\s\S]*?-->\s*)*/;
const TAG = /\s*<(\/?)([A-Za-z][\w:-]*)((?:\s+[\w:-]+\s*=\s*(?:"[^"<&]*"|'[^'<&]*'))*)\s*(\/?)>/y;

interface Open {
  readonly name: string;
  readonly mark: LogoMark;
}

/** The attributes of an element, or what is wrong with one. */
function attributesIn(written: string, isOutermost: boolean): Result<Record<string, string>, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', quoted = ''] of written.matchAll(/([\w:-]+)\s*=\s*("[^"]*"|'[^']*')/g)) {
    if (isOutermost && (IDLE.has(name) || name === 'viewBox')) continue;
    const value = quoted.slice(1, -1).trim();
    if (!Object.hasOwn(ATTRIBUTES, name)) return err(`"${name}" may not stand in a logo`);
    if (!ATTRIBUTES[name]?.test(value)) return err(`"${name}" says something that a logo may not`);
    attributes[name] = value;
  }
  return ok(attributes);
}

const isMark = (name: string): name is LogoMark['mark'] => (LOGO_MARKS as readonly string[]).includes(name);

/** What the outermost element paints holds for all: it becomes a group of the same paint. */
function finished(rest: string, viewBox: string, outermost: LogoMark): Result<Logo, string> {
  if (rest.trim() !== '') return err('nothing may follow a logo');
  if (outermost.children.length === 0) return err('a logo has marks');
  const paints = Object.keys(outermost.attributes).length > 0;
  return ok({ viewBox, marks: paints ? [outermost] : outermost.children });
}

/** Reads an SVG file strictly: marks and paint alone, its title left out, or what is wrong with it in words for whoever configures. */
export function readLogo(svg: string): Result<Logo, string> {
  if (svg.length > LOGO_LIMIT) return err(`a logo has at most ${LOGO_LIMIT} characters, this ${svg.length}`);
  const text = svg.replace(PROLOGUE, '').replace(/<(title|desc)>[^<]*<\/\1>/g, '');
  const viewBox = /^<svg[^>]*?\sviewBox\s*=\s*["']\s*([\d\s.,-]+?)\s*["']/.exec(text)?.[1];
  if (viewBox?.split(/[\s,]+/).length !== 4) return err('a logo begins with <svg> and its viewBox');
  const open: Open[] = [];
  TAG.lastIndex = 0;
  for (let found = TAG.exec(text); found; found = TAG.exec(text)) {
    const [, closing, name = '', written = '', selfClosing] = found;
    const parent = open.at(-1);
    if (closing) {
      if (parent?.name !== name) return err(`</${name}> closes nothing`);
      if (open.length === 1) return finished(text.slice(TAG.lastIndex), viewBox, parent.mark);
      open.pop();
      continue;
    }
    if (parent ? !isMark(name) : name !== 'svg') return err(`<${name}> may not stand in a logo`);
    const attributes = attributesIn(written, !parent);
    if (!attributes.ok) return attributes;
    const mark: LogoMark = { mark: isMark(name) ? name : 'g', attributes: attributes.value, children: [] };
    parent?.mark.children.push(mark);
    if (selfClosing) continue;
    if (open.length === DEEPEST) return err(`a logo nests at most ${DEEPEST} deep`);
    open.push({ name, mark });
  }
  return err(
    'a logo is drawn of marks alone, each closed: no text, no comments within, nothing that it refers to',
  );
}
