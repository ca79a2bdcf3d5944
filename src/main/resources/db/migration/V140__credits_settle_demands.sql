-- What was paid on one demand pays no other: each credit is taken by the demand that it settled.
CREATE TABLE refund_settled (
    credit_id uuid PRIMARY KEY REFERENCES refund_credit (id),
    demand_id uuid NOT NULL REFERENCES obligation_notice (id)
);
CREATE INDEX refund_settled_demand ON refund_settled (demand_id);
COMMENT ON TABLE refund_settled IS 'credits that settled a demand; all others count for the demand that is open, or that comes';

-- So far every credit of the case counted. Ids go by time: a credit belongs to the first demand that was paid in full, unless it came
-- in after another demand had followed that one.
INSERT INTO refund_settled (credit_id, demand_id)
SELECT c.id, paid.id
FROM refund_credit c
CROSS JOIN LATERAL (
    SELECT d.id FROM obligation_notice d
    WHERE d.case_id = c.case_id AND d.kind = 'REFUND_DEMAND' AND d.answered_on IS NOT NULL
      AND NOT EXISTS (
          SELECT FROM obligation_notice later
          WHERE later.case_id = c.case_id AND later.kind = 'REFUND_DEMAND' AND later.id > d.id AND later.id < c.id)
    ORDER BY d.id LIMIT 1) paid;
