-- Files from the Bureau. A row is a file as some node saw it in the folder; its states follow each other, one
-- transaction each. All moments are the database's.
CREATE TABLE stat_file (
    id           uuid        PRIMARY KEY,
    folder       text        NOT NULL,
    name         text        NOT NULL,
    size         bigint      NOT NULL,
    modified     timestamptz NOT NULL,
    state        text        NOT NULL CHECK (state IN
        ('STRANGE', 'SEEN', 'CLAIMED', 'STAGED', 'CHECKED', 'APPLIED', 'RECEIPTED', 'ARCHIVED')),
    manifest     text,
    sha256       text        COLLATE "C",
    original     uuid,
    verdict      text        CHECK (verdict IN ('APPLIED', 'REFUSED', 'DUPLICATE')),
    duplicate_of uuid        REFERENCES stat_file (id),
    rows         bigint      NOT NULL DEFAULT 0,
    accepted     bigint      NOT NULL DEFAULT 0,
    aside        bigint      NOT NULL DEFAULT 0,
    errors       bigint      NOT NULL DEFAULT 0,
    applied      bigint      NOT NULL DEFAULT 0,
    replaced     bigint      NOT NULL DEFAULT 0,
    unchanged    bigint      NOT NULL DEFAULT 0,
    cover        text,
    seen_at      timestamptz NOT NULL DEFAULT now(),
    looked_at    timestamptz NOT NULL DEFAULT now(),
    complete_at  timestamptz,
    claimed_at   timestamptz,
    staged_at    timestamptz,
    checked_at   timestamptz,
    applied_at   timestamptz,
    receipted_at timestamptz,
    archived_at  timestamptz,
    purged_at    timestamptz,
    lease_token  uuid,
    leased_by    uuid,
    lease_until  timestamptz,
    attempts     integer     NOT NULL DEFAULT 0,
    next_at      timestamptz NOT NULL DEFAULT now(),
    fault        text,
    UNIQUE (folder, name, size, modified)
);
CREATE UNIQUE INDEX stat_file_sha256 ON stat_file (sha256) WHERE verdict IS NULL OR verdict = 'APPLIED';
CREATE INDEX stat_file_open ON stat_file (complete_at, name) WHERE state NOT IN ('STRANGE', 'ARCHIVED');
CREATE INDEX stat_file_by_name ON stat_file (name);
COMMENT ON COLUMN stat_file.state IS 'STRANGE: not a name of the agreement, or a manifest without its file; never opened';
COMMENT ON COLUMN stat_file.verdict IS 'decided with CHECKED; APPLIED is carried out with the state of that name';
COMMENT ON COLUMN stat_file.original IS 'lease under which the pieces that count were written; a node that was thought dead may write others';
COMMENT ON COLUMN stat_file.cover IS 'fingerprint of the running consents that the rows were compared with';
COMMENT ON COLUMN stat_file.complete_at IS 'since when nothing more is expected of its writer; files are applied in this order';

-- The original: gzip, in pieces, each sealed by AES-GCM; deleted after a set time.
CREATE TABLE stat_file_piece (
    file   uuid    NOT NULL REFERENCES stat_file (id),
    writer uuid    NOT NULL,
    no     integer NOT NULL,
    bytes  bytea   NOT NULL,
    PRIMARY KEY (file, writer, no)
);
ALTER TABLE stat_file_piece ALTER COLUMN bytes SET STORAGE EXTERNAL;

-- What we write back; sealed, because an error file repeats values.
CREATE TABLE stat_file_paper (
    file  uuid  NOT NULL REFERENCES stat_file (id),
    name  text  NOT NULL,
    bytes bytea NOT NULL,
    PRIMARY KEY (file, name)
);

-- Rows whose values were not taken (XC-R-043). There is no column for a value, nor for the company.
CREATE TABLE stat_file_aside (
    file       uuid    NOT NULL REFERENCES stat_file (id),
    row_number integer NOT NULL,
    form       text    NOT NULL,
    section    text    NOT NULL,
    line       text    NOT NULL,
    quarter    text    NOT NULL,
    reason     text    NOT NULL CHECK (reason IN ('SUBJECT', 'PERIOD', 'LINE')),
    PRIMARY KEY (file, row_number)
);

-- A staging table per file: nothing is left of it when it is dropped, and no load waits for another. It is not logged:
-- after a crash of the database it is empty, which is noticed, and the file is staged again from its archive.
CREATE FUNCTION stat_staging_open(of_file uuid) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
    AS $$
DECLARE
    staging text := 'stat_staging_' || replace(of_file::text, '-', '');
BEGIN
    EXECUTE format('DROP TABLE IF EXISTS public.%I', staging);
    EXECUTE format('CREATE UNLOGGED TABLE public.%I (row_number integer NOT NULL, subject text COLLATE "C" NOT NULL, '
        'section text COLLATE "C" NOT NULL, line text COLLATE "C" NOT NULL, activity text COLLATE "C" NOT NULL, '
        'activity_kind text NOT NULL, value numeric(19,2), reason text)', staging);
    EXECUTE format('GRANT SELECT, INSERT, DELETE ON public.%I TO arna_app', staging);
    RETURN staging;
END
$$;
REVOKE ALL ON FUNCTION stat_staging_open(uuid) FROM PUBLIC;

CREATE FUNCTION stat_staging_drop(of_file uuid) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
    AS $$
BEGIN
    EXECUTE format('DROP TABLE IF EXISTS public.%I', 'stat_staging_' || replace(of_file::text, '-', ''));
END
$$;
REVOKE ALL ON FUNCTION stat_staging_drop(uuid) FROM PUBLIC;
