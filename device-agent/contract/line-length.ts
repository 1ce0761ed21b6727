/** Characters of one line that a passenger writes to staff, as `sync/wire` has it. */
export const LONGEST_LINE = 300;
