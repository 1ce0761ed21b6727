/** How a visit went, in touches and milliseconds: nothing in it says whose visit it was. */
export interface VisitMeasure {
  readonly touches: number;
  readonly steps: Readonly<Record<string, number>>;
  readonly current: { readonly step: string; readonly since: number } | null;
}

export const NOTHING_MEASURED: VisitMeasure = { touches: 0, steps: {}, current: null };
