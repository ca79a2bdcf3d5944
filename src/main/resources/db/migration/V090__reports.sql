-- The operator's reports to the ministry. A row per form and quarter; everything it ever said stands beside it, unchanged.
CREATE TABLE report (
    id          uuid        PRIMARY KEY,
    form        text        NOT NULL,
    quarter     text        NOT NULL CHECK (quarter ~ '^\d{4}-Q[1-4]$'),
    state       text        NOT NULL CHECK (state IN ('DRAFT', 'CHECKED', 'SIGNED', 'SENDING', 'SENT')),
    version     bigint      NOT NULL,
    content_no  int         NOT NULL,
    legal_date  date        NOT NULL,
    due_at      timestamptz NOT NULL,
    warn_at     timestamptz NOT NULL,
    warned_at   timestamptz,
    breached_at timestamptz,
    sent_at     timestamptz,
    created_at  timestamptz NOT NULL,
    updated_at  timestamptz NOT NULL,
    UNIQUE (form, quarter)
);
COMMENT ON COLUMN report.legal_date IS 'the day of the text (the 25th); due_at is the end of the last working day on or before it';

-- Each drafting is a version; what is signed refers to one by its digest.
CREATE TABLE report_content (
    report   uuid        NOT NULL REFERENCES report,
    no       int         NOT NULL,
    content  text        NOT NULL,
    sha256   text        NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    built_at timestamptz NOT NULL,
    PRIMARY KEY (report, no)
);

CREATE TABLE report_signature (
    report   uuid        NOT NULL,
    no       int         NOT NULL,
    role     text        NOT NULL CHECK (role IN ('EXECUTOR', 'HEAD')),
    iin      text        NOT NULL,
    name     text        NOT NULL,
    position text        NOT NULL,
    phone    text,
    sha256   text        NOT NULL,
    at       timestamptz NOT NULL,
    round    int         NOT NULL,
    PRIMARY KEY (report, no, round, role),
    UNIQUE (report, no, round, iin),
    FOREIGN KEY (report, no) REFERENCES report_content
);
COMMENT ON COLUMN report_signature.round IS 'a report given back and checked again is signed anew';

-- What was signed, as it left: the bytes of every file.
CREATE TABLE report_file (
    report   uuid  NOT NULL REFERENCES report,
    language text  NOT NULL CHECK (language IN ('KK', 'RU')),
    format   text  NOT NULL CHECK (format IN ('PDF', 'XLSX')),
    bytes    bytea NOT NULL,
    sha256   text  NOT NULL,
    PRIMARY KEY (report, language, format)
);

CREATE TABLE report_delivery (
    report     uuid        NOT NULL REFERENCES report,
    channel    text        NOT NULL CHECK (channel IN ('MAIL', 'EDMS')),
    outbox     uuid        NOT NULL,
    state      text        NOT NULL CHECK (state IN ('UNDER_WAY', 'ACCEPTED', 'REFUSED', 'STOPPED')),
    reference  text,
    reason     text,
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (report, channel)
);
COMMENT ON COLUMN report_delivery.reference IS 'reply of the mail server, or number of the document';

CREATE TABLE report_event (
    report   uuid        NOT NULL REFERENCES report,
    sequence bigint      NOT NULL,
    type     text        NOT NULL,
    state    text        NOT NULL,
    at       timestamptz NOT NULL,
    actor    jsonb       NOT NULL,
    payload  jsonb       NOT NULL,
    PRIMARY KEY (report, sequence)
);

-- Decisions to support are looked for across all cases once a quarter.
CREATE INDEX case_event_approved ON case_event (at) WHERE type = 'Approved';

-- What was checked cannot be exchanged for another content under the same signatures.
CREATE FUNCTION keep_checked_content() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
    IF OLD.state <> 'DRAFT' AND NEW.content_no <> OLD.content_no THEN
        RAISE EXCEPTION 'the content of a checked report does not change';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER report_keeps_checked_content BEFORE UPDATE ON report FOR EACH ROW EXECUTE FUNCTION keep_checked_content();
