import '@fontsource-variable/noto-sans/index.css';
import '@fontsource-variable/noto-sans-sc/index.css';
import './style/tokens.css';
import './style/layout.css';
import './style/passport.css';
import './style/things.css';
import './style/devices.css';
import './style/printer.css';
import './style/keypad.css';
import './style/payment.css';
import './style/faults.css';
import { render } from 'preact';
import { watchRack } from './rack-client.ts';
import { Workbench } from './workbench.tsx';

const root = document.getElementById('rack');
if (!root) throw new Error('the page has no place for the rack');
render(<Workbench rack={watchRack()} />, root);
