-- What the nightly look over the whole schedule found. It should find nothing; the public can see that it looked.

CREATE TABLE self_check (
  unit_id   uuid NOT NULL REFERENCES service_unit,
  at        timestamptz NOT NULL,
  looked_at bigint NOT NULL CHECK (looked_at >= 0),
  found     bigint NOT NULL CHECK (found >= 0),
  PRIMARY KEY (unit_id, at)
);
