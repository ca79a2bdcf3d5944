package kz.arna.statistics.consent;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import kz.arna.base.Uuid7;
import kz.arna.calendar.Quarter;
import kz.arna.statistics.StatLine;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The consents in PostgreSQL. */
@Repository
class JdbcConsents implements Consents {

    private static final String INSERT = """
            INSERT INTO stat_consent (id, subject, case_id, agreement_on, first_quarter, last_quarter, signed_on, imported)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (case_id) WHERE case_id IS NOT NULL DO NOTHING
            """;
    private static final String LINES = """
            INSERT INTO stat_consent_line (consent_id, form, section, line)
            SELECT ?, unnest(CAST(? AS text[])), unnest(CAST(? AS text[])), unnest(CAST(? AS text[]))
            """;
    private static final String CHANGE = """
            INSERT INTO stat_consent_change (id, consent_id, action, on_date, actor, ground, at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String COVER = """
            SELECT EXISTS (SELECT FROM stat_consent c JOIN stat_consent_line l ON l.consent_id = c.id
                WHERE c.subject = ? AND c.withdrawn_on IS NULL AND (? OR c.ended_on IS NULL)
                    AND ? BETWEEN c.first_quarter AND c.last_quarter
                    AND l.form = ? AND l.section = ? AND l.line = ?)
            """;

    private final JdbcClient jdbc;
    private final ConsentRows rows;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    JdbcConsents(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.rows = new ConsentRows(jdbc);
        this.clock = clock;
        this.events = events;
    }

    @Override
    public UUID record(NewConsent consent) {
        if (consent.lines().isEmpty()) {
            throw new IllegalArgumentException("a consent names at least one line");
        }
        UUID id = Uuid7.next();
        if (insert(id, consent) == 0) {
            return ofCase(Objects.requireNonNull(consent.caseId()))
                    .orElseThrow()
                    .id();
        }
        jdbc.sql(LINES)
                .params(
                        id,
                        column(consent, line -> line.form().index()),
                        column(consent, StatLine::section),
                        column(consent, StatLine::line))
                .update();
        change(id, ConsentAction.GRANTED, consent.signedOn(), consent.actor(), consent.ground());
        return id;
    }

    @Override
    public boolean withdraw(UUID id, LocalDate on, String actor, String ground) {
        boolean done = jdbc.sql("UPDATE stat_consent SET withdrawn_on = ? WHERE id = ? AND withdrawn_on IS NULL")
                        .params(on, id)
                        .update()
                == 1;
        if (done) {
            change(id, ConsentAction.WITHDRAWN, on, actor, ground);
        }
        return done;
    }

    @Override
    public boolean end(UUID id, LocalDate on, String actor, String ground) {
        boolean done = jdbc.sql("""
                        UPDATE stat_consent SET ended_on = ?
                        WHERE id = ? AND ended_on IS NULL AND withdrawn_on IS NULL
                        """).params(on, id).update() == 1;
        if (done) {
            change(id, ConsentAction.ENDED, on, actor, ground);
        }
        return done;
    }

    @Override
    public Optional<Consent> get(UUID id) {
        return rows.where("c.id = ?", id).stream().findFirst();
    }

    @Override
    public Optional<Instant> withdrawnAt(UUID id) {
        return jdbc.sql("SELECT at FROM stat_consent_change WHERE consent_id = ? AND action = ?")
                .params(id, ConsentAction.WITHDRAWN.name())
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    @Override
    public Optional<Consent> ofCase(UUID caseId) {
        return rows.where("c.case_id = ?", caseId).stream().findFirst();
    }

    @Override
    public List<Consent> of(String subject) {
        return rows.where("c.subject = ?", subject);
    }

    @Override
    public List<Consent> running() {
        return rows.where("c.withdrawn_on IS NULL AND c.ended_on IS NULL");
    }

    @Override
    public List<Consent> list(@Nullable UUID before, int limit) {
        return jdbc
                .sql("SELECT id FROM stat_consent WHERE CAST(:before AS uuid) IS NULL OR id < :before "
                        + "ORDER BY id DESC LIMIT :limit")
                .param("before", before)
                .param("limit", limit)
                .query(UUID.class)
                .list()
                .stream()
                .map(id -> get(id).orElseThrow())
                .toList();
    }

    @Override
    public boolean covers(String subject, Quarter quarter, StatLine line) {
        return covered(subject, quarter, line, false);
    }

    @Override
    public boolean shows(String subject, Quarter quarter, StatLine line) {
        return covered(subject, quarter, line, true);
    }

    private boolean covered(String subject, Quarter quarter, StatLine line, boolean alsoEnded) {
        return jdbc.sql(COVER)
                .params(subject, alsoEnded, quarter.toString(), line.form().index(), line.section(), line.line())
                .query(Boolean.class)
                .single();
    }

    private int insert(UUID id, NewConsent consent) {
        ConsentPeriod period = ConsentPeriod.around(consent.agreementOn());
        return jdbc.sql(INSERT)
                .params(
                        id,
                        consent.subject(),
                        consent.caseId(),
                        consent.agreementOn(),
                        period.first().toString(),
                        period.last().toString(),
                        consent.signedOn(),
                        consent.imported())
                .update();
    }

    private void change(UUID consent, ConsentAction action, LocalDate on, String actor, String ground) {
        jdbc.sql(CHANGE)
                .params(Uuid7.next(), consent, action.name(), on, actor, ground, Timestamp.from(clock.instant()))
                .update();
        events.publishEvent(new ConsentChanged(consent, action));
    }

    private static String[] column(NewConsent consent, Function<StatLine, String> part) {
        return consent.lines().stream().map(part).toArray(String[]::new);
    }
}
