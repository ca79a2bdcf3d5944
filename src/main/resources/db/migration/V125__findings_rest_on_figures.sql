-- What figures and sums said when an officer found something about a counter-obligation: a finding lapses when they say otherwise.
CREATE TABLE finding_rests_on (
    finding_id uuid  PRIMARY KEY REFERENCES finding (id),
    case_id    uuid  NOT NULL REFERENCES case_file (id),
    rests_on   jsonb NOT NULL
);
CREATE INDEX finding_rests_on_case ON finding_rests_on (case_id);
COMMENT ON COLUMN finding_rests_on.rests_on IS 'income.byQuarter: stated incomes of its quarters; refund.sum: the refund, KZT';
