import type { ComponentChildren } from 'preact';
import type { ShownDevice } from '../rack-state.ts';
import { CableLamp, Lamp } from './lamp.tsx';

/** `passport-reader` is a Passport reader to people. */
export const nameOf = ({ id }: { readonly id: string }): string => {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

export interface DevicePanelProps {
  readonly device: ShownDevice;
  /** What it is, in smaller letters beside its name. */
  readonly model?: string;
  /** Lamps of its own, between those of its cable and its answers. */
  readonly lamps?: ComponentChildren;
  readonly aside?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** The housing of a device: its name, its lamps, and whatever is its own. */
export const DevicePanel = ({ device, model, lamps, aside, children }: DevicePanelProps) => (
  <article class={`device ${device.kind}`} data-plugged={device.plugged} aria-label={nameOf(device)}>
    <header>
      <div class="device-name">
        <h2>{nameOf(device)}</h2>
        {model && <p>{model}</p>}
      </div>
      {aside}
      <ul class="lamps">
        <CableLamp plugged={device.plugged} connected={device.connected} />
        {lamps}
        {device.answerFault && <Lamp name="Answers" light="bad" says={device.answerFault} />}
      </ul>
    </header>
    {children}
  </article>
);
