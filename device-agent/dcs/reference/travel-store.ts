import type { Database } from '../../../sync/kiosk/database.ts';
import type { Migration } from '../../../sync/kiosk/migrations.ts';
import type { SupportingDocumentRow, ToldDetailsRow } from './rows.ts';

/** What passengers said of themselves because a rule asked for it. */
export const TOLD_DETAILS: Migration = {
  name: 'told-details',
  sql: `
  CREATE TABLE told_details (
    reservation_id TEXT PRIMARY KEY REFERENCES reservations ON DELETE CASCADE,
    residence TEXT,
    issued_on TEXT
  ) STRICT, WITHOUT ROWID;
`,
};

/** What was shown for a journey beside the passport, visas and permits, and what was said because a rule asked for it. */
export function createTravelStore(database: Database) {
  const supportingDocuments = database.prepare<[string], SupportingDocumentRow>(
    'SELECT * FROM supporting_documents WHERE reservation_id = ? ORDER BY kind, issuing_state, document_number',
  );
  const dropSupporting = database.prepare<[string]>(
    'DELETE FROM supporting_documents WHERE reservation_id = ?',
  );
  const addSupporting = database.prepare<SupportingDocumentRow>(`
    INSERT OR REPLACE INTO supporting_documents VALUES
      (@reservation_id, @kind, @issuing_state, @document_number, @expiry_date, @capture)`);
  const toldDetails = database.prepare<[string], ToldDetailsRow>(
    'SELECT * FROM told_details WHERE reservation_id = ?',
  );
  const saveToldDetails = database.prepare<ToldDetailsRow>(
    'INSERT OR REPLACE INTO told_details VALUES (@reservation_id, @residence, @issued_on)',
  );
  return {
    supportingDocuments: (reservationId: string) => supportingDocuments.all(reservationId),
    saveSupportingDocuments: (reservationId: string, rows: readonly SupportingDocumentRow[]) => {
      dropSupporting.run(reservationId);
      for (const row of rows) addSupporting.run(row);
    },
    toldDetails: (reservationId: string) => toldDetails.get(reservationId) ?? null,
    saveToldDetails: (row: ToldDetailsRow) => void saveToldDetails.run(row),
  };
}
