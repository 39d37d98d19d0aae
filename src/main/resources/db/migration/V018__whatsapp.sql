-- WhatsApp (Meta's Cloud API). A message id of Meta's has the number of its sender in it, so that ids lie here as keyed
-- hashes only; what a message says and the address behind a chat are sealed like a complainant (docs/decisions/0009).

-- Somebody who wrote to us, known by a number, by the id that Meta gives them, or by both.
CREATE TABLE whatsapp_chat (
  unit_id     uuid NOT NULL REFERENCES service_unit,
  id          uuid NOT NULL,
  phone_mark  bytea,
  user_mark   bytea,
  sealed      bytea NOT NULL, -- the address to which messages go
  key_version int  NOT NULL,
  heard_at    timestamptz NOT NULL, -- the newest message: free text is allowed for 24 hours after it
  PRIMARY KEY (unit_id, id),
  UNIQUE (unit_id, phone_mark),
  UNIQUE (unit_id, user_mark),
  CHECK (phone_mark IS NOT NULL OR user_mark IS NOT NULL)
);

-- What Meta delivered, a row for each message and each receipt, before it was worked through. The content is thrown away
-- when everything is done with it; the mark stays, because Meta delivers again for seven days.
CREATE TABLE whatsapp_event (
  unit_id      uuid NOT NULL REFERENCES service_unit,
  id           uuid NOT NULL,
  mark         bytea NOT NULL,
  sealed       bytea,
  delivered_at timestamptz NOT NULL,
  chat_id      uuid,
  subject_id   uuid, -- the complaint to which a message belongs
  said_at      timestamptz,
  tries        int NOT NULL DEFAULT 0, -- to fetch its file
  PRIMARY KEY (unit_id, id),
  UNIQUE (unit_id, mark),
  FOREIGN KEY (unit_id, chat_id) REFERENCES whatsapp_chat,
  FOREIGN KEY (unit_id, subject_id) REFERENCES complaint,
  CHECK ((subject_id IS NULL) = (chat_id IS NULL) AND (subject_id IS NULL) = (said_at IS NULL))
);
CREATE INDEX whatsapp_event_chat ON whatsapp_event (unit_id, chat_id, said_at);
CREATE INDEX whatsapp_event_subject ON whatsapp_event (unit_id, subject_id);

-- A notice on its way: at most once as free text and once by the template. The id is told to Meta, who says it again with
-- each receipt, so that a message of which we never heard the end is known again.
CREATE TABLE whatsapp_sending (
  unit_id    uuid NOT NULL,
  id         uuid NOT NULL,
  notice_id  uuid NOT NULL,
  subject_id uuid NOT NULL,
  template   boolean NOT NULL,
  progress   text NOT NULL CHECK (progress IN ('READY', 'UNDERWAY', 'SENT', 'FAILED', 'DELIVERED', 'READ')),
  mark       bytea,
  tries      int NOT NULL,
  begun_at   timestamptz NOT NULL,
  PRIMARY KEY (unit_id, id),
  UNIQUE (unit_id, notice_id, template),
  UNIQUE (unit_id, mark),
  FOREIGN KEY (unit_id, notice_id) REFERENCES notice
);
