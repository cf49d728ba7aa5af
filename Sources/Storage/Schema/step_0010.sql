-- What the association is governed by: its references as versions, and how the last examinations of the audit came out.

-- The references R1-R4, added to and never changed: a correction is the next version.
CREATE TABLE reference_version (
  association TEXT NOT NULL REFERENCES association,
  reference TEXT NOT NULL CHECK (reference IN ('R1', 'R2', 'R3', 'R4')),
  version INTEGER NOT NULL CHECK (version > 0),
  title TEXT NOT NULL CHECK (title <> ''),
  edition TEXT NOT NULL CHECK (edition <> ''),
  in_force INTEGER NOT NULL,
  entered INTEGER NOT NULL,
  entered_by TEXT NOT NULL CHECK (entered_by <> ''),
  text TEXT NOT NULL CHECK (text <> ''),
  PRIMARY KEY (association, reference, version)
) STRICT, WITHOUT ROWID;

-- `checked_by` is empty for the program's command at the machine. The words are of the first fault; empty without one.
CREATE TABLE audit_check (
  association TEXT NOT NULL REFERENCES association,
  at INTEGER NOT NULL,
  checked_by TEXT NOT NULL,
  records INTEGER NOT NULL CHECK (records >= 0),
  head TEXT NOT NULL,
  faults INTEGER NOT NULL CHECK (faults >= 0),
  words_ar TEXT NOT NULL,
  words_en TEXT NOT NULL,
  PRIMARY KEY (association, at),
  CHECK ((faults = 0) = (words_ar = ''))
) STRICT, WITHOUT ROWID;

CREATE INDEX audit_by_actor ON audit (association, actor, position);
CREATE INDEX audit_by_act ON audit (association, act, position);
