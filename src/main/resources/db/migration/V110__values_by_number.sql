-- Files of one form and quarter are counted by the number in their names, not by when they came: what a later number said stays.
ALTER TABLE stat_value ADD COLUMN file_number smallint NOT NULL DEFAULT 0;
COMMENT ON COLUMN stat_value.file_number IS 'highest number of a file of the Bureau that said this value; 0 for the applicant';
UPDATE stat_value v SET file_number = substring(f.name FROM '-([0-9]{4})\.')::smallint
FROM stat_file f WHERE f.id = v.origin AND v.source = 'BUREAU' AND f.name ~ '-[0-9]{4}\.';

ALTER TABLE regional_wage ADD COLUMN file_number smallint NOT NULL DEFAULT 0;
COMMENT ON COLUMN regional_wage.file_number IS 'highest number of a file that said this value';
UPDATE regional_wage v SET file_number = substring(f.name FROM '-([0-9]{4})\.')::smallint
FROM stat_file f WHERE f.id = v.origin AND f.name ~ '-[0-9]{4}\.';

ALTER TABLE stat_file ADD COLUMN superseded bigint NOT NULL DEFAULT 0;
COMMENT ON COLUMN stat_file.superseded IS 'values that went to the history at once: a file with a higher number had said another';
