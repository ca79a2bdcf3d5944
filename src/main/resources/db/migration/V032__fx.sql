-- What the National Bank said about a day: its rates, or that it published none. Days nobody asked about have no row.
CREATE TABLE fx_day (
    date           date        PRIMARY KEY,
    published      boolean     NOT NULL,
    received_at    timestamptz NOT NULL,
    source_message uuid
);

CREATE TABLE fx_rate (
    date     date           NOT NULL REFERENCES fx_day,
    currency text           NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    unit     integer        NOT NULL CHECK (unit > 0),
    rate     numeric(19, 6) NOT NULL CHECK (rate > 0),
    PRIMARY KEY (date, currency)
);
