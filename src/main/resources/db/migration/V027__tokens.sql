-- By which machines act for officers, and the calls that were done by them, so that none is done twice.

-- 256 random bits cannot be guessed from their hash, however quickly it is computed: a slow one, as passwords need, would
-- only make each call slow.
CREATE TABLE api_token (
  unit_id    uuid NOT NULL,
  id         uuid NOT NULL,
  officer_id uuid NOT NULL,
  name       text NOT NULL CHECK (name <> ''),
  scope      text NOT NULL CHECK (scope IN ('READ', 'WRITE')),
  hint       text NOT NULL, -- its first letters, to be known by
  token_hash bytea NOT NULL UNIQUE,
  made_at    timestamptz NOT NULL,
  expires_at timestamptz NOT NULL CHECK (expires_at > made_at),
  PRIMARY KEY (unit_id, id),
  FOREIGN KEY (unit_id, officer_id) REFERENCES officer
);
CREATE INDEX api_token_of ON api_token (unit_id, officer_id, id);

CREATE TABLE api_token_use (
  unit_id  uuid NOT NULL,
  token_id uuid NOT NULL,
  at       timestamptz NOT NULL, -- the last time, to the minute
  PRIMARY KEY (unit_id, token_id),
  FOREIGN KEY (unit_id, token_id) REFERENCES api_token
);

CREATE TABLE api_token_revoked (
  unit_id    uuid NOT NULL,
  token_id   uuid NOT NULL,
  at         timestamptz NOT NULL,
  officer_id uuid NOT NULL, -- the own officer, or an administrator
  PRIMARY KEY (unit_id, token_id),
  FOREIGN KEY (unit_id, token_id) REFERENCES api_token,
  FOREIGN KEY (unit_id, officer_id) REFERENCES officer
);

-- A call that was done under an Idempotency-Key, and what was answered. No row says that one is being done: that is said by
-- an advisory lock, which ends with the transaction that does it.
CREATE TABLE idempotency_key (
  unit_id      uuid NOT NULL,
  token_id     uuid NOT NULL,
  key          text NOT NULL,
  fingerprint  bytea NOT NULL, -- of method, address and body
  status       int NOT NULL,
  content_type text NOT NULL,
  location     text NOT NULL,
  body         bytea NOT NULL,
  at           timestamptz NOT NULL,
  PRIMARY KEY (unit_id, token_id, key),
  FOREIGN KEY (unit_id, token_id) REFERENCES api_token
);
CREATE INDEX idempotency_key_old ON idempotency_key (at);

-- Which token an officer's deed was done by; empty for what he or she did in person.
ALTER TABLE audit_entry ADD COLUMN actor_token text NOT NULL DEFAULT '';
