import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from '../icon/icon.tsx';
import './action.css';

interface ActionProps {
  /** One primary a screen: the answer most people give. */
  readonly kind?: 'primary' | 'secondary' | 'field';
  readonly icon?: IconName;
  /** What the act means, above its name. */
  readonly note?: ComponentChildren;
  readonly children: ComponentChildren;
  readonly onAct: () => void;
}

/** A thing to touch. */
export function Action({ kind = 'primary', icon, note, children, onAct }: ActionProps) {
  return (
    <button type="button" class={`action action--${kind}`} onClick={onAct}>
      {icon && <Icon name={icon} />}
      <span class="action__words">
        {note && <span class="action__note">{note}</span>}
        <span>{children}</span>
      </span>
    </button>
  );
}

/** The answers of a screen, most likely first, within reach. */
export function Actions({ children }: { children: ComponentChildren }) {
  return <div class="actions">{children}</div>;
}
