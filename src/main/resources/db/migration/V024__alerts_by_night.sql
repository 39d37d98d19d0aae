-- Outside office hours an alert reaches those on duty only; at the opening it is raised once more, for whose turn it is
-- and for their superiors.

ALTER TABLE alert ADD COLUMN is_by_night boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN alert.is_by_night IS 'raised while the office was closed, and not told at an opening yet';
