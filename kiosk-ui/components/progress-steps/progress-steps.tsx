import { useSpeech } from '../../language/speech-context.ts';
import { Icon } from '../icon/icon.tsx';
import './progress-steps.css';

interface Props {
  /** What is done, what is being done, and what comes, in order. */
  readonly steps: readonly string[];
  /** Index of the step being done. */
  readonly current: number;
}

/** True progress: a step is done when a device or the airline has said so. */
export function ProgressSteps({ steps, current }: Props) {
  const { text } = useSpeech();
  const stateOf = (index: number) => (index < current ? 'done' : index === current ? 'now' : 'next');
  return (
    <ol class="progress-steps" aria-live="polite">
      {steps.map((step, index) => (
        <li key={step} class={`progress-steps__${stateOf(index)}`} data-together>
          <span class="progress-steps__mark">{stateOf(index) === 'done' && <Icon name="check" />}</span>
          {step}
          {steps.length > 1 && <span class="unseen">, {text(`progress.${stateOf(index)}`)}</span>}
        </li>
      ))}
    </ol>
  );
}
