-- For whom a deputy gave the answer; empty where the one who gave it acted in an own role.
ALTER TABLE complaint_answer ADD COLUMN on_behalf_of text NOT NULL DEFAULT '';

-- A team that is no more keeps its name on the cases that it had. Its name may be given again.
ALTER TABLE complaint_team ADD COLUMN dissolved boolean NOT NULL DEFAULT false;
DROP INDEX complaint_team_name;
CREATE UNIQUE INDEX complaint_team_name ON complaint_team (unit_id, lower(name)) WHERE NOT dissolved;
CREATE INDEX complaint_team_open ON complaint (unit_id, team_id)
  WHERE team_id IS NOT NULL AND settled_at IS NULL AND state <> 'WITHDRAWN';
