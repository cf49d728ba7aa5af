-- Records from before the policy flow that ended otherwise than by delivery, and what is written beside them.

-- How the record says it ended; `earlier_completed` is when, whatever the outcome. Whatever steps followed, this stays.
ALTER TABLE request ADD COLUMN earlier_outcome TEXT
  CHECK (earlier_outcome IN ('served', 'rejected', 'withdrawn', 'answered'));
-- The question, its topic and the reason, sealed: they tell of a person's need.
ALTER TABLE request ADD COLUMN earlier_words BLOB;

UPDATE request SET earlier_outcome = 'served' WHERE earlier_completed IS NOT NULL;
