/** The channels of `#rrggbb`, each from 0 to 1. */
const channelsOf = (colour: string): readonly number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);

/** WCAG 2.2, relative luminance. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(colour).map((channel) =>
    channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2, contrast ratio of two colours written `#rrggbb`: from 1, the same, to 21, black on white. */
export function contrastOf(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** So much (0 to 1) of a colour, and the rest of another: what CSS calls `color-mix(in srgb, …)`. */
export function mixed(colour: string, share: number, rest: string): string {
  const others = channelsOf(rest);
  const channels = channelsOf(colour).map((channel, index) =>
    Math.round((channel * share + (others[index] ?? 0) * (1 - share)) * 255),
  );
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
