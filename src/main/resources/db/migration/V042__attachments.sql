-- Documents by the SHA-256 of their bytes. PDF is compressed already: chunks are stored outside the row and as they are.
CREATE TABLE attachment (
    sha256        bytea PRIMARY KEY CHECK (octet_length(sha256) = 32),
    size          bigint      NOT NULL CHECK (size > 0),
    pages         integer     NOT NULL,
    colour_images boolean,
    text_layer    boolean,
    virus_scan    text        NOT NULL CHECK (virus_scan IN ('CLEAN', 'NOT_SCANNED')),
    stored_at     timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE attachment_chunk (
    sha256 bytea   NOT NULL REFERENCES attachment,
    no     integer NOT NULL,
    bytes  bytea   NOT NULL,
    PRIMARY KEY (sha256, no)
);
ALTER TABLE attachment_chunk ALTER COLUMN bytes SET STORAGE EXTERNAL;

-- Only a client that sent the bytes may refer to them.
CREATE TABLE attachment_grant (
    client     text        NOT NULL,
    sha256     bytea       NOT NULL REFERENCES attachment,
    granted_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (client, sha256)
);
