import type { BagsView } from '../contract/visit.ts';
import type { NewBag } from '../dcs/port.ts';

/** What lies on the kiosk's scale, in kilograms, once it is steady. */
export type Load =
  | { readonly is: 'nothing' }
  | { readonly is: 'settling' }
  | { readonly is: 'load'; readonly kilograms: number }
  | { readonly is: 'too-heavy' };

const SHOWN = {
  nothing: 'free',
  settling: 'settling',
  load: 'weighed',
  'too-heavy': 'too-heavy',
} as const satisfies Record<Load['is'], BagsView['scale']>;

/** How the bags of a passenger may be weighed: so many at most, and none heavier than this. */
type Limits = Pick<BagsView, 'most' | 'heaviest'>;

/** Weighs bags one after the other: what lies on the scale is one bag, however long it lies there. */
export function createBagScale() {
  /** Null where there is no scale that works. */
  let load: Load | null = null;
  let wasTaken = false;

  const isTooHeavy = ({ heaviest }: Pick<Limits, 'heaviest'>): boolean =>
    load?.is === 'load' && load.kilograms > heaviest;

  return {
    says: (now: Load | null): void => {
      load = now;
      // A scale that was lost for a moment, or leant on, still has the same bag on it.
      if (now?.is === 'nothing') wasTaken = false;
    },
    /** The bags with the one on the scale: the first that was not weighed yet, or one more. */
    weigh: (bags: readonly NewBag[], limits: Limits): readonly NewBag[] => {
      if (load?.is !== 'load' || wasTaken || isTooHeavy(limits)) return bags;
      const unweighed = bags.findIndex(({ weighed }) => !weighed);
      const place = unweighed < 0 ? bags.length : unweighed;
      if (place >= limits.most) return bags;
      wasTaken = true;
      const weight = Math.round(load.kilograms * 10) / 10;
      return bags.toSpliced(place, 1, { weight, weighed: true });
    },
    /** What the screen shows of it. */
    view: (limits: Pick<Limits, 'heaviest'>): BagsView['scale'] => {
      if (!load) return null;
      return isTooHeavy(limits) ? 'too-heavy' : SHOWN[load.is];
    },
  };
}

export type BagScale = ReturnType<typeof createBagScale>;
