-- Why a facility has other hours on a date, its photos, and tables of facilities that wait to be taken over.

ALTER TABLE facility_day ADD COLUMN reason text NOT NULL DEFAULT '';

-- Each photo is kept in three sizes and as nothing else: what it said beside its picture is gone. A changed photo is
-- another one with another id, so that a browser may keep what it has.
CREATE TABLE facility_photo (
  unit_id     uuid NOT NULL,
  id          uuid NOT NULL,
  facility_id uuid NOT NULL,
  place       int  NOT NULL CHECK (place BETWEEN 1 AND 6),
  alt         text NOT NULL CHECK (alt <> ''),
  width       int  NOT NULL CHECK (width > 0), -- of the large one
  height      int  NOT NULL CHECK (height > 0),
  small       bytea NOT NULL,
  medium      bytea NOT NULL,
  large       bytea NOT NULL,
  PRIMARY KEY (unit_id, id),
  UNIQUE (unit_id, facility_id, place) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (unit_id, facility_id) REFERENCES facility
);

-- A table between its preview and its confirmation; gone after it, or with the next one after a day.
CREATE TABLE facility_import (
  unit_id     uuid NOT NULL,
  id          uuid NOT NULL,
  officer_id  uuid NOT NULL,
  content     bytea NOT NULL,
  seen        text  NOT NULL, -- what the facilities were like when it was shown
  uploaded_at timestamptz NOT NULL,
  PRIMARY KEY (unit_id, id),
  FOREIGN KEY (unit_id, officer_id) REFERENCES officer
);
