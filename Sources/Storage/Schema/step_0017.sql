-- No trace, and answers that are set aside.

-- An anonymous answer waits here until its day is over. It is sealed, and every row of a questionnaire is equally long: the
-- transaction that spends a link shows nothing of the answer that came by it. When the day is over all its answers go
-- among the responses at once, in the order of their random keys.
CREATE TABLE held_response (
  association TEXT NOT NULL REFERENCES association,
  day INTEGER NOT NULL,
  held BLOB NOT NULL CHECK (length(held) = 16),
  sealed BLOB NOT NULL CHECK (length(sealed) > 28),
  PRIMARY KEY (association, day, held)
) STRICT, WITHOUT ROWID;

-- Why a response is set aside, as the sum of the reasons' numbers (docs/methods.md); 0 where nothing speaks against it.
-- Whether the person gave up anonymity for it, by his own wish to be called.
ALTER TABLE response ADD COLUMN aside INTEGER NOT NULL DEFAULT 0 CHECK (aside >= 0 AND aside < 64);
ALTER TABLE response ADD COLUMN confidential INTEGER NOT NULL DEFAULT 0 CHECK (confidential = 0 OR confidential = 1);

UPDATE response SET confidential = 1
WHERE EXISTS (
  SELECT 1 FROM call_back c WHERE c.association = response.association AND c.response = response.response);

-- How many responses are set aside, each counted once under all of its reasons together.
CREATE TABLE aside_count (
  association TEXT NOT NULL REFERENCES association,
  day INTEGER NOT NULL,
  department TEXT NOT NULL,
  reasons INTEGER NOT NULL CHECK (reasons > 0 AND reasons < 64),
  number INTEGER NOT NULL CHECK (number > 0),
  PRIMARY KEY (association, day, department, reasons)
) STRICT, WITHOUT ROWID;

-- From when to when a reason no longer sets answers aside, who decided it (empty for the program's command at the machine),
-- and why. Rows are added and never changed.
CREATE TABLE aside_release (
  association TEXT NOT NULL REFERENCES association,
  reason INTEGER NOT NULL CHECK (reason = 1 OR reason = 2 OR reason = 4 OR reason = 8 OR reason = 16 OR reason = 32),
  first INTEGER NOT NULL,
  last INTEGER NOT NULL CHECK (last >= first),
  decided INTEGER NOT NULL,
  decided_by TEXT NOT NULL,
  why TEXT NOT NULL CHECK (why <> ''),
  PRIMARY KEY (association, reason, first, decided)
) STRICT, WITHOUT ROWID;
