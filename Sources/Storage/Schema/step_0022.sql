-- The last turn that each program which writes has taken, in the same transaction as what it wrote: where the answer to a commit
-- was lost, it says whether the commit was kept. A file, which one program owns, needs none.
CREATE TABLE writer_turn (
  association TEXT NOT NULL,
  writer BLOB NOT NULL CHECK (length(writer) = 16),
  turn INTEGER NOT NULL,
  taken INTEGER NOT NULL,
  PRIMARY KEY (association, writer)
) STRICT, WITHOUT ROWID;
