-- An import waits here between preview and confirmation; confirmed ones stay as proof of who brought what.
CREATE TABLE reference_import (
    id           uuid        PRIMARY KEY,
    kind         text        NOT NULL CHECK (kind IN ('CALENDAR', 'PRIORITY_GOODS')),
    sha256       text        NOT NULL,
    content      jsonb       NOT NULL,
    base         text        NOT NULL,
    previewed_by text        NOT NULL,
    previewed_at timestamptz NOT NULL DEFAULT now(),
    confirmed_by text,
    confirmed_at timestamptz,
    reason       text
);

-- The priority-goods list (order 306); a row is never deleted, only ended.
CREATE TABLE priority_good (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code_kind  text   NOT NULL CHECK (code_kind IN ('TNVED', 'OKED')),
    code       text   NOT NULL CHECK (code ~ '^[0-9]{2,10}$'),
    name_kk    text   NOT NULL,
    name_ru    text   NOT NULL,
    valid_from date   NOT NULL,
    valid_to   date,
    source     text   NOT NULL,
    import_id  uuid   NOT NULL REFERENCES reference_import,
    -- A row withdrawn before it began ends the day before its first.
    CHECK (valid_to IS NULL OR valid_to >= valid_from - 1)
);
CREATE INDEX priority_good_validity ON priority_good (valid_from, valid_to);
