-- Force majeure that a party told of (agr.13–15), and by how many days it put a notice's term off.
CREATE TABLE force_majeure (
    id         uuid PRIMARY KEY,
    case_id    uuid    NOT NULL REFERENCES case_file (id),
    since      date    NOT NULL,
    told_on    date    NOT NULL,
    tell_by    date    NOT NULL,
    in_time    boolean NOT NULL GENERATED ALWAYS AS (told_on <= tell_by) STORED,
    until      date CHECK (until >= since)
);
CREATE UNIQUE INDEX force_majeure_open ON force_majeure (case_id) WHERE in_time AND until IS NULL;
COMMENT ON COLUMN force_majeure.tell_by IS 'last day of the notice; one that came later is kept and moves nothing';

ALTER TABLE obligation_notice ADD COLUMN extended_by integer NOT NULL DEFAULT 0 CHECK (extended_by >= 0);
COMMENT ON COLUMN obligation_notice.extended_by IS 'calendar days of force majeure within the term';
