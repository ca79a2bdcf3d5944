-- A manifest tells the sums of lines; of a line with one row that is its value, also of a row whose value may not be kept.
UPDATE stat_file SET manifest = NULL
WHERE verdict IN ('REFUSED', 'DUPLICATE') OR state IN ('STRANGE', 'APPLIED', 'RECEIPTED', 'ARCHIVED');
COMMENT ON COLUMN stat_file.manifest IS 'until the verdict is carried out; its sums are kept no longer';

-- A receipt never takes the place of another file's: the files of one name are counted.
ALTER TABLE stat_file ADD COLUMN delivery integer;
UPDATE stat_file f SET delivery = n.number
FROM (SELECT id, row_number() OVER (PARTITION BY name ORDER BY id) AS number
    FROM stat_file WHERE state NOT IN ('STRANGE', 'SEEN')) n
WHERE n.id = f.id;
CREATE UNIQUE INDEX stat_file_delivery ON stat_file (name, delivery);
COMMENT ON COLUMN stat_file.delivery IS 'which file of this name it is; from the second on the number is in the names of its receipt and error file';

-- The same bytes may count again once something has changed; two files of them are never on their way at once.
DROP INDEX stat_file_sha256;
CREATE UNIQUE INDEX stat_file_sha256_on_its_way ON stat_file (sha256)
    WHERE applied_at IS NULL AND (verdict IS NULL OR verdict = 'APPLIED');
CREATE INDEX stat_file_sha256 ON stat_file (sha256);
