-- The complaints register. Who complained lies apart from what was complained about, encrypted with a key that is not in
-- this database (docs/decisions/0009).

CREATE TABLE complaint_series (
  unit_id uuid NOT NULL REFERENCES service_unit,
  year    int  NOT NULL,
  last    int  NOT NULL,
  PRIMARY KEY (unit_id, year)
);

CREATE TABLE complaint_team (
  unit_id uuid NOT NULL REFERENCES service_unit,
  id      uuid NOT NULL,
  name    text NOT NULL CHECK (name <> ''),
  PRIMARY KEY (unit_id, id)
);
CREATE UNIQUE INDEX complaint_team_name ON complaint_team (unit_id, lower(name));

CREATE TABLE complaint_team_member (
  unit_id    uuid NOT NULL,
  team_id    uuid NOT NULL,
  officer_id uuid NOT NULL,
  PRIMARY KEY (unit_id, team_id, officer_id),
  FOREIGN KEY (unit_id, team_id) REFERENCES complaint_team,
  FOREIGN KEY (unit_id, officer_id) REFERENCES officer
);

CREATE TABLE complaint (
  unit_id          uuid NOT NULL,
  id               uuid NOT NULL,
  service_id       uuid NOT NULL,
  standard_version int  NOT NULL,
  reference        text NOT NULL,
  submission_id    uuid NOT NULL,
  tracking_hash    bytea NOT NULL,
  channel          text NOT NULL CHECK (channel IN
    ('FACE_TO_FACE', 'BOX', 'WHATSAPP', 'TELEPHONE', 'FAX', 'EMAIL', 'ONLINE', 'LAPOR')),
  language         text NOT NULL CHECK (language IN ('id', 'en')),
  state            text NOT NULL CHECK (state IN
    ('REGISTERED', 'CLASSIFIED', 'ASSIGNED', 'PROPOSED', 'ANSWERED', 'OBJECTED', 'CLOSED', 'OUT_OF_SCOPE', 'WITHDRAWN',
     'MERGED')),
  revision         int  NOT NULL,
  class            text NOT NULL, -- a code of the standard's version; empty until classified
  confidential     boolean NOT NULL,
  title            text NOT NULL CHECK (title <> ''),
  body             text NOT NULL,
  about            text NOT NULL, -- who or what is complained about, in the complainant's words
  place            text NOT NULL,
  written_on       date, -- the letter's own date
  public_title     text NOT NULL, -- by an officer, without names: what others may be shown as a similar case
  received_at      timestamptz NOT NULL,
  registered_at    timestamptz NOT NULL CHECK (registered_at >= received_at),
  late_reason      text NOT NULL, -- why it was not registered when it was received
  stage            int  NOT NULL CHECK (stage > 0), -- 1, and one more with every reopening or objection
  due_at           timestamptz NOT NULL,
  provisional      boolean NOT NULL,
  calendar_version text NOT NULL,
  rests_since      timestamptz,
  settled_at       timestamptz, -- of this stage
  team_id          uuid,
  officer_id       uuid,
  merged_into      uuid,
  split_from       uuid,
  words            tsvector GENERATED ALWAYS AS
    (to_tsvector('indonesian', reference || ' ' || title || ' ' || body || ' ' || about || ' ' || place)) STORED,
  PRIMARY KEY (unit_id, id),
  FOREIGN KEY (unit_id, service_id, standard_version) REFERENCES service_standard,
  FOREIGN KEY (unit_id, team_id) REFERENCES complaint_team,
  FOREIGN KEY (unit_id, officer_id) REFERENCES officer,
  FOREIGN KEY (unit_id, merged_into) REFERENCES complaint,
  FOREIGN KEY (unit_id, split_from) REFERENCES complaint,
  UNIQUE (unit_id, reference),
  UNIQUE (unit_id, submission_id),
  UNIQUE (unit_id, tracking_hash),
  CHECK ((state = 'MERGED') <= (merged_into IS NOT NULL))
);
-- What waits, oldest deadline first.
CREATE INDEX complaint_open ON complaint (unit_id, due_at, id)
  WHERE settled_at IS NULL AND state <> 'WITHDRAWN';
CREATE INDEX complaint_words ON complaint USING gin (words);
CREATE INDEX complaint_received ON complaint (unit_id, received_at);
CREATE INDEX complaint_merged ON complaint (unit_id, merged_into) WHERE merged_into IS NOT NULL;

