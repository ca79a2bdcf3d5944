-- Agreements of cases that were decided here, from the day on which the signed one reached the operator (¶22).
CREATE TABLE signed_agreement (
    case_id      uuid           PRIMARY KEY REFERENCES case_file (id),
    agreement_no text           NOT NULL UNIQUE,
    agreement_on date           NOT NULL,
    amount       numeric(19, 2) NOT NULL CHECK (amount > 0),
    document     text           NOT NULL,
    concluded_at timestamptz    NOT NULL
);
COMMENT ON COLUMN signed_agreement.agreement_on IS 'day of its receipt, which is the day of the agreement (¶22)';
COMMENT ON COLUMN signed_agreement.amount IS 'KZT, as decided';
COMMENT ON COLUMN signed_agreement.document IS 'SHA-256 of the document that both parties signed';

-- A case is paid once: its payment takes the place of the reservation of each cap.
CREATE UNIQUE INDEX ledger_entry_paid_once ON ledger_entry (case_id, cap_group) WHERE kind = 'PAID';
