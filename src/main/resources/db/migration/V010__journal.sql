-- The journal: every message in or out, as bytes, never changed. Partitioned by the id, whose first 48 bits are the
-- millisecond of its making (UUIDv7): a partition is a month, and a look-up by id still touches one index only.
CREATE TABLE message (
    id           uuid        PRIMARY KEY,
    at           timestamptz NOT NULL,
    direction    text        NOT NULL CHECK (direction IN ('IN', 'OUT')),
    party        text        NOT NULL,
    name         text        NOT NULL,
    correlation  text,
    subject      text,
    cause        uuid,
    headers      jsonb       NOT NULL DEFAULT '{}',
    body         bytea       NOT NULL,
    sha256       bytea       NOT NULL CHECK (octet_length(sha256) = 32),
    mapping      text,
    outcome      text        NOT NULL DEFAULT 'ACCEPTED'
) PARTITION BY RANGE (id);

COMMENT ON COLUMN message.sha256 IS 'of the bytes as they came, before tokens and keys were masked';
COMMENT ON COLUMN message.outcome IS 'ACCEPTED, DUPLICATE, BROKEN, UNKNOWN, UNHANDLED, or REJECTED and the problem codes';

CREATE INDEX message_by_correlation ON message (correlation, id) WHERE correlation IS NOT NULL;
CREATE INDEX message_by_subject ON message (subject, id) WHERE subject IS NOT NULL;
CREATE INDEX message_by_party ON message (party, name, id);

CREATE TABLE message_default PARTITION OF message DEFAULT;

CREATE FUNCTION message_floor(moment timestamptz) RETURNS uuid
    LANGUAGE sql IMMUTABLE
    AS $$ SELECT (lpad(to_hex((extract(epoch FROM moment) * 1000)::bigint), 12, '0') || repeat('0', 20))::uuid $$;

-- Runs with the owner's rights, because the application's role cannot create tables. A table is filled and indexed
-- first and attached after, so that readers and writers of the other months never wait.
CREATE FUNCTION message_partitions(ahead integer) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
    AS $$
DECLARE
    month timestamptz;
    part text;
    made integer := 0;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('message_partitions'));
    FOR step IN 0..ahead LOOP
        month := date_trunc('month', now(), 'UTC') + make_interval(months => step);
        part := 'message_' || to_char(month AT TIME ZONE 'UTC', 'YYYY_MM');
        IF to_regclass('public.' || part) IS NULL THEN
            EXECUTE format('CREATE TABLE public.%I (LIKE public.message INCLUDING ALL)', part);
            EXECUTE format('ALTER TABLE public.message ATTACH PARTITION public.%I FOR VALUES FROM (%L) TO (%L)',
                part, message_floor(month), message_floor(date_trunc('month', month + interval '32 days', 'UTC')));
            made := made + 1;
        END IF;
    END LOOP;
    RETURN made;
END
$$;
REVOKE ALL ON FUNCTION message_partitions(integer) FROM PUBLIC;

SELECT message_partitions(3);
