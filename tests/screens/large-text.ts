/**
 * Runs in the page: what large text, or a screen made low, has pushed out of the glass, over one another, beyond what
 * turning pages shows, or below the size of a finger.
 */
export function measureLarge(): string[] {
  const density = Number(getComputedStyle(document.documentElement).getPropertyValue('--density'));
  const nameOf = (element: Element) =>
    `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} “${element.textContent?.trim().slice(0, 32)}”`;
  const top = document.querySelector('dialog[open]') ?? document.body;
  const seen = [...top.querySelectorAll('*')].filter(
    (element) =>
      !element.closest('.unseen') &&
      getComputedStyle(element).clipPath !== 'inset(50%)' &&
      (element.tagName === 'svg' || !element.closest('svg')) &&
      !element.matches('.welcome-picture, .flight-lines') &&
      element.getBoundingClientRect().width > 0,
  );
  const viewOf = (element: Element) => element.closest('.pager__view');
  const off = seen.filter((element) => {
    const { left, right, top: above, bottom } = element.getBoundingClientRect();
    const view = viewOf(element);
    const within = view?.getBoundingClientRect();
    const sideways = left < (within?.left ?? 0) - 2 || right > (within?.right ?? innerWidth) + 2;
    // Inside the pager, what is further down is shown by turning the page; before its top nothing is ever shown.
    // Of words within a line the letters count, not the height that their script asks for.
    if (getComputedStyle(element).display === 'inline') return sideways;
    const upright = view
      ? above - (within?.top ?? 0) + view.scrollTop < -2 ||
        bottom - (within?.top ?? 0) + view.scrollTop > view.scrollHeight + 2
      : above < -1 || bottom > innerHeight + 1;
    return sideways || upright;
  });
  // Words wider than what they stand in.
  const range = document.createRange();
  const wide = seen.filter((element) => {
    const { left, right, top: above, bottom } = element.getBoundingClientRect();
    return (
      getComputedStyle(element).display !== 'inline' &&
      [...element.childNodes].some((node) => {
        if (node.nodeType !== Node.TEXT_NODE || !node.textContent?.trim()) return false;
        range.selectNodeContents(node);
        const words = range.getBoundingClientRect();
        // A script may ask for more height than its line has; the boxes of its letters then reach beyond it, not the letters.
        const line = Number.parseFloat(getComputedStyle(element).lineHeight);
        const slack = 2 + Math.max(0, ((range.getClientRects()[0]?.height ?? 0) - line) / 2);
        return (
          words.left < left - 2 ||
          words.right > right + 2 ||
          words.top < above - slack ||
          words.bottom > bottom + slack
        );
      })
    );
  });
  const small = seen.filter((element) => {
    const { width, height } = element.getBoundingClientRect();
    return element.matches('button') && Math.min(width, height) < 20 * density;
  });
  const parts = [
    ...top.querySelectorAll(
      '.masthead > *, .steps, .page__head, .page__body > *, .page__answers, .pager__keys, .control, .overlay h2, .overlay__text, .pass, button',
    ),
  ].filter((part) => part.getBoundingClientRect().width > 0);
  const boxOf = (part: Element) => {
    const { left, right, top: above, bottom } = part.getBoundingClientRect();
    const within = viewOf(part)?.getBoundingClientRect();
    return {
      left,
      right,
      top: Math.max(above, within?.top ?? 0),
      bottom: Math.min(bottom, within?.bottom ?? innerHeight),
    };
  };
  const lies = (one: Element, other: Element) => {
    if (one.contains(other) || other.contains(one)) return false;
    const [a, b] = [boxOf(one), boxOf(other)];
    return (
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 &&
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 2
    );
  };
  const over = parts.flatMap((one, index) =>
    parts
      .slice(index + 1)
      .filter((other) => lies(one, other))
      .map((other) => `${nameOf(one)} lies over ${nameOf(other)}`),
  );
  // Whoever sits reaches 42 per cent of an upright display, and nothing above it.
  const isLow = document.documentElement.dataset.place === 'low' && innerHeight > innerWidth;
  const high = seen.filter(
    (element) =>
      isLow &&
      element.matches('button') &&
      boxOf(element).top < innerHeight * 0.42 - 1 &&
      boxOf(element).bottom > 0,
  );
  const view = top.querySelector('.pager__view');
  const last = Math.max(
    ...seen
      .filter((element) => viewOf(element) === view && getComputedStyle(element).display !== 'inline')
      .map((element) => element.getBoundingClientRect().bottom),
  );
  const grown = view !== null && last > view.getBoundingClientRect().bottom + 1;
  const room = (view?.clientHeight ?? innerHeight) < 40 * density;
  return [
    ...off.map((element) => `off: ${nameOf(element)}`),
    ...wide.map((element) => `too wide: ${nameOf(element)}`),
    ...small.map((element) => `small: ${nameOf(element)}`),
    ...over,
    ...high.map((element) => `out of reach: ${nameOf(element)}`),
    ...(grown && !top.querySelector('.pager__keys') ? ['no keys turn the page'] : []),
    ...(grown && room
      ? [`too little is seen at once: ${Math.round((view?.clientHeight ?? 0) / density)} mm`]
      : []),
  ];
}

