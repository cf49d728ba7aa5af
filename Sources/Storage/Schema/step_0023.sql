-- Where an association is: here, as a rule; while it moves to another database, and after that, the row says so on both sides.

-- 'arriving' is not whole yet and is not served; what is 'leaving' is not changed any more; what is 'gone' is kept elsewhere.
-- `move` is the move's own random key, the same on both sides; `other_place` is where it came from or goes to.
ALTER TABLE association ADD COLUMN place TEXT NOT NULL DEFAULT 'here'
  CHECK (place = 'here' OR place = 'arriving' OR place = 'leaving' OR place = 'gone');
ALTER TABLE association ADD COLUMN move BLOB CHECK (length(move) = 16);
ALTER TABLE association ADD COLUMN other_place TEXT CHECK (other_place <> '');
