-- Support that was paid back gives the cap free again, once for each demand.
ALTER TABLE ledger_entry ADD COLUMN refund_key text, ADD COLUMN credited_on date;
CREATE UNIQUE INDEX ledger_entry_refund_key ON ledger_entry (refund_key, cap_group) WHERE refund_key IS NOT NULL;
COMMENT ON COLUMN ledger_entry.on_date IS 'the day that counts for the caps; of a refund, the day of the payment that it gives back';
COMMENT ON COLUMN ledger_entry.credited_on IS 'the day on which a refund was credited';
