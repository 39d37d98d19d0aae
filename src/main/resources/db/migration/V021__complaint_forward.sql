-- A complaint that goes to the inspectorate: the sealed package, its delivery, and what the inspectorate found.

CREATE TABLE complaint_forward (
  unit_id       uuid NOT NULL,
  id            uuid NOT NULL,
  complaint_id  uuid NOT NULL,
  recipient     text NOT NULL CHECK (recipient <> ''),
  address       text NOT NULL,
  letter_id     uuid NOT NULL,
  seal          bytea NOT NULL CHECK (octet_length(seal) = 32), -- SHA-256 of the manifest, as it is printed on the letter
  with_notes    boolean NOT NULL,
  with_identity boolean NOT NULL,
  officer_id    uuid NOT NULL,
  at            timestamptz NOT NULL,
  PRIMARY KEY (unit_id, id),
  FOREIGN KEY (unit_id, complaint_id) REFERENCES complaint,
  FOREIGN KEY (unit_id, letter_id) REFERENCES outgoing_letter,
  FOREIGN KEY (unit_id, officer_id) REFERENCES officer
);
CREATE INDEX complaint_forward_of ON complaint_forward (unit_id, complaint_id, id);

-- The files of the package as they were, each sealed with a key that is not in this database.
CREATE TABLE complaint_forward_file (
  unit_id     uuid NOT NULL,
  forward_id  uuid NOT NULL,
  number      int  NOT NULL CHECK (number > 0),
  name        text NOT NULL CHECK (name <> ''),
  sha256      bytea NOT NULL CHECK (octet_length(sha256) = 32),
  sealed      bytea NOT NULL,
  key_version int  NOT NULL,
  PRIMARY KEY (unit_id, forward_id, number),
  FOREIGN KEY (unit_id, forward_id) REFERENCES complaint_forward,
  UNIQUE (unit_id, forward_id, name)
);
CREATE INDEX complaint_forward_key ON complaint_forward_file (key_version);

CREATE TABLE complaint_forward_delivery (
  unit_id    uuid NOT NULL,
  forward_id uuid NOT NULL,
  way        text NOT NULL CHECK (way <> ''),
  receipt    text NOT NULL, -- its number; may be empty
  delivered  date NOT NULL,
  officer_id uuid NOT NULL,
  at         timestamptz NOT NULL,
  PRIMARY KEY (unit_id, forward_id),
  FOREIGN KEY (unit_id, forward_id) REFERENCES complaint_forward,
  FOREIGN KEY (unit_id, officer_id) REFERENCES officer
);

CREATE TABLE complaint_forward_finding (
  unit_id    uuid NOT NULL,
  forward_id uuid NOT NULL,
  number     text NOT NULL CHECK (number <> ''), -- of the inspectorate's letter
  dated      date NOT NULL,
  body       text NOT NULL CHECK (body <> ''),
  officer_id uuid NOT NULL, -- who wrote it down
  at         timestamptz NOT NULL,
  PRIMARY KEY (unit_id, forward_id),
  FOREIGN KEY (unit_id, forward_id) REFERENCES complaint_forward,
  FOREIGN KEY (unit_id, officer_id) REFERENCES officer
);

-- The public figures count a year of requests.
CREATE INDEX facility_request_received ON facility_request (unit_id, received_at);
