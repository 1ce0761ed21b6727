import type { Page } from 'playwright-core';

/** The pages that the tests of this process have open. */
export const openPages = new Set<Page>();
