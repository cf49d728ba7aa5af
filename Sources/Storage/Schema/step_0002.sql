-- The policy flow: a request is the fold of its steps, each policy version is kept, and every act leaves a chained record.
-- request_step, policy_version and audit are only ever added to: no statement changes or removes their rows.

-- How far a request has come, for lists; the truth is in its steps. A request without a policy version was kept before
-- the flow; `earlier_completed` is what that record says of its delivery, whatever steps followed.
ALTER TABLE request ADD COLUMN kind TEXT NOT NULL DEFAULT 'support'
  CHECK (kind IN ('support', 'inquiry', 'suggestion', 'complaint', 'volunteering', 'internal'));
ALTER TABLE request ADD COLUMN stage TEXT NOT NULL DEFAULT 'received'
  CHECK (stage IN ('received', 'complete', 'signed', 'referred', 'study', 'decided', 'accepted', 'registered',
    'completed', 'rejected', 'withdrawn', 'answered'));
ALTER TABLE request ADD COLUMN policy_version INTEGER CHECK (policy_version > 0);
ALTER TABLE request ADD COLUMN changed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE request ADD COLUMN ended INTEGER CHECK (ended >= received);
ALTER TABLE request ADD COLUMN earlier_completed INTEGER CHECK (earlier_completed >= received);

UPDATE request SET changed = coalesce(completed, received);
UPDATE request SET stage = 'completed', ended = completed, earlier_completed = completed WHERE completed IS NOT NULL;

CREATE INDEX request_by_stage ON request (association, stage, received);
CREATE INDEX request_by_end ON request (association, ended, received);
CREATE INDEX request_by_beneficiary ON request (association, beneficiary);

-- What was done with a request, in order. The payload is sealed: it holds what the beneficiary said and brought.
CREATE TABLE request_step (
  association TEXT NOT NULL,
  request BLOB NOT NULL,
  position INTEGER NOT NULL CHECK (position > 0),
  at INTEGER NOT NULL,
  actor TEXT NOT NULL CHECK (actor <> ''),
  policy_version INTEGER NOT NULL CHECK (policy_version > 0),
  payload BLOB NOT NULL,
  PRIMARY KEY (association, request, position),
  FOREIGN KEY (association, request) REFERENCES request
) STRICT, WITHOUT ROWID;

-- The policy's parameters as the board decided them; `in_force` is the first day of reception under them.
CREATE TABLE policy_version (
  association TEXT NOT NULL REFERENCES association,
  version INTEGER NOT NULL CHECK (version > 0),
  in_force INTEGER NOT NULL,
  author TEXT NOT NULL CHECK (author <> ''),
  board_decision TEXT NOT NULL CHECK (board_decision <> ''),
  parameters TEXT NOT NULL,
  PRIMARY KEY (association, version),
  UNIQUE (association, in_force)
) STRICT, WITHOUT ROWID;

-- The association's holidays, by their first day; entered each year, and corrected.
CREATE TABLE holiday (
  association TEXT NOT NULL REFERENCES association,
  first INTEGER NOT NULL,
  last INTEGER NOT NULL CHECK (last >= first),
  name_ar TEXT NOT NULL CHECK (name_ar <> ''),
  name_en TEXT NOT NULL CHECK (name_en <> ''),
  PRIMARY KEY (association, first)
) STRICT, WITHOUT ROWID;

-- Who did what, and when: each record carries the digest of the one before it. The detail is sealed.
CREATE TABLE audit (
  association TEXT NOT NULL REFERENCES association,
  position INTEGER NOT NULL CHECK (position > 0),
  at INTEGER NOT NULL,
  actor TEXT NOT NULL CHECK (actor <> ''),
  act TEXT NOT NULL CHECK (act <> ''),
  subject TEXT NOT NULL,
  detail BLOB NOT NULL,
  previous BLOB NOT NULL CHECK (length(previous) = 32),
  digest BLOB NOT NULL CHECK (length(digest) = 32),
  PRIMARY KEY (association, position),
  UNIQUE (association, previous),
  UNIQUE (association, digest)
) STRICT, WITHOUT ROWID;

CREATE INDEX audit_by_subject ON audit (association, subject, position);

-- The identity number is sealed like name and mobile. The indexes are keyed digests, by which a number is found again
-- by who knows it whole; without the key they say nothing.
ALTER TABLE beneficiary ADD COLUMN national_id BLOB;
ALTER TABLE beneficiary ADD COLUMN national_id_index BLOB CHECK (length(national_id_index) = 32);
ALTER TABLE beneficiary ADD COLUMN mobile_index BLOB CHECK (length(mobile_index) = 32);

CREATE UNIQUE INDEX beneficiary_by_national_id ON beneficiary (association, national_id_index);
CREATE INDEX beneficiary_by_mobile ON beneficiary (association, mobile_index);

-- When an unanswered link was withdrawn, because its request was taken up again.
ALTER TABLE invitation ADD COLUMN withdrawn INTEGER CHECK (withdrawn >= issued);
