export interface LampProps {
  readonly name: string;
  /** What the lamp says; also as a word, for those who do not see its colour. */
  readonly light: 'well' | 'warn' | 'bad' | 'off';
  readonly says: string;
}

/** A signal lamp on a device, with its meaning written beside it. */
export const Lamp = ({ name, light, says }: LampProps) => (
  <li class="lamp" data-light={light}>
    <span class="bulb" aria-hidden="true" />
    <span class="lamp-name">{name}</span>
    <span class="lamp-says">{says}</span>
  </li>
);

/** The lamp of a cable: pulled, idle or with a host at its other end. */
export const CableLamp = ({ plugged, connected }: { plugged: boolean; connected: boolean }) => (
  <Lamp
    name="Cable"
    light={!plugged ? 'bad' : connected ? 'well' : 'warn'}
    says={!plugged ? 'pulled out' : connected ? 'agent connected' : 'nobody there'}
  />
);
