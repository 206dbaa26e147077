--: Template(subject?, body_html?)

--! get_template : Template
SELECT t.id, t.type AS kind, t.name, t.language, t.created_at, t.updated_at,
    v.version, v.subject, v.body, v.body_html, v.variables
FROM templates t
JOIN template_versions v ON v.organization_id = t.organization_id AND v.id = t.current_version_id
WHERE t.organization_id = :organization_id AND t.id = :id AND t.deleted_at IS NULL;

--! lock_template : Template
SELECT t.id, t.type AS kind, t.name, t.language, t.created_at, t.updated_at,
    v.version, v.subject, v.body, v.body_html, v.variables
FROM templates t
JOIN template_versions v ON v.organization_id = t.organization_id AND v.id = t.current_version_id
WHERE t.organization_id = :organization_id AND t.id = :id AND t.deleted_at IS NULL
FOR UPDATE OF t;

--! list_templates (kind?) : Template
SELECT t.id, t.type AS kind, t.name, t.language, t.created_at, t.updated_at,
    v.version, v.subject, v.body, v.body_html, v.variables
FROM templates t
JOIN template_versions v ON v.organization_id = t.organization_id AND v.id = t.current_version_id
WHERE t.organization_id = :organization_id AND t.deleted_at IS NULL AND (:kind::text IS NULL OR t.type = :kind)
ORDER BY t.created_at DESC, t.id DESC
LIMIT :rows OFFSET :skip;

--! list_templates_after (kind?) : Template
SELECT t.id, t.type AS kind, t.name, t.language, t.created_at, t.updated_at,
    v.version, v.subject, v.body, v.body_html, v.variables
FROM templates t
JOIN template_versions v ON v.organization_id = t.organization_id AND v.id = t.current_version_id
WHERE t.organization_id = :organization_id AND t.deleted_at IS NULL AND (:kind::text IS NULL OR t.type = :kind)
    AND (t.created_at, t.id) < (:after_created_at, :after_id)
ORDER BY t.created_at DESC, t.id DESC
LIMIT :rows;

--! count_templates (kind?)
SELECT count(*) AS total FROM (
    SELECT FROM templates WHERE organization_id = :organization_id AND deleted_at IS NULL
        AND current_version_id IS NOT NULL AND (:kind::text IS NULL OR type = :kind) LIMIT :most) AS counted;

--! insert_template
INSERT INTO templates (id, organization_id, type, name, language, created_by, created_at, updated_at)
VALUES (:id, :organization_id, :kind, :name, :language, :created_by, :now, :now)
RETURNING id;

--! insert_template_version (subject?, body_html?)
INSERT INTO template_versions (id, organization_id, template_id, version, subject, body, body_html, variables, created_by, created_at)
VALUES (:id, :organization_id, :template_id, :version, :subject, :body, :body_html, :variables, :created_by, :now)
RETURNING id;

--! set_template_version
UPDATE templates SET current_version_id = :version_id
WHERE organization_id = :organization_id AND id = :id
RETURNING id;

--! update_template
UPDATE templates SET name = :name, language = :language
WHERE organization_id = :organization_id AND id = :id AND deleted_at IS NULL
RETURNING id;

--! delete_template
UPDATE templates SET deleted_at = :now
WHERE organization_id = :organization_id AND id = :id AND deleted_at IS NULL
RETURNING id;

--! template_is_in_use
-- By a campaign that is not over.
SELECT EXISTS (SELECT FROM campaigns
    WHERE organization_id = :organization_id AND template_id = :id AND deleted_at IS NULL
        AND status NOT IN ('completed', 'cancelled')) AS used;

--! list_template_versions : (subject?, body_html?, created_by?)
SELECT version, subject, body, body_html, variables, created_by, created_at
FROM template_versions
WHERE organization_id = :organization_id AND template_id = :template_id AND version < :before
ORDER BY version DESC
LIMIT :rows OFFSET :skip;

--! count_template_versions
SELECT count(*) AS total FROM template_versions
WHERE organization_id = :organization_id AND template_id = :template_id;

--! get_template_values : (first_name?, last_name?, email?, reference?, external_id?, creditor_name?, due_date?, city?, plan_amount?, plan_first_due_date?)
-- What a debtor's messages can say. The plan is the one that is open, else the latest.
SELECT c.name, c.first_name, c.last_name, c.email, c.reference, c.external_id, c.creditor_name,
    c.balance, c.original_amount, c.currency, c.due_date, c.city, o.name AS organization_name,
    p.total_amount AS plan_amount, p.first_due_date AS plan_first_due_date
FROM customers c
JOIN organizations o ON o.id = c.organization_id
LEFT JOIN LATERAL (
    SELECT p.total_amount, (SELECT min(i.due_date) FROM plan_instalments i
        WHERE i.organization_id = p.organization_id AND i.plan_id = p.id) AS first_due_date
    FROM payment_plans p
    WHERE p.organization_id = c.organization_id AND p.customer_id = c.id
    ORDER BY (p.status IN ('proposed', 'active')) DESC, p.created_at DESC, p.id DESC LIMIT 1) AS p ON true
WHERE c.organization_id = :organization_id AND c.id = :id AND c.deleted_at IS NULL;
