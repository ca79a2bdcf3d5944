-- (source, the source's id) is taken once; the source is the authenticated client, never a field of the body.
CREATE TABLE receipt_key (
    source      text        NOT NULL,
    external_id text        NOT NULL,
    case_type   text        NOT NULL,
    sha256      bytea       NOT NULL CHECK (octet_length(sha256) = 32),
    case_id     uuid        NOT NULL,
    received_at timestamptz NOT NULL,
    PRIMARY KEY (source, external_id)
);
