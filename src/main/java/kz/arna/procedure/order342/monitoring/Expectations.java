package kz.arna.procedure.order342.monitoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kz.arna.base.Kazakhstan;
import kz.arna.casefile.Page;
import kz.arna.reference.Settings;
import kz.arna.rules.order342.Order342;
import kz.arna.statistics.JdbcStatValues;
import kz.arna.statistics.StatForm;
import kz.arna.statistics.StatLines;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was expected of the Bureau and of applicants, what came, and what is missing. */
@Component
public class Expectations {

    /**
     * Quarters that are over, of the consent's period and of the watching, which a late payment puts off, by the forms that the
     * category lets expect. Where the Bureau sends the other one, it has its own size of the enterprise, and that form takes the
     * place (AMB-DPR-22); 1-Т goes with 1-ПФ. A value that a withdrawn consent hides has not come.
     */
    private static final String EXPECTED = """
            WITH likely AS (
                SELECT c.number, a.case_id, a.subject, c.applicant_name, a.agreement_on, a.paid_on, a.ended_on,
                       a.import_id IS NOT NULL AS imported, q.first::date AS first,
                       (q.first + interval '3 months' - interval '1 day')::date AS last,
                       to_char(q.first, 'YYYY"-Q"Q') AS quarter, f.form AS likely
                FROM monitored_agreement a
                JOIN case_file c ON c.id = a.case_id
                CROSS JOIN LATERAL generate_series(
                    date_trunc('quarter', a.agreement_on - make_interval(years => :years)),
                    least(greatest(date_trunc('quarter', a.agreement_on + make_interval(years => :years)),
                                   date_trunc('quarter', a.paid_on + make_interval(years => :watched, days => 1))
                                       - interval '3 months'),
                          date_trunc('quarter', :today::timestamp) - interval '3 months'),
                    interval '3 months') AS q (first)
                CROSS JOIN LATERAL unnest(CASE
                    WHEN a.category IN ('MICRO', 'SMALL') THEN ARRAY['0031102']
                    WHEN a.category IN ('MEDIUM', 'LARGE') THEN ARRAY['0051102', '1211101']
                    ELSE ARRAY['ANY'] END) AS f (form)
                WHERE a.ended_on IS NULL OR q.first <= a.ended_on
            ), expected AS (
                SELECT l.*, CASE WHEN l.likely = '1211101' THEN l.likely
                                 WHEN s.finance AND NOT s.small THEN '0051102'
                                 WHEN s.small AND NOT s.finance THEN '0031102' ELSE l.likely END AS form
                FROM likely l
                CROSS JOIN LATERAL (
                    SELECT count(*) FILTER (WHERE v.form = '0051102') > 0 AND :asSent AS finance,
                           count(*) FILTER (WHERE v.form = '0031102') > 0 AND :asSent AS small,
                           count(*) FILTER (WHERE v.form = '1211101') > 0 AS labour
                    FROM stat_value v WHERE v.subject = l.subject AND v.quarter = l.quarter AND %1$s) AS s
                WHERE NOT (l.likely = '1211101' AND s.small AND NOT s.finance AND NOT s.labour)
            ), counted AS (
                SELECT e.*,
                    greatest(e.last + :day, e.agreement_on) AS due,
                    e.last > e.paid_on AND e.last <= (e.paid_on + make_interval(years => :watched))::date
                        AND (e.ended_on IS NULL OR NOT :stops OR e.last <= e.ended_on) AS asked,
                    EXISTS (SELECT FROM stat_consent k WHERE k.case_id = e.case_id AND k.withdrawn_on IS NULL
                        AND k.ended_on IS NULL AND e.quarter BETWEEN k.first_quarter AND k.last_quarter) AS consented,
                    n.bureau, n.applicant, n.came,
                    CASE e.form WHEN '0051102' THEN :finance WHEN '1211101' THEN :labour
                                WHEN '0031102' THEN :small ELSE 1 END AS wanted
                FROM expected e
                CROSS JOIN LATERAL (
                    SELECT count(DISTINCT (v.section, v.line)) FILTER (WHERE v.source = 'BUREAU') AS bureau,
                           count(DISTINCT (v.section, v.line)) FILTER (WHERE v.source = 'APPLICANT') AS applicant,
                           count(DISTINCT (v.section, v.line)) AS came
                    FROM stat_value v
                    WHERE v.subject = e.subject AND v.quarter = e.quarter
                        AND (v.form = e.form OR e.form = 'ANY' AND v.form <> '1211101') AND %1$s) AS n
            ), judged AS (
                SELECT *, CASE WHEN sent >= wanted THEN 'RECEIVED'
                               WHEN sent > 0 THEN 'PARTLY'
                               WHEN due < :today THEN 'OVERDUE' ELSE 'EXPECTED' END AS state
                FROM counted
                CROSS JOIN LATERAL (
                    SELECT CASE :source::text WHEN 'BUREAU' THEN bureau WHEN 'APPLICANT' THEN applicant ELSE came END AS sent) s
                WHERE CASE :source::text WHEN 'BUREAU' THEN consented WHEN 'APPLICANT' THEN asked ELSE true END
            )
            SELECT * FROM judged
            WHERE (:form::text IS NULL OR form = :form) AND (:quarter::text IS NULL OR quarter = :quarter)
              AND (:subject::text IS NULL OR subject = :subject) AND (:state::text IS NULL OR state = :state
                   OR :state = 'OVERDUE' AND state = 'PARTLY' AND due < :today)
              AND (:after::text IS NULL OR number || '|' || quarter || '|' || form > :after)
            ORDER BY number || '|' || quarter || '|' || form LIMIT :limit
            """.formatted(JdbcStatValues.SHOWN);

