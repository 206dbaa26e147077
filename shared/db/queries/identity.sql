--! find_login
SELECT user_id, organization_id, password_hash, role, status FROM app.find_login(:email);

--! find_refresh_token
SELECT organization_id, session_id FROM app.find_refresh_token(:token_hash);

--! find_api_key
SELECT api_key_id, organization_id, user_id, role, permissions FROM app.find_api_key(:key_hash);

--! count_login_attempt
-- Counts this attempt, and starts a new window where the last one is over.
INSERT INTO login_attempts AS a (key, attempts, window_started)
VALUES (:key, 1, :now)
ON CONFLICT (key) DO UPDATE SET
    attempts = CASE WHEN a.window_started <= :window_start THEN 1 ELSE a.attempts + 1 END,
    window_started = CASE WHEN a.window_started <= :window_start THEN excluded.window_started ELSE a.window_started END
RETURNING attempts, window_started;

--! forget_login_attempts
DELETE FROM login_attempts WHERE key = ANY (:keys);

--! login_stands
-- Locked until the session is committed: a password change or suspension that came first wins, one
-- that comes later finds the session and ends it.
SELECT role FROM users
WHERE organization_id = :organization_id AND id = :user_id AND password_hash = :password_hash
    AND status = 'active' AND deleted_at IS NULL
FOR NO KEY UPDATE;

--! insert_session (user_agent?, source_ip?)
INSERT INTO sessions (id, organization_id, user_id, user_agent, source_ip, created_at, expires_at)
VALUES (:id, :organization_id, :user_id, :user_agent, :source_ip, :created_at, :expires_at);

--! insert_refresh_token
INSERT INTO refresh_tokens (id, organization_id, session_id, token_hash, issued_at, expires_at)
VALUES (:id, :organization_id, :session_id, :token_hash, :issued_at, :expires_at);

--! lock_session : (revoked_at?)
-- One exchange at a time per family: two requests with the same token cannot both win.
SELECT s.user_id, s.expires_at, s.revoked_at, u.role, u.status, (u.deleted_at IS NOT NULL) AS user_deleted
FROM sessions s JOIN users u ON u.organization_id = s.organization_id AND u.id = s.user_id
WHERE s.organization_id = :organization_id AND s.id = :session_id
FOR UPDATE OF s;

--! get_refresh_token : (used_at?)
SELECT id, expires_at, used_at FROM refresh_tokens
WHERE organization_id = :organization_id AND token_hash = :token_hash;

--! use_refresh_token
UPDATE refresh_tokens SET used_at = :now WHERE organization_id = :organization_id AND id = :id;

--! revoke_session
UPDATE sessions SET revoked_at = :now, revoked_reason = :reason
WHERE organization_id = :organization_id AND id = :session_id AND revoked_at IS NULL;

--! revoke_sessions_of_user
UPDATE sessions SET revoked_at = :now, revoked_reason = :reason
WHERE organization_id = :organization_id AND user_id = :user_id AND revoked_at IS NULL;

--! touch_user
UPDATE users SET last_active_at = :now WHERE organization_id = :organization_id AND id = :user_id;

--! get_profile : (department?, avatar_url?, last_active_at?)
SELECT u.id, u.email, u.name, u.role, u.status, u.department, u.avatar_url, u.last_active_at, u.created_at, u.updated_at,
    o.id AS organization_id, o.name AS organization_name, o.time_zone, o.currency, o.locale
FROM users u JOIN organizations o ON o.id = u.organization_id
WHERE u.organization_id = :organization_id AND u.id = :user_id AND u.deleted_at IS NULL;
