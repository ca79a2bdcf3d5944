-- What was signed is corrected by another drafting: files and ways belong to the drafting that they carry.
ALTER TABLE report_file ADD COLUMN no int;
UPDATE report_file f SET no = r.content_no FROM report r WHERE r.id = f.report;
ALTER TABLE report_file ALTER COLUMN no SET NOT NULL,
    DROP CONSTRAINT report_file_pkey,
    ADD PRIMARY KEY (report, no, language, format),
    ADD FOREIGN KEY (report, no) REFERENCES report_content;

ALTER TABLE report_delivery ADD COLUMN no int, ADD COLUMN correlation text,
    ADD COLUMN arrived boolean NOT NULL DEFAULT false;
UPDATE report_delivery SET arrived = true WHERE state = 'ACCEPTED' OR reason = 'PARKED:UNCERTAIN';
UPDATE report_delivery d SET no = r.content_no FROM report r WHERE r.id = d.report;
ALTER TABLE report_delivery ALTER COLUMN no SET NOT NULL,
    DROP CONSTRAINT report_delivery_pkey,
    ADD PRIMARY KEY (report, no, channel),
    ADD FOREIGN KEY (report, no) REFERENCES report_content;
COMMENT ON COLUMN report_delivery.correlation IS 'of the message that carries it; none where it left before this column';
COMMENT ON COLUMN report_delivery.arrived IS 'the ministry has it, or may have it: once true it stays, whatever a later try says';
