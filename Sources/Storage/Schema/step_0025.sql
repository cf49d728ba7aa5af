-- A row holds all that one transaction held of a day, and no longer one response: a program that expects one may not read it.

ALTER TABLE held_response RENAME sealed TO sheets;
