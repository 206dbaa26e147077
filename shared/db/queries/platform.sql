-- Every write uses these. Statements without a result row are prepared anew at each call by the
-- generated code; a RETURNING clause makes them cached queries, so the hot ones have one.

--! insert_audit (actor_id?, api_key_id?, before?, after?, request_id?, source_ip?)
INSERT INTO audit_logs (id, organization_id, occurred_at, actor_type, actor_id, api_key_id,
    action, entity_type, entity_id, before, after, request_id, source_ip)
VALUES (:id, :organization_id, :occurred_at, :actor_type, :actor_id, :api_key_id,
    :action, :entity_type, :entity_id, :before, :after, :request_id, :source_ip)
RETURNING id;

--! insert_outbox (group_key?)
INSERT INTO outbox (id, organization_id, topic, group_key, payload)
VALUES (:id, :organization_id, :topic, :group_key, :payload)
RETURNING id;

--! mark_outbox_sent
SELECT FROM app.mark_outbox_sent(:ids);

--! claim_outbox : (group_key?)
SELECT id, topic, group_key, payload FROM app.claim_outbox(make_interval(secs => :older_than_seconds), :most);

--! sweep_expired
SELECT app.sweep_expired() AS removed;

--! try_lock_idempotency_key
SELECT pg_try_advisory_xact_lock(hashtextextended(:scope, 0)) AS locked;

--! find_idempotent_answer : (response?)
SELECT request_hash, status, response FROM idempotency_keys
WHERE organization_id = :organization_id AND user_id = :user_id AND key = :key;

--! insert_idempotent_answer (response?)
INSERT INTO idempotency_keys (organization_id, user_id, key, request_hash, status, response)
VALUES (:organization_id, :user_id, :key, :request_hash, :status, :response)
RETURNING key;

--! fold_sums
SELECT app.fold_sums() AS merged;
