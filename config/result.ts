/** An expected outcome: a value, or a fault that the caller must look at. Bugs are thrown, never returned. */
export type Result<T, F> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: F };

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

export const err = <F>(fault: F): { readonly ok: false; readonly fault: F } => ({ ok: false, fault });

/** Carries a value through a step that may fail, and a fault past it. */
export const andThen = <T, U, F, G>(
  result: Result<T, F>,
  step: (value: T) => Result<U, G>,
): Result<U, F | G> => (result.ok ? step(result.value) : result);

/** Throws when an outcome that cannot fail did: turns a broken assumption into a crash, never into a guess. */
export function expectOk<T, F>(result: Result<T, F>, claim: string): T {
  if (result.ok) return result.value;
  throw new Error(`${claim}: ${JSON.stringify(result.fault)}`);
}
