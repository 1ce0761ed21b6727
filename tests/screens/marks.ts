/**
 * Runs in the page: what is chosen, and looks different from what is not by its colour alone. A mark tells it, or a line
 * at least half a millimetre wider.
 */
export function toldByColourAlone(): string[] {
  const density = Number(getComputedStyle(document.documentElement).getPropertyValue('--density'));
  const lineOf = (element: Element) => {
    const { boxShadow } = getComputedStyle(element);
    const spreads = [...boxShadow.matchAll(/([\d.]+)px(?: inset)?(?:,|$)/g)].map(([, spread]) =>
      Number(spread),
    );
    return Math.max(0, ...spreads) / density;
  };
  const marksOf = (element: Element) => element.querySelectorAll('svg, .entry__caret').length;
  const kindOf = (element: Element) =>
    [...element.classList].filter((name) => !/--(chosen|open)$/.test(name)).join(' ');
  const others = [...document.querySelectorAll('[aria-pressed="false"]')];
  return [...document.querySelectorAll('[aria-pressed="true"]')]
    .filter((chosen) => {
      const other = others.find((one) => kindOf(one) === kindOf(chosen));
      if (!other) return false;
      return marksOf(chosen) <= marksOf(other) && lineOf(chosen) < lineOf(other) + 0.5;
    })
    .map(({ outerHTML }) => outerHTML.slice(0, 80));
}
