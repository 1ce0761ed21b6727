import { capitalised } from '../words.ts';

/** A tier as the airline calls it; the two metals every programme knows have their own colour. */
export function TierChip({ tier }: { tier: string | null }) {
  if (tier === null) return null;
  return (
    <span class="chip" data-tier={tier}>
      {capitalised(tier)}
    </span>
  );
}
