-- Who published a version of a standard, by the name of then. What came with the installation was published by nobody here.
ALTER TABLE service_standard ADD COLUMN published_by text NOT NULL DEFAULT '';
