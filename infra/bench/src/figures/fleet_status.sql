, fleet AS (
    SELECT a.status FROM agents a JOIN o ON a.organization_id = o.id WHERE a.deleted_at IS NULL
)
SELECT jsonb_build_object('total', count(*), 'online', count(*) FILTER (WHERE status = 'online'),
    'busy', count(*) FILTER (WHERE status = 'busy'), 'offline', count(*) FILTER (WHERE status = 'offline')) FROM fleet
