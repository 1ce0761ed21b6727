import { glassOf, textScaleOn } from './design/glass.ts';
import { isDark, type Shown } from './journey/shown.ts';
import { DOORS } from './language/doors.ts';

/** What the document itself shows of the journey: its language, its title, the airline's colours, the display. */
export function applyToDocument({ frame, current }: Shown, { documentElement }: Document): void {
  const textScale = textScaleOn(glassOf(window, frame.kiosk?.displayDensity), frame.access.textSize);
  set(documentElement, 'lang', frame.language);
  set(documentElement, 'dir', DOORS[frame.language].direction);
  set(documentElement, 'data-screen', current.screen);
  set(documentElement, 'data-contrast', frame.access.contrast);
  // A code is shown to a phone, whoever needs no picture.
  set(documentElement, 'data-dark', String(isDark({ current, frame })));
  set(documentElement, 'data-place', frame.access.isLow ? 'low' : 'usual');
  set(documentElement, 'data-text', textScale > 1 ? 'large' : 'usual');
  dress(documentElement, { '--text-scale': String(textScale) });
  if (!frame.kiosk) return;
  const { brand, displayDensity } = frame.kiosk;
  documentElement.ownerDocument.title = brand.names[frame.language] ?? brand.names.en;
  dress(documentElement, {
    '--density': String(displayDensity),
    '--brand-accent': brand.accent,
    '--brand-on-accent': brand.onAccent,
    '--brand-accent-dark': brand.accentDark,
    '--brand-on-accent-dark': brand.onAccentDark,
    '--brand-field': brand.field,
    '--brand-on-field': brand.onField,
    '--brand-radius': String(brand.radius),
    '--title-weight': String(brand.titleWeight),
  });
}

// Whatever is written to the root, even what stood there, has the browser go through every element's style again.

function set(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

function dress({ style }: HTMLElement, properties: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(properties))
    if (style.getPropertyValue(name) !== value) style.setProperty(name, value);
}
