-- A row of an imported list is known by a digest that only the key can make: a plain one of a person's cells can be tried by
-- whoever guesses them. What is here is not keyed yet and is when the database is opened. The column has another name, so that a
-- program that looks for plain digests does not find that nothing was imported.

ALTER TABLE imported_row RENAME source TO digest;
ALTER TABLE imported_row ADD COLUMN keyed INTEGER NOT NULL DEFAULT 0 CHECK (keyed IN (0, 1));

CREATE INDEX imported_row_not_keyed ON imported_row (association, keyed) WHERE keyed = 0;
