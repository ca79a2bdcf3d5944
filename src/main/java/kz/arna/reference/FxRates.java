package kz.arna.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.arna.base.Kazakhstan;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Official rates of the National Bank by day; history is kept for good (XC-R-061). */
@Component
public class FxRates {

    /** The longest run of non-fixing days that is believed; holidays around a New Year make ten. */
    private static final int LONGEST_GAP_DAYS = 15;

    private final JdbcClient jdbc;

    public FxRates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(LocalDate date, boolean published, OffsetDateTime receivedAt) {

        /** "No rates" said on the day itself or earlier may only mean "not yet". */
        boolean isFinal() {
            return published || Kazakhstan.dayOf(receivedAt.toInstant()).isAfter(date);
        }
    }

    /**
     * Stores the bank's answer about a whole day. Idempotent.
     *
     * @param receivedAt when the answer came
     * @param sourceMessage the journal's id of the answer
     */
    @Transactional
    public FxStored store(FxDay day, Instant receivedAt, @Nullable UUID sourceMessage) {
        OffsetDateTime at = receivedAt.atOffset(ZoneOffset.UTC);
        int created = jdbc.sql("INSERT INTO fx_day (date, published, received_at, source_message)"
                        + " VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING")
                .params(Arrays.asList(day.date(), day.published(), at, sourceMessage))
                .update();
        if (created == 1) {
            insert(day.rates());
            return FxStored.NEW;
        }
        boolean published = jdbc.sql("SELECT published FROM fx_day WHERE date = ? FOR UPDATE")
                .param(day.date())
                .query(Boolean.class)
                .single();
        return published ? compare(day) : replaceUnpublished(day, at, sourceMessage);
    }

    /** The rate in force on the day, or what is missing to tell (DPR-R-037, AMB-DPR-10). */
    public FxAnswer onDate(String currency, LocalDate date) {
        LocalDate asked = date;
        for (Row row : known(date)) {
            if (!row.date().equals(asked) || !row.isFinal()) {
                return new FxAnswer.Missing(asked);
            }
            if (row.published()) {
                return rate(currency, asked);
            }
            asked = asked.minusDays(1);
        }
        boolean gapTooLong = asked.isBefore(date.minusDays(LONGEST_GAP_DAYS));
        return gapTooLong ? new FxAnswer.NotQuoted(asked.plusDays(1)) : new FxAnswer.Missing(asked);
    }

    /** Those of the days that need not be asked about again. */
    public Set<LocalDate> daysKnown(Collection<LocalDate> days) {
        if (days.isEmpty()) {
            return Set.of();
        }
        return jdbc
                .sql("SELECT date, published, received_at FROM fx_day WHERE date IN (:days)")
                .param("days", days)
                .query(Row.class)
                .stream()
                .filter(Row::isFinal)
                .map(Row::date)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private FxAnswer rate(String currency, LocalDate date) {
        return jdbc.sql("SELECT date, currency, unit, rate FROM fx_rate WHERE date = ? AND currency = ?")
                .params(date, currency)
                .query(FxRate.class)
                .optional()
                .<FxAnswer>map(FxAnswer.Known::new)
                .orElseGet(() -> new FxAnswer.NotQuoted(date));
    }

    private List<Row> known(LocalDate date) {
        return jdbc.sql("""
                        SELECT date, published, received_at FROM fx_day
                        WHERE date BETWEEN ? AND ? ORDER BY date DESC
                        """)
                .params(date.minusDays(LONGEST_GAP_DAYS), date)
                .query(Row.class)
                .list();
    }

    private FxStored compare(FxDay day) {
        if (!day.published()) {
            return FxStored.CONFLICT;
        }
        Set<FxRate> stored = plain(jdbc.sql("SELECT date, currency, unit, rate FROM fx_rate WHERE date = ?")
                .param(day.date())
                .query(FxRate.class)
                .list());
        return stored.equals(plain(day.rates())) ? FxStored.SAME : FxStored.CONFLICT;
    }

    private FxStored replaceUnpublished(FxDay day, OffsetDateTime at, @Nullable UUID sourceMessage) {
        jdbc.sql("UPDATE fx_day SET published = ?, received_at = greatest(received_at, ?), source_message = ?"
                        + " WHERE date = ?")
                .params(Arrays.asList(day.published(), at, sourceMessage, day.date()))
                .update();
        insert(day.rates());
        return day.published() ? FxStored.PUBLISHED_NOW : FxStored.SAME;
    }

    private void insert(List<FxRate> rates) {
        for (FxRate rate : rates) {
            jdbc.sql("INSERT INTO fx_rate (date, currency, unit, rate) VALUES (?, ?, ?, ?)")
                    .params(rate.date(), rate.currency(), rate.unit(), rate.rate())
                    .update();
        }
    }

    /** 4.150 and 4.15 are one rate. */
    private static Set<FxRate> plain(List<FxRate> rates) {
        return rates.stream()
                .map(r -> new FxRate(r.date(), r.currency(), r.unit(), r.rate().stripTrailingZeros()))
                .collect(Collectors.toSet());
    }
}
