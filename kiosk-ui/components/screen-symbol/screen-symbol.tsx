import { useLayoutEffect, useRef } from 'preact/hooks';
import './screen-symbol.css';

interface Props {
  /** From the top; `1` is a dark module. */
  readonly rows: readonly string[];
  readonly label: string;
}

/** Where in the four bytes of a dot, which is black, it is said how much of it is seen. */
const OPACITY = 3;

/** A code for cameras: black on white whatever the theme, as large as a phone at arm's length reads it easily. */
export function ScreenSymbol({ rows, label }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const pen = canvas.current?.getContext('2d');
    const across = rows[0]?.length ?? 0;
    if (!pen || across === 0) return;
    // A dot of the picture a module; the style makes modules of dots.
    const dots = pen.createImageData(across, rows.length);
    for (const [y, row] of rows.entries())
      for (let x = 0; x < across; x += 1)
        if (row[x] === '1') dots.data[4 * (y * across + x) + OPACITY] = 0xff;
    pen.putImageData(dots, 0, 0);
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
