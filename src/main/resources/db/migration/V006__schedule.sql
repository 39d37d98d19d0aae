-- What is taken: one living row per space and time. The database refuses two at once, whoever asks and however often.

CREATE TABLE occupancy (
  unit_id    uuid NOT NULL,
  id         uuid NOT NULL,
  space_id   uuid NOT NULL,
  booking_id uuid NOT NULL,
  kind       text NOT NULL CHECK (kind IN ('HOLD', 'BOOKING', 'CLOSURE')),
  during     tstzrange NOT NULL CHECK (NOT isempty(during) AND lower_inc(during) AND NOT upper_inc(during)),
  used       tstzrange NOT NULL CHECK (NOT isempty(used) AND used <@ during), -- without the turn-round
  expires_at timestamptz NOT NULL DEFAULT 'infinity',
  PRIMARY KEY (unit_id, id),
  FOREIGN KEY (unit_id, space_id) REFERENCES space,
  CONSTRAINT never_twice EXCLUDE USING gist (unit_id WITH =, space_id WITH =, during WITH &&)
);
CREATE INDEX occupancy_booking ON occupancy (unit_id, booking_id);
