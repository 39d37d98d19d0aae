-- What goes into the calendars of guests and officers.

-- What an e-mail brings into the calendar of its reader, as it was when the notice was given.
CREATE TABLE notice_calendar (
  unit_id   uuid NOT NULL,
  notice_id uuid NOT NULL,
  method    text NOT NULL CHECK (method IN ('REQUEST', 'CANCEL', 'PUBLISH')),
  content   text NOT NULL CHECK (content <> ''),
  PRIMARY KEY (unit_id, notice_id),
  FOREIGN KEY (unit_id, notice_id) REFERENCES notice
);

-- How a booking stands in calendars. The row is written in the transaction of the change, so that two changes never
-- share a number and none goes back.
CREATE TABLE agenda_event (
  unit_id    uuid NOT NULL,
  booking_id uuid NOT NULL,
  sequence   int  NOT NULL CHECK (sequence >= 0),
  place      text NOT NULL,
  used       tstzrange NOT NULL CHECK (NOT isempty(used)),
  cancelled  boolean NOT NULL,
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (unit_id, booking_id),
  FOREIGN KEY (unit_id, booking_id) REFERENCES booking
);

-- A secret address under which a calendar program reads what is booked. Of the secret only a keyed hash is stored.
CREATE TABLE calendar_link (
  unit_id     uuid NOT NULL,
  id          uuid NOT NULL,
  officer_id  uuid NOT NULL, -- who made it, and who answers for it
  kind        text NOT NULL CHECK (kind IN ('FACILITY', 'BUILDING', 'OWN')),
  facility_id uuid CHECK ((kind = 'FACILITY') = (facility_id IS NOT NULL)),
  building    text NOT NULL CHECK ((kind = 'BUILDING') = (building <> '')),
  language    text NOT NULL CHECK (language IN ('id', 'en')),
  secret_hash bytea NOT NULL,
  made_at     timestamptz NOT NULL,
  fetched_at  timestamptz, -- the last time, to within some minutes
  PRIMARY KEY (unit_id, id),
  FOREIGN KEY (unit_id, officer_id) REFERENCES officer,
  FOREIGN KEY (unit_id, facility_id) REFERENCES facility,
  UNIQUE (unit_id, secret_hash)
);
CREATE INDEX calendar_link_of ON calendar_link (unit_id, officer_id);

CREATE TABLE calendar_link_revoked (
  unit_id    uuid NOT NULL,
  link_id    uuid NOT NULL,
  officer_id uuid NOT NULL,
  at         timestamptz NOT NULL,
  PRIMARY KEY (unit_id, link_id),
  FOREIGN KEY (unit_id, link_id) REFERENCES calendar_link,
  FOREIGN KEY (unit_id, officer_id) REFERENCES officer
);

-- What an officer has worked on.
CREATE INDEX disposition_officer ON disposition (unit_id, officer_id);
