-- What a guest is told, by which ways, and whether it reached them.

CREATE TABLE notice (
  unit_id    uuid NOT NULL REFERENCES service_unit,
  id         uuid NOT NULL,
  subject_id uuid NOT NULL,
  language   text NOT NULL,
  title      text NOT NULL,
  body       text NOT NULL,
  created_at timestamptz NOT NULL,
  reached_at timestamptz, -- when the first way reached the guest
  PRIMARY KEY (unit_id, id)
);
CREATE INDEX notice_subject ON notice (unit_id, subject_id);

CREATE TABLE delivery (
  unit_id    uuid NOT NULL,
  notice_id  uuid NOT NULL,
  channel    text NOT NULL CHECK (channel IN ('PAGE', 'EMAIL', 'WHATSAPP', 'LETTER')),
  address    text NOT NULL,
  state      text NOT NULL CHECK (state IN ('WAITING', 'ATTEMPTED', 'DELIVERED', 'FAILED')),
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (unit_id, notice_id, channel),
  FOREIGN KEY (unit_id, notice_id) REFERENCES notice
);

CREATE TABLE delivery_attempt (
  unit_id   uuid NOT NULL,
  id        uuid NOT NULL,
  notice_id uuid NOT NULL,
  channel   text NOT NULL,
  outcome   text NOT NULL CHECK (outcome IN ('ATTEMPTED', 'DELIVERED', 'FAILED')),
  detail    text NOT NULL, -- a code or what the other side said
  at        timestamptz NOT NULL,
  PRIMARY KEY (unit_id, id),
  FOREIGN KEY (unit_id, notice_id, channel) REFERENCES delivery
);
CREATE INDEX delivery_attempt_of ON delivery_attempt (unit_id, notice_id, channel);
