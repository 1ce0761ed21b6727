import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { systemClock } from '../../config/clock.ts';
import { readEnvironment } from '../../config/environment.ts';
import { loadKioskConfig } from '../../config/load.ts';
import { lapseNotes } from '../../config/travel-rules/lapses.ts';
import { TRAVEL_RULES } from '../../config/travel-rules/rules.ts';
import type { Command } from './command.ts';
import { examine } from './doctor/examine.ts';
import { missingLibraries } from './doctor/libraries.ts';
import { linesOf, reportOf } from './doctor/report.ts';
import { missingVoices } from './doctor/voices.ts';

/** The configuration of the first kiosk that was started here; none where nothing was. */
function kioskHere(home: string): string[] {
  if (!existsSync(home)) return [];
  const layers = readdirSync(home).filter((name) => /^[A-Z0-9-]{3,32}\.json$/.test(name));
  return layers
    .sort()
    .slice(0, 1)
    .map((name) => join(home, name));
}

/**
 * Tells how a kiosk's devices are, and what to do. `--config` is repeated, airline layer first. Exits with 0 when every
 * required device works, with 1 when one does not, with 2 when there is nothing to look at.
 */
export const command: Command = async ({ args }) => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      config: { type: 'string', multiple: true, default: [] },
      json: { type: 'boolean', default: false },
    },
  });
  const { home } = readEnvironment();
  const layers = values.config.length > 0 ? values.config : kioskHere(home);
  if (layers.length === 0) {
    console.error(`No kiosk was started in ${home} yet. Name its configuration with --config FILE.`);
    return 2;
  }
  const config = loadKioskConfig(...layers);
  if (!config.ok) {
    console.error(['The configuration cannot be used:', ...config.fault].join('\n  '));
    return 2;
  }
  const examination = await examine(config.value, systemClock);
  const today = new Date(systemClock.now()).toISOString().slice(0, 'YYYY-MM-DD'.length);
  const report = reportOf(examination, config.value, [
    ...(await missingLibraries(config.value.devices)),
    ...(await missingVoices(config.value, systemClock)),
    ...lapseNotes(TRAVEL_RULES, today),
  ]);
  console.log(values.json ? JSON.stringify(report, null, 2) : linesOf(report).join('\n'));
  return report.well ? 0 : 1;
};
