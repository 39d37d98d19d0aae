-- A request has bookings: one for each time, with all that is taken for it. Equipment is counted.

-- As what a space is taken: the hall, or a part of it.
ALTER TABLE occupancy ADD COLUMN facility_id uuid;
UPDATE occupancy o SET facility_id = s.facility_id
  FROM facility_space s WHERE (s.unit_id, s.space_id) = (o.unit_id, o.space_id);
ALTER TABLE occupancy ALTER COLUMN facility_id SET NOT NULL,
  ADD FOREIGN KEY (unit_id, facility_id) REFERENCES facility;

-- How many of a kind of equipment are away. Whoever takes some locks the row of the facility first and then looks at
-- the most that are away at once.
CREATE TABLE stock_use (
  unit_id     uuid NOT NULL,
  id          uuid NOT NULL,
  facility_id uuid NOT NULL,
  booking_id  uuid NOT NULL,
  kind        text NOT NULL CHECK (kind IN ('HOLD', 'BOOKING', 'CLOSURE')),
  quantity    int  NOT NULL CHECK (quantity > 0),
  during      tstzrange NOT NULL CHECK (NOT isempty(during) AND lower_inc(during) AND NOT upper_inc(during)),
  used        tstzrange NOT NULL CHECK (NOT isempty(used) AND used <@ during),
  expires_at  timestamptz NOT NULL DEFAULT 'infinity',
  PRIMARY KEY (unit_id, id),
  FOREIGN KEY (unit_id, facility_id) REFERENCES facility
);
CREATE INDEX stock_use_during ON stock_use USING gist (unit_id, facility_id, during);
CREATE INDEX stock_use_booking ON stock_use (unit_id, booking_id);

CREATE TABLE booking (
  unit_id    uuid NOT NULL,
  id         uuid NOT NULL,
  request_id uuid NOT NULL,
  number     int  NOT NULL CHECK (number > 0),
  needed     tstzrange NOT NULL CHECK (NOT isempty(needed)),
  state      text NOT NULL CHECK (state IN ('PENDING', 'BOOKED', 'IN_USE', 'RETURNED', 'REFUSED', 'LAPSED', 'CANCELLED',
                                            'DISPLACED', 'NO_SHOW')),
  PRIMARY KEY (unit_id, id),
  UNIQUE (unit_id, request_id, number),
  FOREIGN KEY (unit_id, request_id) REFERENCES facility_request
);
CREATE INDEX booking_needed ON booking USING gist (unit_id, needed);

CREATE TABLE booking_item (
  unit_id     uuid NOT NULL,
  booking_id  uuid NOT NULL,
  place       int  NOT NULL CHECK (place > 0),
  facility_id uuid NOT NULL,
  quantity    int  NOT NULL CHECK (quantity > 0),
  layout      text NOT NULL CHECK (layout IN ('', 'THEATRE', 'CLASSROOM', 'U_SHAPE', 'BANQUET')),
  driver      boolean NOT NULL,
  PRIMARY KEY (unit_id, booking_id, facility_id),
  FOREIGN KEY (unit_id, booking_id) REFERENCES booking,
  FOREIGN KEY (unit_id, facility_id) REFERENCES facility
);
CREATE INDEX booking_item_facility ON booking_item (unit_id, facility_id);

INSERT INTO booking (unit_id, id, request_id, number, needed, state)
  SELECT unit_id, id, id, 1, needed,
         CASE state WHEN 'APPROVED' THEN 'BOOKED' WHEN 'REJECTED' THEN 'REFUSED' WHEN 'WITHDRAWN' THEN 'CANCELLED'
                    ELSE 'PENDING' END
  FROM facility_request;
INSERT INTO booking_item (unit_id, booking_id, place, facility_id, quantity, layout, driver)
  SELECT unit_id, id, 1, facility_id, 1, '', false FROM facility_request;
ALTER TABLE facility_request DROP COLUMN facility_id, DROP COLUMN needed;
