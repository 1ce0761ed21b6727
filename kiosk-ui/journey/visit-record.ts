import type { Language } from '../../device-agent/contract/languages.ts';
import type { VisitRecord } from '../../device-agent/contract/stream.ts';
import type { Visit } from './context.ts';
import type { VisitMeasure } from './visit-measure.ts';

export const touched = (measure: VisitMeasure): VisitMeasure => ({
  ...measure,
  touches: measure.touches + 1,
});

/** Closes the step that was running and opens `step`; a step entered twice adds up. */
export function stepBegun(measure: VisitMeasure, step: string, now: number): VisitMeasure {
  return { ...measure, steps: stepsUntil(measure, now), current: { step, since: now } };
}

function stepsUntil({ steps, current }: VisitMeasure, now: number): Record<string, number> {
  if (!current) return { ...steps };
  // The wall clock may be set back in mid-visit.
  const spent = Math.max(0, now - current.since);
  return { ...steps, [current.step]: (steps[current.step] ?? 0) + spent };
}

export type Leaving = 'left' | 'expired';

function outcomeOf(visit: Visit, leaving: Leaving): VisitRecord['outcome'] {
  if (visit.paper === 'out' || Array.isArray(visit.phonePasses)) return 'completed';
  if (visit.refusal) return 'refused';
  if (visit.trouble) return 'failed';
  return leaving === 'expired' ? 'timed-out' : 'abandoned';
}

export function recordOf(
  visit: Visit,
  measure: VisitMeasure,
  language: Language,
  leaving: Leaving,
  now: number,
): VisitRecord {
  return {
    outcome: outcomeOf(visit, leaving),
    touches: measure.touches,
    language,
    steps: stepsUntil(measure, now),
  };
}
