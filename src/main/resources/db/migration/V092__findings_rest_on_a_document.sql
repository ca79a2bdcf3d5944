-- A finding rests on a document: one that is here (SHA-256, or "application" for the application as signed), or one that is
-- elsewhere, by its kind, number, date and issuer. What was recorded before stays as it is: nothing of it is rewritten.
ALTER TABLE finding ADD COLUMN reference jsonb;
ALTER TABLE finding ADD CONSTRAINT finding_rests_on_a_document
    CHECK (document IS NOT NULL OR reference IS NOT NULL) NOT VALID;
