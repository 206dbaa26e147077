-- The log of live events: see migration 0016.

--! insert_event
INSERT INTO events (id, organization_id, name, data)
VALUES (:id, :organization_id, :name, :data)
RETURNING id;

--! sequence_events
SELECT app.sequence_events(:organization_id, :most) AS sequenced;

--: StreamBounds()

--! take_stream : StreamBounds
SELECT swept, dispatched, sequenced FROM app.take_stream(:organization_id, :holder, :seconds);

--! read_events
SELECT id, event_position, name, data, created_at FROM app.read_events(:organization_id, :after, :most);

--! advance_stream
SELECT app.advance_stream(:organization_id, :holder, :dispatched, :seconds) AS held;

--! release_stream
SELECT app.release_stream(:organization_id, :holder) AS held;

--! log_bounds : StreamBounds
SELECT swept, dispatched, sequenced FROM app.log_bounds(:organization_id);

--! list_waiting_streams
SELECT organization_id FROM app.waiting_streams(make_interval(secs => :older_than_seconds), :most);

--! find_event_position : (position?)
SELECT position FROM events WHERE organization_id = :organization_id AND id = :id;
