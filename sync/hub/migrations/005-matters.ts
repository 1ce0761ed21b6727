/**
 * What staff still have to settle. Opened by an event, and closed by a person with a name, or by an event that says that
 * it has settled itself. What was open before the table came is taken from what is kept of it.
 */
export const MATTERS = `
CREATE TABLE matter (
  -- The event that opened it.
  id uuid PRIMARY KEY,
  source text NOT NULL,
  kind text NOT NULL,
  -- Which one of its kind at this kiosk, so that a later event can close it.
  subject text NOT NULL,
  visit_id uuid,
  what jsonb NOT NULL,
  at timestamptz NOT NULL,
  closed_at timestamptz,
  closed_by text,
  UNIQUE (source, kind, subject)
);
CREATE INDEX matter_open ON matter (at DESC) WHERE closed_at IS NULL;
CREATE INDEX matter_settled ON matter (closed_at DESC) WHERE closed_by IS NOT NULL;

INSERT INTO matter (id, source, kind, subject, visit_id, what, at)
SELECT DISTINCT ON (d.source, d.job_id) i.id, d.source, 'document', d.job_id::text, d.visit_id,
  jsonb_build_object('kind', 'document', 'document', d.document, 'code', d.code), d.at
FROM document_outcome d
JOIN inbox i ON i.source = d.source AND i.type = 'document.unconfirmed' AND i.data->>'jobId' = d.job_id::text
WHERE d.outcome = 'unconfirmed' ORDER BY d.source, d.job_id, i.arrival DESC;

INSERT INTO matter (id, source, kind, subject, visit_id, what, at)
SELECT DISTINCT ON (source, data->>'paymentId') id, source, 'money', data->>'paymentId', (data->>'visitId')::uuid,
  jsonb_build_object('kind', 'money', 'amount', data->'amount', 'terminal', NULL, 'reference', NULL, 'approvalCode', NULL),
  time
FROM inbox WHERE type = 'payment.reversal-refused' AND projected_at IS NOT NULL
ORDER BY source, data->>'paymentId', arrival;

INSERT INTO matter (id, source, kind, subject, visit_id, what, at)
SELECT DISTINCT ON (source, data->>'reservation') id, source, 'check-in', data->>'reservation', NULL,
  jsonb_build_object('kind', 'check-in') || data, time
FROM inbox WHERE type = 'check-in.conflict' AND projected_at IS NOT NULL
ORDER BY source, data->>'reservation', arrival;
`;
