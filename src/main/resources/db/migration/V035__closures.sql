-- Closures: things out of lending for a time, once or by a rule. Each date is in the schedule by its own id; it is in
-- force when nobody who had booked before is in its way any more. What is free of it is taken from the first moment.

CREATE TABLE closure (
  unit_id      uuid NOT NULL,
  id           uuid NOT NULL,
  reason       text NOT NULL CHECK (reason IN ('MAINTENANCE', 'EVENT', 'OTHER')),
  details      text NOT NULL,
  rule         text NOT NULL, -- RFC 5545; empty for once
  officer_id   uuid NOT NULL,
  officer_name text NOT NULL,
  at           timestamptz NOT NULL,
  PRIMARY KEY (unit_id, id),
  FOREIGN KEY (unit_id, officer_id) REFERENCES officer
);

CREATE TABLE closure_item (
  unit_id     uuid NOT NULL,
  closure_id  uuid NOT NULL,
  facility_id uuid NOT NULL,
  quantity    int  NOT NULL CHECK (quantity > 0),
  PRIMARY KEY (unit_id, closure_id, facility_id),
  FOREIGN KEY (unit_id, closure_id) REFERENCES closure,
  FOREIGN KEY (unit_id, facility_id) REFERENCES facility
);

CREATE TABLE closure_date (
  unit_id    uuid NOT NULL,
  id         uuid NOT NULL,
  closure_id uuid NOT NULL,
  during     tstzrange NOT NULL CHECK (NOT isempty(during)),
  state      text NOT NULL CHECK (state IN ('PLANNED', 'IN_FORCE', 'LIFTED')),
  PRIMARY KEY (unit_id, id),
  FOREIGN KEY (unit_id, closure_id) REFERENCES closure
);
CREATE INDEX closure_date_closure ON closure_date (unit_id, closure_id);
CREATE INDEX closure_date_during ON closure_date USING gist (unit_id, during) WHERE state <> 'LIFTED';

-- Who had booked before and is in the way.
CREATE TABLE closure_hit (
  unit_id    uuid NOT NULL,
  date_id    uuid NOT NULL,
  booking_id uuid NOT NULL,
  PRIMARY KEY (unit_id, date_id, booking_id),
  FOREIGN KEY (unit_id, date_id) REFERENCES closure_date
);
CREATE INDEX closure_hit_booking ON closure_hit (unit_id, booking_id);
