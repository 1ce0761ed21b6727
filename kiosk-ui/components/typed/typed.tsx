interface Props {
  /** The signs as they were typed. */
  readonly value: string;
  /** Whether this is where the keys write. */
  readonly isOpen: boolean;
}

/** What has been typed, with a caret where the keys write. The voice finds it by `data-typed` (`access/spoken.ts`). */
export function Typed({ value, isOpen }: Props) {
  return (
    <span class="entry__text" data-typed={value} data-open={isOpen} dir="ltr">
      {value}
      {isOpen && <span class="entry__caret" />}
    </span>
  );
}
