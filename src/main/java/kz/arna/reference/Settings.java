package kz.arna.reference;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Named settings with their history, in the database and so for all nodes. A change counts here at once and on other
 * nodes within a second.
 */
@Component
public class Settings {

    private static final Duration TRUST = Duration.ofSeconds(1);
    private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9.-]{1,79}");

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile @Nullable Cached cached;

    private record Cached(List<Setting> history, long readAtNanos) {
        boolean isFresh() {
            return System.nanoTime() - readAtNanos < TRUST.toNanos();
        }
    }

    public Settings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All settings as they stand now. */
    public SettingValues now() {
        return at(clock.instant());
    }

    /** All settings as they stood, or will stand, at a moment of business time. */
    public SettingValues at(Instant moment) {
        Map<String, String> values = new HashMap<>();
        for (Setting row : rows()) {
            if (!row.validFrom().isAfter(moment)) {
                values.put(row.key(), row.value());
            }
        }
        return new SettingValues(values);
    }

    /** {@link SettingValues#text} of this moment. */
    public String text(String key, String otherwise) {
        return now().text(key, otherwise);
    }

    /** {@link SettingValues#flag} of this moment. */
    public boolean flag(String key, boolean otherwise) {
        return now().flag(key, otherwise);
    }

    /** {@link SettingValues#number} of this moment. */
    public int number(String key, int otherwise) {
        return now().number(key, otherwise);
    }

    /** Sets a value from this moment of business time on. */
    public void change(String key, String value, String by, String reason) {
        change(new Setting(key, value, clock.instant(), by, reason));
    }

    /**
     * Adds a row to the history; nothing is overwritten.
     *
     * @throws IllegalArgumentException when the key is malformed or no reason is given
     */
    public void change(Setting setting) {
        if (!KEY.matcher(setting.key()).matches() || setting.reason().isBlank()) {
            throw new IllegalArgumentException("a setting needs a well-formed key and a reason");
        }
        jdbc.sql("INSERT INTO setting (key, value, valid_from, changed_by, reason) VALUES (?, ?, ?, ?, ?)")
                .params(
                        setting.key(),
                        setting.value(),
                        setting.validFrom().atOffset(ZoneOffset.UTC),
                        setting.changedBy(),
                        setting.reason())
                .update();
        forget();
    }

    /** All rows of a key, the oldest first. */
    public List<Setting> history(String key) {
        return read().stream().filter(row -> row.key().equals(key)).toList();
    }

    private List<Setting> rows() {
        Cached known = cached;
        if (known != null && known.isFresh()) {
            return known.history();
        }
        List<Setting> rows = read();
        cached = new Cached(rows, System.nanoTime());
        return rows;
    }

    private List<Setting> read() {
        return jdbc.sql("SELECT key, value, valid_from, changed_by, reason FROM setting ORDER BY valid_from, id")
                .query((row, n) -> new Setting(
                        row.getString("key"),
                        row.getString("value"),
                        row.getObject("valid_from", OffsetDateTime.class).toInstant(),
                        row.getString("changed_by"),
                        row.getString("reason")))
                .list();
    }

    /** Now, for this transaction's own reads, and again at its end, whatever others read meanwhile. */
    private void forget() {
        cached = null;
        TransactionEnd.after(() -> cached = null);
    }
}
