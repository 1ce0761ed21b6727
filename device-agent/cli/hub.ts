import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { systemClock } from '../../config/clock.ts';
import { readEnvironment } from '../../config/environment.ts';
import { offerPolicySchema } from '../../config/offers/policy.ts';
import { startHub } from '../../sync/hub/main.ts';
import type { Command } from './command.ts';
import { serve } from './serve.ts';

/** The airline's hub and the staff console, over an embedded PostgreSQL or the one at `--database`; `--offers FILE` is what it makes good. */
export const command: Command = async ({ args, root }) => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      host: { type: 'string', default: '127.0.0.1' },
      port: { type: 'string', default: '8102' },
      state: { type: 'string' },
      database: { type: 'string' },
      demo: { type: 'boolean', default: false },
      offers: { type: 'string' },
    },
  });
  const environment = readEnvironment();
  if (!environment.enrolmentCode || !environment.importToken) {
    console.error('Set LANDSIDE_ENROLMENT_CODE and LANDSIDE_IMPORT_TOKEN: they let kiosks and imports in.');
    return 2;
  }
  const offers =
    values.offers === undefined
      ? null
      : offerPolicySchema.safeParse(JSON.parse(readFileSync(values.offers, 'utf8')));
  if (offers?.success === false) {
    for (const { path, message } of offers.error.issues) console.error(`${path.join('.')}: ${message}`);
    return 2;
  }
  return serve(
    await startHub({
      host: values.host,
      port: Number(values.port),
      stateFolder: values.state ?? join(environment.home, 'hub'),
      databaseUrl: values.database ?? environment.databaseUrl ?? undefined,
      enrolmentCode: environment.enrolmentCode,
      importToken: environment.importToken,
      consoleFolder: join(root, 'dist', 'console'),
      clock: systemClock,
      demo: values.demo,
      ...(offers?.success && { offers: offers.data }),
    }),
  );
};
