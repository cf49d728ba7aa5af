-- Improvement actions: what was planned, and what happened since, in order. Rows are added and never changed.
-- What an action should move (measure, start, review) stands in its entries, so that a change before its start shows too.

CREATE TABLE action (
  association TEXT NOT NULL,
  action BLOB NOT NULL CHECK (length(action) = 16),
  department TEXT NOT NULL,
  finding TEXT NOT NULL CHECK (finding <> ''),
  cause TEXT NOT NULL CHECK (cause <> ''),
  step TEXT NOT NULL CHECK (step <> ''),
  owner TEXT NOT NULL CHECK (owner <> ''),
  planned INTEGER NOT NULL,
  PRIMARY KEY (association, action),
  FOREIGN KEY (association, department) REFERENCES department
) STRICT, WITHOUT ROWID;

CREATE INDEX action_by_department ON action (association, department, planned);

CREATE TABLE action_entry (
  association TEXT NOT NULL,
  action BLOB NOT NULL,
  position INTEGER NOT NULL CHECK (position > 0),
  day INTEGER NOT NULL,
  event TEXT NOT NULL CHECK (event IN ('aimed', 'started', 'ended', 'withdrawn')),
  measure TEXT CHECK ((measure IS NOT NULL) = (event = 'aimed')),
  start INTEGER CHECK ((start IS NOT NULL) = (event = 'aimed')),
  review INTEGER CHECK ((review IS NOT NULL) = (event = 'aimed') AND (review IS NULL OR review > start)),
  reason TEXT CHECK ((reason IS NOT NULL) = (event = 'withdrawn')),
  CHECK (position > 1 OR event = 'aimed'),
  PRIMARY KEY (association, action, position),
  FOREIGN KEY (association, action) REFERENCES action
) STRICT, WITHOUT ROWID;
