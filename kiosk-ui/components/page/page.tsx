import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { GOES_BACK } from './back.ts';
import './page.css';

interface PageProps {
  readonly title: ComponentChildren;
  readonly lead?: ComponentChildren;
  /** The answers; they stay at the bottom, where hands are. */
  readonly answers?: ComponentChildren;
  readonly children?: ComponentChildren;
  readonly kind: string;
  /** What the question is about, where one follows another on the same screen: each is begun at its heading. */
  readonly about?: string;
  /** Going back leads to a step before within the screen; where there is none, out of it. */
  readonly onBack?: () => void;
  /** A touch beside every button. */
  readonly onTouch?: () => void;
}

/** One question: a heading, what it is about, and the answers. */
export function Page({ title, lead, answers, children, kind, about, onBack, onTouch }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // With what is shown, not after it: a quick key would reach an answer, and the heading take it from them.
  useLayoutEffect(() => {
    // Whoever goes from one to the next by a button beside the heading stays on it.
    const head = heading.current?.parentElement;
    if (!head?.contains(document.activeElement)) heading.current?.focus({ preventScroll: true });
    // Wherever the screen before was left, this one begins at its top.
    heading.current?.closest('.pager__view')?.scrollTo({ top: 0 });
  }, [about]);
  const main = useRef<HTMLElement>(null);
  // With what is shown, not after it: a quick second press would go back from the step that has just been left.
  useLayoutEffect(() => {
    const { current } = main;
    if (!current || !onBack) return;
    const stay = (event: Event) => {
      event.preventDefault();
      onBack();
    };
    current.addEventListener(GOES_BACK, stay);
    return () => current.removeEventListener(GOES_BACK, stay);
  }, [onBack]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a wider target for a button that the page also has
    <main ref={main} class={`page page--${kind}`} onClick={onTouch && touchBeside(onTouch)}>
      <header class="page__head">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {lead && <p class="page__lead">{lead}</p>}
      </header>
      {children && <div class="page__body">{children}</div>}
      {answers && <div class="page__answers">{answers}</div>}
    </main>
  );
}

/** A button has already said what it means. */
const touchBeside =
  (onTouch: () => void) =>
  ({ target }: MouseEvent): void => {
    if (!(target instanceof Element && target.closest('button'))) onTouch();
  };
