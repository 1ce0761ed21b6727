import type { FaultCode } from '../../../device-agent/contract/faults.ts';
import type { KindIn } from './kinds.ts';
import type { ScaleAnswers, ScaleMoment, ScaleSituation } from './scale-answers.ts';

type Standing = Pick<ScaleSituation, 'service' | 'causes'>;
const WELL: Standing = { service: 'in-service', causes: [] };
const failed = (code: FaultCode): Standing => ({ service: 'degraded', causes: [code] });

/** What is the same at every moment: the kiosk goes on without a scale, and staff know which it is. */
const everywhere = (screen: ScaleSituation['screen'], bags: ScaleSituation['bags'] = []) =>
  ({
    silence: { screen, scale: 'not shown', bags, ...failed('device.silent') },
    garbage: { screen, scale: 'not shown', bags, ...failed('device.garbled') },
    'half an answer': { screen, scale: 'not shown', bags, ...failed('device.garbled') },
    slow: { screen, scale: 'not shown', bags, ...failed('device.garbled') },
    unplug: { screen, scale: 'not shown', bags, ...failed('device.unplugged') },
    'loose plug': { screen, scale: 'not shown', bags, ...WELL },
    overload: { screen, scale: 'not shown', bags, ...WELL },
  }) as const satisfies ScaleAnswers[ScaleMoment];

/** At the screen of the bags: a scale that fails is not spoken of, and bags are declared. */
const atBags = (bags: ScaleSituation['bags'], afterLoosePlug = bags) => {
  const gone = everywhere('bags', bags);
  const without = (situation: ScaleSituation): ScaleSituation => ({ ...situation, scale: null });
  return {
    silence: without(gone.silence),
    garbage: without(gone.garbage),
    'half an answer': without(gone['half an answer']),
    slow: without(gone.slow),
    unplug: without(gone.unplug),
    'loose plug': { ...gone['loose plug'], scale: 'weighed', bags: afterLoosePlug },
    overload: { ...gone.overload, scale: 'too-heavy' },
  } as const satisfies ScaleAnswers[ScaleMoment];
};

/** The scale of the demo kiosk, and its one bag of 18.4 kg. */
const ANSWERS: Readonly<Record<KindIn<'scales'>, ScaleAnswers>> = {
  scale: {
    'at rest': everywhere('welcome'),
    'bags asked for': {
      ...atBags(['declared']),
      'loose plug': { screen: 'bags', scale: 'free', bags: ['declared'], ...WELL },
    },
    'bag put on': atBags(['declared'], [18.4]),
    'bag weighed': atBags([18.4]),
    confirmation: everywhere('confirm', [18.4]),
  },
};
export const SCALE = ANSWERS.scale;
