-- History that is brought in at go-live: where an entry came from, and what keeps a repeated file from doubling it.
ALTER TABLE reference_import DROP CONSTRAINT reference_import_kind_check;
ALTER TABLE reference_import ADD CONSTRAINT reference_import_kind_check CHECK (kind IN
    ('CALENDAR', 'PRIORITY_GOODS', 'HISTORY_REIMBURSEMENTS', 'HISTORY_DOCUMENTS', 'HISTORY_AGREEMENTS'));

ALTER TABLE ledger_entry ADD COLUMN import_id uuid REFERENCES reference_import, ADD COLUMN import_key text;
CREATE UNIQUE INDEX ledger_entry_import_key ON ledger_entry (import_key) WHERE import_key IS NOT NULL;

ALTER TABLE used_document ADD COLUMN import_id uuid REFERENCES reference_import, ADD COLUMN import_key text;
CREATE UNIQUE INDEX used_document_import_key ON used_document (import_key) WHERE import_key IS NOT NULL;
