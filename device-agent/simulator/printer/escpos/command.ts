import type { Raster } from '../strip.ts';
import type { ControlName } from './command-table.ts';

/**
 * One command of the ESC/POS language as it stands in the stream. Text comes a character at a time, so that the
 * same bytes give the same commands however they were cut up on the way.
 */
export type Command =
  | { readonly kind: 'character'; readonly code: number }
  | { readonly kind: 'hanzi'; readonly bytes: readonly number[] }
  | { readonly kind: 'control'; readonly name: ControlName; readonly parameters: readonly number[] }
  | { readonly kind: 'bar-code'; readonly symbology: number; readonly content: readonly number[] }
  /** `GS ( k`: `symbology` 48 PDF417, 49 QR; `parameters` follow the function. */
  | {
      readonly kind: 'symbol';
      readonly symbology: number;
      readonly fn: number;
      readonly parameters: readonly number[];
    }
  | { readonly kind: 'raster'; readonly raster: Raster }
  /** `feed` is in dots and comes on top of the way to the blade; `null` cuts where the paper stands. */
  | { readonly kind: 'cut'; readonly feed: number | null }
  | { readonly kind: 'process-id'; readonly id: readonly number[] }
  /** `GS e` of Custom's presenters. */
  | { readonly kind: 'ejector'; readonly fn: number; readonly parameters: readonly number[] }
  | { readonly kind: 'unknown'; readonly bytes: readonly number[] };
