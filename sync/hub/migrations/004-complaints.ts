/** Complaints as the call centre's system tells them, by its own names; and which members kiosks must not sell to. */
export const COMPLAINTS = `
CREATE TABLE complaint (
  id text PRIMARY KEY,
  customer_id uuid NOT NULL REFERENCES customer,
  state text NOT NULL CHECK (state IN ('open', 'settled')),
  changed_at timestamptz NOT NULL
);
CREATE INDEX complaint_open ON complaint (customer_id) WHERE state = 'open';

ALTER TABLE manifest_row ADD COLUMN open_complaint boolean NOT NULL DEFAULT false;
`;
