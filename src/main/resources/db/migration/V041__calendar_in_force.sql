-- The newest version of a calendar in a row of its own: whoever writes down what follows from it keeps that row as it is
-- until he is through, and reads it in the same statement. Before, he kept the unit's row, which everything refers to.
CREATE TABLE calendar_in_force (
  unit_id uuid PRIMARY KEY REFERENCES service_unit,
  version int NOT NULL,
  FOREIGN KEY (unit_id, version) REFERENCES calendar_version
);
INSERT INTO calendar_in_force (unit_id, version) SELECT unit_id, max(version) FROM calendar_version GROUP BY unit_id;
