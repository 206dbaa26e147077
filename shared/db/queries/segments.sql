--: Segment(description?, refreshed_at?)

--! get_segment : Segment
SELECT id, name, description, criteria, debtor_count, total_debt, refreshed_at, auto_update, created_at, updated_at
FROM debtor_segments
WHERE organization_id = :organization_id AND id = :id AND deleted_at IS NULL;

--! lock_segment : Segment
SELECT id, name, description, criteria, debtor_count, total_debt, refreshed_at, auto_update, created_at, updated_at
FROM debtor_segments
WHERE organization_id = :organization_id AND id = :id AND deleted_at IS NULL
FOR UPDATE;

--! list_segments : Segment
SELECT id, name, description, criteria, debtor_count, total_debt, refreshed_at, auto_update, created_at, updated_at
FROM debtor_segments
WHERE organization_id = :organization_id AND deleted_at IS NULL
ORDER BY created_at DESC, id DESC
LIMIT :rows OFFSET :skip;

--! list_segments_after : Segment
SELECT id, name, description, criteria, debtor_count, total_debt, refreshed_at, auto_update, created_at, updated_at
FROM debtor_segments
WHERE organization_id = :organization_id AND deleted_at IS NULL AND (created_at, id) < (:after_created_at, :after_id)
ORDER BY created_at DESC, id DESC
LIMIT :rows;

--! count_segments
SELECT count(*) AS total FROM (
    SELECT FROM debtor_segments WHERE organization_id = :organization_id AND deleted_at IS NULL LIMIT :most) AS counted;

--! insert_segment (description?)
INSERT INTO debtor_segments (id, organization_id, name, description, criteria, debtor_count, total_debt, refreshed_at,
    auto_update, created_by, created_at, updated_at)
VALUES (:id, :organization_id, :name, :description, :criteria, :debtor_count, :total_debt, :now,
    :auto_update, :created_by, :now, :now)
RETURNING id;

--! update_segment (description?)
UPDATE debtor_segments SET name = :name, description = :description, criteria = :criteria, auto_update = :auto_update
WHERE organization_id = :organization_id AND id = :id AND deleted_at IS NULL
RETURNING updated_at;

--! refresh_segment
UPDATE debtor_segments SET debtor_count = :debtor_count, total_debt = :total_debt, refreshed_at = :now
WHERE organization_id = :organization_id AND id = :id AND deleted_at IS NULL
RETURNING id;

--! delete_segment
UPDATE debtor_segments SET deleted_at = :now
WHERE organization_id = :organization_id AND id = :id AND deleted_at IS NULL
RETURNING id;

--! segment_is_in_use
-- By a campaign that is not over.
SELECT EXISTS (SELECT FROM campaigns
    WHERE organization_id = :organization_id AND segment_id = :id AND deleted_at IS NULL
        AND status NOT IN ('completed', 'cancelled')) AS used;

--! due_segments
SELECT organization_id, segment_id FROM app.due_segments(:refreshed_before, :skip, :rows);

--! lock_due_segment
-- Nothing when somebody else has it in hand, or had a moment ago.
SELECT criteria FROM debtor_segments
WHERE organization_id = :organization_id AND id = :id AND auto_update AND deleted_at IS NULL
    AND (refreshed_at IS NULL OR refreshed_at < :refreshed_before)
FOR UPDATE SKIP LOCKED;
