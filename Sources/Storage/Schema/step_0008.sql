-- Finding requests: the indexes behind the list's filters and the work queue, who has taken a request on, and the words of
-- names as keyed digests, by which a name is found again.

-- `owner_known` is 0 where the owner is still to be read from sealed steps that an earlier version kept.
ALTER TABLE request ADD COLUMN owner BLOB CHECK (length(owner) = 16);
ALTER TABLE request ADD COLUMN owner_known INTEGER NOT NULL DEFAULT 1 CHECK (owner_known IN (0, 1));

UPDATE request SET owner_known = 0 WHERE EXISTS (
  SELECT 1 FROM request_step s WHERE s.association = request.association AND s.request = request.request);

CREATE INDEX request_of_unknown_owner ON request (association, request) WHERE owner_known = 0;
CREATE INDEX request_by_reception ON request (association, received, request);
CREATE INDEX request_by_kind ON request (association, kind, received, request);
CREATE INDEX request_by_department ON request (association, department, received, request);
CREATE INDEX request_by_service ON request (association, department, service, received, request);
CREATE INDEX request_by_channel ON request (association, channel, received, request);
CREATE INDEX request_by_owner ON request (association, owner, received, request) WHERE owner IS NOT NULL;
CREATE INDEX request_waiting ON request (association, stage, changed, request) WHERE ended IS NULL;

-- A word of a name, or its beginning, as a keyed digest: without the key it says nothing of the word.
ALTER TABLE beneficiary ADD COLUMN name_indexed INTEGER NOT NULL DEFAULT 0 CHECK (name_indexed IN (0, 1));

CREATE INDEX beneficiary_to_index ON beneficiary (association, beneficiary) WHERE name_indexed = 0;

CREATE TABLE beneficiary_name_word (
  association TEXT NOT NULL,
  digest BLOB NOT NULL CHECK (length(digest) = 16),
  beneficiary BLOB NOT NULL,
  PRIMARY KEY (association, digest, beneficiary),
  FOREIGN KEY (association, beneficiary) REFERENCES beneficiary
) STRICT, WITHOUT ROWID;
