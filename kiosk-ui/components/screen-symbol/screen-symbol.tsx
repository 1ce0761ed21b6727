import { useLayoutEffect, useRef } from 'preact/hooks';
import './screen-symbol.css';

interface Props {
  /** From the top; `1` is a dark module. */
  readonly rows: readonly string[];
  readonly label: string;
}

/** A code for cameras: black on white whatever the theme, as large as a phone at arm's length reads it easily. */
export function ScreenSymbol({ rows, label }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const pen = canvas.current?.getContext('2d');
    if (!pen) return;
    pen.clearRect(0, 0, pen.canvas.width, pen.canvas.height);
    // A dot of the picture a module; the style makes modules of dots.
    for (const [y, row] of rows.entries())
      for (const { index, 0: run } of row.matchAll(/1+/g)) pen.fillRect(index, y, run.length, 1);
  }, [rows]);
  return (
    <canvas
      class="screen-symbol"
      role="img"
      aria-label={label}
      width={rows[0]?.length ?? 0}
      height={rows.length}
      ref={canvas}
    />
  );
}
