-- Holds with an end that everybody sees, what is offered instead, who waits, and what gave way.

ALTER TABLE facility_request DROP CONSTRAINT facility_request_state_check,
  ADD CONSTRAINT facility_request_state_check CHECK (state IN
    ('RECEIVED', 'INCOMPLETE', 'VERIFIED', 'APPROVED', 'REJECTED', 'WITHDRAWN', 'EXPIRED', 'DISPLACED'));

-- At one step a case may be refused, and approved after all when its guest accepts what was offered instead.
ALTER TABLE disposition DROP CONSTRAINT disposition_outcome_check,
  ADD CONSTRAINT disposition_outcome_check CHECK (outcome IN ('PASSED_ON', 'APPROVED', 'REJECTED', 'LOST', 'ACCEPTED')),
  DROP CONSTRAINT disposition_pkey,
  ADD PRIMARY KEY (unit_id, request_id, step, outcome, at);

-- Until when something is held for an undecided booking. It is written with the hold, before the booking is.
CREATE TABLE booking_hold (
  unit_id    uuid NOT NULL,
  booking_id uuid NOT NULL,
  until      timestamptz NOT NULL,
  warned     boolean NOT NULL DEFAULT false,
  PRIMARY KEY (unit_id, booking_id)
);
CREATE INDEX booking_hold_until ON booking_hold (unit_id, until);
UPDATE occupancy SET expires_at = now() + interval '168 hours' WHERE kind = 'HOLD' AND expires_at = 'infinity';
INSERT INTO booking_hold (unit_id, booking_id, until)
  SELECT o.unit_id, o.booking_id, min(o.expires_at)
  FROM occupancy o JOIN booking b ON (b.unit_id, b.id) = (o.unit_id, o.booking_id)
  WHERE o.kind = 'HOLD' AND b.state = 'PENDING' GROUP BY 1, 2;

-- Holds are prolonged once.
CREATE TABLE hold_prolonged (
  unit_id    uuid NOT NULL,
  request_id uuid NOT NULL,
  officer_id uuid NOT NULL,
  reason     text NOT NULL CHECK (reason <> ''),
  at         timestamptz NOT NULL,
  PRIMARY KEY (unit_id, request_id),
  FOREIGN KEY (unit_id, request_id) REFERENCES facility_request,
  FOREIGN KEY (unit_id, officer_id) REFERENCES officer
);

-- What is held for a guest instead of a booking that cannot be had. In the schedule it stands under its own id.
CREATE TABLE offer (
  unit_id    uuid NOT NULL,
  id         uuid NOT NULL,
  request_id uuid NOT NULL,
  booking_id uuid NOT NULL,
  reason     text NOT NULL CHECK (reason IN ('REFUSAL', 'WAITING', 'DISPLACEMENT')),
  state      text NOT NULL CHECK (state IN ('OPEN', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'WITHDRAWN')),
  needed     tstzrange NOT NULL CHECK (NOT isempty(needed)),
  made_at    timestamptz NOT NULL,
  until      timestamptz NOT NULL CHECK (until > made_at),
  PRIMARY KEY (unit_id, id),
  FOREIGN KEY (unit_id, request_id) REFERENCES facility_request,
  FOREIGN KEY (unit_id, booking_id) REFERENCES booking
);
CREATE INDEX offer_request ON offer (unit_id, request_id);
CREATE INDEX offer_open ON offer (unit_id, until) WHERE state = 'OPEN';

CREATE TABLE offer_item (
  unit_id     uuid NOT NULL,
  offer_id    uuid NOT NULL,
  place       int  NOT NULL CHECK (place > 0),
  facility_id uuid NOT NULL,
  quantity    int  NOT NULL CHECK (quantity > 0),
  layout      text NOT NULL CHECK (layout IN ('', 'THEATRE', 'CLASSROOM', 'U_SHAPE', 'BANQUET')),
  driver      boolean NOT NULL,
  PRIMARY KEY (unit_id, offer_id, facility_id),
  FOREIGN KEY (unit_id, offer_id) REFERENCES offer,
  FOREIGN KEY (unit_id, facility_id) REFERENCES facility
);

-- Whose letter was in order and who may therefore wait for the time that was refused.
CREATE TABLE may_wait (
  unit_id    uuid NOT NULL,
  request_id uuid NOT NULL,
  at         timestamptz NOT NULL,
  PRIMARY KEY (unit_id, request_id),
  FOREIGN KEY (unit_id, request_id) REFERENCES facility_request
);

-- Who waits for what, in the order in which they came.
CREATE TABLE waiting (
  unit_id    uuid NOT NULL,
  booking_id uuid NOT NULL,
  since      timestamptz NOT NULL,
  PRIMARY KEY (unit_id, booking_id),
  FOREIGN KEY (unit_id, booking_id) REFERENCES booking
);
CREATE INDEX waiting_since ON waiting (unit_id, since);

-- What gave way to what, who ordered it and why.
CREATE TABLE displacement (
  unit_id      uuid NOT NULL,
  booking_id   uuid NOT NULL,
  gave_way_to  uuid NOT NULL,
  officer_id   uuid NOT NULL,
  on_behalf_of text NOT NULL,
  reason       text NOT NULL CHECK (reason <> ''),
  replaced     boolean NOT NULL,
  notice_id    uuid NOT NULL,
  at           timestamptz NOT NULL,
  PRIMARY KEY (unit_id, booking_id),
  FOREIGN KEY (unit_id, booking_id) REFERENCES booking,
  FOREIGN KEY (unit_id, gave_way_to) REFERENCES facility_request,
  FOREIGN KEY (unit_id, officer_id) REFERENCES officer
);
CREATE INDEX displacement_at ON displacement (unit_id, at);
