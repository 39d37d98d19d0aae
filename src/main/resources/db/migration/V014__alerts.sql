-- Promises that come near, are late or rest too long. The key is what makes an alert happen once: whoever inserts the
-- row raises it, on whatever node and after whatever restart.

CREATE TABLE alert (
  unit_id    uuid NOT NULL REFERENCES service_unit,
  subject_id uuid NOT NULL,
  mark       text NOT NULL, -- a percentage, LATE or RESTING
  occasion   timestamptz NOT NULL, -- the receipt of the stage; for RESTING the beginning of the rest
  reference  text NOT NULL,
  title      text NOT NULL,
  path       text NOT NULL,
  due_at     timestamptz NOT NULL,
  raised_at  timestamptz NOT NULL,
  PRIMARY KEY (unit_id, subject_id, mark, occasion)
);

CREATE TABLE alert_recipient (
  unit_id    uuid NOT NULL,
  officer_id uuid NOT NULL,
  subject_id uuid NOT NULL,
  mark       text NOT NULL,
  occasion   timestamptz NOT NULL,
  seen_at    timestamptz,
  PRIMARY KEY (unit_id, officer_id, subject_id, mark, occasion),
  FOREIGN KEY (unit_id, subject_id, mark, occasion) REFERENCES alert,
  FOREIGN KEY (unit_id, officer_id) REFERENCES officer
);

-- How an officer is reached beside the screen, and who is on duty outside office hours.
CREATE TABLE alert_way (
  unit_id    uuid NOT NULL,
  officer_id uuid NOT NULL,
  email      text NOT NULL,
  on_duty    boolean NOT NULL,
  PRIMARY KEY (unit_id, officer_id),
  FOREIGN KEY (unit_id, officer_id) REFERENCES officer
);
