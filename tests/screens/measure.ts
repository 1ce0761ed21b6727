/** What is found of a screen that has no room, and is shown page by page. */
export const PAGED = 'shown page by page';

/** Runs in the page: what lies outside of the glass, is too small to hit or too small to read. */
export function measure(): string[] {
  if (document.querySelector('.frame > .pager--grows')) return ['shown page by page'];
  const density = Number(getComputedStyle(document.documentElement).getPropertyValue('--density'));
  const seen = [...document.querySelectorAll('body *')].filter(
    (element) => !element.closest('.unseen') && (element.tagName === 'svg' || !element.closest('svg')),
  );
  const isOff = (element: Element) => {
    const { left, top, right, bottom, width } = element.getBoundingClientRect();
    const isPicture = element.matches('.welcome-picture, .ground');
    return (
      !isPicture && width > 0 && (left < -1 || top < -1 || right > innerWidth + 1 || bottom > innerHeight + 1)
    );
  };
  const targets = [...document.querySelectorAll('button')];
  const isSmall = (button: Element) => {
    const { width, height } = button.getBoundingClientRect();
    return Math.min(width, height) < 20 * density;
  };
  const controls = document.querySelector('.controls')?.getBoundingClientRect();
  const answers = document.querySelector('.page__answers')?.getBoundingClientRect();
  const isCrowded = controls && answers && answers.bottom > controls.top - 3 * density;
  const parts = [...document.querySelectorAll('.page__head, .page__body > *, .page__answers, .controls')];
  const overlap = (one: Element, other: Element) => {
    const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
    const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
    return across > 2 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 2;
  };
  const overlaps = parts.flatMap((one, index) =>
    parts
      .slice(index + 1)
      .filter((other) => overlap(one, other))
      .map((other) => `${one.getAttribute('class')} lies over ${other.getAttribute('class')}`),
  );
  // Noto Sans draws its capital I 0.714 em tall.
  const isTiny = (element: Element) =>
    element.textContent !== '' &&
    Number.parseFloat(getComputedStyle(element).fontSize) * 0.714 < 4.8 * density;
  return [
    ...seen.filter(isOff).map(({ outerHTML }) => `off the glass: ${outerHTML.slice(0, 80)}`),
    ...targets.filter(isSmall).map(({ textContent }) => `small: ${textContent}`),
    ...seen
      .filter((element) => element.tagName !== 'svg' && isTiny(element))
      .map(({ outerHTML }) => `tiny: ${outerHTML.slice(0, 80)}`),
    ...overlaps,
    ...(isCrowded ? ['answers too near the controls'] : []),
  ];
}

/** Runs in the page: what cuts off a part of its own content, as a card does that is smaller than what it holds. */
export function cutOff(): string[] {
  const viewOf = (element: Element) => element.closest('.pager__view');
  const isUnseen = (element: Element) =>
    element.closest('svg, .unseen, .ground') !== null || getComputedStyle(element).clipPath === 'inset(50%)';
  const top = document.querySelector('dialog[open]') ?? document.body;
  const cut = [...top.querySelectorAll('*')].filter((element) => {
    const { overflowX, overflowY, display } = getComputedStyle(element);
    const clips = overflowX !== 'visible' || overflowY !== 'visible';
    // The pager shows the rest when its page is turned.
    if (!clips || display === 'inline' || isUnseen(element) || element.matches('.pager__view')) return false;
    const within = element.getBoundingClientRect();
    return [...element.querySelectorAll('*')].some((inner) => {
      const box = inner.getBoundingClientRect();
      const counts =
        box.width > 0 &&
        viewOf(inner) === viewOf(element) &&
        getComputedStyle(inner).display !== 'inline' &&
        !isUnseen(inner);
      return (
        counts &&
        (box.left < within.left - 2 ||
          box.right > within.right + 2 ||
          box.top < within.top - 2 ||
          box.bottom > within.bottom + 2)
      );
    });
  });
  return cut.map(
    (element) => `cut: ${element.getAttribute('class')} “${element.textContent?.trim().slice(0, 32)}”`,
  );
}

/** Runs in the page: buttons whose words touch their edge, or reach beyond it. */
export function cramped(): string[] {
  const LEAST = 1;
  const density = Number(getComputedStyle(document.documentElement).getPropertyValue('--density'));
  const range = document.createRange();
  const isTight = (button: Element, node: Node) => {
    const { parentElement: within } = node;
    if (!within || within.closest('svg, .unseen') || !node.nodeValue?.trim()) return false;
    range.selectNodeContents(node);
    const [line] = range.getClientRects();
    if (!line) return false;
    const [words, edge] = [range.getBoundingClientRect(), button.getBoundingClientRect()];
    // The box of a line of letters is taller than the line.
    const taller = Math.max(0, line.height - Number.parseFloat(getComputedStyle(within).lineHeight)) / 2;
    const [across, upright] = [LEAST * density, LEAST * density - taller];
    return (
      words.left < edge.left + across ||
      words.right > edge.right - across ||
      words.top < edge.top + upright ||
      words.bottom > edge.bottom - upright
    );
  };
  const tight = [...document.querySelectorAll('.page button')].filter((button) => {
    const walker = document.createTreeWalker(button, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) if (isTight(button, walker.currentNode)) return true;
    return false;
  });
  return tight.map(({ textContent }) => `cramped: ${textContent}`);
}
