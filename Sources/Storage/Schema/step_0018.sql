-- Care for those who answered and for their data: keys of persons, alerts, calls back, what is told to all, the privacy notice.

-- What is known of a person is sealed with a key of his own, which stands in no backup of this file. `keyed` is 0 where it
-- is still sealed with the key of all; `erased` is the day on which the person's key was destroyed.
ALTER TABLE beneficiary ADD COLUMN keyed INTEGER NOT NULL DEFAULT 0 CHECK (keyed IN (0, 1));
ALTER TABLE beneficiary ADD COLUMN erased INTEGER;
ALTER TABLE request ADD COLUMN erased INTEGER NOT NULL DEFAULT 0 CHECK (erased IN (0, 1));

CREATE INDEX beneficiary_to_key ON beneficiary (association, beneficiary) WHERE keyed = 0;

-- A step that was sealed anew with its person's key: the digests of its row before and after, and what proves them.
CREATE TABLE resealed_step (
  association TEXT NOT NULL,
  request BLOB NOT NULL,
  position INTEGER NOT NULL CHECK (position > 0),
  earlier TEXT NOT NULL CHECK (length(earlier) = 64),
  later TEXT NOT NULL CHECK (length(later) = 64),
  proof BLOB NOT NULL CHECK (length(proof) = 32),
  PRIMARY KEY (association, request, position),
  FOREIGN KEY (association, request) REFERENCES request
) STRICT, WITHOUT ROWID;

-- What an answer asks the quality officer to look at: of the response alone, no person and no minute. Somebody may have
-- looked at one whose response waits for the end of its day: it stands here before the response does.
CREATE TABLE alert (
  association TEXT NOT NULL,
  response BLOB NOT NULL,
  kind TEXT NOT NULL CHECK (kind = 'dissatisfied' OR kind = 'respect' OR kind = 'fairness' OR kind = 'dignity'
    OR kind = 'callback'),
  day INTEGER NOT NULL,
  department TEXT NOT NULL,
  service TEXT NOT NULL,
  looked_at INTEGER,
  looked_at_by TEXT,
  PRIMARY KEY (association, response, kind),
  CHECK ((looked_at IS NULL) = (looked_at_by IS NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX alert_open ON alert (association, day, response) WHERE looked_at IS NULL;

-- A call that somebody asked for, and what came of it, in order. Notes are sealed.
CREATE TABLE follow_up (
  association TEXT NOT NULL,
  response BLOB NOT NULL,
  request BLOB NOT NULL,
  asked INTEGER NOT NULL,
  due INTEGER NOT NULL CHECK (due >= asked),
  assigned TEXT,
  closed INTEGER,
  asked_again BLOB,
  PRIMARY KEY (association, response),
  FOREIGN KEY (association, response) REFERENCES response,
  FOREIGN KEY (association, request) REFERENCES request
) STRICT, WITHOUT ROWID;

CREATE INDEX follow_up_open ON follow_up (association, due, response) WHERE closed IS NULL;
CREATE INDEX follow_up_by_request ON follow_up (association, request);

CREATE TABLE follow_up_entry (
  association TEXT NOT NULL,
  response BLOB NOT NULL,
  position INTEGER NOT NULL CHECK (position > 0),
  at INTEGER NOT NULL,
  actor TEXT NOT NULL CHECK (actor <> ''),
  event TEXT NOT NULL CHECK (event IN ('assigned', 'tried', 'reached', 'not-reached', 'resolved', 'passed', 'declined')),
  subject TEXT CHECK ((subject IS NOT NULL) = (event IN ('assigned', 'passed'))),
  notes BLOB,
  PRIMARY KEY (association, response, position),
  FOREIGN KEY (association, response) REFERENCES follow_up
) STRICT, WITHOUT ROWID;

-- Calls that were asked for before this step are due by now.
INSERT INTO follow_up (association, response, request, asked, due)
SELECT association, response, request, asked, asked + 5 FROM call_back;

-- Actions told to all, in the words that were decided; the last of an action holds.
CREATE TABLE told_action (
  association TEXT NOT NULL,
  action BLOB NOT NULL,
  position INTEGER NOT NULL CHECK (position > 0),
  at INTEGER NOT NULL,
  actor TEXT NOT NULL CHECK (actor <> ''),
  theme INTEGER CHECK (theme BETWEEN 1 AND 98),
  words_ar TEXT,
  words_en TEXT,
  PRIMARY KEY (association, action, position),
  FOREIGN KEY (association, action) REFERENCES action,
  CHECK ((words_ar IS NULL) = (words_en IS NULL))
) STRICT, WITHOUT ROWID;

-- From which day on a version of the privacy notice stood on the pages: a day tells the version of all that came in on it.
CREATE TABLE privacy_notice (
  association TEXT NOT NULL REFERENCES association,
  version INTEGER NOT NULL CHECK (version > 0),
  first_day INTEGER NOT NULL,
  PRIMARY KEY (association, version),
  UNIQUE (association, first_day)
) STRICT, WITHOUT ROWID;
