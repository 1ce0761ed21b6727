import { cpus } from 'node:os';

/** One measured figure. `peer` is what it is compared with, measured in the same run; `ratio` is value / peer. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly target: number;
  readonly better: 'lower' | 'higher';
  readonly peer: { readonly name: string; readonly value: number } | null;
  readonly ratio: number | null;
  readonly ok: boolean;
  /** What stands behind the figure, a line each. */
  readonly remarks?: readonly string[];
}

export interface BenchReport {
  readonly bench: string;
  readonly node: string;
  readonly cpus: number;
  readonly figures: readonly Figure[];
}

const rounded = (value: number) => Number(value.toPrecision(3));

export function figure(measured: Omit<Figure, 'ratio' | 'ok'>): Figure {
  const { value, peer, target, better } = measured;
  return {
    ...measured,
    value: rounded(value),
    peer: peer && { ...peer, value: rounded(peer.value) },
    ratio: peer ? rounded(value / peer.value) : null,
    ok: better === 'lower' ? value <= target : value >= target,
  };
}

export const report = (bench: string, figures: readonly Figure[]): BenchReport => ({
  bench,
  node: process.version,
  cpus: cpus().length,
  figures,
});

/** The report for a person to read. */
export function inWords({ bench, node, cpus: cores, figures }: BenchReport): string {
  const lines = figures.map(({ name, value, unit, target, better, peer, ratio, ok, remarks }) => {
    const limit = `${better === 'lower' ? '≤' : '≥'} ${target} ${unit}`;
    const beside = peer ? `   ${ratio} × ${peer.name} (${peer.value} ${unit})` : '';
    const line = `${ok ? 'ok  ' : 'MISS'} ${name.padEnd(34)} ${value} ${unit} (${limit})${beside}`;
    return [line, ...(remarks ?? []).map((remark) => `     - ${remark}`)].join('\n');
  });
  return [`bench ${bench}, Node ${node}, ${cores} cores`, ...lines].join('\n');
}
