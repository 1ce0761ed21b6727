/** Millimetres of the glass that the screens are drawn for, 21.5 inches: its shorter and its longer side. */
const DRAWN_FOR = { shorter: 268, longer: 476 };

/** Dots a millimetre of a display whose own are not known yet: the same that the styles begin with. */
const USUAL_DENSITY = 4.03;

/** What a page is shown on: pixels across and down, and pixels a millimetre. */
export interface Glass {
  readonly width: number;
  readonly height: number;
  readonly density: number;
}

/** The page fills the display; until the kiosk is known, the display is taken for the usual one. */
export const glassOf = (
  page: Pick<Window, 'innerWidth' | 'innerHeight'>,
  density = USUAL_DENSITY,
): Glass => ({ width: page.innerWidth, height: page.innerHeight, density });

/** The largest text that every screen holds, as a share of the usual. */
const LARGEST_TEXT = 2;

/**
 * The share of the usual size that text is drawn in, for whoever wants it `wanted` per cent of what can be read on any
 * kiosk. On smaller glass the whole screen shrinks to fit, but its text does not: it grows against the rest, as for
 * someone who asked for large text, up to the largest that every screen holds.
 */
export function textScaleOn({ width, height, density }: Glass, wanted: number): number {
  const [shorter = 0, longer = 0] = [width, height].sort((a, b) => a - b);
  const shrunk = Math.min(1, shorter / density / DRAWN_FOR.shorter, longer / density / DRAWN_FOR.longer);
  // A window that is a little smaller than the glass, for a frame or for rounding, is none smaller.
  const needed = shrunk > 0.98 ? 1 : 1 / shrunk;
  return Math.min(Math.max(LARGEST_TEXT, wanted / 100), (wanted / 100) * needed);
}
