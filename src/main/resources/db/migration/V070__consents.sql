-- Consents to disclose primary statistics (DPR-R-116, DPR-D-13): who, which quarters, which lines.
CREATE TABLE stat_consent (
    id            uuid        PRIMARY KEY,
    subject       varchar(12) COLLATE "C" NOT NULL CHECK (subject ~ '^[0-9]{12}$'),
    case_id       uuid        REFERENCES case_file (id),
    agreement_on  date        NOT NULL,
    first_quarter char(7) COLLATE "C" NOT NULL CHECK (first_quarter ~ '^[0-9]{4}-Q[1-4]$'),
    last_quarter  char(7) COLLATE "C" NOT NULL CHECK (last_quarter ~ '^[0-9]{4}-Q[1-4]$'),
    signed_on     date        NOT NULL,
    withdrawn_on  date,
    ended_on      date,
    imported      boolean     NOT NULL DEFAULT false,
    CHECK (first_quarter <= last_quarter)
);
CREATE INDEX stat_consent_subject ON stat_consent (subject);
CREATE UNIQUE INDEX stat_consent_of_case ON stat_consent (case_id) WHERE case_id IS NOT NULL;
COMMENT ON COLUMN stat_consent.withdrawn_on IS 'from this day no new values are taken and those held are hidden';
COMMENT ON COLUMN stat_consent.ended_on IS 'from this day no new values are taken; those held stay visible';

CREATE TABLE stat_consent_line (
    consent_id uuid NOT NULL REFERENCES stat_consent (id),
    form       text COLLATE "C" NOT NULL,
    section    text COLLATE "C" NOT NULL,
    line       text COLLATE "C" NOT NULL,
    PRIMARY KEY (consent_id, form, section, line)
);

-- What happened to a consent, by whom and why; never changed, only added to. The Bureau learns of each by a batch.
CREATE TABLE stat_consent_change (
    id         uuid        PRIMARY KEY,
    consent_id uuid        NOT NULL REFERENCES stat_consent (id),
    action     text        NOT NULL CHECK (action IN ('GRANTED', 'WITHDRAWN', 'ENDED')),
    on_date    date        NOT NULL,
    actor      text        NOT NULL,
    ground     text        NOT NULL,
    at         timestamptz NOT NULL,
    UNIQUE (consent_id, action)
);

-- What was told to the Bureau: all running consents (FULL), or what changed since the batch before (CHANGES).
CREATE TABLE stat_consent_batch (
    number      bigint      PRIMARY KEY CHECK (number > 0),
    kind        text        NOT NULL CHECK (kind IN ('FULL', 'CHANGES')),
    state       text        NOT NULL CHECK (state IN ('PREPARED', 'SENT', 'OVERDUE', 'STOPPED', 'ACCEPTED', 'REFUSED')),
    file_name   text        NOT NULL UNIQUE,
    consents    integer     NOT NULL,
    rows        integer     NOT NULL,
    message     uuid        NOT NULL,
    prepared_at timestamptz NOT NULL,
    sent_at     timestamptz,
    receipt_due timestamptz NOT NULL,
    receipt_at  timestamptz,
    receipt     jsonb,
    silence     text
);
CREATE INDEX stat_consent_batch_open ON stat_consent_batch (number) WHERE state NOT IN ('ACCEPTED', 'REFUSED');
COMMENT ON COLUMN stat_consent_batch.message IS 'row of the outbox, whose delivery the batch follows';
COMMENT ON COLUMN stat_consent_batch.silence IS 'why no receipt came by itself: EXPIRED, or PARKED with the fault';

CREATE TABLE stat_consent_batch_member (
    batch      bigint NOT NULL REFERENCES stat_consent_batch (number),
    consent_id uuid   NOT NULL REFERENCES stat_consent (id),
    action     text   NOT NULL CHECK (action IN ('GRANTED', 'WITHDRAWN', 'ENDED')),
    PRIMARY KEY (batch, consent_id)
);
CREATE INDEX stat_consent_batch_member_consent ON stat_consent_batch_member (consent_id, action);

-- Work that is done at set times by whichever node comes first.
CREATE TABLE stat_schedule (
    name        text        PRIMARY KEY,
    done_for    timestamptz NOT NULL DEFAULT '-infinity',
    holder      uuid,
    lease_until timestamptz
);
COMMENT ON COLUMN stat_schedule.done_for IS 'the last set moment (business time) that was served';
INSERT INTO stat_schedule (name) VALUES ('consent-batch'), ('consent-receipts');
