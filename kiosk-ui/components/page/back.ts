/** What a screen hears when the passenger goes back; one that has a step before it goes there, and keeps the rest. */
export const GOES_BACK = 'goes-back';

/** Whether the screen itself has gone back a step. What lies over it is closed first. */
export function hasGoneBack(page: Document): boolean {
  if (page.querySelector('dialog[open]')) return false;
  return page.querySelector('main')?.dispatchEvent(new Event(GOES_BACK, { cancelable: true })) === false;
}
