import type { Receipt } from '../crm/apply.ts';
import type { KioskEvent } from '../wire/events.ts';
import type { Transaction } from './database.ts';

const RECORD = `
INSERT INTO kiosk_readiness AS known (kiosk_id, state, causes, version, since) VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (kiosk_id) DO UPDATE SET state = COALESCE(EXCLUDED.state, known.state),
  causes = CASE WHEN EXCLUDED.state IS NULL THEN known.causes ELSE EXCLUDED.causes END,
  version = COALESCE(EXCLUDED.version, known.version),
  since = CASE WHEN EXCLUDED.state IS NULL THEN known.since ELSE EXCLUDED.since END`;

/** Keeps what a kiosk last said about itself. */
export async function applyReadiness(
  transaction: Transaction,
  receipt: Receipt,
  event: KioskEvent,
): Promise<void> {
  const kioskId = receipt.source.slice('kiosk/'.length);
  if (event.type === 'kiosk.readiness-changed') {
    const { state, causes } = event.data;
    await transaction.query(RECORD, [kioskId, state, causes, null, receipt.time]);
  } else if (event.type === 'kiosk.started') {
    await transaction.query(RECORD, [kioskId, null, [], event.data.version, receipt.time]);
  }
}
