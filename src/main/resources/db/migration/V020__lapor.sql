-- SP4N-LAPOR!: the number that a report has there, and exports that wait to be taken over.

CREATE TABLE complaint_lapor (
  unit_id      uuid NOT NULL,
  number       text NOT NULL CHECK (number <> ''),
  complaint_id uuid NOT NULL,
  PRIMARY KEY (unit_id, number),
  FOREIGN KEY (unit_id, complaint_id) REFERENCES complaint,
  UNIQUE (unit_id, complaint_id)
);

-- An export between its preview and its import. It names complainants, so it is sealed; it is gone after the import, or
-- with the next export after a day.
CREATE TABLE lapor_export (
  unit_id     uuid NOT NULL,
  id          uuid NOT NULL,
  officer_id  uuid NOT NULL,
  sealed      bytea NOT NULL,
  uploaded_at timestamptz NOT NULL,
  PRIMARY KEY (unit_id, id),
  FOREIGN KEY (unit_id, officer_id) REFERENCES officer
);
