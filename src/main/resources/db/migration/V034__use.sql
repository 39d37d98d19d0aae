-- Use: what was handed over, what came back and how, who did not come, what was damaged.

ALTER TABLE facility_request
  DROP CONSTRAINT facility_request_state_check,
  ADD CONSTRAINT facility_request_state_check
    CHECK (state IN ('RECEIVED', 'INCOMPLETE', 'VERIFIED', 'APPROVED', 'REJECTED', 'WITHDRAWN', 'EXPIRED',
  'DISPLACED', 'CLOSED'));

-- What was over before anybody wrote its use down counts as returned: nobody is told now that he did not come.
UPDATE booking SET state = 'RETURNED' WHERE state = 'BOOKED' AND upper(needed) < now();
UPDATE facility_request r SET state = 'CLOSED', revision = revision + 1
  WHERE r.state = 'APPROVED'
    AND NOT EXISTS (SELECT FROM booking b WHERE (b.unit_id, b.request_id) = (r.unit_id, r.id)
                      AND b.state IN ('PENDING', 'BOOKED', 'IN_USE'));

CREATE INDEX booking_open ON booking (unit_id, lower(needed)) WHERE state IN ('BOOKED', 'IN_USE');

-- A thing of a booking changed hands: OUT once, BACK as often as some of it comes, SETTLED for what will not come.
CREATE TABLE handover (
  unit_id      uuid NOT NULL,
  id           uuid NOT NULL,
  booking_id   uuid NOT NULL,
  facility_id  uuid NOT NULL,
  way          text NOT NULL CHECK (way IN ('OUT', 'BACK', 'SETTLED')),
  quantity     int  NOT NULL CHECK (quantity >= 0), -- OUT 0: it was not taken
  good         boolean NOT NULL,
  remarks      text NOT NULL CHECK (good OR remarks <> ''),
  odometer     int CHECK (odometer >= 0), -- kilometres; of vehicles alone
  fuel         text NOT NULL CHECK (fuel IN ('', 'EMPTY', 'QUARTER', 'HALF', 'THREE_QUARTERS', 'FULL')),
  person       text NOT NULL, -- who took or brought it; may be empty
  officer_id   uuid NOT NULL,
  officer_name text NOT NULL,
  at           timestamptz NOT NULL,
  PRIMARY KEY (unit_id, id),
  FOREIGN KEY (unit_id, booking_id) REFERENCES booking,
  FOREIGN KEY (unit_id, facility_id) REFERENCES facility,
  FOREIGN KEY (unit_id, officer_id) REFERENCES officer
);
CREATE UNIQUE INDEX handover_out ON handover (unit_id, booking_id, facility_id) WHERE way = 'OUT';
CREATE INDEX handover_booking ON handover (unit_id, booking_id);
CREATE INDEX handover_odometer ON handover (unit_id, facility_id, at) WHERE odometer IS NOT NULL;

-- Pictures of a handing over, a return or a damage, in the order in which they were sent.
CREATE TABLE use_photo (
  unit_id   uuid NOT NULL,
  record_id uuid NOT NULL,
  scan_id   uuid NOT NULL,
  place     int  NOT NULL CHECK (place > 0),
  PRIMARY KEY (unit_id, record_id, scan_id),
  FOREIGN KEY (unit_id, scan_id) REFERENCES scan
);

-- The sheet at the door of a room; its secret follows from the id and the installation's key.
CREATE TABLE door_sheet (
  unit_id     uuid NOT NULL,
  facility_id uuid NOT NULL,
  sheet_id    uuid NOT NULL,
  secret_hash bytea NOT NULL,
  since       timestamptz NOT NULL,
  PRIMARY KEY (unit_id, facility_id),
  UNIQUE (unit_id, secret_hash),
  FOREIGN KEY (unit_id, facility_id) REFERENCES facility
);

CREATE TABLE check_in (
  unit_id    uuid NOT NULL,
  booking_id uuid NOT NULL,
  at         timestamptz NOT NULL,
  PRIMARY KEY (unit_id, booking_id),
  FOREIGN KEY (unit_id, booking_id) REFERENCES booking
);

-- Nobody came within the grace; and why that was taken back, where it was a mistake.
CREATE TABLE no_show (
  unit_id    uuid NOT NULL,
  booking_id uuid NOT NULL,
  missed_at  timestamptz NOT NULL,
  undone_at  timestamptz,
  reason     text NOT NULL DEFAULT '',
  PRIMARY KEY (unit_id, booking_id),
  FOREIGN KEY (unit_id, booking_id) REFERENCES booking,
  CHECK (undone_at >= missed_at AND reason <> '' OR undone_at IS NULL)
);
CREATE INDEX no_show_missed ON no_show (unit_id, missed_at);

-- A damage and what is done about it.
CREATE TABLE damage (
  unit_id     uuid NOT NULL,
  id          uuid NOT NULL,
  booking_id  uuid NOT NULL,
  facility_id uuid NOT NULL,
  what        text NOT NULL CHECK (what <> ''),
  severity    text NOT NULL CHECK (severity IN ('MINOR', 'MAJOR', 'UNUSABLE')),
  officer_id  uuid NOT NULL, -- who sees to it
  due         date NOT NULL,
  found_by    text NOT NULL,
  found_at    timestamptz NOT NULL,
  done_at     timestamptz,
  PRIMARY KEY (unit_id, id),
  FOREIGN KEY (unit_id, booking_id) REFERENCES booking,
  FOREIGN KEY (unit_id, facility_id) REFERENCES facility,
  FOREIGN KEY (unit_id, officer_id) REFERENCES officer
);
CREATE INDEX damage_booking ON damage (unit_id, booking_id);
CREATE INDEX damage_open ON damage (unit_id, due) WHERE done_at IS NULL;

CREATE TABLE damage_note (
  unit_id      uuid NOT NULL,
  damage_id    uuid NOT NULL,
  at           timestamptz NOT NULL,
  officer_name text NOT NULL,
  note         text NOT NULL CHECK (note <> ''),
  PRIMARY KEY (unit_id, damage_id, at),
  FOREIGN KEY (unit_id, damage_id) REFERENCES damage
);
