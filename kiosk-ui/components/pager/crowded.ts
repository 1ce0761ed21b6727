const PARTS = '.page__head, .page__body > *, .page__answers';

/** Pixels that parts may share: no letter stands so near an edge. */
const SLACK = 2;

const share = (one: DOMRect, other: DOMRect): boolean =>
  Math.min(one.right, other.right) - Math.max(one.left, other.left) > SLACK &&
  Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > SLACK;

/** Whether a part of the screen lies over another, or stands out of the place that the screen has. */
export function isCrowded(screen: Element): boolean {
  // Within the screen itself, which may still be on its way to its place.
  const { top, bottom } = screen.getBoundingClientRect();
  const boxes = [...screen.querySelectorAll(PARTS)].map((part) => part.getBoundingClientRect());
  return boxes.some(
    (box, index) =>
      box.top < top - SLACK ||
      box.bottom > bottom + SLACK ||
      boxes.slice(index + 1).some((other) => share(box, other)),
  );
}
