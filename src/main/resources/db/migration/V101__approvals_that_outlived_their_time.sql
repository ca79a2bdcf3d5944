-- A breach is told once, so approvals whose time to sign had passed before anybody looked at them daily are given to that look.
INSERT INTO work_item (id, case_id, kind, due, place)
SELECT gen_random_uuid(), c.id, 'order-342.signing-lapse', now(), c.submitted_at
FROM case_file c JOIN deadline d ON d.case_id = c.id
WHERE c.state = 'APPROVED_NOTIFIED' AND d.kind = 'SIGNING' AND d.closed_at IS NULL AND d.breached_at IS NOT NULL
  AND NOT EXISTS (SELECT FROM work_item w WHERE w.case_id = c.id AND w.kind = 'order-342.signing-lapse');
