-- One letter may ask about several quarters: a row each, with an answer of its own; letter and term are one.
ALTER TABLE obligation_notice
    DROP CONSTRAINT obligation_notice_correlation_key,
    ADD COLUMN quarter text COLLATE "C",
    ADD COLUMN term text;
UPDATE obligation_notice SET term = kind;
ALTER TABLE obligation_notice ALTER COLUMN term SET NOT NULL;
CREATE UNIQUE INDEX obligation_notice_letter ON obligation_notice (correlation, quarter) NULLS NOT DISTINCT;
COMMENT ON COLUMN obligation_notice.quarter IS 'quarter that is asked about; none: all that were over when it came';
COMMENT ON COLUMN obligation_notice.term IS 'kind of the deadline that runs for its letter';
