-- Payments confirmed after a register had told of them stood there twice: each names its equal, one for one.
WITH alone AS (
    SELECT e.id, e.kind, e.applicant_id, e.cap_group, e.on_date, e.amount,
           row_number() OVER (PARTITION BY e.kind, e.applicant_id, e.cap_group, e.on_date, e.amount ORDER BY e.id) AS place
    FROM ledger_entry e
    WHERE e.kind IN ('PAID', 'IMPORTED') AND e.same_as IS NULL
      AND NOT EXISTS (SELECT FROM ledger_entry s WHERE s.same_as = e.id)
)
UPDATE ledger_entry entry SET same_as = told.id
FROM alone paid
JOIN alone told USING (applicant_id, cap_group, on_date, amount, place)
WHERE paid.kind = 'PAID' AND told.kind = 'IMPORTED' AND entry.id = paid.id;
