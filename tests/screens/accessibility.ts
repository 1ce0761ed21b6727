import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Contrast of 7:1 and targets large enough, which axe does not ask for by itself. */
export const STRICT_RULES = {
  'color-contrast-enhanced': { enabled: true },
  'target-size': { enabled: true },
};

/**
 * What axe finds wrong with a page as it stands: each rule that is broken, with the elements that break it. A page keeps
 * axe until it is loaded anew, so that asking again costs no second reading of its half megabyte.
 */
export async function violationsOf(page: Page, rules: axe.RuleObject = {}): Promise<[string, string[]][]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(SOURCE);
  return await page.evaluate(async (wanted) => {
    const { axe: judge } = window as unknown as { axe: typeof axe };
    const { violations } = await judge.run(document, { rules: wanted, resultTypes: ['violations'] });
    return violations.map(({ id, nodes }): [string, string[]] => [id, nodes.map(({ html }) => html)]);
  }, rules);
}
