import './screen-symbol.css';

interface Props {
  /** From the top; `1` is a dark module. */
  readonly rows: readonly string[];
  readonly label: string;
}

/** A code for cameras: black on white whatever the theme, as large as a phone at arm's length reads it easily. */
export function ScreenSymbol({ rows, label }: Props) {
  const dark = rows
    .flatMap((row, y) =>
      [...row.matchAll(/1+/g)].map(({ index, 0: run }) => `M${index} ${y}h${run.length}v1h-${run.length}z`),
    )
    .join('');
  return (
    <svg
      class="screen-symbol"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${rows[0]?.length ?? 0} ${rows.length}`}
      shape-rendering="crispEdges"
    >
      <path d={dark} />
    </svg>
  );
}
