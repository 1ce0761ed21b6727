import { render } from 'preact';
import { LANGUAGES, type Language } from '../../device-agent/contract/languages.ts';
import type { BrandView } from '../../device-agent/contract/stream.ts';
import { isReadOut } from '../access/news.ts';
import { spokenOn } from '../access/spoken.ts';
import '../design/tokens.css';
import '../design/base.css';
import { loadFonts } from '../design/fonts.ts';
import { type Access, TEXT_SIZES, USUAL_ACCESS } from '../journey/access.ts';
import { EXAMPLE_BRANDS } from '../journey/example-brands.ts';
import { EXAMPLE_KIOSK } from '../journey/examples.ts';
import { frameAround } from '../journey/screen.ts';
import type { Shown } from '../journey/shown.ts';
import { createCatalogues, type SpeechOf } from '../language/catalogues.ts';
import * as en from '../language/en/catalogue.ts';
import { speechFrom } from '../language/language.ts';
import { applyToDocument } from '../page-state.ts';
import { Kiosk } from '../screens/kiosk.tsx';
import * as later from '../screens/later-screens.tsx';
import { Design } from './design.tsx';
import type { Example } from './example.ts';
import { EXAMPLES } from './examples.ts';
import { pseudoOf } from './pseudo.ts';
import './gallery.css';

const THEMES = ['light', 'dark'];

const addressOf = (example: string, language: string, theme: string) =>
  `#${new URLSearchParams({ example, language, theme })}`;

/** `&brand=tidewing`. */
const brandIn = (wanted: URLSearchParams): BrandView =>
  Object.entries(EXAMPLE_BRANDS).find(([name]) => name === wanted.get('brand'))?.[1] ?? EXAMPLE_KIOSK.brand;

const shownIn = (
  example: Example,
  { language, brand, wanted }: { language: Language; brand: BrandView; wanted: Partial<Access> },
): Shown => {
  const {
    current,
    overlay = null,
    notice = null,
    helpCalled = false,
    alone = false,
    conversation = null,
  } = example;
  const access = { ...USUAL_ACCESS, ...wanted, ...example.access };
  const kiosk = alone ? null : { ...EXAMPLE_KIOSK, brand };
  const frame = frameAround(current, {
    kiosk,
    language,
    helpCalled,
    access,
    headset: access.speech,
    visit: null,
  });
  return { current, overlay, notice, hasExpired: false, conversation, frame };
};

/** `&text=200`, `&contrast=high`, `&place=low`. */
const accessIn = (wanted: URLSearchParams): Partial<Access> => ({
  textSize: TEXT_SIZES.find((size) => String(size) === wanted.get('text')) ?? 100,
  contrast: wanted.get('contrast') === 'high' ? 'high' : 'usual',
  isLow: wanted.get('place') === 'low',
});

function List() {
  const addresses = EXAMPLES.flatMap(({ name }) =>
    LANGUAGES.flatMap((language) => THEMES.map((theme) => [name, language, theme] as const)),
  );
  return (
    <main class="gallery">
      <h1>Every screen</h1>
      <ul>
        {addresses.map((setting) => (
          <li key={setting.join()}>
            <a href={addressOf(...setting)}>
              <iframe title={setting.join(', ')} src={addressOf(...setting)} tabIndex={-1} loading="lazy" />
              {setting.join(' · ')}
            </a>
          </li>
        ))}
      </ul>
    </main>
  );
}

const catalogues = createCatalogues();

/** `&language=pseudo`: English in words that are longer. */
const speakPseudo: SpeechOf = (language, timeZone, places) =>
  speechFrom(pseudoOf(en), language, timeZone, places);

/** Shows what an address asks for; resolves when it stands there, or when another has been asked for meanwhile. */
function createShow(root: Element): (hash: string) => Promise<void> {
  let latest = '';
  return async (hash) => {
    latest = hash;
    const wanted = new URLSearchParams(hash.slice(1));
    const example = EXAMPLES.find(({ name }) => name === wanted.get('example'));
    const { dataset } = document.documentElement;
    if (example) {
      const language = LANGUAGES.find((known) => known === wanted.get('language')) ?? LANGUAGES[0];
      await Promise.all([catalogues.load(language), loadFonts(language)]);
      if (latest !== hash) return;
      const shown = shownIn(example, { language, brand: brandIn(wanted), wanted: accessIn(wanted) });
      applyToDocument(shown, document);
      dataset.theme = wanted.get('theme') ?? THEMES[0];
      const speechOf = wanted.get('language') === 'pseudo' ? speakPseudo : catalogues.speechOf.value;
      render(<Kiosk key={hash} shown={shown} speechOf={speechOf} later={later} onEvent={() => {}} />, root);
      if (example.touched) root.querySelector<HTMLElement>(example.touched)?.click();
    } else if (wanted.has('design')) {
      const [welcome] = EXAMPLES;
      if (welcome)
        applyToDocument(
          shownIn(welcome, { language: 'en', brand: brandIn(wanted), wanted: accessIn(wanted) }),
          document,
        );
      Object.assign(dataset, { screen: 'gallery', theme: wanted.get('theme') ?? THEMES[0] });
      render(<Design key={hash} />, root);
    } else {
      dataset.screen = 'gallery';
      render(<List />, root);
    }
  };
}

declare global {
  interface Window {
    /** For whoever looks at thousands of examples: each address gone to would be a page of the browser's history. */
    showInGallery?: (hash: string) => Promise<void>;
    /** What is said of it, a part at a time, to whoever tries how a screen is heard. */
    saidInGallery?: () => string[];
  }
}

const root = document.querySelector('#gallery');
if (root) {
  const show = createShow(root);
  window.showInGallery = show;
  window.saidInGallery = () => {
    const read = spokenOn(document).filter(isReadOut);
    return read.map(({ text }) => text);
  };
  void show(location.hash);
  addEventListener('hashchange', () => void show(location.hash));
}
