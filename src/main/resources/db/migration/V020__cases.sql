-- The canonical case and the history that nobody rewrites.

CREATE SEQUENCE case_number;

CREATE TABLE case_file (
    id              uuid PRIMARY KEY,
    number          text        NOT NULL UNIQUE,
    type            text        NOT NULL,
    state           text        NOT NULL,
    version         bigint      NOT NULL,
    applicant_id    text        NOT NULL,
    applicant_name  text        NOT NULL,
    name_key        text        NOT NULL,
    client          text        NOT NULL,
    external_id     text        NOT NULL,
    language        text        NOT NULL,
    submitted_at    timestamptz NOT NULL,
    received_at     timestamptz NOT NULL,
    registered_at   timestamptz,
    result_due      date,
    rule_version    text,
    application     jsonb       NOT NULL,
    schema_version  int         NOT NULL,
    message         uuid        NOT NULL,
    updated_at      timestamptz NOT NULL,
    head_sequence   int         NOT NULL,
    head_hash       bytea       NOT NULL,
    touched_at      timestamptz NOT NULL DEFAULT now(),
    UNIQUE (external_id, client)
);
-- Room on each page, so that a case's few moves stay on it.
ALTER TABLE case_file SET (fillfactor = 85);
CREATE INDEX case_file_by_state ON case_file (state, id);
CREATE INDEX case_file_by_client ON case_file (client, id);
CREATE INDEX case_file_by_applicant ON case_file (applicant_id, id);
CREATE INDEX case_file_by_name ON case_file (name_key text_pattern_ops, id);
CREATE INDEX case_file_touched ON case_file USING brin (touched_at);
COMMENT ON COLUMN case_file.name_key IS 'the name as it is looked for: lower case, without legal form and quotes';
COMMENT ON COLUMN case_file.updated_at IS 'business time of the last event';
COMMENT ON COLUMN case_file.touched_at IS 'database time of the last event, by which anchoring finds what moved';

CREATE TABLE case_event (
    case_id         uuid        NOT NULL REFERENCES case_file (id),
    sequence        int         NOT NULL,
    type            text        NOT NULL,
    state           text        NOT NULL,
    at              timestamptz NOT NULL,
    actor           text        NOT NULL,
    payload         text,
    payload_digest  bytea       NOT NULL,
    previous        bytea       NOT NULL,
    hash            bytea       NOT NULL,
    PRIMARY KEY (case_id, sequence)
);
COMMENT ON COLUMN case_event.actor IS 'JSON text, byte for byte as it was hashed';
COMMENT ON COLUMN case_event.payload IS 'JSON text, byte for byte as it was hashed; emptied when its retention ends';

CREATE TABLE emptied_payload (
    case_id     uuid        NOT NULL,
    sequence    int         NOT NULL,
    reason      text        NOT NULL,
    at          timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (case_id, sequence)
);

-- The only way in which the application's role may touch a written event: the payload goes, its digest stays.
CREATE FUNCTION empty_event_payload(of_case uuid, of_sequence int, why text) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS
$$
BEGIN
    UPDATE case_event SET payload = NULL
     WHERE case_id = of_case AND sequence = of_sequence AND payload IS NOT NULL;
    IF NOT FOUND THEN
        RETURN false;
    END IF;
    INSERT INTO emptied_payload (case_id, sequence, reason) VALUES (of_case, of_sequence, why);
    RETURN true;
END
$$;

CREATE TABLE chain_anchor (
    id          bigint PRIMARY KEY,
    at          timestamptz NOT NULL,
    heads       bigint      NOT NULL,
    previous    bytea       NOT NULL,
    hash        bytea       NOT NULL
);

CREATE TABLE chain_anchor_head (
    anchor      bigint NOT NULL,
    case_id     uuid   NOT NULL,
    sequence    int    NOT NULL,
    hash        bytea  NOT NULL,
    PRIMARY KEY (case_id, sequence)
);
CREATE INDEX chain_anchor_head_by_anchor ON chain_anchor_head (anchor, case_id);
