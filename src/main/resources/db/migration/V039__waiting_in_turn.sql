-- Who waits is offered the same once, whoever goes through the list.
UPDATE offer o SET state = 'EXPIRED'
WHERE o.reason = 'WAITING' AND o.state = 'OPEN' AND EXISTS (
  SELECT FROM offer e WHERE (e.unit_id, e.booking_id) = (o.unit_id, o.booking_id) AND e.reason = 'WAITING'
    AND e.state = 'OPEN' AND e.id < o.id);
CREATE UNIQUE INDEX offer_in_turn ON offer (unit_id, booking_id) WHERE reason = 'WAITING' AND state = 'OPEN';

-- Until when a guest may complete a request for which nothing is held, because it competes or waits.
CREATE TABLE completion_due (
  unit_id    uuid NOT NULL,
  request_id uuid NOT NULL,
  until      timestamptz NOT NULL,
  PRIMARY KEY (unit_id, request_id),
  FOREIGN KEY (unit_id, request_id) REFERENCES facility_request
);
CREATE INDEX completion_due_until ON completion_due (unit_id, until);
INSERT INTO completion_due (unit_id, request_id, until)
  SELECT r.unit_id, r.id, now() + interval '168 hours' FROM facility_request r
  WHERE r.state = 'INCOMPLETE' AND NOT EXISTS (
    SELECT FROM booking b JOIN booking_hold h ON (h.unit_id, h.booking_id) = (b.unit_id, b.id)
    WHERE (b.unit_id, b.request_id) = (r.unit_id, r.id));

-- One e-mail brings as many iCalendar objects as it tells of dates.
ALTER TABLE notice_calendar ADD COLUMN place int NOT NULL DEFAULT 1 CHECK (place > 0),
  DROP CONSTRAINT notice_calendar_pkey,
  ADD PRIMARY KEY (unit_id, notice_id, place);
ALTER TABLE notice_calendar ALTER COLUMN place DROP DEFAULT;
