import { needsTime } from '../journey/access.ts';
import type { Shown } from '../journey/shown.ts';
import type { SpeechOf } from '../language/catalogues.ts';
import type { Speech } from '../language/language.ts';
import type { Part } from './voice.ts';

/**
 * What is said though no page is read, or before one is: that the visit of whoever listens has ended, that their headset is
 * out, that their time runs out. It has nothing of anybody in it, and is said on whatever they were spoken to.
 */
export function announced(before: Shown | null, next: Shown, speechOf: SpeechOf): readonly Part[] {
  if (!before || !needsTime(before.frame.access)) return [];
  // In the language that they heard: the screen may have its first one again.
  const { language, kiosk, access, step } = before.frame;
  const { text, aloud } = speechOf(language, kiosk?.timeZone ?? 'UTC', kiosk?.places);
  const texts = () => {
    if (step === null) return [];
    if (next.frame.step === null) return farewell(next, text);
    if (!next.frame.access.speechWaits) return [];
    if (access.speech) return [text('spoken.headset-out')];
    const isWarned = next.overlay === 'are-you-there' && before.overlay !== next.overlay;
    return isWarned ? [text('timer.title'), text('timer.text')] : [];
  };
  return texts().map((told) => ({ text: aloud(told), language, rate: access.rate, isPersonal: false }));
}

/** The screen that comes is read in a headset alone: what concerns whoever goes is said here wherever it is not. */
function farewell({ current, frame, hasExpired }: Shown, text: Speech['text']): readonly string[] {
  const isOut = current.screen === 'out-of-service';
  const isTold = isOut && frame.access.speech;
  const isLeft = (isOut || current.screen === 'welcome') && current.props.documentPresent;
  return [
    text(hasExpired ? 'spoken.time-is-up' : 'spoken.visit-ended'),
    ...(isLeft && !isTold ? [text('goodbye.take-passport'), text('goodbye.passport-where')] : []),
    ...(isOut && !isTold ? [text('out.title'), text('out.elsewhere')] : []),
  ];
}
