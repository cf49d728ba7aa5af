-- Questionnaires that are being written in the staff area. A draft is gone once it is published or thrown away; what was
-- published stands in `questionnaire` and is never edited.

-- `source` is the draft in the format of the folder of questionnaires; `remarks` what of an uploaded form was not carried
-- over (JSON, both languages). `revision` grows by one with every change: whoever changes names the one he saw.
CREATE TABLE questionnaire_draft (
  association TEXT NOT NULL REFERENCES association,
  draft BLOB NOT NULL CHECK (length(draft) = 16),
  source TEXT NOT NULL CHECK (source <> ''),
  remarks TEXT NOT NULL,
  origin TEXT NOT NULL CHECK (origin <> ''),
  revision INTEGER NOT NULL CHECK (revision > 0),
  changed INTEGER NOT NULL,
  changed_by TEXT NOT NULL CHECK (changed_by <> ''),
  PRIMARY KEY (association, draft)
) STRICT, WITHOUT ROWID;
