-- What is promised: services and the versions of their standard, each with the days on which it is in force.

CREATE TABLE service (
  unit_id uuid NOT NULL REFERENCES service_unit,
  id      uuid NOT NULL,
  slug    text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9-]{1,80}$'),
  PRIMARY KEY (unit_id, id)
);

CREATE TABLE service_standard (
  unit_id       uuid NOT NULL,
  service_id    uuid NOT NULL,
  version       int  NOT NULL CHECK (version > 0),
  in_force      daterange NOT NULL CHECK (NOT isempty(in_force)),
  decree_number text NOT NULL,
  limit_kind    text NOT NULL CHECK (limit_kind IN ('WORKING_HOURS', 'WORKING_DAYS', 'CALENDAR_DAYS')),
  limit_amount  int  NOT NULL CHECK (limit_amount > 0),
  content       jsonb NOT NULL,
  recorded_at   timestamptz NOT NULL,
  PRIMARY KEY (unit_id, service_id, version),
  FOREIGN KEY (unit_id, service_id) REFERENCES service,
  EXCLUDE USING gist (unit_id WITH =, service_id WITH =, in_force WITH &&)
);
