--: Task(description?, due_at?, customer_id?, campaign_id?, contact_attempt_id?, assigned_to?, created_by?, completed_by?, completed_at?)

--! get_task : Task
SELECT id, type, title, description, priority, status, due_at, customer_id, campaign_id, contact_attempt_id, assigned_to,
    created_by, completed_by, completed_at, created_at, updated_at
FROM tasks WHERE organization_id = :organization_id AND id = :id;

--! lock_task : Task
SELECT id, type, title, description, priority, status, due_at, customer_id, campaign_id, contact_attempt_id, assigned_to,
    created_by, completed_by, completed_at, created_at, updated_at
FROM tasks WHERE organization_id = :organization_id AND id = :id FOR UPDATE;

--! insert_task (description?, due_at?, customer_id?, campaign_id?, contact_attempt_id?, assigned_to?, created_by?)
INSERT INTO tasks (id, organization_id, type, title, description, priority, due_at, customer_id, campaign_id, contact_attempt_id,
    assigned_to, created_by, created_at, updated_at)
VALUES (:id, :organization_id, :type, :title, :description, :priority, :due_at, :customer_id, :campaign_id, :contact_attempt_id,
    :assigned_to, :created_by, :now, :now)
RETURNING id;

--! update_task (description?, due_at?, customer_id?, campaign_id?)
UPDATE tasks SET type = :type, title = :title, description = :description, priority = :priority, status = :status,
    due_at = :due_at, customer_id = :customer_id, campaign_id = :campaign_id
WHERE organization_id = :organization_id AND id = :id
RETURNING id;

--! assign_task (assigned_to?)
UPDATE tasks SET assigned_to = :assigned_to WHERE organization_id = :organization_id AND id = :id RETURNING id;

--! complete_task
UPDATE tasks SET status = 'completed', completed_by = :completed_by, completed_at = :now
WHERE organization_id = :organization_id AND id = :id
RETURNING id;

--! delete_task
DELETE FROM tasks WHERE organization_id = :organization_id AND id = :id RETURNING id;

--! find_assignee
SELECT role FROM users WHERE organization_id = :organization_id AND id = :id AND status = 'active' AND deleted_at IS NULL;

--! count_tasks
SELECT app.table_count('tasks') AS total;

--! count_tasks_of_status
SELECT app.table_count('tasks', :status) AS total;
