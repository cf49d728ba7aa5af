-- The walk: association, requests, links, responses and their counts.
-- `association` leads every key, so that the tables can be distributed by it. Moments are seconds of UTC, days are
-- counted from 1 January 1970, keys are 16 random bytes. A step is never edited once it is released.

CREATE TABLE association (
  association TEXT NOT NULL PRIMARY KEY,
  name_ar TEXT NOT NULL CHECK (name_ar <> ''),
  name_en TEXT NOT NULL CHECK (name_en <> '')
) STRICT, WITHOUT ROWID;

CREATE TABLE department (
  association TEXT NOT NULL REFERENCES association,
  department TEXT NOT NULL,
  name_ar TEXT NOT NULL CHECK (name_ar <> ''),
  name_en TEXT NOT NULL CHECK (name_en <> ''),
  PRIMARY KEY (association, department)
) STRICT, WITHOUT ROWID;

CREATE TABLE service (
  association TEXT NOT NULL,
  service TEXT NOT NULL,
  department TEXT NOT NULL,
  name_ar TEXT NOT NULL CHECK (name_ar <> ''),
  name_en TEXT NOT NULL CHECK (name_en <> ''),
  PRIMARY KEY (association, department, service),
  FOREIGN KEY (association, department) REFERENCES department
) STRICT, WITHOUT ROWID;

-- A published questionnaire version as it was when people were first asked with it.
CREATE TABLE questionnaire (
  association TEXT NOT NULL REFERENCES association,
  survey TEXT NOT NULL,
  digest TEXT NOT NULL CHECK (length(digest) = 64),
  definition TEXT NOT NULL,
  PRIMARY KEY (association, survey)
) STRICT, WITHOUT ROWID;

-- Name and mobile are sealed; the key is kept outside the database.
CREATE TABLE beneficiary (
  association TEXT NOT NULL REFERENCES association,
  beneficiary BLOB NOT NULL CHECK (length(beneficiary) = 16),
  name BLOB NOT NULL,
  mobile BLOB NOT NULL,
  PRIMARY KEY (association, beneficiary)
) STRICT, WITHOUT ROWID;

CREATE TABLE request (
  association TEXT NOT NULL,
  request BLOB NOT NULL CHECK (length(request) = 16),
  beneficiary BLOB NOT NULL,
  department TEXT NOT NULL,
  service TEXT NOT NULL,
  channel TEXT NOT NULL CHECK (channel IN ('C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8')),
  received INTEGER NOT NULL,
  completed INTEGER CHECK (completed >= received),
  PRIMARY KEY (association, request),
  FOREIGN KEY (association, beneficiary) REFERENCES beneficiary,
  FOREIGN KEY (association, department, service) REFERENCES service
) STRICT, WITHOUT ROWID;

CREATE INDEX request_by_completion ON request (association, completed, received);

-- Whether it was answered, never when: the moment would tie it to an anonymous response.
CREATE TABLE invitation (
  association TEXT NOT NULL,
  invitation BLOB NOT NULL CHECK (length(invitation) = 16),
  token_digest BLOB NOT NULL CHECK (length(token_digest) = 32),
  request BLOB NOT NULL,
  survey TEXT NOT NULL,
  issued INTEGER NOT NULL,
  expires INTEGER NOT NULL CHECK (expires > issued),
  answered INTEGER NOT NULL CHECK (answered IN (0, 1)),
  PRIMARY KEY (association, invitation),
  UNIQUE (association, token_digest),
  FOREIGN KEY (association, request) REFERENCES request,
  FOREIGN KEY (association, survey) REFERENCES questionnaire
) STRICT, WITHOUT ROWID;

CREATE INDEX invitation_by_request ON invitation (association, request);

-- The outbox: messages written with what they tell of; recipient and text are sealed.
CREATE TABLE message (
  association TEXT NOT NULL,
  message BLOB NOT NULL CHECK (length(message) = 16),
  invitation BLOB NOT NULL,
  recipient BLOB NOT NULL,
  text BLOB NOT NULL,
  written INTEGER NOT NULL,
  PRIMARY KEY (association, message),
  FOREIGN KEY (association, invitation) REFERENCES invitation
) STRICT, WITHOUT ROWID;

CREATE INDEX message_by_time ON message (association, written);

