import type { BrandView } from '../../../device-agent/contract/stream.ts';
import './brand.css';

const PATTERNS: Readonly<Record<BrandView['ground'], readonly string[]>> = {
  /** Great circles leaving one airport. */
  arcs: Array.from({ length: 9 }, (_, arc) => 120 + arc * 62).map(
    (rise) => `M-80 ${rise + 240}Q${330 + rise / 3} ${rise - 260} 900 ${rise / 2 - 40}`,
  ),
  /** A long swell, each crest a little behind the one above it. */
  waves: Array.from({ length: 14 }, (_, row) => {
    const [x, y] = [-260 + row * 13, 40 + row * 58];
    return `M${x} ${y}q70-46 140 0t140 0 140 0 140 0 140 0 140 0 140 0 140 0 140 0`;
  }),
  plain: [],
};

/** The ground that every screen stands on, as the airline has chosen it. */
export function Ground({ pattern }: { readonly pattern: BrandView['ground'] }) {
  if (PATTERNS[pattern].length === 0) return null;
  return (
    <svg class="ground" viewBox="0 0 800 800" preserveAspectRatio="xMaxYMin slice" aria-hidden="true">
      {PATTERNS[pattern].map((line) => (
        <path key={line} d={line} />
      ))}
    </svg>
  );
}
