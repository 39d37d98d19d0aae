-- Hours that hold for a while, half days, shifts until midnight; who proposed and who approved a version.

CREATE TABLE working_week (
  unit_id     uuid NOT NULL,
  version     int  NOT NULL,
  valid_from  date NOT NULL,
  valid_until date CHECK (valid_until >= valid_from),
  source      text NOT NULL,
  PRIMARY KEY (unit_id, version, valid_from),
  FOREIGN KEY (unit_id, version) REFERENCES calendar_version
);
INSERT INTO working_week (unit_id, version, valid_from, source)
SELECT DISTINCT unit_id, version, valid_from, 'Perpres 21/2023' FROM working_hours;

ALTER TABLE working_hours
  DROP CONSTRAINT working_hours_check,
  ADD CONSTRAINT working_hours_close_after_they_open CHECK (closes > opens OR closes = '00:00'),
  ADD FOREIGN KEY (unit_id, version, valid_from) REFERENCES working_week;
COMMENT ON COLUMN working_hours.closes IS '00:00 is the end of the day';

ALTER TABLE holiday
  DROP CONSTRAINT holiday_kind_check,
  ADD CONSTRAINT holiday_kind_check CHECK (kind IN ('NATIONAL', 'JOINT_LEAVE', 'REGIONAL', 'ONE_OFF')),
  ADD COLUMN hours text NOT NULL DEFAULT '';
COMMENT ON COLUMN holiday.hours IS 'what is worked on a half day, such as 07:30-11:30';

CREATE TABLE calendar_proposal (
  unit_id     uuid NOT NULL REFERENCES service_unit,
  id          uuid NOT NULL,
  source      text NOT NULL,
  change      jsonb NOT NULL,
  withdraws   int,
  proposed_by uuid NOT NULL,
  proposer    text NOT NULL,
  proposed_at timestamptz NOT NULL,
  state       text NOT NULL CHECK (state IN ('PROPOSED', 'APPROVED', 'REJECTED')),
  decided_by  uuid CHECK (state <> 'APPROVED' OR decided_by <> proposed_by),
  decider     text NOT NULL DEFAULT '',
  decided_at  timestamptz,
  version     int,
  PRIMARY KEY (unit_id, id),
  FOREIGN KEY (unit_id, withdraws) REFERENCES calendar_version,
  FOREIGN KEY (unit_id, version) REFERENCES calendar_version,
  CHECK ((state = 'PROPOSED') = (decided_at IS NULL)),
  CHECK ((state = 'APPROVED') = (version IS NOT NULL))
);
