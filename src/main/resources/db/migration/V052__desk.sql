-- Calls of the desk that carried an Idempotency-Key, and what they were answered.
CREATE TABLE desk_call (
    client          text        NOT NULL,
    idempotency_key text        NOT NULL,
    request_sha256  text        NOT NULL,
    answer          jsonb,
    at              timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (client, idempotency_key)
);
