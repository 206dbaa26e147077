, said AS (
    SELECT x.* FROM o JOIN call_objections x ON x.organization_id = o.id, range
    WHERE (x.occurred_at AT TIME ZONE o.time_zone)::date BETWEEN range.first AND range.last
), placed AS (
    SELECT said.*, row_number() OVER (PARTITION BY category ORDER BY occurred_at DESC, id DESC) AS place FROM said
), counted AS (
    SELECT category, count(*) AS objections, count(*) FILTER (WHERE resolved) AS resolved,
        jsonb_agg(jsonb_build_object('callId', contact_attempt_id, 'utterance', utterance, 'occurredAt', occurred_at) ORDER BY place)
            FILTER (WHERE place <= 3) AS evidence
    FROM placed GROUP BY category
)
SELECT jsonb_build_object('from', first, 'to', last, 'total', (SELECT count(*) FROM said), 'categories', coalesce((
    SELECT jsonb_agg(jsonb_build_object('category', category, 'count', objections, 'resolved', resolved,
        'share', round(objections * 100.0 / (SELECT count(*) FROM said), 1),
        'resolutionRate', CASE WHEN category NOT IN ('dispute', 'wrong_person', 'cease') THEN round(resolved * 100.0 / objections, 1) END,
        'evidence', evidence) ORDER BY objections DESC, category COLLATE "C")
    FROM counted), '[]')) FROM range
