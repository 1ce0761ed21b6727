/**
 * What kiosks are told. Writers take the one row of `manifest_version` first: versions then become visible in
 * their order, and a kiosk asking for what came after its own can miss nothing.
 */
export const MANIFEST = `
CREATE TABLE manifest_version (
  single boolean PRIMARY KEY DEFAULT true CHECK (single),
  version bigint NOT NULL
);
INSERT INTO manifest_version (version) VALUES (0);

CREATE TABLE manifest_row (
  member_key text PRIMARY KEY,
  version bigint NOT NULL,
  tier text NOT NULL,
  seat_position text,
  seat_zone text,
  expires timestamptz NOT NULL
);
CREATE INDEX manifest_row_version ON manifest_row (version);
CREATE INDEX manifest_row_expires ON manifest_row (expires);
`;
