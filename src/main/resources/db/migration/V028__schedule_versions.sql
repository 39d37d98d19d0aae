-- What a page of the schedule was made from, as numbers that grow: a page whose numbers are the same need not be made
-- again (docs/performance.md). Triggers count, in the transaction that writes, so that no way of writing forgets it.

-- A number that grows with each change on a day of a space, on the unit's clock. It is never behind the time in
-- milliseconds, so that after a return to a backup no number comes again that a reader may still have. A row for each
-- space and not for the whole day: whoever takes a space has its row of "space" already, so nobody waits here who would
-- not have waited there.
CREATE TABLE schedule_version (
  unit_id  uuid   NOT NULL,
  day      date   NOT NULL,
  space_id uuid   NOT NULL, -- follows from occupancy, which has the foreign key
  version  bigint NOT NULL,
  PRIMARY KEY (unit_id, day, space_id)
) WITH (fillfactor = 80);

CREATE FUNCTION version_now() RETURNS bigint LANGUAGE sql STABLE AS
  $$ SELECT (extract(epoch FROM statement_timestamp()) * 1000)::bigint $$;

CREATE FUNCTION count_schedule() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO schedule_version AS v (unit_id, day, space_id, version)
  SELECT DISTINCT c.unit_id, d::date, c.space_id, version_now()
  FROM changed c
  JOIN service_unit u ON u.id = c.unit_id
  CROSS JOIN generate_series(date_trunc('day', lower(c.during) AT TIME ZONE u.zone),
                             upper(c.during) AT TIME ZONE u.zone, interval '1 day') d
  ORDER BY c.unit_id, c.space_id, d::date -- the same for everybody
  ON CONFLICT (unit_id, day, space_id) DO UPDATE SET version = greatest(v.version + 1, excluded.version);
  RETURN NULL;
END $$;

CREATE TRIGGER count_taken AFTER INSERT ON occupancy
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION count_schedule();
CREATE TRIGGER count_freed AFTER DELETE ON occupancy
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION count_schedule();
CREATE TRIGGER count_changed AFTER UPDATE ON occupancy
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION count_schedule();
-- and where it was before, should it have been moved
CREATE TRIGGER count_left AFTER UPDATE ON occupancy
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION count_schedule();

-- The same for all that a unit lends. It grows once a transaction, because an import changes hundreds of rows; a
-- transaction is told by its number and its time, as numbers begin again in a restored database.
CREATE TABLE facility_version (
  unit_id    uuid   PRIMARY KEY REFERENCES service_unit,
  version    bigint NOT NULL,
  changed_by xid8   NOT NULL,
  changed_at timestamptz NOT NULL
);

CREATE FUNCTION count_facilities() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO facility_version AS v (unit_id, version, changed_by, changed_at)
  VALUES (coalesce(NEW.unit_id, OLD.unit_id), version_now(), pg_current_xact_id(), transaction_timestamp())
  ON CONFLICT (unit_id) DO UPDATE
  SET version = greatest(v.version + 1, excluded.version), changed_by = excluded.changed_by,
      changed_at = excluded.changed_at
  WHERE (v.changed_by, v.changed_at) <> (excluded.changed_by, excluded.changed_at);
  RETURN NULL;
END $$;

-- A test asks for these on every table of facilities.
CREATE TRIGGER count_facilities AFTER INSERT OR UPDATE OR DELETE ON facility
  FOR EACH ROW EXECUTE FUNCTION count_facilities();
CREATE TRIGGER count_facilities AFTER INSERT OR UPDATE OR DELETE ON facility_fitting
  FOR EACH ROW EXECUTE FUNCTION count_facilities();
CREATE TRIGGER count_facilities AFTER INSERT OR UPDATE OR DELETE ON facility_layout
  FOR EACH ROW EXECUTE FUNCTION count_facilities();
CREATE TRIGGER count_facilities AFTER INSERT OR UPDATE OR DELETE ON facility_opening
  FOR EACH ROW EXECUTE FUNCTION count_facilities();
CREATE TRIGGER count_facilities AFTER INSERT OR UPDATE OR DELETE ON facility_day
  FOR EACH ROW EXECUTE FUNCTION count_facilities();
CREATE TRIGGER count_facilities AFTER INSERT OR UPDATE OR DELETE ON facility_keeper
  FOR EACH ROW EXECUTE FUNCTION count_facilities();
CREATE TRIGGER count_facilities AFTER INSERT OR UPDATE OR DELETE ON facility_space
  FOR EACH ROW EXECUTE FUNCTION count_facilities();
