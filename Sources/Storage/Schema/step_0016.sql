-- Calls to ask for an opinion, sheets filled in on paper, and addresses of e-mail.

-- A call that was begun: who has taken it until when, and the tries that reached nobody. The row goes when the call is over,
-- so that nothing tells when somebody was asked, or by whom.
CREATE TABLE phone_call (
  association TEXT NOT NULL,
  message BLOB NOT NULL,
  due INTEGER NOT NULL,
  unanswered INTEGER NOT NULL CHECK (unanswered BETWEEN 0 AND 2),
  postponed INTEGER NOT NULL CHECK (postponed BETWEEN 0 AND 2),
  claimed_by BLOB CHECK (length(claimed_by) = 16),
  claimed_until INTEGER,
  PRIMARY KEY (association, message),
  FOREIGN KEY (association, message) REFERENCES sending,
  CHECK ((claimed_by IS NULL) = (claimed_until IS NULL))
) STRICT, WITHOUT ROWID;

-- Nobody holds two calls.
CREATE UNIQUE INDEX phone_call_by_caller ON phone_call (association, claimed_by) WHERE claimed_by IS NOT NULL;

-- A sheet as one person typed it, sealed; both entries go when the sheet is settled. No time: it would tell when.
CREATE TABLE paper_entry (
  association TEXT NOT NULL,
  invitation BLOB NOT NULL,
  place INTEGER NOT NULL CHECK (place IN (1, 2)),
  entered_by BLOB NOT NULL CHECK (length(entered_by) = 16),
  answers BLOB NOT NULL,
  PRIMARY KEY (association, invitation, place),
  UNIQUE (association, invitation, entered_by),
  FOREIGN KEY (association, invitation) REFERENCES invitation
) STRICT, WITHOUT ROWID;

-- Sealed like the mobile number, and found again by who knows it whole.
ALTER TABLE beneficiary ADD COLUMN email BLOB;
ALTER TABLE beneficiary ADD COLUMN email_index BLOB CHECK (length(email_index) = 32);

CREATE INDEX beneficiary_by_email ON beneficiary (association, email_index) WHERE email_index IS NOT NULL;
