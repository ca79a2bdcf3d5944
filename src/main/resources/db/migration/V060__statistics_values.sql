-- Values of the monitored lines. Key texts sort by bytes: a quarter written yyyy-Qn sorts as time goes.
CREATE TABLE stat_value (
    subject       text          COLLATE "C" NOT NULL,
    form          text          COLLATE "C" NOT NULL,
    section       text          COLLATE "C" NOT NULL,
    line          text          COLLATE "C" NOT NULL,
    quarter       text          COLLATE "C" NOT NULL,
    activity      text          COLLATE "C" NOT NULL,
    source        text          COLLATE "C" NOT NULL CHECK (source IN ('BUREAU', 'APPLICANT')),
    activity_kind text          NOT NULL,
    value         numeric(19,2) NOT NULL,
    origin        uuid          NOT NULL,
    row_number    integer       NOT NULL,
    loaded_at     timestamptz   NOT NULL DEFAULT now(),
    PRIMARY KEY (subject, form, section, line, quarter, activity, source)
);
COMMENT ON COLUMN stat_value.form IS 'numeric index: 0051102 (1-PF), 1211101 (1-T), 0031102 (2-MP)';
COMMENT ON COLUMN stat_value.activity IS 'OKED code without dots, or TOTAL';
COMMENT ON COLUMN stat_value.activity_kind IS 'MAIN, SECONDARY, TOTAL';
COMMENT ON COLUMN stat_value.value IS 'in the unit of the line: thousand tenge or persons';
COMMENT ON COLUMN stat_value.origin IS 'stat_file of the Bureau, or the report of the applicant';
COMMENT ON COLUMN stat_value.loaded_at IS 'business time';

-- What a correction replaced. Nobody rewrites it.
CREATE TABLE stat_value_replaced (
    id            bigint        GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    subject       text          COLLATE "C" NOT NULL,
    form          text          COLLATE "C" NOT NULL,
    section       text          COLLATE "C" NOT NULL,
    line          text          COLLATE "C" NOT NULL,
    quarter       text          COLLATE "C" NOT NULL,
    activity      text          COLLATE "C" NOT NULL,
    source        text          COLLATE "C" NOT NULL,
    activity_kind text          NOT NULL,
    value         numeric(19,2) NOT NULL,
    origin        uuid          NOT NULL,
    row_number    integer       NOT NULL,
    loaded_at     timestamptz   NOT NULL,
    replaced_by   uuid          NOT NULL,
    replaced_at   timestamptz   NOT NULL
);
CREATE INDEX stat_value_replaced_by_key ON stat_value_replaced (subject, form, section, line, quarter, activity, source);

-- Regional average wages (SUB-R-013): one value per region and period, the old ones kept.
CREATE TABLE regional_wage (
    region     text          COLLATE "C" NOT NULL,
    period     text          COLLATE "C" NOT NULL,
    value      numeric(19,2) NOT NULL,
    origin     uuid          NOT NULL,
    row_number integer       NOT NULL,
    loaded_at  timestamptz   NOT NULL DEFAULT now(),
    PRIMARY KEY (region, period)
);
COMMENT ON COLUMN regional_wage.region IS 'KATO code, nine digits';
COMMENT ON COLUMN regional_wage.period IS 'yyyy or yyyy-Qn';
COMMENT ON COLUMN regional_wage.value IS 'average monthly nominal wage, tenge';

CREATE TABLE regional_wage_replaced (
    id          bigint        GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    region      text          COLLATE "C" NOT NULL,
    period      text          COLLATE "C" NOT NULL,
    value       numeric(19,2) NOT NULL,
    origin      uuid          NOT NULL,
    row_number  integer       NOT NULL,
    loaded_at   timestamptz   NOT NULL,
    replaced_by uuid          NOT NULL,
    replaced_at timestamptz   NOT NULL
);
