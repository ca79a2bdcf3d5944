-- Where the agreement has the reimbursement transferred (¶21); those before this were paid to banks.
ALTER TABLE signed_agreement
    ADD COLUMN account text NOT NULL DEFAULT 'BANK' CHECK (account IN ('BANK', 'NATIONAL_OPERATOR'));
