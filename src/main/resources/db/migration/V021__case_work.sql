-- What is due, for the runner and for people.

CREATE TABLE deadline (
    id          uuid PRIMARY KEY,
    case_id     uuid        NOT NULL REFERENCES case_file (id),
    kind        text        NOT NULL,
    clause      text        NOT NULL,
    starts_at   timestamptz NOT NULL,
    due_at      timestamptz NOT NULL,
    warn_at     timestamptz,
    rule        jsonb       NOT NULL,
    warned_at   timestamptz,
    breached_at timestamptz,
    closed_at   timestamptz,
    not_before  timestamptz NOT NULL DEFAULT now(),
    attempts    int         NOT NULL DEFAULT 0
);
CREATE INDEX deadline_of_case ON deadline (case_id);
CREATE UNIQUE INDEX deadline_open ON deadline (case_id, kind) WHERE closed_at IS NULL;
CREATE INDEX deadline_to_warn ON deadline (warn_at) WHERE closed_at IS NULL AND warned_at IS NULL;
CREATE INDEX deadline_to_breach ON deadline (due_at) WHERE closed_at IS NULL AND breached_at IS NULL;
COMMENT ON COLUMN deadline.not_before IS 'database time before which a failed warning or breach is not tried again';

-- A done item is deleted in the transaction that did it; the case's events tell what was done.
CREATE TABLE work_item (
    id          uuid PRIMARY KEY,
    case_id     uuid        NOT NULL REFERENCES case_file (id),
    kind        text        NOT NULL,
    due         timestamptz NOT NULL,
    place       timestamptz NOT NULL,
    payload     jsonb,
    state       text        NOT NULL DEFAULT 'READY' CHECK (state IN ('READY', 'PARKED')),
    attempts    int         NOT NULL DEFAULT 0,
    not_before  timestamptz NOT NULL DEFAULT now(),
    fault       text
);
CREATE INDEX work_item_ready ON work_item (kind, due, place, id) WHERE state = 'READY';
CREATE INDEX work_item_of_case ON work_item (case_id);
COMMENT ON COLUMN work_item.due IS 'business time';
COMMENT ON COLUMN work_item.place IS 'place in the queue among items due at one moment: submission moment of the case';
COMMENT ON COLUMN work_item.not_before IS 'database time before which a failed item is not tried again';
COMMENT ON COLUMN work_item.fault IS 'class of the last failure, never its text';

CREATE TABLE task (
    id              uuid PRIMARY KEY,
    case_id         uuid        NOT NULL REFERENCES case_file (id),
    kind            text        NOT NULL,
    reason_kk       text        NOT NULL,
    reason_ru       text        NOT NULL,
    reason_en       text        NOT NULL,
    clause          text        NOT NULL,
    due             timestamptz,
    urgency         timestamptz NOT NULL GENERATED ALWAYS AS (coalesce(due, 'infinity'::timestamptz)) STORED,
    details         jsonb,
    opened_at       timestamptz NOT NULL,
    assignee        text,
    assignee_iin    text,
    closed_at       timestamptz,
    closed_by       text
);
CREATE INDEX task_of_case ON task (case_id);
CREATE UNIQUE INDEX task_open ON task (case_id, kind) WHERE closed_at IS NULL;
CREATE INDEX task_by_urgency ON task (urgency, id) WHERE closed_at IS NULL;
