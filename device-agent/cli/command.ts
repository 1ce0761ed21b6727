/** What a command is given. `root` is the checkout or installation that the command was started from. */
export interface CommandContext {
  readonly args: readonly string[];
  readonly root: string;
}

/** Runs a command and resolves with its exit code, or never, where it serves until a signal ends it. */
export type Command = (context: CommandContext) => Promise<number>;
