/**
 * In what the airline failed members, what each of them is offered for it, and what became of that. Of one offer each thing
 * happens once: the key decides, whichever hub hears of it first. What became of an offer may be heard before the offer.
 */
export const OFFERS = `
CREATE TABLE service_failure (
  id text PRIMARY KEY,
  customer_id uuid NOT NULL REFERENCES customer DEFERRABLE INITIALLY DEFERRED,
  kind text NOT NULL,
  cause text NOT NULL,
  heard_by text NOT NULL,
  reference text,
  state text NOT NULL CHECK (state IN ('open', 'settled')),
  at timestamptz NOT NULL
);
CREATE INDEX service_failure_customer ON service_failure (customer_id);

CREATE TABLE offer (
  id uuid PRIMARY KEY,
  failure_id text NOT NULL UNIQUE REFERENCES service_failure,
  customer_id uuid NOT NULL,
  rule text NOT NULL,
  code text NOT NULL UNIQUE,
  -- When the failure was: its day's budget it is of.
  at timestamptz NOT NULL,
  valid_until timestamptz NOT NULL
);
CREATE INDEX offer_of_day ON offer (rule, at);
CREATE INDEX offer_of_customer ON offer (customer_id);

CREATE TABLE offer_fate (
  offer_id uuid NOT NULL,
  what text NOT NULL CHECK (what IN ('shown', 'accepted', 'declined', 'redeemed')),
  -- The kiosk's own name for an acceptance, and whether a hub had agreed to it when the passenger was told.
  acceptance_id uuid,
  confirmed boolean NOT NULL DEFAULT false,
  source text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (offer_id, what)
);

ALTER TABLE manifest_row ADD COLUMN offer jsonb;
`;
