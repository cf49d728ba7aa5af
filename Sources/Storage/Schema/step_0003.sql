-- The way in for staff: accounts, their recovery codes, the links by which they are taken over, and open sessions.

-- Name and secret are sealed; the password is kept as its hash alone. A new edition ends what belongs to an earlier one.
CREATE TABLE staff_account (
  association TEXT NOT NULL REFERENCES association,
  staff BLOB NOT NULL CHECK (length(staff) = 16),
  sign_in_name TEXT NOT NULL CHECK (sign_in_name <> ''),
  name BLOB NOT NULL,
  roles TEXT NOT NULL CHECK (roles <> ''),
  department TEXT,
  opened INTEGER NOT NULL,
  opened_by TEXT NOT NULL CHECK (opened_by <> ''),
  locked INTEGER,
  locked_by TEXT,
  password TEXT,
  secret BLOB,
  last_code INTEGER,
  edition INTEGER NOT NULL CHECK (edition > 0),
  PRIMARY KEY (association, staff),
  UNIQUE (association, sign_in_name),
  FOREIGN KEY (association, department) REFERENCES department,
  CHECK ((locked IS NULL) = (locked_by IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE recovery_code (
  association TEXT NOT NULL,
  staff BLOB NOT NULL,
  digest BLOB NOT NULL CHECK (length(digest) = 32),
  PRIMARY KEY (association, staff, digest),
  FOREIGN KEY (association, staff) REFERENCES staff_account
) STRICT, WITHOUT ROWID;

-- One link an account: a new one takes the place of the earlier.
CREATE TABLE enrolment (
  association TEXT NOT NULL,
  staff BLOB NOT NULL,
  digest BLOB NOT NULL CHECK (length(digest) = 32),
  edition INTEGER NOT NULL,
  issued INTEGER NOT NULL,
  secret BLOB NOT NULL,
  PRIMARY KEY (association, staff),
  UNIQUE (association, digest),
  FOREIGN KEY (association, staff) REFERENCES staff_account
) STRICT, WITHOUT ROWID;

CREATE TABLE staff_session (
  association TEXT NOT NULL,
  digest BLOB NOT NULL CHECK (length(digest) = 32),
  staff BLOB NOT NULL,
  edition INTEGER NOT NULL,
  opened INTEGER NOT NULL,
  last_used INTEGER NOT NULL CHECK (last_used >= opened),
  PRIMARY KEY (association, digest),
  FOREIGN KEY (association, staff) REFERENCES staff_account
) STRICT, WITHOUT ROWID;

CREATE INDEX staff_session_by_use ON staff_session (association, last_used);
