-- "Yesterday until this time" counts the calls of the hour that is running: out of the index alone.
DROP INDEX contact_attempts_by_start;
CREATE INDEX contact_attempts_by_start ON contact_attempts (organization_id, started_at) INCLUDE (channel) WHERE started_at IS NOT NULL;