-- An anonymous response: no person, no link, no minute, and by its random key no order of arrival.
-- `answers` is the sheet in short: 'Q1=5 Q2=3 Q9=1,4', in the order of the codes.
CREATE TABLE response (
  association TEXT NOT NULL,
  response BLOB NOT NULL CHECK (length(response) = 16),
  day INTEGER NOT NULL,
  department TEXT NOT NULL,
  service TEXT NOT NULL,
  channel TEXT NOT NULL CHECK (channel IN ('C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8')),
  mode TEXT NOT NULL CHECK (mode IN ('link', 'kiosk', 'phone', 'paper', 'delegate', 'import')),
  survey TEXT NOT NULL,
  answers TEXT NOT NULL CHECK (length(answers) <= 4096),
  PRIMARY KEY (association, response),
  FOREIGN KEY (association, department, service) REFERENCES service,
  FOREIGN KEY (association, survey) REFERENCES questionnaire
) STRICT, WITHOUT ROWID;

CREATE TABLE comment (
  association TEXT NOT NULL,
  response BLOB NOT NULL,
  question TEXT NOT NULL,
  words TEXT NOT NULL CHECK (words <> ''),
  PRIMARY KEY (association, response, question),
  FOREIGN KEY (association, response) REFERENCES response
) STRICT, WITHOUT ROWID;

-- The one tie between a response and a request, by the person's own consent.
CREATE TABLE call_back (
  association TEXT NOT NULL,
  response BLOB NOT NULL,
  request BLOB NOT NULL,
  asked INTEGER NOT NULL,
  PRIMARY KEY (association, response),
  FOREIGN KEY (association, response) REFERENCES response,
  FOREIGN KEY (association, request) REFERENCES request
) STRICT, WITHOUT ROWID;

-- What makes a form that is sent twice count once. Both digests are taken with the link's secret, which the database
-- does not know, so that neither leads to a link or to an answer.
CREATE TABLE receipt (
  association TEXT NOT NULL REFERENCES association,
  form BLOB NOT NULL CHECK (length(form) = 32),
  content BLOB NOT NULL CHECK (length(content) = 32),
  PRIMARY KEY (association, form)
) STRICT, WITHOUT ROWID;

-- The rows of earlier surveys that are in, by the digest of their source; not tied to the responses they became.
CREATE TABLE imported_row (
  association TEXT NOT NULL REFERENCES association,
  source BLOB NOT NULL CHECK (length(source) = 32),
  PRIMARY KEY (association, source)
) STRICT, WITHOUT ROWID;

CREATE TABLE answer_count (
  association TEXT NOT NULL,
  day INTEGER NOT NULL,
  department TEXT NOT NULL,
  service TEXT NOT NULL,
  channel TEXT NOT NULL,
  mode TEXT NOT NULL,
  survey TEXT NOT NULL,
  question TEXT NOT NULL,
  answer INTEGER NOT NULL CHECK (answer BETWEEN 0 AND 99),
  number INTEGER NOT NULL CHECK (number > 0),
  PRIMARY KEY (association, day, department, service, channel, mode, survey, question, answer)
) STRICT, WITHOUT ROWID;

CREATE TABLE pair_count (
  association TEXT NOT NULL,
  day INTEGER NOT NULL,
  department TEXT NOT NULL,
  survey TEXT NOT NULL,
  question TEXT NOT NULL,
  answer INTEGER NOT NULL CHECK (answer BETWEEN 0 AND 99),
  other_question TEXT NOT NULL CHECK (other_question > question),
  other_answer INTEGER NOT NULL CHECK (other_answer BETWEEN 0 AND 99),
  number INTEGER NOT NULL CHECK (number > 0),
  PRIMARY KEY (association, day, department, survey, question, other_question, answer, other_answer)
) STRICT, WITHOUT ROWID;

CREATE TABLE invitation_count (
  association TEXT NOT NULL,
  issued INTEGER NOT NULL,
  department TEXT NOT NULL,
  service TEXT NOT NULL,
  channel TEXT NOT NULL,
  stage TEXT NOT NULL CHECK (stage IN ('issued', 'answered')),
  number INTEGER NOT NULL CHECK (number > 0),
  PRIMARY KEY (association, issued, department, service, channel, stage)
) STRICT, WITHOUT ROWID;

-- Present in a demo association alone: the seed and day it was made from.
CREATE TABLE demo (
  association TEXT NOT NULL PRIMARY KEY REFERENCES association,
  seed TEXT NOT NULL,
  made INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
