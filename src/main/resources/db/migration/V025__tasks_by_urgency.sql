-- Only the list of all open tasks may walk along this index. Its condition is always true, and is what the list names: a
-- question about one case can never be planned over everybody's tasks, however old the statistics are.
DROP INDEX task_by_urgency;
CREATE INDEX task_by_urgency ON task (urgency, id) WHERE closed_at IS NULL AND urgency > '-infinity';
