/** What kiosks sent, as they sent it, and who they are. Everything else can be rebuilt from it. */
export const INBOX = `
CREATE TABLE hub_secret (
  name text PRIMARY KEY,
  value text NOT NULL
);

CREATE TABLE kiosk (
  id text PRIMARY KEY,
  airport text NOT NULL,
  credential_hash bytea NOT NULL UNIQUE,
  enrolled_at timestamptz NOT NULL,
  last_seen timestamptz
);

CREATE TABLE inbox (
  source text NOT NULL,
  id uuid NOT NULL,
  epoch uuid NOT NULL,
  sequence bigint NOT NULL,
  type text NOT NULL,
  dataversion integer NOT NULL,
  time timestamptz NOT NULL,
  data jsonb NOT NULL,
  received_at timestamptz NOT NULL,
  arrival bigint GENERATED ALWAYS AS IDENTITY,
  duplicates integer NOT NULL DEFAULT 0,
  projected_at timestamptz,
  failure text,
  PRIMARY KEY (source, id)
);
CREATE INDEX inbox_order ON inbox (source, epoch, sequence);
CREATE INDEX inbox_received ON inbox (received_at, type);
CREATE INDEX inbox_pending ON inbox (arrival) WHERE projected_at IS NULL AND failure IS NULL;
CREATE INDEX inbox_pending_source ON inbox (source, arrival) WHERE projected_at IS NULL AND failure IS NULL;

-- Locked by the projector at work on a kiosk's events, and by nobody else.
CREATE TABLE inbox_source (
  source text PRIMARY KEY
);
`;
