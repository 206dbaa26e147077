-- Who makes a report, and for how long they are believed to.

ALTER TABLE reports
    -- counts the workers that took it: a former one's word no longer counts
    ADD COLUMN attempts integer NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    -- renewed while a worker is at it; past it, that worker is taken for dead
    ADD COLUMN claimed_until timestamptz,
    ADD CONSTRAINT reports_claimed CHECK (claimed_until IS NULL OR status = 'generating');
