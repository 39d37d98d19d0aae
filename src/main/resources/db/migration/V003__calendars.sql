-- Office calendars as dated law: hours and holidays belong to a version, and a version is never changed.

CREATE TABLE calendar_version (
  unit_id     uuid NOT NULL REFERENCES service_unit,
  version     int  NOT NULL CHECK (version > 0),
  source      text NOT NULL,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (unit_id, version)
);

CREATE TABLE working_hours (
  unit_id     uuid NOT NULL,
  version     int  NOT NULL,
  valid_from  date NOT NULL,
  day_of_week int  NOT NULL CHECK (day_of_week BETWEEN 1 AND 7),
  opens       time NOT NULL,
  closes      time NOT NULL CHECK (closes > opens),
  PRIMARY KEY (unit_id, version, valid_from, day_of_week, opens),
  FOREIGN KEY (unit_id, version) REFERENCES calendar_version
);

CREATE TABLE holiday (
  unit_id     uuid NOT NULL,
  version     int  NOT NULL,
  day         date NOT NULL,
  kind        text NOT NULL CHECK (kind IN ('NATIONAL', 'JOINT_LEAVE')),
  name        text NOT NULL,
  decree      text NOT NULL,
  decree_date date NOT NULL,
  PRIMARY KEY (unit_id, version, day, kind),
  FOREIGN KEY (unit_id, version) REFERENCES calendar_version
);
