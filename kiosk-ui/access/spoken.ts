import { withoutLineMarks } from '../language/whole-words.ts';

/** Something on the screen as it is said. */
export interface Spoken {
  /** Of what is typed, what it is called alone. */
  readonly text: string;
  /** BCP 47, where the page says so of this part. */
  readonly language: string | null;
  /** What the keypad can choose. */
  readonly control: HTMLElement | null;
  /** The signs that stand where something is typed; null elsewhere. */
  readonly typed: string | null;
  /** Where the keys write now. */
  readonly isOpen: boolean;
  /** A key that types a sign. */
  readonly isSign: boolean;
  /** Of a field of seats or keys: found by going to it, and not read with the rest. */
  readonly isCell: boolean;
  /** What of it is chosen, or typed with it, is the passenger’s own affair, whatever its words. */
  readonly isPrivate: boolean;
  readonly isChosen: boolean;
  /** What became of what they did, a payment perhaps: it comes before all else. */
  readonly isOutcome: boolean;
  /** How often it was said in answer to a press, where that is told: the same words again are news. */
  readonly times: string;
  /** It is on a screen that something lies over: it is told when it comes, and not read with what lies on top. */
  readonly isBeneath: boolean;
}

/** What became of what they did, in words. */
export const outcomeOf = (text: string): Spoken => ({
  ...{ text: asRead(text), language: null, control: null, typed: null },
  ...{ isOpen: false, isSign: false, isCell: false, isPrivate: false, isChosen: false },
  ...{ isOutcome: true, isBeneath: false, times: '' },
});

/** A line of a conversation. */
export const isLine = ({ isPrivate, control, typed }: Spoken): boolean =>
  isPrivate && control === null && typed === null;

/** What stands in each field of a page. */
export const signsIn = (items: readonly Spoken[]): string[] =>
  items.flatMap(({ typed }) => (typed === null ? [] : [typed]));

/** Where the reading of what lies on top begins. */
export const topOf = (items: readonly Spoken[]): number => items.filter(({ isBeneath }) => isBeneath).length;

const CONTROLS = 'button';
const TYPED = '[data-typed]';
const SILENT = '[aria-hidden="true"], script, style, svg:not([aria-label])';

const INLINE = new Set(['inline', 'contents', 'inline-block', 'inline-flex']);

/** Words of the page as they are read: a dot between them is for eyes, and so is the kind of a space. */
export const asRead = (text: string): string =>
  withoutLineMarks(text)
    .replace(/\s*·\s*/g, ', ')
    .replace(/\s+/g, ' ')
    .trim();

/** A reference is said letter by letter: no voice guesses that `LAND01` is no word. Its parts are told by pauses. */
const spelled = (text: string): string => [...text.replace(/\s/g, '')].join(' ').replace(/ [-–] /g, ', ');

/** Without the full stop: what is said twice on a screen may have it once, and what is said in a sentence has none. */
export const bare = (text: string): string => text.replace(/[.!。]$/, '');

/** Between what stands apart on the screen; no sign of any text, so that the comma in 1,600 stays one. */
const APART = String.fromCharCode(0);

/** What a control, or a part with a name of its own, is called. */
function nameOf(element: Element): string {
  const label = element.getAttribute('aria-label');
  if (label) return asRead(label);
  const parts: string[] = [];
  const collect = (node: Node) => {
    if (node.nodeType === Node.TEXT_NODE) parts.push(node.nodeValue ?? '');
    else if (node instanceof Element && !node.matches(SILENT) && !node.matches(TYPED)) {
      const own = node !== element && (node.getAttribute('aria-label') ?? (node as HTMLImageElement).alt);
      if (own) parts.push(` ${own} `);
      else if (node.matches('[data-spell]')) parts.push(` ${spelled(node.textContent ?? '')} `);
      else if (node.tagName === 'BR') parts.push(APART);
      else {
        const isBlock = node !== element && !INLINE.has(getComputedStyle(node).display);
        if (isBlock) parts.push(APART);
        for (const child of node.childNodes) collect(child);
        if (isBlock) parts.push(APART);
      }
    }
  };
  collect(element);
  return parts
    .join('')
    .split(APART)
    .map((part) => asRead(part).replace(/^, |(?<=.),$/g, ''))
    .filter((part) => part !== '')
    .join(', ');
}

/**
 * All that can be said of what lies on top, in the order in which it is read: what became of what was done before, the
 * question, its answers, then what surrounds them. A dialog silences what is beneath it, but for what became of what was
 * done: who waits for help at the payment terminal hears that the payment was approved.
 */
