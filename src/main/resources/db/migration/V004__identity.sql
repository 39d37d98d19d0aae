-- Officers, what each may do, and who acts for whom.

CREATE TABLE officer (
  unit_id       uuid NOT NULL REFERENCES service_unit,
  id            uuid NOT NULL,
  username      text NOT NULL CHECK (username ~ '^[a-z0-9][a-z0-9._-]{1,39}$'),
  name          text NOT NULL CHECK (name <> ''),
  position      text NOT NULL,
  password_hash text NOT NULL, -- empty until the one-time link was used
  active        boolean NOT NULL,
  PRIMARY KEY (unit_id, id)
);
CREATE UNIQUE INDEX officer_username ON officer (username);

CREATE TABLE officer_role (
  unit_id    uuid NOT NULL,
  officer_id uuid NOT NULL,
  role       text NOT NULL CHECK (role IN ('FRONT_DESK', 'SECTION_HEAD', 'BUREAU_HEAD', 'ADMINISTRATOR')),
  PRIMARY KEY (unit_id, officer_id, role),
  FOREIGN KEY (unit_id, officer_id) REFERENCES officer
);

-- A deputy (Plh/Plt) has the absent officer's roles from the first day to the last, both included.
CREATE TABLE deputy (
  unit_id   uuid NOT NULL,
  id        uuid NOT NULL,
  absent_id uuid NOT NULL,
  deputy_id uuid NOT NULL CHECK (deputy_id <> absent_id),
  first_day date NOT NULL,
  last_day  date NOT NULL CHECK (last_day >= first_day),
  PRIMARY KEY (unit_id, id),
  FOREIGN KEY (unit_id, absent_id) REFERENCES officer,
  FOREIGN KEY (unit_id, deputy_id) REFERENCES officer
);

CREATE TABLE one_time_link (
  unit_id    uuid NOT NULL,
  id         uuid NOT NULL,
  officer_id uuid NOT NULL,
  token_hash bytea NOT NULL UNIQUE,
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (unit_id, id),
  FOREIGN KEY (unit_id, officer_id) REFERENCES officer
);

-- Wrong passwords, by what was typed as the user name, whether or not there is such an officer.
CREATE TABLE sign_in_failure (
  id       uuid PRIMARY KEY,
  username text NOT NULL,
  at       timestamptz NOT NULL
);
CREATE INDEX sign_in_failure_recent ON sign_in_failure (username, at);
