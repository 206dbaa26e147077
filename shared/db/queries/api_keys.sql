--: ApiKey(last_used_at?, expires_at?)

--! insert_api_key (expires_at?)
INSERT INTO api_keys (id, organization_id, user_id, name, key_hash, key_prefix, permissions, expires_at, created_at)
VALUES (:id, :organization_id, :user_id, :name, :key_hash, :key_prefix, :permissions, :expires_at, :now)
RETURNING id;

--! list_api_keys (owner?, after_created_at?, after_id?) : ApiKey
-- Of one owner, or of everybody.
SELECT k.id, k.user_id, u.name AS user_name, k.name, k.key_prefix, k.permissions, k.last_used_at, k.expires_at, k.created_at
FROM api_keys k JOIN users u ON u.organization_id = k.organization_id AND u.id = k.user_id
WHERE k.organization_id = :organization_id AND k.revoked_at IS NULL
  AND (:owner::uuid IS NULL OR k.user_id = :owner)
  AND (:after_id::uuid IS NULL OR (k.created_at, k.id) < (:after_created_at, :after_id))
ORDER BY k.created_at DESC, k.id DESC
LIMIT :rows OFFSET :skip;

--! count_api_keys (owner?)
SELECT count(*) AS rows FROM (
    SELECT FROM api_keys
    WHERE organization_id = :organization_id AND revoked_at IS NULL AND (:owner::uuid IS NULL OR user_id = :owner)
    LIMIT :most
) AS counted;

--! lock_api_key : (revoked_at?)
SELECT id, user_id, name, key_prefix, permissions, revoked_at FROM api_keys
WHERE organization_id = :organization_id AND id = :id
FOR NO KEY UPDATE;

--! revoke_api_key
UPDATE api_keys SET revoked_at = :now
WHERE organization_id = :organization_id AND id = :id AND revoked_at IS NULL
RETURNING id;

--! revoke_api_keys_of_user
UPDATE api_keys SET revoked_at = :now
WHERE organization_id = :organization_id AND user_id = :user_id AND revoked_at IS NULL
RETURNING id;
