import { type ParseArgsConfig, parseArgs } from 'node:util';
import { isMisuse } from '../device-agent/cli/misuse.ts';

/** The options of a tool that is a process of its own. One that it does not know ends it, with a line that says which. */
export function toolOptions<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (failure) {
    if (!isMisuse(failure)) throw failure;
    console.error(failure.message);
    process.exit(2);
  }
}
