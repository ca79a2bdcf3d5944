-- An operator's resend, ask-again or reprocess of many messages: the list is frozen first, looked at, then run.
CREATE TABLE replay (
    id         uuid        PRIMARY KEY,
    kind       text        NOT NULL CHECK (kind IN ('RESEND', 'ASK_AGAIN', 'REPROCESS')),
    filter     jsonb       NOT NULL,
    per_second integer     NOT NULL CHECK (per_second BETWEEN 1 AND 1000),
    state      text        NOT NULL CHECK (state IN ('FROZEN', 'RUNNING', 'PAUSED', 'CANCELLED', 'FINISHED')),
    by_whom    text        NOT NULL,
    reason     text        NOT NULL,
    total      integer     NOT NULL,
    done       integer     NOT NULL DEFAULT 0,
    failed     integer     NOT NULL DEFAULT 0,
    next_at    timestamptz NOT NULL DEFAULT now(),
    created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX replay_running ON replay (next_at) WHERE state = 'RUNNING';

CREATE TABLE replay_item (
    replay uuid    NOT NULL REFERENCES replay,
    no     integer NOT NULL,
    target uuid    NOT NULL,
    state  text    NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'DONE', 'FAILED')),
    note   text,
    PRIMARY KEY (replay, no)
);
CREATE INDEX replay_item_open ON replay_item (replay, no) WHERE state = 'OPEN';
