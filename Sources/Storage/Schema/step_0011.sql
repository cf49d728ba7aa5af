-- Whom to ask and when, and how messages travel: the record of every decision with its reason, the messages on their way,
-- reminders that are planned, and the wishes of those who want no messages.

-- One row for every end of a request: asked, or why not. `due` is when the first message may go out, `asked` the last
-- attempt until a gateway took a message. Of a message's way only how far it came is kept with the invitation, not when.
CREATE TABLE asking (
  association TEXT NOT NULL,
  request BLOB NOT NULL,
  ending INTEGER NOT NULL CHECK (ending > 0),
  decided INTEGER NOT NULL,
  result TEXT NOT NULL CHECK (result IN ('asked', 'asked_lately', 'household_asked_lately', 'opted_out',
    'no_questionnaire', 'no_way', 'no_moment', 'from_before')),
  invitation BLOB,
  due INTEGER,
  asked INTEGER,
  reach TEXT NOT NULL CHECK (reach IN ('none', 'handed', 'delivered')),
  PRIMARY KEY (association, request, ending),
  UNIQUE (association, invitation),
  FOREIGN KEY (association, request) REFERENCES request,
  FOREIGN KEY (association, invitation) REFERENCES invitation,
  CHECK ((result = 'asked') = (invitation IS NOT NULL)),
  CHECK ((due IS NULL) = (invitation IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE asking_count (
  association TEXT NOT NULL,
  day INTEGER NOT NULL,
  department TEXT NOT NULL,
  result TEXT NOT NULL CHECK (result <> ''),
  number INTEGER NOT NULL CHECK (number > 0),
  PRIMARY KEY (association, day, department, result)
) STRICT, WITHOUT ROWID;

CREATE INDEX message_by_invitation ON message (association, invitation);

CREATE TABLE planned_reminder (
  association TEXT NOT NULL,
  invitation BLOB NOT NULL,
  place INTEGER NOT NULL CHECK (place IN (1, 2)),
  carrier TEXT NOT NULL CHECK (carrier IN ('sms', 'whatsapp', 'email', 'letter', 'interview')),
  due INTEGER NOT NULL,
  PRIMARY KEY (association, invitation, place),
  FOREIGN KEY (association, invitation) REFERENCES invitation
) STRICT, WITHOUT ROWID;

CREATE INDEX planned_reminder_by_time ON planned_reminder (association, due);

CREATE TABLE sending (
  association TEXT NOT NULL,
  message BLOB NOT NULL,
  carrier TEXT NOT NULL CHECK (carrier IN ('sms', 'whatsapp', 'email', 'letter', 'interview')),
  due INTEGER NOT NULL,
  until INTEGER NOT NULL,
  attempts INTEGER NOT NULL CHECK (attempts >= 0),
  state TEXT NOT NULL CHECK (state IN ('waiting', 'trying', 'handed', 'delivered', 'undelivered', 'dropped', 'expired',
    'dead')),
  provider_id TEXT,
  trouble TEXT,
  PRIMARY KEY (association, message),
  FOREIGN KEY (association, message) REFERENCES message
) STRICT, WITHOUT ROWID;

CREATE INDEX sending_by_state ON sending (association, state, due);
CREATE INDEX sending_by_provider ON sending (association, carrier, provider_id);

-- `who` is a keyed digest of a person's key or of his number: it says nothing without the key.
CREATE TABLE opt_out (
  association TEXT NOT NULL REFERENCES association,
  who BLOB NOT NULL CHECK (length(who) = 32),
  carrier TEXT NOT NULL CHECK (carrier IN ('sms', 'whatsapp', 'email', 'letter', 'interview')),
  since INTEGER NOT NULL,
  PRIMARY KEY (association, who, carrier)
) STRICT, WITHOUT ROWID;

-- What was decided before this step: an invitation stands for asked; an end without one is from before the rules.
INSERT INTO asking (association, request, ending, decided, result, invitation, due, asked, reach)
SELECT association, request, row_number() OVER (PARTITION BY association, request ORDER BY issued, invitation), issued,
  'asked', invitation, issued, NULL, 'none'
FROM invitation;

INSERT INTO asking (association, request, ending, decided, result, invitation, due, asked, reach)
SELECT r.association, r.request, 1, r.ended, 'from_before', NULL, NULL, NULL, 'none'
FROM request r
WHERE r.ended IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM invitation i WHERE i.association = r.association AND i.request = r.request);

INSERT INTO asking_count (association, day, department, result, number)
SELECT a.association, (a.decided + 10800) / 86400, r.department,
  CASE WHEN i.withdrawn IS NOT NULL THEN 'taken_back' ELSE a.result END, count(*)
FROM asking a JOIN request r ON r.association = a.association AND r.request = a.request
  LEFT JOIN invitation i ON i.association = a.association AND i.invitation = a.invitation
GROUP BY 1, 2, 3, 4;

-- A link that was withdrawn no longer counts as issued.
CREATE TABLE withdrawn_count (
  association TEXT NOT NULL,
  issued INTEGER NOT NULL,
  department TEXT NOT NULL,
  service TEXT NOT NULL,
  channel TEXT NOT NULL,
  number INTEGER NOT NULL,
  PRIMARY KEY (association, issued, department, service, channel)
) STRICT, WITHOUT ROWID;

INSERT INTO withdrawn_count (association, issued, department, service, channel, number)
SELECT i.association, (i.issued + 10800) / 86400, r.department, r.service, r.channel, count(*)
FROM invitation i JOIN request r ON r.association = i.association AND r.request = i.request
WHERE i.withdrawn IS NOT NULL GROUP BY 1, 2, 3, 4, 5;

DELETE FROM invitation_count
WHERE stage = 'issued' AND EXISTS (
  SELECT 1 FROM withdrawn_count w
  WHERE w.association = invitation_count.association AND w.issued = invitation_count.issued
    AND w.department = invitation_count.department AND w.service = invitation_count.service
    AND w.channel = invitation_count.channel AND w.number >= invitation_count.number);

UPDATE invitation_count SET number = invitation_count.number - w.number
FROM withdrawn_count w
WHERE invitation_count.stage = 'issued' AND w.association = invitation_count.association
  AND w.issued = invitation_count.issued AND w.department = invitation_count.department
  AND w.service = invitation_count.service AND w.channel = invitation_count.channel;

DROP TABLE withdrawn_count;
