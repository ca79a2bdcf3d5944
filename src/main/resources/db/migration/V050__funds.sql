-- What each applicant has been granted under the caps of DPR-R-030…034, entry by entry; never changed, only added to.
CREATE TABLE ledger_entry (
    id           uuid PRIMARY KEY,
    case_id      uuid,
    applicant_id text           NOT NULL,
    cap_group    text           NOT NULL,
    kind         text           NOT NULL CHECK (kind IN ('RESERVED', 'RELEASED', 'PAID', 'REFUNDED', 'IMPORTED')),
    amount       numeric(19, 2) NOT NULL CHECK (amount > 0),
    on_date      date           NOT NULL,
    recorded_at  timestamptz    NOT NULL DEFAULT now()
);
CREATE INDEX ledger_entry_applicant ON ledger_entry (applicant_id, on_date);
CREATE INDEX ledger_entry_case ON ledger_entry (case_id);

-- Acts and invoices whose cost was already accepted (DPR-R-144).
CREATE TABLE used_document (
    id             uuid PRIMARY KEY,
    case_id        uuid,
    contractor     text           NOT NULL,
    kind           text           NOT NULL CHECK (kind IN ('ACT', 'INVOICE', 'PAYMENT')),
    document_no    text           NOT NULL,
    document_date  date           NOT NULL,
    currency       text           NOT NULL,
    accepted_base  numeric(19, 2) NOT NULL,
    recorded_at    timestamptz    NOT NULL DEFAULT now()
);
CREATE INDEX used_document_key ON used_document (contractor, kind, document_no, document_date);
