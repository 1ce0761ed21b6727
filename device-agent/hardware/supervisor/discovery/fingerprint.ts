import type { Find } from '../../../../config/find.ts';
import { type Candidate, isKeyboard } from './candidate.ts';

/** A configured device that is looked for. */
export interface Seeker {
  readonly id: string;
  readonly find: Find;
  /** A keypad, or a scanner whose configuration says that it types. Any other device must not be a keyboard. */
  readonly mayType: boolean;
}

/** What a probe heard. */
export type ProbeAnswer = 'right' | 'wrong' | 'not-asked';

/** Why a candidate is not the device. */
export type Misfit = 'transport' | 'usb' | 'serial-number' | 'interface' | 'usage' | 'keyboard' | 'probe';

export type Fit = { readonly score: number } | { readonly because: Misfit };

const WEIGHT = { serialNumber: 32, usb: 16, probe: 8, usage: 4, interfaceNumber: 2, transport: 1 };

/** How well a candidate fits: anything named that disagrees rules it out, anything that agrees counts for it. */
export function fitOf({ find, mayType }: Seeker, candidate: Candidate, probed: ProbeAnswer): Fit {
  if (find.transport !== candidate.transport) return { because: 'transport' };
  let score = WEIGHT.transport;
  if (find.usb) {
    const { vendorId, productId } = find.usb;
    if (candidate.usb?.vendorId !== vendorId) return { because: 'usb' };
    // Scanners change their product id with their mode: the vendor's keyboard is the scanner that was looked for.
    if (isKeyboard(candidate) && !mayType) return { because: 'keyboard' };
    if (candidate.usb.productId !== productId) return { because: 'usb' };
    score += WEIGHT.usb;
  }
  if (find.serialNumber !== undefined) {
    if (candidate.serialNumber !== find.serialNumber) return { because: 'serial-number' };
    score += WEIGHT.serialNumber;
  }
  if (find.interfaceNumber !== undefined) {
    if (candidate.interfaceNumber !== find.interfaceNumber) return { because: 'interface' };
    score += WEIGHT.interfaceNumber;
  }
  if (find.usage) {
    const { page, usage } = find.usage;
    if (candidate.usage?.page !== page) return { because: 'usage' };
    if (usage !== undefined && candidate.usage.usage !== usage) return { because: 'usage' };
    score += WEIGHT.usage;
  }
  if (isKeyboard(candidate) && !mayType) return { because: 'keyboard' };
  if (probed === 'wrong') return { because: 'probe' };
  return { score: score + (probed === 'right' ? WEIGHT.probe : 0) };
}

/** What was found of one device. */
export type Verdict =
  | { readonly state: 'found'; readonly candidate: Candidate }
  /** Several fit equally, or several devices want the same one: nobody may guess. */
  | { readonly state: 'ambiguous'; readonly among: readonly Candidate[] }
  | { readonly state: 'keyboard-mode'; readonly candidate: Candidate }
  | { readonly state: 'missing' };

interface Pair {
  readonly seeker: Seeker;
  readonly candidate: Candidate;
  readonly score: number;
}

/**
 * Gives each device the candidate that fits it best, where that is beyond doubt, and no candidate to two devices. The
 * best pairs are settled first, which may leave only one choice for the others. Order counts for nothing.
 */
export function assign(
  seekers: readonly Seeker[],
  candidates: readonly Candidate[],
  probed: (seeker: Seeker, candidate: Candidate) => ProbeAnswer,
): ReadonlyMap<string, Verdict> {
  const verdicts = new Map<string, Verdict>();
  let open: Pair[] = seekers.flatMap((seeker) =>
    candidates.flatMap((candidate) => {
      const fit = fitOf(seeker, candidate, probed(seeker, candidate));
      return 'score' in fit ? [{ seeker, candidate, score: fit.score }] : [];
    }),
  );

  const rivals = (pair: Pair) =>
    open.filter(
      (other) =>
        other !== pair &&
        other.score >= pair.score &&
        (other.seeker === pair.seeker || other.candidate === pair.candidate),
    );
  for (;;) {
    const settled = open.find((pair) => rivals(pair).length === 0);
    if (!settled) break;
    verdicts.set(settled.seeker.id, { state: 'found', candidate: settled.candidate });
    open = open.filter(
      ({ seeker, candidate }) => seeker !== settled.seeker && candidate !== settled.candidate,
    );
  }

  for (const seeker of seekers) {
    if (verdicts.has(seeker.id)) continue;
    const among = open.filter((pair) => pair.seeker === seeker).map(({ candidate }) => candidate);
    const typing = candidates.find((candidate) => {
      const fit = fitOf(seeker, candidate, 'not-asked');
      return 'because' in fit && fit.because === 'keyboard';
    });
    if (among.length > 0) verdicts.set(seeker.id, { state: 'ambiguous', among });
    else if (typing) verdicts.set(seeker.id, { state: 'keyboard-mode', candidate: typing });
    else verdicts.set(seeker.id, { state: 'missing' });
  }
  return verdicts;
}
