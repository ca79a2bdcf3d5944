-- A register brought in may list what is paid here, before or after its confirmation: whichever comes second names the first.
ALTER TABLE ledger_entry ADD COLUMN same_as uuid REFERENCES ledger_entry (id)
    CHECK (same_as IS NULL OR kind IN ('PAID', 'IMPORTED'));
CREATE UNIQUE INDEX ledger_entry_same_as ON ledger_entry (same_as) WHERE same_as IS NOT NULL;
COMMENT ON COLUMN ledger_entry.same_as IS 'the entry that tells of the same payment: one of the two is PAID, the other IMPORTED, which then counts nothing';
