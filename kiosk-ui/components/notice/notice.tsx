import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from '../icon/icon.tsx';
import './notice.css';

/** Something to see before going on; read out when it appears. */
export function Notice({ icon, children }: { icon: IconName; children: ComponentChildren }) {
  return (
    <div class="notice" role="status">
      <Icon name={icon} />
      <div>{children}</div>
    </div>
  );
}
