-- Complaint boxes: who opened which when, what the minutes say, and the letters that were found.

CREATE TABLE complaint_box (
  unit_id uuid NOT NULL REFERENCES service_unit,
  id      uuid NOT NULL,
  name    text NOT NULL CHECK (name <> ''),
  place   text NOT NULL,
  PRIMARY KEY (unit_id, id)
);
CREATE UNIQUE INDEX complaint_box_name ON complaint_box (unit_id, lower(name));

CREATE TABLE box_opening (
  unit_id        uuid NOT NULL,
  id             uuid NOT NULL,
  box_id         uuid NOT NULL,
  opened_at      timestamptz NOT NULL,
  first_officer  uuid NOT NULL,
  second_officer uuid NOT NULL,
  PRIMARY KEY (unit_id, id),
  FOREIGN KEY (unit_id, box_id) REFERENCES complaint_box,
  FOREIGN KEY (unit_id, first_officer) REFERENCES officer,
  FOREIGN KEY (unit_id, second_officer) REFERENCES officer,
  UNIQUE (unit_id, box_id, opened_at),
  CHECK (first_officer <> second_officer)
);
CREATE INDEX box_opening_newest ON box_opening (unit_id, opened_at);

-- The minutes (berita acara) as they were written; a correction is another version, with its reason.
CREATE TABLE box_minutes (
  unit_id    uuid NOT NULL,
  opening_id uuid NOT NULL,
  version    int  NOT NULL CHECK (version > 0),
  letters    int  NOT NULL CHECK (letters BETWEEN 0 AND 500),
  remark     text NOT NULL,
  page       text NOT NULL,
  written_by uuid NOT NULL,
  written_at timestamptz NOT NULL,
  PRIMARY KEY (unit_id, opening_id, version),
  FOREIGN KEY (unit_id, opening_id) REFERENCES box_opening,
  FOREIGN KEY (unit_id, written_by) REFERENCES officer
);

-- A letter that was scanned; with the case that it has become.
CREATE TABLE box_letter (
  unit_id      uuid NOT NULL,
  opening_id   uuid NOT NULL,
  number       int  NOT NULL CHECK (number > 0),
  scan_id      uuid NOT NULL,
  digest       bytea NOT NULL, -- of the file as it was sent: the same file sent twice is one letter
  complaint_id uuid,
  PRIMARY KEY (unit_id, opening_id, number),
  FOREIGN KEY (unit_id, opening_id) REFERENCES box_opening,
  FOREIGN KEY (unit_id, scan_id) REFERENCES scan,
  FOREIGN KEY (unit_id, complaint_id) REFERENCES complaint,
  UNIQUE (unit_id, opening_id, digest),
  UNIQUE (unit_id, complaint_id)
);
