-- Settings with their history: the row with the latest valid_from not after the asked moment counts, of two the later id.
CREATE TABLE setting (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    key        text        NOT NULL CHECK (key ~ '^[A-Za-z][A-Za-z0-9.-]{1,79}$'),
    value      text        NOT NULL,
    valid_from timestamptz NOT NULL,
    changed_by text        NOT NULL,
    reason     text        NOT NULL,
    changed_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX setting_key ON setting (key, valid_from DESC, id DESC);
