-- A closure offers something else to whom it hits, and refuses what nobody can have because of it.
ALTER TABLE offer DROP CONSTRAINT offer_reason_check,
  ADD CONSTRAINT offer_reason_check CHECK (reason IN ('REFUSAL', 'WAITING', 'DISPLACEMENT', 'CLOSURE'));
ALTER TABLE disposition DROP CONSTRAINT disposition_outcome_check,
  ADD CONSTRAINT disposition_outcome_check CHECK (outcome IN
    ('PASSED_ON', 'APPROVED', 'REJECTED', 'LOST', 'CLOSED', 'ACCEPTED'));

-- Who waits is offered the same once, whoever goes through the list.
UPDATE offer o SET state = 'EXPIRED'
WHERE o.reason = 'WAITING' AND o.state = 'OPEN' AND EXISTS (
  SELECT FROM offer e WHERE (e.unit_id, e.booking_id) = (o.unit_id, o.booking_id) AND e.reason = 'WAITING'
    AND e.state = 'OPEN' AND e.id < o.id);
CREATE UNIQUE INDEX offer_in_turn ON offer (unit_id, booking_id) WHERE reason = 'WAITING' AND state = 'OPEN';
