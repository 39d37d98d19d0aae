-- Letters in (scans) and letters out (numbered, frozen as they were sent).

CREATE TABLE scan (
  unit_id     uuid NOT NULL REFERENCES service_unit,
  id          uuid NOT NULL,
  file_name   text NOT NULL,
  media_type  text NOT NULL CHECK (media_type IN ('application/pdf', 'image/jpeg', 'image/png')),
  pages       int  NOT NULL CHECK (pages BETWEEN 1 AND 20),
  content     bytea NOT NULL CHECK (octet_length(content) BETWEEN 1 AND 10485760),
  uploaded_at timestamptz NOT NULL,
  claimed     boolean NOT NULL, -- by a case; what nobody claims within a week is thrown away
  PRIMARY KEY (unit_id, id)
);
CREATE INDEX scan_unclaimed ON scan (uploaded_at) WHERE NOT claimed;

-- Gap-free within a calendar year: a letter that is rolled back gives its number back.
CREATE TABLE letter_series (
  unit_id uuid NOT NULL REFERENCES service_unit,
  year    int  NOT NULL,
  last    int  NOT NULL,
  PRIMARY KEY (unit_id, year)
);

CREATE TABLE outgoing_letter (
  unit_id    uuid NOT NULL REFERENCES service_unit,
  id         uuid NOT NULL,
  subject_id uuid NOT NULL,
  number     text NOT NULL,
  year       int  NOT NULL,
  title      text NOT NULL,
  template   text NOT NULL, -- with its version, such as notification-1
  content    text NOT NULL, -- the page exactly as it was sent
  issued_at  timestamptz NOT NULL,
  PRIMARY KEY (unit_id, id),
  UNIQUE (unit_id, year, number)
);
CREATE INDEX outgoing_letter_subject ON outgoing_letter (unit_id, subject_id);
