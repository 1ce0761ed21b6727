import type { ComponentChildren } from 'preact';
import { Icon } from '../icon/icon.tsx';
import './stepper.css';

interface StepperProps {
  readonly value: number;
  readonly least: number;
  readonly most: number;
  /** What the touches mean, for ears. */
  readonly less: string;
  readonly more: string;
  readonly size?: 'hero' | 'row';
  /** The value as it is read. */
  readonly children: ComponentChildren;
  readonly onChange: (value: number) => void;
}

/** A number that is made one more or one less. */
export function Stepper({ value, least, most, less, more, size = 'row', children, onChange }: StepperProps) {
  return (
    <div class={`stepper stepper--${size}`}>
      <button type="button" aria-label={less} disabled={value <= least} onClick={() => onChange(value - 1)}>
        <Icon name="minus" />
      </button>
      <p class="stepper__value" role="status">
        {children}
      </p>
      <button type="button" aria-label={more} disabled={value >= most} onClick={() => onChange(value + 1)}>
        <Icon name="plus" />
      </button>
    </div>
  );
}
