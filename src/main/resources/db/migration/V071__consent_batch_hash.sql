ALTER TABLE stat_consent_batch ADD COLUMN sha256 char(64) NOT NULL;
COMMENT ON COLUMN stat_consent_batch.sha256 IS 'of the list as it left; the receipt must name the same';
