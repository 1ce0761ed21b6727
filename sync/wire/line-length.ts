/** Characters of one line that a passenger and staff write to each other; without schemas, for pages. */
export const LONGEST_LINE = 300;
