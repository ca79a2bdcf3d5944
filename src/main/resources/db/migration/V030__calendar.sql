-- A published calendar is never changed: a new version replaces it whole (XC-R-004).
CREATE TABLE calendar_version (
    number       bigint      PRIMARY KEY,
    covers_from  date        NOT NULL,
    covers_to    date        NOT NULL,
    opens        time        NOT NULL,
    closes       time        NOT NULL,
    lunch_from   time        NOT NULL,
    lunch_to     time        NOT NULL,
    hours_clause text        NOT NULL,
    published_by text        NOT NULL,
    reason       text        NOT NULL,
    published_at timestamptz NOT NULL DEFAULT now(),
    CHECK (covers_from <= covers_to)
);

CREATE TABLE calendar_day (
    version    bigint NOT NULL REFERENCES calendar_version,
    date       date   NOT NULL,
    kind       text   NOT NULL CHECK (kind IN ('HOLIDAY', 'SUBSTITUTE_OFF', 'TRANSFER_WORKING')),
    name       text   NOT NULL,
    source     text   NOT NULL,
    valid_from date   NOT NULL,
    PRIMARY KEY (version, date)
);
