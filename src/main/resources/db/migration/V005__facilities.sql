-- What can be lent. A room stands on spaces, the smallest pieces that can be occupied; today each room is one space.

CREATE TABLE facility (
  unit_id    uuid NOT NULL REFERENCES service_unit,
  id         uuid NOT NULL,
  name       text NOT NULL CHECK (name <> ''),
  building   text NOT NULL,
  capacity   int  NOT NULL CHECK (capacity > 0),
  turn_round interval NOT NULL CHECK (turn_round >= interval '0' AND turn_round <= interval '24 hours'),
  lent       boolean NOT NULL,
  PRIMARY KEY (unit_id, id)
);
CREATE UNIQUE INDEX facility_name ON facility (unit_id, lower(name));

CREATE TABLE facility_opening (
  unit_id     uuid NOT NULL,
  facility_id uuid NOT NULL,
  day_of_week int  NOT NULL CHECK (day_of_week BETWEEN 1 AND 7),
  opens       time NOT NULL,
  closes      time NOT NULL CHECK (closes > opens),
  PRIMARY KEY (unit_id, facility_id, day_of_week),
  FOREIGN KEY (unit_id, facility_id) REFERENCES facility
);

CREATE TABLE facility_equipment (
  unit_id     uuid NOT NULL,
  facility_id uuid NOT NULL,
  equipment   text NOT NULL,
  PRIMARY KEY (unit_id, facility_id, equipment),
  FOREIGN KEY (unit_id, facility_id) REFERENCES facility
);

CREATE TABLE space (
  unit_id uuid NOT NULL REFERENCES service_unit,
  id      uuid NOT NULL,
  PRIMARY KEY (unit_id, id)
);

CREATE TABLE facility_space (
  unit_id     uuid NOT NULL,
  facility_id uuid NOT NULL,
  space_id    uuid NOT NULL,
  PRIMARY KEY (unit_id, facility_id, space_id),
  FOREIGN KEY (unit_id, facility_id) REFERENCES facility,
  FOREIGN KEY (unit_id, space_id) REFERENCES space
);
