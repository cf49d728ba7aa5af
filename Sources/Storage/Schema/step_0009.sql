-- The beneficiary's own doors: links by which he follows his request, messages about requests, topics of questions (T1),
-- and codes by which a declaration is signed (S4).

-- A message tells of an invitation or of a request.
ALTER TABLE message RENAME TO message_of_invitations;

CREATE TABLE message (
  association TEXT NOT NULL,
  message BLOB NOT NULL CHECK (length(message) = 16),
  invitation BLOB,
  request BLOB,
  recipient BLOB NOT NULL,
  text BLOB NOT NULL,
  written INTEGER NOT NULL,
  -- Whether the text carries a code that is the recipient's alone: no list shows it.
  secret INTEGER NOT NULL DEFAULT 0 CHECK (secret IN (0, 1)),
  PRIMARY KEY (association, message),
  FOREIGN KEY (association, invitation) REFERENCES invitation,
  FOREIGN KEY (association, request) REFERENCES request,
  CHECK ((invitation IS NULL) <> (request IS NULL))
) STRICT, WITHOUT ROWID;

INSERT INTO message (association, message, invitation, request, recipient, text, written)
SELECT association, message, invitation, NULL, recipient, text, written FROM message_of_invitations;

DROP TABLE message_of_invitations;

CREATE INDEX message_by_time ON message (association, written);
CREATE INDEX message_by_request ON message (association, request);

-- A link is known by the digest of its token alone.
CREATE TABLE tracking_link (
  association TEXT NOT NULL,
  token_digest BLOB NOT NULL CHECK (length(token_digest) = 32),
  request BLOB NOT NULL,
  reach TEXT NOT NULL CHECK (reach IN ('progress', 'whole')),
  issued INTEGER NOT NULL,
  PRIMARY KEY (association, token_digest),
  FOREIGN KEY (association, request) REFERENCES request
) STRICT, WITHOUT ROWID;

CREATE INDEX tracking_link_by_request ON tracking_link (association, request);

-- The newest code sent for a request, as a keyed digest; the count of a day's codes goes on over it.
CREATE TABLE signing_code (
  association TEXT NOT NULL,
  request BLOB NOT NULL,
  digest BLOB NOT NULL CHECK (length(digest) = 32),
  sent INTEGER NOT NULL,
  tries INTEGER NOT NULL CHECK (tries >= 0),
  first_of_day INTEGER NOT NULL CHECK (first_of_day <= sent),
  number INTEGER NOT NULL CHECK (number > 0),
  PRIMARY KEY (association, request),
  FOREIGN KEY (association, request) REFERENCES request
) STRICT, WITHOUT ROWID;

-- What people ask about, with the answer that is given.
CREATE TABLE topic (
  association TEXT NOT NULL REFERENCES association,
  topic TEXT NOT NULL,
  question_ar TEXT NOT NULL CHECK (question_ar <> ''),
  question_en TEXT NOT NULL CHECK (question_en <> ''),
  answer_ar TEXT NOT NULL CHECK (answer_ar <> ''),
  answer_en TEXT NOT NULL CHECK (answer_en <> ''),
  is_public INTEGER NOT NULL CHECK (is_public IN (0, 1)),
  PRIMARY KEY (association, topic)
) STRICT, WITHOUT ROWID;

-- Requests that asked about a topic, by the day on which they first did. A topic may be named before it is described.
CREATE TABLE topic_count (
  association TEXT NOT NULL REFERENCES association,
  day INTEGER NOT NULL,
  topic TEXT NOT NULL,
  number INTEGER NOT NULL CHECK (number > 0),
  PRIMARY KEY (association, day, topic)
) STRICT, WITHOUT ROWID;

-- Present once the requests from before this step are counted, which only the key can.
CREATE TABLE topics_counted (
  association TEXT NOT NULL PRIMARY KEY REFERENCES association
) STRICT, WITHOUT ROWID;
