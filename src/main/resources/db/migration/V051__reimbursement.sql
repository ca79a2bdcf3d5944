-- Questions of a case that wait for an answer from a partner.
CREATE TABLE reimbursement_check (
    case_id     uuid        NOT NULL,
    partner     text        NOT NULL,
    message     text        NOT NULL,
    correlation text        NOT NULL,
    state       text        NOT NULL CHECK (state IN ('OPEN', 'ANSWERED', 'SILENT')),
    asked_at    timestamptz NOT NULL,
    closed_at   timestamptz,
    PRIMARY KEY (case_id, partner, message, correlation)
);
CREATE INDEX reimbursement_check_correlation ON reimbursement_check (partner, correlation) WHERE state = 'OPEN';

-- Days whose exchange rates were asked for: one message a day, however many cases wait for it.
CREATE TABLE rates_request (
    day          date PRIMARY KEY,
    requested_at timestamptz NOT NULL
);

-- Decisions proposed by one official that wait for the second signature.
CREATE TABLE decision_proposal (
    case_id      uuid PRIMARY KEY,
    event        text        NOT NULL,
    case_version bigint      NOT NULL,
    command      jsonb       NOT NULL,
    proposer_iin text        NOT NULL,
    proposed_at  timestamptz NOT NULL
);
