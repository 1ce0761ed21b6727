import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useSpeech } from '../../language/speech-context.ts';
import { Icon } from '../icon/icon.tsx';
import './pager.css';

/** How much of what is seen stays in sight after paging, so that nobody loses the line. */
const KEPT = 0.15;

interface Ways {
  readonly up: boolean;
  readonly down: boolean;
}

interface Props {
  /** Something is larger, or its place smaller, than the screen was made for. */
  readonly mayGrow: boolean;
  readonly children: ComponentChildren;
}

/**
 * Shows what is larger than its place page by page: text that was made large, or a screen that was made low. Nothing
 * scrolls under a finger; two keys turn the page, and are there only where there is more to see.
 */
export function Pager({ mayGrow, children }: Props) {
  const { text } = useSpeech();
  const view = useRef<HTMLDivElement>(null);
  const [ways, setWays] = useState<Ways>({ up: false, down: false });
  const look = () => {
    const { scrollTop = 0, scrollHeight = 0, clientHeight = 0 } = view.current ?? {};
    const next = { up: scrollTop > 1, down: scrollTop + clientHeight < scrollHeight - 1 };
    setWays((before) => (before.up === next.up && before.down === next.down ? before : next));
  };
  useEffect(() => {
    const shown = view.current;
    if (!shown) return;
    look();
    const watch = new ResizeObserver(look);
    watch.observe(shown);
    for (const child of shown.children) watch.observe(child);
    return () => watch.disconnect();
  }, []);
  const turn = (direction: 1 | -1) => {
    const { current } = view;
    current?.scrollBy({ top: direction * current.clientHeight * (1 - KEPT) });
  };
  return (
    <div class="pager">
      <div class="pager__view" ref={view} onScroll={look}>
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