export function spokenOn(page: Document): Spoken[] {
  const dialog = page.querySelector('dialog[open]');
  const parts = dialog ? [dialog] : [...page.querySelectorAll('main, .masthead [role="status"], footer')];
  const ordered = parts.sort(
    (one, other) => Number(one.tagName !== 'MAIN') - Number(other.tagName !== 'MAIN'),
  );
  const [first = [], ...around] = ordered.map((part) => foreignLast(spokenIn(part)));
  const told = new Set(first.filter(({ control }) => !control).map(({ text }) => bare(text)));
  return [
    ...(dialog ? outcomesBeneath(page) : []),
    ...first.filter(({ isOutcome }) => isOutcome),
    ...first.filter(({ isOutcome }) => !isOutcome),
    ...around.flat().filter(({ control, text }) => control || !told.has(bare(text))),
  ];
}

const outcomesBeneath = (page: Document): Spoken[] =>
  [...page.querySelectorAll('main')]
    .flatMap(spokenIn)
    .flatMap((item) => (item.isOutcome ? [{ ...item, control: null, isBeneath: true }] : []));

/** What to do comes before the greetings of other languages, and those before the answers. */
const foreignLast = (items: readonly Spoken[]): Spoken[] => {
  const isGreeting = ({ language, control }: Spoken) => language !== null && !control;
  const own = items.filter((item) => !isGreeting(item));
  const answers = own.findIndex(({ control }) => control);
  const end = answers < 0 ? own.length : answers;
  return [...own.slice(0, end), ...items.filter(isGreeting), ...own.slice(end)];
};

function spokenIn(root: Element): Spoken[] {
  const said: Spoken[] = [];
  let words: string[] = [];
  let within: Element = root;
  let language: string | null = null;
  const finish = () => {
    const text = asRead(words.join(''));
    // Separators between words are for eyes.
    if (/[\p{L}\p{N}]/u.test(text)) said.push(spokenAs(text, within, language));
    words = [];
  };
  const read = (node: Node) => {
    if (node.nodeType === Node.TEXT_NODE) {
      words.push(node.nodeValue ?? '');
      return;
    }
    if (!(node instanceof HTMLElement || node instanceof SVGElement) || node.matches(SILENT)) return;
    const style = getComputedStyle(node);
    if (style.display === 'none' || style.visibility === 'hidden') return;
    const named = node.getAttribute('aria-label') ?? (node instanceof HTMLImageElement ? node.alt : null);
    if (node.matches(CONTROLS)) {
      finish();
      said.push(spokenControl(node as HTMLElement));
    } else if (node.tagName === 'BR') {
      finish();
    } else if (node.matches('[data-together]')) {
      finish();
      const together = nameOf(node);
      if (together !== '') said.push(spokenAs(together, node, languageOf(node)));
    } else if (node.matches(TYPED)) {
      finish();
      said.push({ ...spokenAs('', node, languageOf(node)), ...typedIn(node) });
    } else if (named && (node instanceof SVGElement || node.matches('[role="img"], img'))) {
      words.push(` ${named} `);
    } else if (node.matches('[data-spell]')) {
      words.push(` ${spelled(node.textContent ?? '')} `);
    } else {
      const isBlock = !INLINE.has(style.display);
      if (isBlock) finish();
      else words.push(' ');
      language = languageOf(node);
      within = node;
      // A keyboard is told of in one; its keys are found by going to them.
      if (named && node.matches('[data-keys]')) said.push(spokenAs(asRead(named), root, language));
      for (const child of node.childNodes) read(child);
      if (isBlock) finish();
      else words.push(' ');
    }
  };
  read(root);
  finish();
  return said;
}

const spokenAs = (text: string, within: Element, language: string | null): Spoken => ({
  ...{ text, language, control: null, typed: null },
  ...{ isOpen: false, isSign: false, isChosen: false, isBeneath: false },
  isCell: within.closest('[data-grid]') !== null,
  isPrivate: within.closest('[data-private]') !== null,
  isOutcome: within.closest('[data-outcome]') !== null,
  times: within.closest<HTMLElement>('[data-times]')?.dataset.times ?? '',
});

function spokenControl(control: HTMLElement): Spoken {
  const typed = control.querySelector<HTMLElement>(TYPED);
  return {
    ...spokenAs(nameOf(control), control, languageOf(control)),
    ...(typed && typedIn(typed)),
    control,
    isSign: control.matches('[data-sign]'),
    isPrivate: control.closest('[data-sign], [data-private]') !== null,
    isChosen: control.getAttribute('aria-pressed') === 'true' || control.ariaChecked === 'true',
  };
}

const typedIn = ({ dataset }: HTMLElement | SVGElement): Pick<Spoken, 'typed' | 'isOpen'> => ({
  typed: dataset.typed ?? '',
  isOpen: dataset.open === 'true',
});

/** Only where a part speaks another language than its page. */
function languageOf(element: Element): string | null {
  const own = element.closest('[lang]');
  return own && own !== element.ownerDocument.documentElement ? own.getAttribute('lang') : null;
}
