-- Which systems may call the gateway. A key is kept as HMAC-SHA-256 under the gateway's pepper, never in clear.
CREATE TABLE client (
    name            text PRIMARY KEY CHECK (name ~ '^[a-z][a-z0-9-]{1,39}$'),
    title           text        NOT NULL,
    scopes          text[]      NOT NULL,
    rate_per_second integer     NOT NULL DEFAULT 100 CHECK (rate_per_second > 0),
    enabled         boolean     NOT NULL DEFAULT true,
    created_at      timestamptz NOT NULL DEFAULT now()
);

-- Two slots: the key in use and its successor. A third valid key cannot exist.
CREATE TABLE client_key (
    client     text        NOT NULL REFERENCES client,
    slot       smallint    NOT NULL CHECK (slot IN (1, 2)),
    hash       bytea       NOT NULL UNIQUE CHECK (octet_length(hash) = 32),
    not_before timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (client, slot),
    CHECK (expires_at > not_before)
);

-- Persons that a client vouched for when it called in their name.
CREATE TABLE actor (
    id         uuid PRIMARY KEY,
    client     text        NOT NULL REFERENCES client,
    iin        text        NOT NULL,
    name       text        NOT NULL,
    position   text        NOT NULL,
    first_seen timestamptz NOT NULL DEFAULT now(),
    UNIQUE (client, iin, name, position)
);

-- Who read or did what (XC-R-046 forbids the values themselves here). Append-only for the application.
CREATE TABLE audit_entry (
    id      uuid PRIMARY KEY,
    at      timestamptz NOT NULL DEFAULT now(),
    client  text        NOT NULL,
    actor   uuid REFERENCES actor,
    act     text        NOT NULL,
    subject text        NOT NULL
);
CREATE INDEX audit_entry_subject ON audit_entry (subject, id);
CREATE INDEX audit_entry_client ON audit_entry (client, id);
