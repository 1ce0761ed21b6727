import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useSpeech } from '../../language/speech-context.ts';
import { Icon } from '../icon/icon.tsx';
import { isCrowded } from './crowded.ts';
import './pager.css';

/** How much of what is seen stays in sight after paging, so that nobody loses the line. */
const KEPT = 0.15;

interface Ways {
  readonly up: boolean;
  readonly down: boolean;
}

interface Props {
  /** Something is larger, or its place smaller, than the screen was made for. */
  readonly grows: boolean;
  /** What is shown, and in which language: it grows as well where its words find no room, for as long as it is the same. */
  readonly of?: string;
  readonly children: ComponentChildren;
}

/**
 * How far to turn, in pixels, back being negative: what the edge of a page cuts in two stands whole on the next, so that
 * everything which is not larger than a page is seen whole on one of them.
 */
function distanceTo(view: Element, direction: 1 | -1): number {
  const { top, bottom } = view.getBoundingClientRect();
  const most = view.clientHeight * (1 - KEPT);
  // What a page begins with has room above it for the ring of the focus.
  const above = Number.parseFloat(getComputedStyle(view).paddingBlockStart);
  // What fades at the edge, twice as much of it (`pager.css`), counts as cut.
  const clear = bottom - 2 * above;
  const distances = [...view.querySelectorAll('*')]
    .map((element) => element.getBoundingClientRect())
    .filter(({ height }) => height > 0 && height < most)
    .flatMap((box) => {
      if (direction > 0) return box.top < bottom && box.bottom > clear + 1 ? [box.top - top - above] : [];
      return box.top < top - 1 && box.bottom > top ? [bottom - box.bottom - above] : [];
    });
  return direction * Math.min(most, ...distances);
}

/**
 * Shows what is larger than its place page by page: text that was made large, a screen that was made low, a language of
 * long words. Nothing scrolls under a finger; two keys turn the page, and are there only where there is more to see.
 */
export function Pager({ grows, of = '', children }: Props) {
  const { text } = useSpeech();
  const view = useRef<HTMLDivElement>(null);
  const [ways, setWays] = useState<Ways>({ up: false, down: false });
  const [crowded, setCrowded] = useState<string | null>(null);
  const mayGrow = grows || crowded === of;
  const look = () => {
    const { current } = view;
    if (!current) return;
    const children = [...current.children];
    if (!mayGrow) {
      if (children.some(isCrowded)) setCrowded(of);
      return;
    }
    // By heights of boxes: some scripts ask for more height than their lines have, and draw nothing in it (`scrollHeight`),
    // and a screen may still be on its way to where it is to stand.
    const tall = children.reduce((sum, child) => sum + child.getBoundingClientRect().height, 0);
    const { paddingBlockStart, paddingBlockEnd } = getComputedStyle(current);
    const room = current.getBoundingClientRect().height - Number.parseFloat(paddingBlockEnd);
    const next = {
      up: current.scrollTop > 1,
      down: Number.parseFloat(paddingBlockStart) + tall - current.scrollTop > room + 1,
    };
    setWays((before) => (before.up === next.up && before.down === next.down ? before : next));
  };
  useEffect(() => {
    const shown = view.current;
    if (!shown) return;
    // It looks once by itself, when the browser has placed everything: looking now would have it placed twice.
    const watch = new ResizeObserver(look);
    watch.observe(shown);
    for (const child of shown.children) watch.observe(child);
    return () => watch.disconnect();
  }, [children, mayGrow]);
  useEffect(() => {
    // Until the letters of a language have come, others stand in for them, which may need more room.
    const measureAnew = () => setCrowded(null);
    document.fonts.addEventListener('loadingdone', measureAnew);
    return () => document.fonts.removeEventListener('loadingdone', measureAnew);
  }, []);
  const turn = (direction: 1 | -1) => {
    const { current } = view;
    if (current) current.scrollBy({ top: distanceTo(current, direction) });
  };
  return (
    <div class={mayGrow ? 'pager pager--grows' : 'pager'}>
      <div class="pager__view" data-more={ways.down} ref={view} onScroll={look}>
        {children}
      </div>
      {mayGrow && (ways.up || ways.down) && (
        <div class="pager__keys">
          <button type="button" disabled={!ways.up} onClick={() => turn(-1)}>
            <Icon name="up" />
            <span>{text('pager.up')}</span>
          </button>
          <button type="button" disabled={!ways.down} onClick={() => turn(1)}>
            <Icon name="down" />
            <span>{text('pager.down')}</span>
          </button>
        </div>
      )}
    </div>
  );
}
