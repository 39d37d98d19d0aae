-- One installation serves one government with many service units; everything below belongs to a unit.
-- unit_id leads every primary key and foreign key of a unit's tables (docs/decisions/0003).

CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE TABLE government (
  id   uuid PRIMARY KEY,
  name text NOT NULL
);

CREATE TABLE service_unit (
  id            uuid PRIMARY KEY,
  government_id uuid NOT NULL REFERENCES government,
  slug          text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9-]{1,60}$'),
  name          text NOT NULL,
  short_name    text NOT NULL,
  address       text NOT NULL,
  phone         text NOT NULL,
  website       text NOT NULL,
  email         text NOT NULL,
  zone          text NOT NULL
);

-- What this database is: a demonstration never becomes an office by a forgotten profile.
CREATE TABLE installation (
  only_row      boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  demonstration boolean NOT NULL
);
