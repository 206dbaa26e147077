--: User(department?, avatar_url?, last_active_at?)

--! get_user : User
SELECT id, email, name, role, status, department, avatar_url, last_active_at, created_at, updated_at
FROM users
WHERE organization_id = :organization_id AND id = :id AND deleted_at IS NULL;

--! lock_sessions_of_user
-- Sessions before users: a token exchange locks them in this order too.
SELECT id FROM sessions
WHERE organization_id = :organization_id AND user_id = :user_id AND revoked_at IS NULL
ORDER BY id
FOR UPDATE;

--! lock_users_and_active_admins : (department?, avatar_url?, last_active_at?)
-- Whoever changes a user holds the one, the other and all active admins, in one order: of two who
-- would each take the other's rights, the second sees what the first did.
SELECT id, email, name, role, status, department, avatar_url, last_active_at, created_at, updated_at, password_hash
FROM users
WHERE organization_id = :organization_id AND deleted_at IS NULL
  AND (id = ANY (:ids) OR (role = 'admin' AND status = 'active'))
ORDER BY id
FOR NO KEY UPDATE;

--! insert_user (department?, avatar_url?)
INSERT INTO users (id, organization_id, email, password_hash, password_changed_at, name, role, department, avatar_url, created_at, updated_at)
VALUES (:id, :organization_id, :email, :password_hash, :now, :name, :role, :department, :avatar_url, :now, :now)
RETURNING id;

--! update_user (department?, avatar_url?)
UPDATE users SET email = :email, name = :name, department = :department, avatar_url = :avatar_url
WHERE organization_id = :organization_id AND id = :id AND deleted_at IS NULL
RETURNING updated_at;

--! set_user_password
UPDATE users SET password_hash = :password_hash, password_changed_at = :now
WHERE organization_id = :organization_id AND id = :id AND deleted_at IS NULL
RETURNING id;

--! set_user_role
UPDATE users SET role = :role
WHERE organization_id = :organization_id AND id = :id AND deleted_at IS NULL
RETURNING updated_at;

--! set_user_status
UPDATE users SET status = :status
WHERE organization_id = :organization_id AND id = :id AND deleted_at IS NULL
RETURNING updated_at;

--! delete_user
UPDATE users SET deleted_at = :now
WHERE organization_id = :organization_id AND id = :id AND deleted_at IS NULL
RETURNING id;
