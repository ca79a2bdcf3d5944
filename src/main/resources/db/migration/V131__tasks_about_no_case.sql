-- A task may be about something else than a case: a report that the operator owes.
ALTER TABLE task ALTER COLUMN case_id DROP NOT NULL,
    ADD COLUMN subject text,
    ADD CONSTRAINT task_is_about_one CHECK (num_nonnulls(case_id, subject) = 1);
CREATE UNIQUE INDEX task_open_subject ON task (subject, kind) WHERE closed_at IS NULL AND subject IS NOT NULL;
COMMENT ON COLUMN task.subject IS 'what it is about where it is about no case, e.g. P342-2026-Q3';
