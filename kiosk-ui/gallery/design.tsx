import { useLayoutEffect, useState } from 'preact/hooks';
import { contrastOf } from '../../device-agent/contract/contrast.ts';
import { Action } from '../components/action/action.tsx';
import { Choice, Choices } from '../components/choice/choice.tsx';
import { ICON_NAMES, Icon } from '../components/icon/icon.tsx';
import { Notice } from '../components/notice/notice.tsx';
import { Segments } from '../components/segments/segments.tsx';
import { Stepper } from '../components/stepper/stepper.tsx';
import './design.css';

const TYPE = ['body', 'lead', 'action', 'title', 'hero', 'giant'];
const SPACES = [
  'gap-small',
  'gap',
  'gap-large',
  'margin',
  'target',
  'radius-small',
  'radius',
  'radius-large',
];

/** What is written or drawn, on what, and by how much it must stand out (WCAG 2.2, 1.4.6 and 1.4.11). */
const COLOURS: readonly (readonly [ink: string, ground: string, least: number])[] = [
  ['ink', 'paper', 7],
  ['ink', 'surface', 7],
  ['ink', 'tint', 7],
  ['ink-soft', 'paper', 7],
  ['ink-soft', 'surface', 7],
  ['accent', 'tint', 7],
  ['on-accent', 'accent', 7],
  ['on-field', 'field', 7],
  ['on-good', 'good', 7],
  ['on-notice', 'notice', 7],
  ['line', 'surface', 3],
  ['forbidden', 'paper', 3],
];

/** Any CSS colour as `#rrggbb`, as a canvas of one pixel shows it. */
function hexOf(colour: string): string {
  const context = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d');
  if (!context) return '#000000';
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [...channels] = context.getImageData(0, 0, 1, 1).data.slice(0, 3);
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** Looks at what is drawn once it is: styles alone know what a token comes to. */
function useSeen(look: (element: HTMLElement) => string) {
  const [seen, setSeen] = useState('');
  const [element, setElement] = useState<HTMLElement | null>(null);
  useLayoutEffect(() => {
    if (element) setSeen(look(element));
  }, [element, look]);
  return { seen, ref: setElement };
}

const millimetres = (pixels: string): string => {
  const density = Number(getComputedStyle(document.documentElement).getPropertyValue('--density'));
  return `${(Number.parseFloat(pixels) / density).toFixed(1)} mm`;
};
const typeSize = (element: HTMLElement) => millimetres(getComputedStyle(element).fontSize);
const width = (element: HTMLElement) => millimetres(getComputedStyle(element).inlineSize);

function TypeSize({ token }: { token: string }) {
  const { seen, ref } = useSeen(typeSize);
  return (
    <li>
      <code>
        {token} · {seen}
      </code>
      <p ref={ref} style={{ fontSize: `var(--type-${token})`, lineHeight: 1.1 }}>
        {token === 'giant' ? 'D7' : 'Gate D72'}
      </p>
    </li>
  );
}

function Space({ token }: { token: string }) {
  const { seen, ref } = useSeen(width);
  return (
    <li>
      <code>
        {token} · {seen}
      </code>
      <div ref={ref} class="design__space" style={{ inlineSize: `var(--${token})` }} />
    </li>
  );
}

const contrastSeen = (element: HTMLElement): string => {
  const { color, backgroundColor } = getComputedStyle(element);
  return contrastOf(hexOf(color), hexOf(backgroundColor)).toFixed(1);
};

function Colours({ ink, ground, least }: { ink: string; ground: string; least: number }) {
  const { seen, ref } = useSeen(contrastSeen);
  return (
    <li ref={ref} class="design__colour" style={{ color: `var(--${ink})`, background: `var(--${ground})` }}>
      <strong>{seen}:1</strong>
      <code>
        {ink} on {ground}, at least {least}:1
      </code>
    </li>
  );
}

function Parts() {
  const [bags, setBags] = useState(1);
  const [size, setSize] = useState(100);
  const [chosen, setChosen] = useState(true);
  return (
    <div class="design__parts">
      <Action note="A note above it" onAct={() => {}}>
        Primary
      </Action>
      <Action kind="secondary" icon="bag" onAct={() => {}}>
        Secondary
      </Action>
      <Notice icon="passport">A notice, read out when it appears</Notice>
      <Stepper value={bags} least={0} most={3} less="One less" more="One more" onChange={setBags}>
        {bags}
      </Stepper>
      <Segments
        label="Segments"
        choices={[100, 125, 150, 200].map((value) => ({ value, says: `${value} %` }))}
        chosen={size}
        onChoose={setSize}
      />
      <Choices>
        <Choice
          title="Chosen, or not"
          detail="Touch it"
          chosen={chosen}
          onChoose={() => setChosen(!chosen)}
        />
        <Choice title="Touched to be taken" onChoose={() => {}} />
        <Choice title="Not to be had" disabled onChoose={() => {}} />
      </Choices>
    </div>
  );
}

/** What can be touched, one of each look. */
const TOUCHED = [
  <Action onAct={() => {}}>Primary</Action>,
  <Action kind="secondary" onAct={() => {}}>
    Secondary
  </Action>,
  <Choice title="A choice" onChoose={() => {}} />,
  <Choice title="Chosen" chosen onChoose={() => {}} />,
];
const STATES = ['usual', 'pressed', 'focused'];

/** The page’s own rules for what a finger or a key does to a part, as rules for parts that nobody touches. */
const stateRules = (): string =>
  [...document.styleSheets]
    .flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText))
    .filter((rule) => /:(active|focus-visible)\b/.test(rule))
    .join('\n')
    .replaceAll(':active', ':is([data-state="pressed"] > *)')
    .replaceAll(':focus-visible', ':is([data-state="focused"] > *)');

function States() {
  return (
    <div class="design__states">
      {STATES.map((state) => (
        <code key={state}>{state}</code>
      ))}
      {TOUCHED.flatMap((part, index) =>
        STATES.map((state) => (
          <div key={`${index} ${state}`} data-state={state}>
            {part}
          </div>
        )),
      )}
    </div>
  );
}

/** What every screen is made of, in the brand and theme asked for; sizes and contrasts are measured as they are drawn. */
export function Design() {
  return (
    <main class="design">
      <h1>Design</h1>
      <h2>Type</h2>
      <ul>
        {TYPE.map((token) => (
          <TypeSize key={token} token={token} />
        ))}
      </ul>
      <h2>Colours</h2>
      <ul class="design__grid">
        {COLOURS.map(([ink, ground, least]) => (
          <Colours key={ink + ground} {...{ ink, ground, least }} />
        ))}
      </ul>
      <h2>Space and corners</h2>
      <ul>
        {SPACES.map((token) => (
          <Space key={token} token={token} />
        ))}
      </ul>
      <h2>Icons</h2>
      <ul class="design__grid">
        {ICON_NAMES.map((name) => (
          <li key={name} class="design__icon">
            <Icon name={name} />
            {name}
          </li>
        ))}
      </ul>
      <h2>Motion</h2>
      <p>
        One movement, 180 ms, as a screen arrives or a button gives way; none where the system asks for less.
      </p>
      <h2>Parts</h2>
      <Parts />
      <h2>Touched</h2>
      <style>{stateRules()}</style>
      <States />
    </main>
  );
}
