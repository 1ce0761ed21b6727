import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Pager } from '../pager/pager.tsx';
import './overlay.css';

interface Props {
  readonly title: string;
  readonly children: ComponentChildren;
  readonly answers: ComponentChildren;
  readonly urgent?: boolean;
}

/** Lies over a screen without ending it. Being modal, it holds the focus, and gives it back when it closes. */
export function Overlay({ title, children, answers, urgent = false }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const titleId = useId();
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    // It begins at its heading, as a screen does: no answer is reached before a key has gone to it.
    heading.current?.focus({ preventScroll: true });
    // Closing gives the focus back; being taken from the page would not.
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      class="overlay"
      role={urgent ? 'alertdialog' : undefined}
      aria-labelledby={titleId}
      // The journey decides what closes, also for Escape.
      onCancel={(event) => event.preventDefault()}
    >
      <Pager grows>
        <div>
          <h2 id={titleId} ref={heading} tabIndex={-1}>
            {title}
          </h2>
          <div class="overlay__text">{children}</div>
          {answers}
        </div>
      </Pager>
    </dialog>
  );
}
