import { mkdirSync, readFileSync } from 'node:fs';
import { rootCertificates } from 'node:tls';
import pino from 'pino';
import type { Clock } from '../config/clock.ts';
import { expectOk } from '../config/result.ts';
import type { KioskConfig, MailConfig } from '../config/schema.ts';
import { lapsesOf } from '../config/travel-rules/lapses.ts';
import { TRAVEL_RULES } from '../config/travel-rules/rules.ts';
import { openKioskDatabase } from '../sync/kiosk/kiosk-database.ts';
import { startKioskSync } from '../sync/kiosk/start-sync.ts';
import { buildApp } from './app.ts';
import { connectDcs } from './dcs/connect.ts';
import { passSigner, type SignPass } from './documents/pass-signature.ts';
import { healthOf } from './health-view.ts';
import { KIOSK_MIGRATIONS, startKiosk, type WrapPort } from './kiosk.ts';
import type { MailPort } from './mail/port.ts';
import { createSmtpMail } from './mail/smtp.ts';
import { connectVoice } from './speech/connect.ts';
import { rememberPhrases } from './speech/phrases.ts';
import { createRuleBasedCheck } from './travel-rules/rule-based.ts';

export const VERSION = '0.1.0';

export interface AgentOptions {
  readonly config: KioskConfig;
  readonly enrolmentCode: string | null;
  /** The built kiosk page; null serves none. */
  readonly pageFolder: string | null;
  readonly clock: Clock;
  /** Listens in on the devices' ports. For development: no command of a kiosk hands anything in. */
  readonly wrapPort?: WrapPort;
}

/** A kiosk that is to sign and cannot must not start: its passes would be turned back at the gate. */
const signerFrom = (path: string | undefined): SignPass | null =>
  path === undefined ? null : expectOk(passSigner(readFileSync(path, 'utf8')), 'passSigningKey can sign');

const mailTo = (mail: MailConfig, clock: Clock): MailPort => {
  const password = mail.passwordFile === null ? null : readFileSync(mail.passwordFile, 'utf8').trim();
  // Named authorities stand in for the built-in ones, so those are named too.
  const trust = mail.caFile === null ? {} : { ca: [...rootCertificates, readFileSync(mail.caFile, 'utf8')] };
  return createSmtpMail(mail, { clock, password, trust });
};

/**
 * Puts one kiosk's agent together and starts it, with the network around it: the only place that knows which adapter
 * stands behind which port. Rejects when the kiosk's database is owned by another process.
 */
export async function startAgent(options: AgentOptions) {
  const { config, enrolmentCode, pageFolder, clock, wrapPort } = options;
  const log = pino({ base: { kiosk: config.kioskId } }, pino.destination({ fd: 2, sync: false }));
  mkdirSync(config.stateFolder, { recursive: true });
  const opened = expectOk(
    openKioskDatabase({
      folder: config.stateFolder,
      clock,
      migrations: KIOSK_MIGRATIONS,
      salvage: ['print_job', 'printer_counter', 'own_check_in', 'reserved_numbers'],
    }),
    'this kiosk’s database must be ours alone',
  );
  const { database } = opened;
  if (opened.reopened) log.error({ event: 'database.reopened', ...opened.reopened });

  const sync = startKioskSync({
    database,
    source: `kiosk/${config.kioskId}`,
    kioskId: config.kioskId,
    airport: config.airport.code,
    hub: { url: config.hub.url, enrolmentCode: config.hub.enrolmentCode ?? enrolmentCode ?? undefined },
    outbox: config.outbox,
    manifestInterval: config.manifestInterval,
    clock,
    onTrouble: (trouble) => log.warn({ event: trouble.code, ...trouble }),
  });
  const { outbox, manifest } = sync;
  await outbox.record([{ type: 'kiosk.started', data: { version: VERSION } }]);

  const dcs = connectDcs(config.dcs, { clock, kioskId: config.kioskId, airport: config.airport.code });
  const kiosk = await startKiosk({
    config,
    database,
    outbox,
    manifest,
    converse: sync.converse,
    acceptOffer: sync.acceptOffer,
    dcs,
    travelCheck: createRuleBasedCheck(TRAVEL_RULES),
    clock,
    mail: config.mail && mailTo(config.mail, clock),
    signPass: signerFrom(config.passSigningKey),
    ...(wrapPort && { wrapPort }),
  });
  const app = await buildApp({
    page: kiosk.page,
    pageFolder,
    phrases: rememberPhrases(connectVoice(config.speech, clock)),
    health: () => healthOf({ ...kiosk, kioskId: config.kioskId, outbox, manifest }),
  });
  const url = await app.listen(config.listen);
  log.info({ event: 'agent.started', url, version: VERSION });
  for (const { names, rule, until } of lapsesOf(
    TRAVEL_RULES,
    new Date(clock.now()).toISOString().slice(0, 10),
  ))
    log.warn({ event: 'travel-rules.lapse', territory: names.en, rule, until });

  return {
    url,
    close: async () => {
      kiosk.page.close();
      await app.close();
      await kiosk.stop();
      await sync.stop();
      database.close();
      log.info({ event: 'agent.stopped' });
    },
  };
}
