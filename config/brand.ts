import { z } from 'zod';
import { contrastOf, mixed } from './contrast.ts';
import { readLogo } from './logo.ts';

/** What the screens stand on: routes from one airport, a calm sea, or nothing. */
export const GROUNDS = ['arcs', 'waves', 'plain'] as const;

const colour = z.string().regex(/^#[0-9a-f]{6}$/i, 'a colour is written #rrggbb');

/** How an airline looks, whatever its logo. */
export const lookSchema = z.object({
  /** By day: its colour, and what is written on it. */
  accent: colour,
  onAccent: colour,
  /** In the dark: light enough to stand out there. */
  accentDark: colour,
  onAccentDark: colour,
  /** The welcome stands on this, day and night. */
  field: colour,
  onField: colour,
  /** Millimetres on the glass. */
  radius: z.number().min(0).max(8).default(6),
  ground: z.enum(GROUNDS).default('arcs'),
  /** Of headings, as CSS weighs. */
  titleWeight: z.number().int().min(400).max(900).default(700),
});

/** WCAG 2.2, 1.4.6: text that everybody can read. */
const ENOUGH = 7;

type Look = z.infer<typeof lookSchema>;

/** Each pair of colours that carries words, by the key at fault; grounds are mixed as `design/tokens.css` mixes them. */
const pairs = (look: Look): readonly (readonly [keyof Look, string, string, string])[] => [
  ['onAccent', look.onAccent, look.accent, 'accent'],
  ['onAccentDark', look.onAccentDark, look.accentDark, 'accentDark'],
  ['onField', look.onField, look.field, 'field'],
  ['accent', look.accent, mixed(look.accent, 0.07, '#ffffff'), 'the tint by day'],
  ['accentDark', look.accentDark, mixed(look.accentDark, 0.12, '#1e2026'), 'the tint in the dark'],
];

/** A brand as it is configured. The logo is the text of an SVG file; `load.ts` puts it where a file is named. */
export const brandSchema = lookSchema
  .extend({ logo: z.string().nullable().default(null) })
  .superRefine((brand, context) => {
    for (const [key, ink, ground, name] of pairs(brand)) {
      const contrast = contrastOf(ink, ground);
      if (contrast >= ENOUGH) continue;
      const message = `stands out from ${name} by ${contrast.toFixed(1)}:1, and must by ${ENOUGH}:1`;
      context.addIssue({ code: 'custom', path: [key], message });
    }
    const logo = brand.logo === null ? null : readLogo(brand.logo);
    if (logo && !logo.ok) context.addIssue({ code: 'custom', path: ['logo'], message: logo.fault });
  });
