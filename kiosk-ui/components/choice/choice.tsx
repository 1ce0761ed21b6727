import type { ComponentChildren } from 'preact';
import { Icon } from '../icon/icon.tsx';
import './choice.css';

interface ChoicesProps {
  /** Which one is chosen concerns the passenger alone: the voice says none of them where others hear. */
  readonly isPrivate?: boolean;
  readonly children: ComponentChildren;
}

/** Several things to choose among, one below the other. */
export function Choices({ isPrivate, children }: ChoicesProps) {
  return (
    <div class="choices" data-private={isPrivate}>
      {children}
    </div>
  );
}

interface ChoiceProps {
  readonly title: ComponentChildren;
  readonly detail?: ComponentChildren;
  /** Left out where a touch chooses at once. */
  readonly chosen?: boolean;
  readonly disabled?: boolean;
  readonly onChoose: () => void;
}

/** One of them: touched to be taken, or to be put in and left out. One that is not to be had is told like anything else. */
export function Choice({ title, detail, chosen, disabled = false, onChoose }: ChoiceProps) {
  const words = (
    <>
      {chosen !== undefined && <span class="choice__mark">{chosen && <Icon name="check" />}</span>}
      <span class="choice__words">
        <strong>{title}</strong>
        {detail && <span>{detail}</span>}
      </span>
    </>
  );
  if (disabled) return <div class="choice choice--off">{words}</div>;
  return (
    <button
      type="button"
      class={`choice ${chosen ? 'choice--chosen' : ''}`}
      aria-pressed={chosen}
      onClick={onChoose}
    >
      {words}
    </button>
  );
}
