-- Ways of answering beside the link: short codes of invitations, and the tablets that the association has registered.

-- `code_link` is the digest of the link to which a code leads, and `code_hint` are 20 bits by which a registered tablet finds
-- the questionnaire of a code away from the line. Both are made with keys beside the database: without them they say nothing.
ALTER TABLE invitation ADD COLUMN code_link BLOB CHECK (length(code_link) = 32);
ALTER TABLE invitation ADD COLUMN code_hint INTEGER CHECK (code_hint >= 0 AND code_hint < 1048576);

CREATE UNIQUE INDEX invitation_by_code ON invitation (association, code_link);

-- A tablet is known by the digest of its key: of the one it is to be set up with, then of the one that its browser carries.
CREATE TABLE tablet (
  association TEXT NOT NULL REFERENCES association,
  tablet BLOB NOT NULL CHECK (length(tablet) = 16),
  kind TEXT NOT NULL CHECK (kind IN ('kiosk', 'delegate')),
  name TEXT NOT NULL CHECK (name <> ''),
  key_digest BLOB NOT NULL CHECK (length(key_digest) = 32),
  registered INTEGER NOT NULL,
  registered_by BLOB NOT NULL CHECK (length(registered_by) = 16),
  expires INTEGER NOT NULL CHECK (expires > registered),
  claimed INTEGER,
  revoked INTEGER,
  PRIMARY KEY (association, tablet),
  UNIQUE (association, key_digest)
) STRICT, WITHOUT ROWID;
