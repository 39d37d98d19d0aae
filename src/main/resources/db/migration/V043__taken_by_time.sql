-- What is taken at a time in all spaces: the day of all rooms and the search. The index of the law against overlaps is
-- sorted by space first, so that such a question went down to each space's own part of it, and these grow with the years.
CREATE INDEX occupancy_during ON occupancy USING gist (unit_id, during);
