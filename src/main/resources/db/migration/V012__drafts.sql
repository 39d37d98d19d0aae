-- What a guest has typed so far, page after page; its id is the secret in the guest's cookie.
CREATE TABLE request_draft (
  unit_id    uuid NOT NULL REFERENCES service_unit,
  id         uuid NOT NULL,
  fields     jsonb NOT NULL,
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (unit_id, id)
);
CREATE INDEX request_draft_old ON request_draft (changed_at);
