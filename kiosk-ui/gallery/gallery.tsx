import { render } from 'preact';
import { LANGUAGES, type Language } from '../../device-agent/contract/languages.ts';
import '../design/tokens.css';
import '../design/base.css';
import '../design/fonts.ts';
import { EXAMPLE_KIOSK } from '../journey/examples.ts';
import { frameAround } from '../journey/screen.ts';
import type { Shown } from '../journey/shown.ts';
import { applyToDocument } from '../page-state.ts';
import { Kiosk } from '../screens/kiosk.tsx';
import { EXAMPLES, type Example } from './examples.ts';
import './gallery.css';

const query = new URLSearchParams(location.search);
const language: Language = LANGUAGES.find((known) => known === query.get('language')) ?? LANGUAGES[0];
const theme = query.get('theme') ?? 'light';

const shownIn = ({ current, overlay = null, helpCalled = false, alone = false }: Example): Shown => ({
  current,
  overlay,
  frame: frameAround(current, { kiosk: alone ? null : EXAMPLE_KIOSK, language, helpCalled }),
});

function List() {
  return (
    <main class="gallery">
      <h1>Every screen</h1>
      <ul>
        {EXAMPLES.flatMap(({ name }) =>
          LANGUAGES.flatMap((language) =>
            ['light', 'dark'].map((theme) => {
              const address = `?${new URLSearchParams({ example: name, language, theme })}`;
              return (
                <li key={address}>
                  <a href={address}>
                    <iframe
                      title={`${name}, ${language}, ${theme}`}
                      src={address}
                      tabIndex={-1}
                      loading="lazy"
                    />
                    {name} · {language} · {theme}
                  </a>
                </li>
              );
            }),
          ),
        )}
      </ul>
    </main>
  );
}

const example = EXAMPLES.find(({ name }) => name === query.get('example'));
const root = document.querySelector('#gallery');
if (root && example) {
  const shown = shownIn(example);
  document.documentElement.dataset.theme = theme;
  applyToDocument(shown, document);
  render(<Kiosk shown={shown} onEvent={() => {}} />, root);
} else if (root) {
  document.documentElement.dataset.screen = 'gallery';
  render(<List />, root);
}
