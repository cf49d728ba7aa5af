-- What each service requires of an applicant, as the association keeps it; a request received keeps the items of its day.
CREATE TABLE service_requirement (
  association TEXT NOT NULL,
  department TEXT NOT NULL,
  service TEXT NOT NULL,
  item TEXT NOT NULL,
  position INTEGER NOT NULL CHECK (position > 0),
  name_ar TEXT NOT NULL CHECK (name_ar <> ''),
  name_en TEXT NOT NULL CHECK (name_en <> ''),
  phase TEXT NOT NULL CHECK (phase IN ('submission', 'registration')),
  validity TEXT NOT NULL CHECK (validity IN ('lasting', 'printed', 'issue')),
  PRIMARY KEY (association, department, service, item),
  FOREIGN KEY (association, department, service) REFERENCES service
) STRICT, WITHOUT ROWID;

-- What makes a form of the staff area that is sent twice be taken once: a keyed digest of the form and all that was in it.
CREATE TABLE taken_form (
  association TEXT NOT NULL,
  digest BLOB NOT NULL CHECK (length(digest) = 32),
  request BLOB NOT NULL,
  PRIMARY KEY (association, digest),
  FOREIGN KEY (association, request) REFERENCES request
) STRICT, WITHOUT ROWID;
