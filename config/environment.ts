import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';

/** What the process is told from outside: the one place that reads and writes the environment. */
export interface Environment {
  /** Folder of all state that must survive a restart. */
  readonly home: string;
  /** A PostgreSQL to use for the hub instead of the one that comes along. */
  readonly databaseUrl: string | null;
  /** Lets a kiosk enrol at the hub, and an import reach it. Handed on to child processes only. */
  readonly enrolmentCode: string | null;
  readonly importToken: string | null;
}

export function readEnvironment(variables: NodeJS.ProcessEnv = process.env): Environment {
  const home = variables.LANDSIDE_HOME ?? '.landside';
  return {
    home: home.startsWith('~/') ? join(homedir(), home.slice(2)) : isAbsolute(home) ? home : resolve(home),
    databaseUrl: variables.DATABASE_URL ?? null,
    enrolmentCode: variables.LANDSIDE_ENROLMENT_CODE ?? null,
    importToken: variables.LANDSIDE_IMPORT_TOKEN ?? null,
  };
}

/** Whatever draws registers the fonts that it draws with: those of the system differ from machine to machine. */
export function drawWithoutSystemFonts(variables: NodeJS.ProcessEnv = process.env): void {
  variables.DISABLE_SYSTEM_FONTS_LOAD = '1';
}
