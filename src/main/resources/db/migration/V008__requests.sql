-- A facility request: one case, from the letter to the notification.

CREATE TABLE facility_request (
  unit_id          uuid NOT NULL,
  id               uuid NOT NULL,
  service_id       uuid NOT NULL,
  standard_version int  NOT NULL,
  reference        text NOT NULL,
  submission_id    uuid NOT NULL,
  tracking_hash    bytea NOT NULL,
  door             text NOT NULL CHECK (door IN ('DESK', 'ONLINE')),
  language         text NOT NULL CHECK (language IN ('id', 'en')),
  state            text NOT NULL CHECK (state IN ('RECEIVED', 'INCOMPLETE', 'VERIFIED', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
  step             int  NOT NULL,
  revision         int  NOT NULL,
  applicant        text NOT NULL CHECK (applicant <> ''),
  organisation     text NOT NULL,
  phone            text NOT NULL,
  email            text NOT NULL,
  purpose          text NOT NULL CHECK (purpose <> ''),
  people           int  NOT NULL CHECK (people > 0),
  facility_id      uuid NOT NULL,
  needed           tstzrange NOT NULL CHECK (NOT isempty(needed)),
  letter_number    text NOT NULL,
  letter_date      date NOT NULL,
  letter_sender    text NOT NULL,
  letter_subject   text NOT NULL,
  received_at      timestamptz NOT NULL,
  due_at           timestamptz NOT NULL,
  provisional      boolean NOT NULL,
  calendar_version text NOT NULL,
  PRIMARY KEY (unit_id, id),
  FOREIGN KEY (unit_id, service_id, standard_version) REFERENCES service_standard,
  FOREIGN KEY (unit_id, facility_id) REFERENCES facility,
  UNIQUE (unit_id, reference),
  UNIQUE (unit_id, submission_id),
  UNIQUE (unit_id, tracking_hash),
  CHECK (phone <> '' OR email <> '')
);

-- What waits, oldest deadline first.
CREATE INDEX facility_request_open ON facility_request (unit_id, due_at)
  WHERE state IN ('RECEIVED', 'INCOMPLETE', 'VERIFIED');

CREATE TABLE reference_series (
  unit_id uuid NOT NULL REFERENCES service_unit,
  year    int  NOT NULL,
  last    int  NOT NULL,
  PRIMARY KEY (unit_id, year)
);

CREATE TABLE request_scan (
  unit_id    uuid NOT NULL,
  request_id uuid NOT NULL,
  scan_id    uuid NOT NULL,
  added_at   timestamptz NOT NULL,
  PRIMARY KEY (unit_id, request_id, scan_id),
  FOREIGN KEY (unit_id, request_id) REFERENCES facility_request,
  FOREIGN KEY (unit_id, scan_id) REFERENCES scan
);

-- The clock rests from the sending back until the guest has completed the request.
CREATE TABLE request_rest (
  unit_id    uuid NOT NULL,
  request_id uuid NOT NULL,
  since      timestamptz NOT NULL,
  until      timestamptz,
  missing    text NOT NULL CHECK (missing <> ''),
  answer     text NOT NULL DEFAULT '',
  PRIMARY KEY (unit_id, request_id, since),
  FOREIGN KEY (unit_id, request_id) REFERENCES facility_request,
  CHECK (until >= since)
);
CREATE UNIQUE INDEX request_rest_open ON request_rest (unit_id, request_id) WHERE until IS NULL;

-- The disposition chain of a service: who does what, in which order.
CREATE TABLE disposition_rule (
  unit_id     uuid NOT NULL,
  service_id  uuid NOT NULL,
  step        int  NOT NULL CHECK (step > 0),
  instruction text NOT NULL CHECK (instruction IN ('VERIFY', 'ENDORSE', 'APPROVE')),
  role        text NOT NULL CHECK (role IN ('FRONT_DESK', 'SECTION_HEAD', 'BUREAU_HEAD')),
  PRIMARY KEY (unit_id, service_id, step),
  FOREIGN KEY (unit_id, service_id) REFERENCES service
);

-- What was done at each step, once.
CREATE TABLE disposition (
  unit_id      uuid NOT NULL,
  request_id   uuid NOT NULL,
  step         int  NOT NULL,
  instruction  text NOT NULL,
  outcome      text NOT NULL CHECK (outcome IN ('PASSED_ON', 'APPROVED', 'REJECTED')),
  reason       text NOT NULL,
  officer_id   uuid NOT NULL,
  officer_name text NOT NULL,
  on_behalf_of text NOT NULL,
  at           timestamptz NOT NULL,
  PRIMARY KEY (unit_id, request_id, step),
  FOREIGN KEY (unit_id, request_id) REFERENCES facility_request,
  FOREIGN KEY (unit_id, officer_id) REFERENCES officer,
  CHECK (outcome <> 'REJECTED' OR reason <> '')
);

-- The promise is the notification, not the decision: the first way that reached the guest stops the clock.
CREATE TABLE request_notified (
  unit_id    uuid NOT NULL,
  request_id uuid NOT NULL,
  channel    text NOT NULL,
  at         timestamptz NOT NULL,
  PRIMARY KEY (unit_id, request_id),
  FOREIGN KEY (unit_id, request_id) REFERENCES facility_request
);
