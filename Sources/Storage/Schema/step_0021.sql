-- Alerts of any kind that a questionnaire names, and looks at an alert of today that wait, sealed, for the end of the day.

CREATE TABLE alert_of_version (
  association TEXT NOT NULL,
  response BLOB NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('dissatisfied', 'respect', 'fairness', 'dignity', 'attention', 'callback')),
  day INTEGER NOT NULL,
  department TEXT NOT NULL,
  service TEXT NOT NULL,
  looked_at INTEGER,
  looked_at_by TEXT,
  PRIMARY KEY (association, response, kind),
  CHECK ((looked_at IS NULL) = (looked_at_by IS NULL))
) STRICT, WITHOUT ROWID;

INSERT INTO alert_of_version SELECT association, response, kind, day, department, service, looked_at, looked_at_by FROM alert;

DROP TABLE alert;

ALTER TABLE alert_of_version RENAME TO alert;

CREATE INDEX alert_open ON alert (association, day, response) WHERE looked_at IS NULL;

-- That somebody looked at an alert whose response waits for the end of its day: which and who is sealed until then.
CREATE TABLE held_look (
  association TEXT NOT NULL REFERENCES association,
  day INTEGER NOT NULL,
  look BLOB NOT NULL CHECK (length(look) = 16),
  sealed BLOB NOT NULL,
  PRIMARY KEY (association, day, look)
) STRICT, WITHOUT ROWID;