    private final JdbcClient jdbc;
    private final Order342 rules;
    private final Settings settings;
    private final Clock clock;

    Expectations(JdbcClient jdbc, Order342 rules, Settings settings, Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.settings = settings;
        this.clock = clock;
    }

    /** A page of expectations by case, quarter and form. */
    public Page<Expectation> list(Expectation.Filter filter) {
        LocalDate today = Kazakhstan.dayOf(clock.instant());
        List<Expectation> rows = jdbc.sql(EXPECTED)
                .param("years", rules.rulebook().law().on(today).whole("consent.years"))
                .param("watched", rules.rulebook().law().on(today).whole("monitoring.years"))
                .param("source", filter.source() == null ? "" : filter.source().name())
                .param("today", today)
                .param("day", figuresDay())
                .param("finance", lines(StatForm.ENTERPRISE_FINANCE))
                .param("labour", lines(StatForm.LABOUR))
                .param("small", lines(StatForm.SMALL_ENTERPRISE))
                .param("asSent", asSent())
                .param("stops", setting("AMB-DPR-35").equals("STOPS"))
                .param("form", filter.form())
                .param("quarter", filter.quarter())
                .param("subject", filter.subject())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("after", filter.after())
                .param("limit", filter.limit() + 1)
                .query(Expectations::read)
                .list();
        boolean more = rows.size() > filter.limit();
        List<Expectation> page = more ? rows.subList(0, filter.limit()) : rows;
        return new Page<>(page, more ? page.getLast().key() : null);
    }

    private int figuresDay() {
        return Integer.parseInt(setting("dpr.figures.day"));
    }

    private boolean asSent() {
        return setting("AMB-DPR-22").equals("AS_SENT");
    }

    private String setting(String key) {
        return settings.text(key, rules.rulebook().defaults().getOrDefault(key, ""));
    }

    private static int lines(StatForm form) {
        return StatLines.monitored().of(form).size();
    }

    private static Expectation read(ResultSet row, int index) throws SQLException {
        return new Expectation(
                row.getString("number"),
                row.getString("subject"),
                row.getString("applicant_name"),
                row.getString("quarter"),
                row.getString("form"),
                row.getObject("due", LocalDate.class),
                row.getBoolean("consented"),
                row.getBoolean("asked"),
                row.getInt("wanted"),
                row.getInt("bureau"),
                row.getInt("applicant"),
                Expectation.State.valueOf(row.getString("state")),
                row.getBoolean("imported"));
    }
}
