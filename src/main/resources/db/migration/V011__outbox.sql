-- Which processes live. A node beats every two seconds; the leases of a silent one are free.
CREATE TABLE node (
    id         uuid        PRIMARY KEY,
    name       text        NOT NULL,
    started_at timestamptz NOT NULL DEFAULT now(),
    beat_at    timestamptz NOT NULL DEFAULT now()
);

-- What is to be sent. The id is that of the journalled message, whose bytes stand in "message".
-- Business times (not_before, last_moment) are compared with the gateway's clock, next_at and lease_until with now().
CREATE TABLE outbox (
    id           uuid        PRIMARY KEY,
    sequence     bigint      GENERATED ALWAYS AS IDENTITY,
    partner      text        NOT NULL,
    message      text        NOT NULL,
    lane         text        NOT NULL,
    correlation  text        NOT NULL,
    asked        text        NOT NULL,
    subject      text        NOT NULL,
    repeat_class text        NOT NULL CHECK (repeat_class IN ('D', 'R', 'Q')),
    cause        uuid,
    state        text        NOT NULL DEFAULT 'READY'
        CHECK (state IN ('READY', 'LEASED', 'SENT', 'DONE', 'PARKED', 'EXPIRED', 'CANCELLED')),
    waiting      boolean     NOT NULL DEFAULT false,
    not_before   timestamptz NOT NULL,
    last_moment  timestamptz NOT NULL,
    next_at      timestamptz NOT NULL DEFAULT now(),
    attempts     integer     NOT NULL DEFAULT 0,
    fault        text,
    vouched      boolean     NOT NULL DEFAULT false,
    told         boolean     NOT NULL DEFAULT true,
    lease_token  uuid,
    leased_by    uuid,
    lease_until  timestamptz,
    created_at   timestamptz NOT NULL DEFAULT now(),
    changed_at   timestamptz NOT NULL DEFAULT now(),
    UNIQUE (partner, correlation)
) WITH (autovacuum_vacuum_scale_factor = 0.02, fillfactor = 80);

COMMENT ON COLUMN outbox.asked IS 'correlation as the sender gave it; asking again makes a new correlation, but answers the same question';
COMMENT ON COLUMN outbox.waiting IS 'ready, but seen behind an unfinished message of its lane; finishing that one wakes it';
COMMENT ON COLUMN outbox.vouched IS 'a person decided that it may be resent although nobody knows whether it arrived';
COMMENT ON COLUMN outbox.told IS 'whether the sender knows that no answer will come by itself';

CREATE INDEX outbox_due ON outbox (partner, next_at) WHERE state = 'READY' AND NOT waiting;
CREATE INDEX outbox_lane ON outbox (partner, lane, sequence) WHERE state IN ('READY', 'LEASED', 'SENT', 'PARKED');
CREATE INDEX outbox_last_moment ON outbox (last_moment) WHERE state IN ('READY', 'SENT');
CREATE INDEX outbox_leased ON outbox (lease_until) WHERE state = 'LEASED';
CREATE INDEX outbox_untold ON outbox (next_at) WHERE NOT told;
CREATE INDEX outbox_by_subject ON outbox (subject);
CREATE INDEX outbox_by_partner ON outbox (partner, id);

CREATE TABLE delivery_attempt (
    outbox      uuid        NOT NULL,
    no          integer     NOT NULL,
    node        uuid        NOT NULL,
    started     timestamptz NOT NULL DEFAULT now(),
    ended       timestamptz,
    fault       text,
    http_status integer,
    duration_ms integer,
    PRIMARY KEY (outbox, no)
);

-- An operator's pause, or the gateway's own after DENIED. Holds for all nodes.
CREATE TABLE partner_control (
    partner text        PRIMARY KEY,
    paused  boolean     NOT NULL,
    reason  text        NOT NULL,
    by_whom text        NOT NULL,
    since   timestamptz NOT NULL DEFAULT now()
);
