/** What is made when it is first asked for: a formatter of `Intl` takes longer to make than a screen to draw. */
export function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
