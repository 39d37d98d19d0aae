-- More than rooms: vehicles, and equipment of which there are many; parts of halls, layouts, terms.

ALTER TABLE facility RENAME COLUMN turn_round TO turn_round_old;
ALTER TABLE facility
  ADD COLUMN kind         text     NOT NULL DEFAULT 'ROOM' CHECK (kind IN ('ROOM', 'VEHICLE', 'EQUIPMENT')),
  ADD COLUMN stock        int      NOT NULL DEFAULT 1 CHECK (stock > 0),
  ADD COLUMN driver       boolean  NOT NULL DEFAULT false,
  ADD COLUMN turn_round   interval NOT NULL DEFAULT '0' CHECK (turn_round BETWEEN '0' AND '24 hours'),
  ADD COLUMN notice       interval NOT NULL DEFAULT '0' CHECK (notice >= '0'),
  ADD COLUMN horizon_days int      NOT NULL DEFAULT 366 CHECK (horizon_days > 0),
  ADD COLUMN longest      interval NOT NULL DEFAULT '336 hours' CHECK (longest > '0'),
  ADD COLUMN pending      text     NOT NULL DEFAULT 'HOLDS' CHECK (pending IN ('HOLDS', 'COMPETES')),
  ADD COLUMN held_for     interval NOT NULL DEFAULT '168 hours' CHECK (held_for > '0'),
  ADD COLUMN grace        interval NOT NULL DEFAULT '60 minutes' CHECK (grace >= '0'),
  DROP CONSTRAINT facility_capacity_check,
  ADD CONSTRAINT facility_capacity_check CHECK (capacity > 0 OR kind = 'EQUIPMENT' AND capacity = 0),
  ADD CONSTRAINT facility_stock_of_one CHECK (stock = 1 OR kind = 'EQUIPMENT');
UPDATE facility SET turn_round = turn_round_old;
ALTER TABLE facility DROP COLUMN turn_round_old;

ALTER TABLE facility_equipment RENAME TO facility_fitting;
ALTER TABLE facility_fitting RENAME COLUMN equipment TO fitting;

-- How many people a room holds when it is furnished so.
CREATE TABLE facility_layout (
  unit_id     uuid NOT NULL,
  facility_id uuid NOT NULL,
  layout      text NOT NULL CHECK (layout IN ('THEATRE', 'CLASSROOM', 'U_SHAPE', 'BANQUET')),
  people      int  NOT NULL CHECK (people > 0),
  PRIMARY KEY (unit_id, facility_id, layout),
  FOREIGN KEY (unit_id, facility_id) REFERENCES facility
);

-- Other hours on one date; closed where there are none.
CREATE TABLE facility_day (
  unit_id     uuid NOT NULL,
  facility_id uuid NOT NULL,
  day         date NOT NULL,
  opens       time,
  closes      time,
  PRIMARY KEY (unit_id, facility_id, day),
  FOREIGN KEY (unit_id, facility_id) REFERENCES facility,
  CHECK ((opens IS NULL) = (closes IS NULL) AND closes > opens)
);

-- Who hands it over.
CREATE TABLE facility_keeper (
  unit_id     uuid NOT NULL,
  facility_id uuid NOT NULL,
  officer_id  uuid NOT NULL,
  PRIMARY KEY (unit_id, facility_id),
  FOREIGN KEY (unit_id, facility_id) REFERENCES facility,
  FOREIGN KEY (unit_id, officer_id) REFERENCES officer
);
CREATE INDEX facility_keeper_officer ON facility_keeper (unit_id, officer_id);
CREATE INDEX facility_space_space ON facility_space (unit_id, space_id);
