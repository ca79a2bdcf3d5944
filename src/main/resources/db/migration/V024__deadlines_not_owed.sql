-- What is due only if the case takes a certain turn: its last day warns, and is missed only once it is owed.

ALTER TABLE deadline ADD COLUMN owed boolean NOT NULL DEFAULT true;
COMMENT ON COLUMN deadline.owed IS 'whether missing it is a breach; closed and not owed: void';
DROP INDEX deadline_to_breach;
CREATE INDEX deadline_to_breach ON deadline (due_at) WHERE closed_at IS NULL AND breached_at IS NULL AND owed;
