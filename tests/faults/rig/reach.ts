import type { Screen, ScreenName, ScreenProps } from '../../../kiosk-ui/journey/shown.ts';
import type { Rig } from './kiosk.ts';

/** Milliseconds in which a kiosk gets from one screen to the next, also where it first waits for what does not answer. */
export const SOON = 90_000;

/** Lets the time of a kiosk pass until one of these screens is there, and tells what it shows. */
export async function reach<N extends ScreenName>(
  rig: Rig,
  ...screens: readonly N[]
): Promise<Extract<Screen, { screen: N }>> {
  const isThere = (shown: Screen): shown is Extract<Screen, { screen: N }> =>
    screens.some((screen) => screen === shown.screen);
  await rig.clock.until(() => isThere(rig.page.screen()), SOON);
  const shown = rig.page.screen();
  if (!isThere(shown))
    throw new Error(`${screens} was not reached, but ${JSON.stringify(shown).slice(0, 400)}`);
  return shown;
}

/** The same for one screen that shows what is waited for: what it shows then. */
export async function reachWhen<N extends ScreenName>(
  rig: Rig,
  screen: N,
  when: (props: ScreenProps[N]) => boolean = () => true,
): Promise<ScreenProps[N]> {
  const isThere = () => {
    const current = rig.page.screen();
    return current.screen === screen && when(current.props as ScreenProps[N]);
  };
  if (!(await rig.clock.until(isThere, SOON)))
    throw new Error(`${screen} was not reached, but ${JSON.stringify(rig.page.screen()).slice(0, 400)}`);
  return rig.page.screen().props as ScreenProps[N];
}
