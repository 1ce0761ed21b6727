/** The customer file, and the state of kiosks and documents, as projected from the inbox. */
export const CUSTOMER_FILE = `
CREATE TABLE customer (
  id uuid PRIMARY KEY,
  surname text NOT NULL,
  given_names text NOT NULL,
  last_activity timestamptz
);
CREATE INDEX customer_activity ON customer (last_activity DESC, id) WHERE last_activity IS NOT NULL;

CREATE TABLE customer_member (
  programme text NOT NULL,
  number text NOT NULL,
  tier text,
  customer_id uuid NOT NULL REFERENCES customer DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (programme, number)
);
CREATE INDEX customer_member_customer ON customer_member (customer_id);

-- Someone without a member number is known by name within one booking.
CREATE TABLE customer_guest (
  record_locator text NOT NULL,
  surname text NOT NULL,
  given_names text NOT NULL,
  customer_id uuid NOT NULL REFERENCES customer DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (record_locator, surname, given_names)
);

CREATE TABLE preference (
  customer_id uuid PRIMARY KEY REFERENCES customer,
  seat_position text,
  seat_zone text
);

CREATE TABLE customer_flight (
  customer_id uuid NOT NULL REFERENCES customer,
  carrier text NOT NULL,
  number text NOT NULL,
  departure timestamptz NOT NULL,
  -- As it was written, with the offset of the airport it is read at.
  departure_local text NOT NULL,
  origin text NOT NULL,
  destination text NOT NULL,
  record_locator text NOT NULL,
  seat text NOT NULL,
  sequence_number integer NOT NULL,
  state text NOT NULL,
  PRIMARY KEY (customer_id, carrier, number, departure)
);

CREATE TABLE visit (
  source text NOT NULL,
  id uuid NOT NULL,
  customer_id uuid REFERENCES customer,
  started_at timestamptz NOT NULL,
  ended_at timestamptz,
  outcome text,
  PRIMARY KEY (source, id)
);
CREATE INDEX visit_customer ON visit (customer_id, started_at DESC);

CREATE TABLE customer_event (
  source text NOT NULL,
  event_id uuid NOT NULL,
  visit_id uuid NOT NULL,
  arrival bigint NOT NULL,
  type text NOT NULL,
  time timestamptz NOT NULL,
  data jsonb NOT NULL,
  PRIMARY KEY (source, event_id),
  FOREIGN KEY (source, visit_id) REFERENCES visit
);
CREATE INDEX customer_event_visit ON customer_event (source, visit_id, arrival);

CREATE TABLE document_outcome (
  source text NOT NULL,
  job_id uuid NOT NULL,
  visit_id uuid NOT NULL,
  document text NOT NULL,
  outcome text NOT NULL,
  code text,
  at timestamptz NOT NULL,
  PRIMARY KEY (source, job_id)
);
CREATE INDEX document_unconfirmed ON document_outcome (at DESC) WHERE outcome = 'unconfirmed';

CREATE TABLE kiosk_readiness (
  kiosk_id text PRIMARY KEY,
  state text,
  causes text[] NOT NULL DEFAULT '{}',
  version text,
  since timestamptz NOT NULL
);
`;