/** Runs in the page: turns its pages from the first to the last, and says what of it was never wholly seen on the way. */
export async function turnPages(): Promise<string[]> {
  const top = document.querySelector('dialog[open]') ?? document.body;
  const view = top.querySelector('.pager__view');
  if (!view) return ['nothing holds the pages'];
  const density = Number(getComputedStyle(document.documentElement).getPropertyValue('--density'));
  // Millimetres that fade at the edge while there is more below.
  const FADED = 6;
  const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const targets = [...view.querySelectorAll('button, .notice, h1, h2, p')].filter(
    (element) => !element.closest('.unseen') && element.getBoundingClientRect().height > 0,
  );
  const unseen = new Set(targets);
  const look = () => {
    const { top: above, bottom: edge } = view.getBoundingClientRect();
    const isMore = view.getAttribute('data-more') === 'true';
    const bottom = edge - (isMore ? FADED * density : 0);
    for (const target of unseen) {
      const box = target.getBoundingClientRect();
      // What is taller than the view is seen part by part.
      const isTall = box.height > view.clientHeight * 0.8;
      if ((box.top >= above - 1 && box.bottom <= bottom + 1) || (isTall && box.bottom <= bottom + 1))
        unseen.delete(target);
    }
  };
  // A screen may have gone to what has just come up on it.
  view.scrollTo({ top: 0 });
  await drawn();
  look();
  for (let turned = 0; turned < 20; turned++) {
    const further = top.querySelector<HTMLButtonElement>('.pager__keys button:last-child:not(:disabled)');
    if (!further) break;
    further.click();
    await drawn();
    look();
  }
  const rest =
    Math.max(...[...view.children].map((child) => child.getBoundingClientRect().bottom)) -
    view.getBoundingClientRect().bottom;
  return [
    ...[...unseen].map((element) => `never wholly seen: ${element.textContent?.slice(0, 40)}`),
    ...(rest > 2 ? [`${Math.round(rest)} px are never reached`] : []),
  ];
}

/** Runs in the page: each text that is body text or a lead of it, in hundredths of a pixel. Titles and signs grow less. */
export function bodySizes(): [string, number][] {
  const found = document.querySelectorAll<HTMLElement>(
    '.page__lead, .guidance__steps li, .guidance__others, .pass__end span, .pass__particulars, .fact__label, .goods b, .control, .action, .stub__way',
  );
  return [...found].map((element) => [
    element.textContent?.trim() ?? '',
    Math.round(Number.parseFloat(getComputedStyle(element).fontSize) * 100) / 100,
  ]);
}

/** Runs in the page: which of the answers are not on the glass as it stands. */
export function answersOff(): string[] {
  const view = document.querySelector('.pager__view');
  const { top = 0, bottom = 0 } = view?.getBoundingClientRect() ?? {};
  return [...document.querySelectorAll('.page__answers .action')]
    .filter((answer) => {
      const box = answer.getBoundingClientRect();
      return box.top < top || box.bottom > bottom;
    })
    .map((answer) => answer.textContent ?? '');
}
