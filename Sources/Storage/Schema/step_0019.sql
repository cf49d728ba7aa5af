-- The shelf of reports: each report as it was last published, all of its files, for those who may read it.

CREATE TABLE shelved_report (
  association TEXT NOT NULL REFERENCES association,
  report TEXT NOT NULL CHECK (report <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('monthly', 'department', 'board')),
  department TEXT,
  last INTEGER NOT NULL,
  title_ar TEXT NOT NULL CHECK (title_ar <> ''),
  title_en TEXT NOT NULL CHECK (title_en <> ''),
  period_ar TEXT NOT NULL CHECK (period_ar <> ''),
  period_en TEXT NOT NULL CHECK (period_en <> ''),
  figures TEXT NOT NULL CHECK (length(figures) = 64),
  published INTEGER NOT NULL,
  PRIMARY KEY (association, report),
  FOREIGN KEY (association, department) REFERENCES department,
  CHECK ((kind = 'department') = (department IS NOT NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX shelved_report_by_time ON shelved_report (association, last);

-- A file is long: its row is found by number, not kept inside the key.
CREATE TABLE shelved_file (
  association TEXT NOT NULL,
  report TEXT NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  size INTEGER NOT NULL CHECK (size = length(bytes)),
  bytes BLOB NOT NULL,
  PRIMARY KEY (association, report, name),
  FOREIGN KEY (association, report) REFERENCES shelved_report
) STRICT;
