-- Jobs of a transcription service that come to no end.

-- when transcription_job was started: one that leads nowhere within a day is given up
ALTER TABLE call_recordings ADD COLUMN transcription_job_started_at timestamptz;
