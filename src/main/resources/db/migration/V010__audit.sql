-- Who did what to which case when. Rows are added and never touched again, by nobody.

CREATE TABLE audit_entry (
  unit_id    uuid NOT NULL REFERENCES service_unit,
  id         uuid NOT NULL,
  subject_id uuid NOT NULL,
  action     text NOT NULL,
  actor_kind text NOT NULL CHECK (actor_kind IN ('OFFICER', 'GUEST', 'PROGRAM')),
  actor_id   uuid,
  actor_name text NOT NULL,
  at         timestamptz NOT NULL,
  details    jsonb NOT NULL,
  PRIMARY KEY (unit_id, id)
);
CREATE INDEX audit_entry_subject ON audit_entry (unit_id, subject_id, id);

REVOKE UPDATE, DELETE, TRUNCATE ON audit_entry FROM sarpras_app;

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The audit is append-only' USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE TRIGGER audit_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
