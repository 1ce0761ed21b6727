import { glassOf, textScaleOn } from './design/glass.ts';
import type { Shown } from './journey/shown.ts';
import { DOORS } from './language/doors.ts';

/** What the document itself shows of the journey: its language, its title, the airline's colours, the display. */
export function applyToDocument({ frame, current }: Shown, { documentElement }: Document): void {
  documentElement.lang = frame.language;
  documentElement.dir = DOORS[frame.language].direction;
  documentElement.dataset.screen = current.screen;
  documentElement.dataset.contrast = frame.access.contrast;
  documentElement.dataset.dark = String(frame.access.isDark);
  documentElement.dataset.place = frame.access.isLow ? 'low' : 'usual';
  const textScale = textScaleOn(glassOf(window, frame.kiosk?.displayDensity), frame.access.textSize);
  documentElement.dataset.text = textScale > 1 ? 'large' : 'usual';
  documentElement.style.setProperty('--text-scale', String(textScale));
  if (!frame.kiosk) return;
  const { brand, displayDensity } = frame.kiosk;
  documentElement.ownerDocument.title = brand.names[frame.language] ?? brand.names.en;
  const properties = {
    '--density': String(displayDensity),
    '--brand-accent': brand.accent,
    '--brand-on-accent': brand.onAccent,
    '--brand-accent-dark': brand.accentDark,
    '--brand-on-accent-dark': brand.onAccentDark,
    '--brand-field': brand.field,
    '--brand-on-field': brand.onField,
    '--brand-radius': String(brand.radius),
    '--title-weight': String(brand.titleWeight),
  };
  for (const [name, value] of Object.entries(properties)) documentElement.style.setProperty(name, value);
}
