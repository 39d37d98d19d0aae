-- The e-mail channel: a mailbox that is read, each mail taken once.

ALTER TABLE complaint_note ALTER officer_id DROP NOT NULL; -- empty for what the program noted

-- The mails of a complainant in a case, so that the next is known by them and the answer stands below them.
CREATE TABLE complaint_mail (
  unit_id      uuid NOT NULL,
  id           uuid NOT NULL,
  complaint_id uuid NOT NULL,
  mark         bytea NOT NULL, -- keyed hash of the Message-ID
  sealed       bytea NOT NULL, -- the Message-ID: it may name the sender's own machine
  key_version  int  NOT NULL,
  PRIMARY KEY (unit_id, id),
  FOREIGN KEY (unit_id, complaint_id) REFERENCES complaint
);
CREATE INDEX complaint_mail_of ON complaint_mail (unit_id, complaint_id, id);
CREATE INDEX complaint_mail_mark ON complaint_mail (unit_id, mark);
CREATE INDEX complaint_mail_key ON complaint_mail (key_version);

-- A mailbox as it was when it was first met. Servers number their mails anew with another uid_validity (RFC 3501, 2.3.1.1).
CREATE TABLE mailbox (
  unit_id      uuid NOT NULL REFERENCES service_unit,
  box          text NOT NULL,
  uid_validity bigint NOT NULL,
  first_uid    bigint NOT NULL, -- of what was there before, only the unread is taken
  PRIMARY KEY (unit_id, box, uid_validity)
);

CREATE TABLE mailbox_health (
  unit_id       uuid NOT NULL REFERENCES service_unit,
  read_at       timestamptz, -- when it was last read to its end
  failing_since timestamptz,
  detail        text NOT NULL, -- what the server said
  PRIMARY KEY (unit_id)
);

-- Each mail that was taken, without a word of it.
CREATE TABLE mailbox_mail (
  unit_id      uuid NOT NULL,
  id           uuid NOT NULL,
  box          text NOT NULL,
  uid_validity bigint NOT NULL,
  uid          bigint NOT NULL,
  mark         bytea NOT NULL, -- keyed hash of Message-ID and sender: the same mail in another place
  sender_mark  bytea NOT NULL,
  bytes        bigint NOT NULL,
  received_at  timestamptz NOT NULL, -- by the clock of the mail server, never by the sender's
  taken_at     timestamptz NOT NULL,
  outcome      text NOT NULL CHECK (outcome IN
    ('REGISTERED', 'HEARD', 'NOTED', 'BOUNCED', 'PASSED', 'REPEATED', 'QUARANTINED', 'DISCARDED')),
  complaint_id uuid,
  PRIMARY KEY (unit_id, id),
  FOREIGN KEY (unit_id, box, uid_validity) REFERENCES mailbox,
  FOREIGN KEY (unit_id, complaint_id) REFERENCES complaint,
  UNIQUE (unit_id, box, uid_validity, uid)
);
CREATE UNIQUE INDEX mailbox_mail_once ON mailbox_mail (unit_id, mark) WHERE outcome <> 'REPEATED';
CREATE INDEX mailbox_mail_sender ON mailbox_mail (unit_id, sender_mark, received_at);
CREATE INDEX mailbox_mail_taken ON mailbox_mail (unit_id, taken_at);

-- What an official has to look at.
CREATE TABLE mailbox_quarantine (
  unit_id uuid NOT NULL,
  mail_id uuid NOT NULL,
  reason  text NOT NULL,
  PRIMARY KEY (unit_id, mail_id),
  FOREIGN KEY (unit_id, mail_id) REFERENCES mailbox_mail
);
-- The whole mail, sealed, until an official has looked at it. What was too large to fetch has none.
CREATE TABLE mailbox_raw (
  unit_id     uuid NOT NULL,
  mail_id     uuid NOT NULL,
  sealed      bytea NOT NULL,
  key_version int  NOT NULL,
  PRIMARY KEY (unit_id, mail_id),
  FOREIGN KEY (unit_id, mail_id) REFERENCES mailbox_quarantine
);
CREATE INDEX mailbox_raw_key ON mailbox_raw (key_version);
CREATE TABLE mailbox_decision (
  unit_id    uuid NOT NULL,
  mail_id    uuid NOT NULL,
  officer_id uuid NOT NULL,
  reason     text NOT NULL, -- of a discarded one
  at         timestamptz NOT NULL,
  PRIMARY KEY (unit_id, mail_id),
  FOREIGN KEY (unit_id, mail_id) REFERENCES mailbox_quarantine,
  FOREIGN KEY (unit_id, officer_id) REFERENCES officer
);
