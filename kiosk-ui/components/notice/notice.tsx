import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from '../icon/icon.tsx';
import './notice.css';

interface Props {
  readonly icon: IconName;
  readonly children: ComponentChildren;
  /** It tells what became of what they did, or what they are about to leave behind: then whoever listens hears it before all else. */
  readonly isOutcome?: boolean;
}

/** Something to see before going on; read out when it appears. */
export function Notice({ icon, children, isOutcome = false }: Props) {
  return (
    <div class="notice" role="status" data-outcome={isOutcome || undefined}>
      <Icon name={icon} />
      <div>{children}</div>
    </div>
  );
}
