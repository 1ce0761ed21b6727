import { useId } from 'preact/hooks';
import { Icon } from '../icon/icon.tsx';
import './segments.css';

interface Choice<T> {
  readonly value: T;
  readonly says: string;
  /** What a voice says of it, where that is more. */
  readonly aloud?: string | undefined;
  /** Of what it says, where that is another language than the screen's. */
  readonly lang?: string;
}

interface Props<T> {
  readonly label: string;
  readonly choices: readonly Choice<T>[];
  readonly chosen: T;
  /** Many choices, in two columns and without their label. */
  readonly isGrid?: boolean;
  readonly onChoose: (value: T) => void;
}

/** A few choices of which one holds, all to be seen. */
export function Segments<T extends string | number | boolean>({
  label,
  choices,
  chosen,
  isGrid = false,
  onChoose,
}: Props<T>) {
  const labelId = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a legend takes no part in the layout of its fieldset, and the label stands beside the choices
    <div role="group" aria-labelledby={labelId} class={isGrid ? 'segments segments--grid' : 'segments'}>
      {/* Said with each of its choices: whoever goes from one to the next hears what it is that is off. */}
      <p id={labelId} class={isGrid ? 'unseen' : 'segments__label'} aria-hidden={!isGrid}>
        {label}
      </p>
      <div class="segments__choices">
        {choices.map(({ value, says, aloud, lang }) => (
          <button
            key={String(value)}
            type="button"
            class="segment"
            lang={lang}
            aria-label={isGrid ? undefined : `${label}, ${aloud ?? says}`}
            aria-pressed={value === chosen}
            onClick={() => onChoose(value)}
          >
            {value === chosen && <Icon name="check" />}
            <span>{says}</span>
          </button>
        ))}
      </div>
    </div>
  );
}
