-- What a request asks for is written before the request itself: whoever has a number of the year lets all others wait for
-- theirs until the end of the transaction, so that the number comes last.
ALTER TABLE booking ALTER CONSTRAINT booking_unit_id_request_id_fkey DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE request_series ALTER CONSTRAINT request_series_unit_id_request_id_fkey DEFERRABLE INITIALLY DEFERRED;
