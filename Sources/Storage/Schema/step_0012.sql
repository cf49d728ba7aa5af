-- Ways of looking at the dashboard that staff keep under a name. `question` holds codes and a period, nothing of a person.
CREATE TABLE saved_view (
  association TEXT NOT NULL,
  view BLOB NOT NULL CHECK (length(view) = 16),
  owner BLOB NOT NULL,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
  question TEXT NOT NULL CHECK (length(question) <= 300),
  shared INTEGER NOT NULL CHECK (shared IN (0, 1)),
  saved INTEGER NOT NULL,
  PRIMARY KEY (association, view),
  UNIQUE (association, owner, name),
  FOREIGN KEY (association, owner) REFERENCES staff_account (association, staff)
) STRICT, WITHOUT ROWID;
