/** Cabins above economy, the highest first. */
export const CABIN_CLASSES = ['first', 'business', 'premium-economy'] as const;
export type CabinClass = (typeof CABIN_CLASSES)[number];

/** What airlines write for them. Any other letter is economy. */
const CLASS_OF: Readonly<Record<string, CabinClass>> = {
  F: 'first',
  C: 'business',
  J: 'business',
  W: 'premium-economy',
};

/** The class that a compartment's letter stands for; null for economy. */
export const cabinClassOf = (compartment: string): CabinClass | null => CLASS_OF[compartment] ?? null;

const rankOf = (compartment: string): number => {
  const cabin = cabinClassOf(compartment);
  return cabin === null ? 0 : CABIN_CLASSES.length - CABIN_CLASSES.indexOf(cabin);
};

/** True where whoever moves from the second compartment to the first moves up. */
export const isHigherCabin = (compartment: string, than: string): boolean =>
  rankOf(compartment) > rankOf(than);

/** What comes with a seat in a higher cabin, as the airline says. */
export const UPGRADE_GAINS = ['flat-bed', 'lounge', 'priority-boarding'] as const;
export type UpgradeGain = (typeof UPGRADE_GAINS)[number];
