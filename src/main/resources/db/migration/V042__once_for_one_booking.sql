-- Of equipment, too, one booking has a thing once at a time: the spaces have the law against overlaps for it. Before, a
-- guest who moved a date while the waiting list was gone through could be offered the same chairs once more, and whoever
-- accepted had them twice.
DELETE FROM stock_use s USING stock_use other
WHERE (s.unit_id, s.booking_id, s.facility_id, s.during) =
      (other.unit_id, other.booking_id, other.facility_id, other.during) AND s.id > other.id;
DROP INDEX stock_use_booking;
CREATE UNIQUE INDEX stock_use_once ON stock_use (unit_id, booking_id, facility_id, during);