-- From what the deadline follows: the events of workingtime's CaseEvent, in the order in which they were written down.
CREATE TABLE complaint_clock (
  unit_id      uuid NOT NULL,
  complaint_id uuid NOT NULL,
  number       int  NOT NULL,
  kind         text NOT NULL CHECK (kind IN
    ('RECEIVED', 'PAUSED', 'RESUMED', 'RECLASSIFIED', 'EXTENDED', 'SETTLED', 'REOPENED')),
  at           timestamptz NOT NULL,
  limit_kind   text NOT NULL DEFAULT '',
  amount       int  NOT NULL DEFAULT 0,
  reason       text NOT NULL DEFAULT '',
  PRIMARY KEY (unit_id, complaint_id, number),
  FOREIGN KEY (unit_id, complaint_id) REFERENCES complaint
);

-- How each stage ended. The first is the promise, and stays.
CREATE TABLE complaint_result (
  unit_id      uuid NOT NULL,
  complaint_id uuid NOT NULL,
  stage        int  NOT NULL,
  outcome      text NOT NULL CHECK (outcome IN ('ANSWERED', 'OUT_OF_SCOPE')),
  due_at       timestamptz NOT NULL,
  settled_at   timestamptz NOT NULL,
  kept         boolean NOT NULL,
  PRIMARY KEY (unit_id, complaint_id, stage),
  FOREIGN KEY (unit_id, complaint_id) REFERENCES complaint
);

-- Who complained: name and addresses, sealed. An anonymous complaint has no row.
CREATE TABLE complainant (
  unit_id      uuid NOT NULL,
  complaint_id uuid NOT NULL,
  sealed       bytea NOT NULL,
  key_version  int  NOT NULL,
  PRIMARY KEY (unit_id, complaint_id),
  FOREIGN KEY (unit_id, complaint_id) REFERENCES complaint
);
CREATE INDEX complainant_key ON complainant (key_version);

-- Keyed hashes of names, numbers and addresses: by them a complainant can be found, but not read.
CREATE TABLE complainant_mark (
  unit_id      uuid NOT NULL,
  mark         bytea NOT NULL,
  complaint_id uuid NOT NULL,
  PRIMARY KEY (unit_id, mark, complaint_id),
  FOREIGN KEY (unit_id, complaint_id) REFERENCES complaint
);

CREATE TABLE identity_opening (
  unit_id      uuid NOT NULL,
  id           uuid NOT NULL,
  complaint_id uuid NOT NULL,
  officer_id   uuid NOT NULL,
  position     text NOT NULL, -- what the complainant is told of the officer
  reason       text NOT NULL CHECK (reason <> ''),
  at           timestamptz NOT NULL,
  PRIMARY KEY (unit_id, id),
  FOREIGN KEY (unit_id, complaint_id) REFERENCES complaint,
  FOREIGN KEY (unit_id, officer_id) REFERENCES officer
);
CREATE INDEX identity_opening_of ON identity_opening (unit_id, complaint_id);

-- Who never sees a case, and who alone sees a confidential one.
CREATE TABLE complaint_conflict (
  unit_id      uuid NOT NULL,
  complaint_id uuid NOT NULL,
  officer_id   uuid NOT NULL,
  PRIMARY KEY (unit_id, complaint_id, officer_id),
  FOREIGN KEY (unit_id, complaint_id) REFERENCES complaint,
  FOREIGN KEY (unit_id, officer_id) REFERENCES officer
);
CREATE TABLE complaint_named (
  unit_id      uuid NOT NULL,
  complaint_id uuid NOT NULL,
  officer_id   uuid NOT NULL,
  PRIMARY KEY (unit_id, complaint_id, officer_id),
  FOREIGN KEY (unit_id, complaint_id) REFERENCES complaint,
  FOREIGN KEY (unit_id, officer_id) REFERENCES officer
);

-- The dialogue with the complainant. A question lets the clock rest until its answer.
CREATE TABLE complaint_message (
  unit_id      uuid NOT NULL,
  id           uuid NOT NULL,
  complaint_id uuid NOT NULL,
  direction    text NOT NULL CHECK (direction IN ('IN', 'OUT')),
  question     boolean NOT NULL,
  body         text NOT NULL,
  officer_id   uuid,
  channel      text NOT NULL,
  at           timestamptz NOT NULL,
  PRIMARY KEY (unit_id, id),
  FOREIGN KEY (unit_id, complaint_id) REFERENCES complaint,
  FOREIGN KEY (unit_id, officer_id) REFERENCES officer
);
CREATE INDEX complaint_message_of ON complaint_message (unit_id, complaint_id, id);

