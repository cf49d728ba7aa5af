-- Groups of beneficiaries (G1): the association's own list, with whom each person is written down, and in the counts.

-- In the order in which they apply: a person belongs to the first. A group is retired, never taken away.
CREATE TABLE beneficiary_group (
  association TEXT NOT NULL REFERENCES association,
  beneficiary_group TEXT NOT NULL CHECK (beneficiary_group <> ''),
  position INTEGER NOT NULL CHECK (position > 0),
  name_ar TEXT NOT NULL CHECK (name_ar <> ''),
  name_en TEXT NOT NULL CHECK (name_en <> ''),
  retired INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1)),
  PRIMARY KEY (association, beneficiary_group)
) STRICT, WITHOUT ROWID;

INSERT INTO beneficiary_group (association, beneficiary_group, position, name_ar, name_en)
SELECT association, 'elderly', 1, 'كبار السن', 'Older people' FROM association;
INSERT INTO beneficiary_group (association, beneficiary_group, position, name_ar, name_en)
SELECT association, 'disability', 2, 'الأشخاص ذوو الإعاقة', 'People with disabilities' FROM association;
INSERT INTO beneficiary_group (association, beneficiary_group, position, name_ar, name_en)
SELECT association, 'widowed-divorced', 3, 'الأرامل والمطلقات', 'Widowed and divorced women' FROM association;
INSERT INTO beneficiary_group (association, beneficiary_group, position, name_ar, name_en)
SELECT association, 'low-income', 4, 'الأسر محدودة الدخل', 'Families of limited income' FROM association;

-- The group of a person, sealed with his own key; of whom he was when he was asked, sealed with the key of all, because
-- invitations are counted anew when the person is forgotten. Every code is filled up to one length. NULL: not stated, in
-- rows from before this step.
ALTER TABLE beneficiary ADD COLUMN beneficiary_group BLOB;
ALTER TABLE invitation ADD COLUMN beneficiary_group BLOB CHECK (length(beneficiary_group) > 28);

-- Of an answer without a name, and of counts, the group's code; '' where it is not stated, as of all before this step.
ALTER TABLE response ADD COLUMN beneficiary_group TEXT NOT NULL DEFAULT '';

ALTER TABLE answer_sheet RENAME TO earlier_answer_sheet;

CREATE TABLE answer_sheet (
  association TEXT NOT NULL,
  day INTEGER NOT NULL,
  department TEXT NOT NULL,
  service TEXT NOT NULL,
  channel TEXT NOT NULL,
  mode TEXT NOT NULL,
  survey TEXT NOT NULL,
  beneficiary_group TEXT NOT NULL,
  counts TEXT NOT NULL CHECK (counts <> ''),
  PRIMARY KEY (association, day, department, service, channel, mode, survey, beneficiary_group)
) STRICT, WITHOUT ROWID;

INSERT INTO answer_sheet
  (association, day, department, service, channel, mode, survey, beneficiary_group, counts)
SELECT association, day, department, service, channel, mode, survey, '', counts FROM earlier_answer_sheet;

DROP TABLE earlier_answer_sheet;

ALTER TABLE invitation_count RENAME TO earlier_invitation_count;

CREATE TABLE invitation_count (
  association TEXT NOT NULL,
  issued INTEGER NOT NULL,
  department TEXT NOT NULL,
  service TEXT NOT NULL,
  channel TEXT NOT NULL,
  beneficiary_group TEXT NOT NULL,
  stage TEXT NOT NULL CHECK (stage IN ('issued', 'answered')),
  number INTEGER NOT NULL CHECK (number > 0),
  PRIMARY KEY (association, issued, department, service, channel, beneficiary_group, stage)
) STRICT, WITHOUT ROWID;

INSERT INTO invitation_count (association, issued, department, service, channel, beneficiary_group, stage, number)
SELECT association, issued, department, service, channel, '', stage, number FROM earlier_invitation_count;

DROP TABLE earlier_invitation_count;
