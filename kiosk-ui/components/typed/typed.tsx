interface Props {
  /** The signs as they were typed. */
  readonly value: string;
  /** Whether this is where the keys write. */
  readonly isOpen: boolean;
  /** Words go the way that their letters do; anything else is written from the left. */
  readonly isWords?: boolean;
}

/** What has been typed, with a caret where the keys write. The voice finds it by `data-typed` (`access/spoken.ts`). */
export function Typed({ value, isOpen, isWords = false }: Props) {
  return (
    <span class="entry__text" data-typed={value} data-open={isOpen} dir={isWords ? 'auto' : 'ltr'}>
      {value}
      {isOpen && <span class="entry__caret" />}
    </span>
  );
}
