-- How long requests took is read from the index alone: once a month, for every request that was ever completed.

DROP INDEX request_by_completion;
CREATE INDEX request_by_completion ON request (association, completed, received, department);
