-- What is known about a case and what was concluded from it; nothing of it is overwritten. The latest is what was
-- recorded last: business time may stand still.

CREATE TABLE finding (
    id          uuid PRIMARY KEY,
    case_id     uuid        NOT NULL REFERENCES case_file (id),
    fact        text        NOT NULL,
    value       jsonb       NOT NULL,
    ground      text        NOT NULL,
    document    text,
    actor       text        NOT NULL,
    at          timestamptz NOT NULL,
    recorded    bigint GENERATED ALWAYS AS IDENTITY
);
CREATE INDEX finding_of_case ON finding (case_id, fact, recorded);

CREATE TABLE evidence (
    id          uuid PRIMARY KEY,
    case_id     uuid        NOT NULL REFERENCES case_file (id),
    partner     text        NOT NULL,
    message     text        NOT NULL,
    as_of       date,
    raw_message uuid        NOT NULL,
    canonical   jsonb       NOT NULL,
    mapping     text        NOT NULL,
    at          timestamptz NOT NULL,
    recorded    bigint GENERATED ALWAYS AS IDENTITY,
    UNIQUE (case_id, partner, message, raw_message, mapping)
);

CREATE TABLE assessment (
    id              uuid PRIMARY KEY,
    case_id         uuid        NOT NULL REFERENCES case_file (id),
    stage           text        NOT NULL,
    rule_version    text        NOT NULL,
    settings        jsonb       NOT NULL,
    request         jsonb       NOT NULL,
    result          jsonb       NOT NULL,
    outcome         text        NOT NULL,
    at              timestamptz NOT NULL,
    recorded        bigint GENERATED ALWAYS AS IDENTITY
);
CREATE INDEX assessment_of_case ON assessment (case_id, stage, recorded);