CREATE TABLE complaint_scan (
  unit_id      uuid NOT NULL,
  complaint_id uuid NOT NULL,
  scan_id      uuid NOT NULL,
  inward       boolean NOT NULL, -- for officers only
  added_at     timestamptz NOT NULL,
  PRIMARY KEY (unit_id, complaint_id, scan_id),
  FOREIGN KEY (unit_id, complaint_id) REFERENCES complaint,
  FOREIGN KEY (unit_id, scan_id) REFERENCES scan
);

CREATE TABLE complaint_note (
  unit_id      uuid NOT NULL,
  id           uuid NOT NULL,
  complaint_id uuid NOT NULL,
  body         text NOT NULL CHECK (body <> ''),
  officer_id   uuid NOT NULL,
  at           timestamptz NOT NULL,
  PRIMARY KEY (unit_id, id),
  FOREIGN KEY (unit_id, complaint_id) REFERENCES complaint,
  FOREIGN KEY (unit_id, officer_id) REFERENCES officer
);
CREATE INDEX complaint_note_of ON complaint_note (unit_id, complaint_id, id);

CREATE TABLE complaint_assignment (
  unit_id      uuid NOT NULL,
  id           uuid NOT NULL,
  complaint_id uuid NOT NULL,
  team_id      uuid,
  officer_id   uuid,
  instruction  text NOT NULL,
  assigned_by  uuid NOT NULL,
  at           timestamptz NOT NULL,
  PRIMARY KEY (unit_id, id),
  FOREIGN KEY (unit_id, complaint_id) REFERENCES complaint,
  FOREIGN KEY (unit_id, team_id) REFERENCES complaint_team,
  FOREIGN KEY (unit_id, officer_id) REFERENCES officer,
  FOREIGN KEY (unit_id, assigned_by) REFERENCES officer,
  CHECK (team_id IS NOT NULL OR officer_id IS NOT NULL)
);
CREATE INDEX complaint_assignment_of ON complaint_assignment (unit_id, complaint_id, id);

-- The answer that is being written, and while it waits for approval the one that was proposed.
CREATE TABLE complaint_draft (
  unit_id      uuid NOT NULL,
  complaint_id uuid NOT NULL,
  body         text NOT NULL,
  officer_id   uuid NOT NULL,
  remark       text NOT NULL, -- of the superior who gave it back
  changed_at   timestamptz NOT NULL,
  PRIMARY KEY (unit_id, complaint_id),
  FOREIGN KEY (unit_id, complaint_id) REFERENCES complaint,
  FOREIGN KEY (unit_id, officer_id) REFERENCES officer
);

-- One answer a stage: of two who answer at once, one goes out.
CREATE TABLE complaint_answer (
  unit_id      uuid NOT NULL,
  complaint_id uuid NOT NULL,
  stage        int  NOT NULL,
  body         text NOT NULL CHECK (body <> ''),
  notice_id    uuid NOT NULL,
  written_by   uuid NOT NULL,
  approved_by  uuid,
  at           timestamptz NOT NULL,
  PRIMARY KEY (unit_id, complaint_id, stage),
  FOREIGN KEY (unit_id, complaint_id) REFERENCES complaint,
  FOREIGN KEY (unit_id, notice_id) REFERENCES notice,
  FOREIGN KEY (unit_id, written_by) REFERENCES officer,
  FOREIGN KEY (unit_id, approved_by) REFERENCES officer
);

CREATE TABLE complaint_satisfaction (
  unit_id      uuid NOT NULL,
  complaint_id uuid NOT NULL,
  mark         int  NOT NULL CHECK (mark BETWEEN 1 AND 4),
  remark       text NOT NULL,
  at           timestamptz NOT NULL,
  PRIMARY KEY (unit_id, complaint_id),
  FOREIGN KEY (unit_id, complaint_id) REFERENCES complaint
);

CREATE TABLE answer_template (
  unit_id uuid NOT NULL REFERENCES service_unit,
  id      uuid NOT NULL,
  name    text NOT NULL CHECK (name <> ''),
  body    text NOT NULL CHECK (body <> ''),
  PRIMARY KEY (unit_id, id)
);
CREATE UNIQUE INDEX answer_template_name ON answer_template (unit_id, lower(name));
