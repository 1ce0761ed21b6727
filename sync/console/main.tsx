import '@fontsource-variable/noto-sans/index.css';
import './styles/base.css';
import './styles/page.css';
import './styles/side.css';
import './styles/matters.css';
import './styles/conversations.css';
import './styles/file.css';
import './styles/sizes.css';
import { render } from 'preact';
import { systemClock } from '../../config/clock.ts';
import { openDesk } from './desk.ts';
import { ConsolePage } from './parts/console-page.tsx';

const root = document.getElementById('console');
if (root === null) throw new Error('the page has no place for the console');
render(<ConsolePage desk={openDesk(systemClock)} />, root);
