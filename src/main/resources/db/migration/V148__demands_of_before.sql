-- A demand was closed by its payment alone: those that were not upheld, or that another took the place of, stood open for ever.
CREATE TEMP TABLE not_demanded ON COMMIT DROP AS
SELECT n.id, n.case_id, n.term
FROM obligation_notice n JOIN case_file c ON c.id = n.case_id
WHERE n.kind = 'REFUND_DEMAND' AND n.answered_on IS NULL AND n.withdrawn_on IS NULL
  AND (c.state NOT IN ('REFUND_DEMANDED', 'TERMINATED', 'DISPUTE')
       OR EXISTS (SELECT FROM obligation_notice l WHERE l.case_id = n.case_id AND l.kind = n.kind AND l.id > n.id));
UPDATE obligation_notice SET withdrawn_on = (now() AT TIME ZONE 'Asia/Almaty')::date
WHERE id IN (SELECT id FROM not_demanded);
-- Their terms end with them, unless a demand that is still open runs under the same name.
DELETE FROM not_demanded g USING obligation_notice n
WHERE n.case_id = g.case_id AND n.term = g.term AND n.answered_on IS NULL AND n.withdrawn_on IS NULL;
UPDATE deadline d SET closed_at = now() FROM not_demanded g
WHERE d.case_id = g.case_id AND d.kind = g.term AND d.closed_at IS NULL;
UPDATE task t SET closed_at = now(), closed_by = 'DeadlineClosed' FROM not_demanded g
WHERE t.case_id = g.case_id AND t.kind IN ('DEADLINE_NEAR:' || g.term, 'DEADLINE_BREACHED:' || g.term) AND t.closed_at IS NULL;
-- A termination waits for its refund, or for an official who says that there is none: the watch puts that before one.
UPDATE work_item w SET due = now() FROM case_file c
WHERE c.id = w.case_id AND c.state = 'TERMINATED' AND w.kind = 'order-342.obligation' AND w.state = 'READY' AND w.due > now();
INSERT INTO work_item (id, case_id, kind, due, place)
SELECT gen_random_uuid(), c.id, 'order-342.obligation', now(), c.submitted_at
FROM case_file c JOIN monitored_agreement m ON m.case_id = c.id
WHERE c.state = 'TERMINATED'
  AND NOT EXISTS (SELECT FROM work_item w WHERE w.case_id = c.id AND w.kind = 'order-342.obligation' AND w.state = 'READY');
