-- A demand rests on the refund that the level left; a later one takes its place, and it may be paid in parts.
ALTER TABLE obligation_notice ADD COLUMN basis numeric(19, 2), ADD COLUMN withdrawn_on date;
COMMENT ON COLUMN obligation_notice.basis IS 'refund by the level alone when it was demanded, KZT; none where the level was unknown';
COMMENT ON COLUMN obligation_notice.withdrawn_on IS 'a demand that is not upheld, or that another took the place of';
CREATE TABLE refund_credit (
    id          uuid           PRIMARY KEY,
    case_id     uuid           NOT NULL REFERENCES case_file (id),
    amount      numeric(19, 2) NOT NULL CHECK (amount > 0),
    credited_on date           NOT NULL
);
CREATE INDEX refund_credit_case ON refund_credit (case_id);
COMMENT ON TABLE refund_credit IS 'money that an applicant paid back, in whole or in parts';
