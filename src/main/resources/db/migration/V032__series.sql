-- What was asked for where a request repeats: the rule (RFC 5545), the first use on the wall clock of a zone, and the days
-- that were left out. The dates themselves are the bookings; they may have been moved since.
CREATE TABLE request_series (
  unit_id    uuid NOT NULL,
  request_id uuid NOT NULL,
  rule       text NOT NULL CHECK (rule <> ''),
  zone       text NOT NULL,
  first_use  tstzrange NOT NULL CHECK (NOT isempty(first_use)),
  left_out   date[] NOT NULL,
  PRIMARY KEY (unit_id, request_id),
  FOREIGN KEY (unit_id, request_id) REFERENCES facility_request
);

-- Why a booking ended before its use, in words for the guest.
CREATE TABLE booking_end (
  unit_id    uuid NOT NULL,
  booking_id uuid NOT NULL,
  event      text NOT NULL,
  reason     text NOT NULL,
  at         timestamptz NOT NULL,
  PRIMARY KEY (unit_id, booking_id),
  FOREIGN KEY (unit_id, booking_id) REFERENCES booking
);
