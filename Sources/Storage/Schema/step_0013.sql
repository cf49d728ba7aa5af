-- What an invitation asks beyond what everybody is asked: which of the questions that take turns, and whether it asks a
-- person anew about a problem he told of. Earlier invitations ask everything. Both are forgotten when it is answered: the
-- response holds only its answers.
ALTER TABLE invitation ADD COLUMN draw TEXT CHECK (draw IS NULL OR (draw <> '' AND answered = 0));
ALTER TABLE invitation ADD COLUMN follow_up INTEGER NOT NULL DEFAULT 0
  CHECK (follow_up IN (0, 1) AND (follow_up = 0 OR answered = 0));
