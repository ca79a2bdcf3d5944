-- Agreements whose counter-obligation is watched: paid here, or brought in with the history.
CREATE TABLE monitored_agreement (
    case_id      uuid           PRIMARY KEY REFERENCES case_file (id),
    subject      text           COLLATE "C" NOT NULL,
    agreement_no text           NOT NULL,
    agreement_on date           NOT NULL,
    support      numeric(19, 2) NOT NULL CHECK (support > 0),
    paid_on      date           NOT NULL,
    category     text CHECK (category IN ('MICRO', 'SMALL', 'MEDIUM', 'LARGE')),
    ended_on     date,
    import_id    uuid REFERENCES reference_import
);
CREATE INDEX monitored_agreement_subject ON monitored_agreement (subject);
CREATE UNIQUE INDEX monitored_agreement_imported ON monitored_agreement (agreement_no) WHERE import_id IS NOT NULL;
COMMENT ON COLUMN monitored_agreement.support IS 'KZT that the state paid';
COMMENT ON COLUMN monitored_agreement.ended_on IS 'the agreement ended: performed, paid back, terminated or run out';

-- What the applicant was told or asked in writing, and when that was received and answered.
CREATE TABLE obligation_notice (
    id            uuid PRIMARY KEY,
    case_id       uuid        NOT NULL REFERENCES case_file (id),
    kind          text        NOT NULL CHECK (kind IN ('RISK', 'DATA_REQUEST', 'PROGRESS_REQUEST', 'REFUND_DEMAND')),
    amount        numeric(19, 2),
    sent_on       date        NOT NULL,
    correlation   text        NOT NULL UNIQUE,
    received_on   date,
    effective_due date,
    answered_on   date
);
CREATE INDEX obligation_notice_case ON obligation_notice (case_id, kind);
COMMENT ON COLUMN obligation_notice.amount IS 'KZT demanded back';

-- Quarterly reports of applicants (DPR-R-148): who brought which quarter when; the values are in stat_value.
CREATE TABLE figure_report (
    id          uuid PRIMARY KEY,
    case_id     uuid        NOT NULL REFERENCES case_file (id),
    quarter     text        COLLATE "C" NOT NULL,
    client      text        NOT NULL,
    received_at timestamptz NOT NULL,
    figures     integer     NOT NULL
);
CREATE INDEX figure_report_case ON figure_report (case_id, quarter);
