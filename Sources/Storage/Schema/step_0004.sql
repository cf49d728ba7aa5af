-- Counts in short, receipts with the links they belong to, responses that are quick to check.

-- How many gave which answer, a stratum in one row: 'Q1=4:3,5:12 Q2=3:15', in ascending order of question and code.
CREATE TABLE answer_sheet (
  association TEXT NOT NULL,
  day INTEGER NOT NULL,
  department TEXT NOT NULL,
  service TEXT NOT NULL,
  channel TEXT NOT NULL,
  mode TEXT NOT NULL,
  survey TEXT NOT NULL,
  counts TEXT NOT NULL CHECK (counts <> ''),
  PRIMARY KEY (association, day, department, service, channel, mode, survey)
) STRICT, WITHOUT ROWID;

INSERT INTO answer_sheet
SELECT association, day, department, service, channel, mode, survey, group_concat(entry, ' ')
FROM (
  SELECT association, day, department, service, channel, mode, survey,
    question || '=' || group_concat(answer || ':' || number, ',') AS entry
  FROM (SELECT * FROM answer_count ORDER BY association, day, department, service, channel, mode, survey, question, answer)
  GROUP BY association, day, department, service, channel, mode, survey, question
  ORDER BY association, day, department, service, channel, mode, survey, question)
GROUP BY association, day, department, service, channel, mode, survey;

DROP TABLE answer_count;

-- How often two answers were given together: 'Q1/Q2=503:7', the code being the first answer's times 100 and the second's.
CREATE TABLE pair_sheet (
  association TEXT NOT NULL,
  day INTEGER NOT NULL,
  department TEXT NOT NULL,
  survey TEXT NOT NULL,
  counts TEXT NOT NULL CHECK (counts <> ''),
  PRIMARY KEY (association, day, department, survey)
) STRICT, WITHOUT ROWID;

INSERT INTO pair_sheet
SELECT association, day, department, survey, group_concat(entry, ' ')
FROM (
  SELECT association, day, department, survey,
    question || '/' || other_question || '=' || group_concat((answer * 100 + other_answer) || ':' || number, ',') AS entry
  FROM (
    SELECT * FROM pair_count
    ORDER BY association, day, department, survey, question, other_question, answer, other_answer)
  GROUP BY association, day, department, survey, question, other_question
  ORDER BY association, day, department, survey, question, other_question)
GROUP BY association, day, department, survey;

DROP TABLE pair_count;

-- A link is answered once, by one form: its receipt stands with it. Both digests are taken with the form's own random
-- key, which only the person's page held, so that nobody can try answers against them.
ALTER TABLE invitation ADD COLUMN form BLOB CHECK (length(form) = 16);
ALTER TABLE invitation ADD COLUMN content BLOB CHECK (length(content) = 16);

-- Earlier receipts lead to no link, as they should, and cannot be carried over; their digests were taken with the link's
-- secret alone, against which answers could be tried.
DROP TABLE receipt;

-- A response as before. Its lists are spelled out: `IN` makes the engine build a table of its own for each row it checks.
ALTER TABLE response RENAME TO earlier_response;
ALTER TABLE comment RENAME TO earlier_comment;
ALTER TABLE call_back RENAME TO earlier_call_back;

CREATE TABLE response (
  association TEXT NOT NULL,
  response BLOB NOT NULL CHECK (length(response) = 16),
  day INTEGER NOT NULL,
  department TEXT NOT NULL,
  service TEXT NOT NULL,
  channel TEXT NOT NULL CHECK (channel >= 'C1' AND channel <= 'C8' AND length(channel) = 2),
  mode TEXT NOT NULL CHECK (mode = 'link' OR mode = 'kiosk' OR mode = 'phone' OR mode = 'paper' OR mode = 'delegate'
    OR mode = 'import'),
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

CREATE TABLE call_back (
  association TEXT NOT NULL,
  response BLOB NOT NULL,
  request BLOB NOT NULL,
  asked INTEGER NOT NULL,
  PRIMARY KEY (association, response),
  FOREIGN KEY (association, response) REFERENCES response,
  FOREIGN KEY (association, request) REFERENCES request
) STRICT, WITHOUT ROWID;

INSERT INTO response
SELECT association, response, day, department, service, channel, mode, survey, answers FROM earlier_response;
INSERT INTO comment SELECT association, response, question, words FROM earlier_comment;
INSERT INTO call_back SELECT association, response, request, asked FROM earlier_call_back;

DROP TABLE earlier_comment;
DROP TABLE earlier_call_back;
DROP TABLE earlier_response;
