-- A closure offers something else to whom it hits, and refuses what nobody can have because of it.
ALTER TABLE offer DROP CONSTRAINT offer_reason_check,
  ADD CONSTRAINT offer_reason_check CHECK (reason IN ('REFUSAL', 'WAITING', 'DISPLACEMENT', 'CLOSURE'));
ALTER TABLE disposition DROP CONSTRAINT disposition_outcome_check,
  ADD CONSTRAINT disposition_outcome_check CHECK (outcome IN
    ('PASSED_ON', 'APPROVED', 'REJECTED', 'LOST', 'CLOSED', 'ACCEPTED'));
