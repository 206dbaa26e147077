--! call_exists
SELECT EXISTS (
    SELECT FROM contact_attempts WHERE organization_id = :organization_id AND id = :id AND channel = 'voice'
) AS found;
