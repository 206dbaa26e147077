--: Agent(description?, on_hold_at?, on_hold_reason?, version_id?, version?, language?, voice?, model?, prompt?, greeting?, disclosure_text?, tools?, max_concurrent_calls?, max_call_seconds?, version_created_at?)

--! get_agent : Agent
SELECT a.id, a.name, a.description, a.status, a.status_changed_at, a.on_hold_at, a.on_hold_reason, a.created_at, a.updated_at,
    v.id AS version_id, v.version, v.language, v.voice, v.model, v.prompt, v.greeting, v.disclosure_text, v.tools,
    v.max_concurrent_calls, v.max_call_seconds, v.created_at AS version_created_at
FROM agents a
LEFT JOIN agent_versions v ON v.organization_id = a.organization_id AND v.id = a.current_version_id
WHERE a.organization_id = :organization_id AND a.id = :id AND a.deleted_at IS NULL;

--! lock_agent
SELECT id FROM agents
WHERE organization_id = :organization_id AND id = :id AND deleted_at IS NULL
FOR UPDATE;

--! list_agents (status?) : Agent
SELECT a.id, a.name, a.description, a.status, a.status_changed_at, a.on_hold_at, a.on_hold_reason, a.created_at, a.updated_at,
    v.id AS version_id, v.version, v.language, v.voice, v.model, v.prompt, v.greeting, v.disclosure_text, v.tools,
    v.max_concurrent_calls, v.max_call_seconds, v.created_at AS version_created_at
FROM agents a
LEFT JOIN agent_versions v ON v.organization_id = a.organization_id AND v.id = a.current_version_id
WHERE a.organization_id = :organization_id AND a.deleted_at IS NULL AND (:status::text IS NULL OR a.status = :status)
ORDER BY a.created_at DESC, a.id DESC
LIMIT :rows OFFSET :skip;

--! list_agents_after (status?) : Agent
SELECT a.id, a.name, a.description, a.status, a.status_changed_at, a.on_hold_at, a.on_hold_reason, a.created_at, a.updated_at,
    v.id AS version_id, v.version, v.language, v.voice, v.model, v.prompt, v.greeting, v.disclosure_text, v.tools,
    v.max_concurrent_calls, v.max_call_seconds, v.created_at AS version_created_at
FROM agents a
LEFT JOIN agent_versions v ON v.organization_id = a.organization_id AND v.id = a.current_version_id
WHERE a.organization_id = :organization_id AND a.deleted_at IS NULL AND (:status::text IS NULL OR a.status = :status)
    AND (a.created_at, a.id) < (:after_created_at, :after_id)
ORDER BY a.created_at DESC, a.id DESC
LIMIT :rows;

--! count_agents (status?)
SELECT count(*) AS total FROM (
    SELECT FROM agents WHERE organization_id = :organization_id AND deleted_at IS NULL
        AND (:status::text IS NULL OR status = :status) LIMIT :most) AS counted;

--! insert_agent (description?)
INSERT INTO agents (id, organization_id, name, description, status_changed_at, created_by, created_at, updated_at)
VALUES (:id, :organization_id, :name, :description, :now, :created_by, :now, :now)
RETURNING id;

--! insert_agent_version (greeting?)
INSERT INTO agent_versions (id, organization_id, agent_id, version, language, voice, model, prompt, greeting, disclosure_text,
    tools, max_concurrent_calls, max_call_seconds, created_by, created_at)
VALUES (:id, :organization_id, :agent_id, :version, :language, :voice, :model, :prompt, :greeting, :disclosure_text,
    :tools, :max_concurrent_calls, :max_call_seconds, :created_by, :now)
RETURNING id;

--! set_agent_version
UPDATE agents SET current_version_id = :version_id
WHERE organization_id = :organization_id AND id = :id
RETURNING id;

--! update_agent (description?)
UPDATE agents SET name = :name, description = :description
WHERE organization_id = :organization_id AND id = :id AND deleted_at IS NULL
RETURNING id;

--! set_agent_status
UPDATE agents SET status = :status, status_changed_at = :now
WHERE organization_id = :organization_id AND id = :id AND deleted_at IS NULL
RETURNING id;

--! delete_agent
UPDATE agents SET deleted_at = :now, status = 'offline', status_changed_at = :now
WHERE organization_id = :organization_id AND id = :id AND deleted_at IS NULL
RETURNING id;

--! agent_is_in_use
-- By a campaign that calls, or is about to.
SELECT EXISTS (SELECT FROM campaigns
    WHERE organization_id = :organization_id AND agent_id = :id AND deleted_at IS NULL
        AND status IN ('pending_approval', 'scheduled', 'running', 'paused')) AS used;

--! list_agent_versions : (greeting?, created_by?)
SELECT id, version, language, voice, model, prompt, greeting, disclosure_text, tools,
    max_concurrent_calls, max_call_seconds, created_by, created_at
FROM agent_versions
WHERE organization_id = :organization_id AND agent_id = :agent_id AND version < :before
ORDER BY version DESC
LIMIT :rows OFFSET :skip;

--! count_agent_versions
SELECT count(*) AS total FROM agent_versions
WHERE organization_id = :organization_id AND agent_id = :agent_id;
