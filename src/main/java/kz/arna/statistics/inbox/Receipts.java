package kz.arna.statistics.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import kz.arna.base.Kazakhstan;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes receipts from what the store knows of a file, in the transaction that ends its verdict. */
final class Receipts {

    private static final int MOST_ASIDE = 1_000;

    private static final String FACTS = """
            SELECT f.*, d.name AS first_name, now() AS finished FROM stat_file f LEFT JOIN stat_file d ON d.id = f.duplicate_of
            WHERE f.id = ?
            """;

    private final JdbcClient jdbc;
    private final Archive archive;

    Receipts(JdbcClient jdbc, Archive archive) {
        this.jdbc = jdbc;
        this.archive = archive;
    }

    /** Keeps the receipt of a file, to be written to the Bureau's folder after the commit. */
    void write(FileRow file) {
        Receipt receipt = jdbc.sql(FACTS)
                .param(file.id())
                .query((row, index) -> receipt(file, row))
                .single();
        archive.keep(file.id(), file.fileName().receipt(receipt.delivery()), receipt.bytes());
    }

    private Receipt receipt(FileRow file, ResultSet row) throws SQLException {
        int delivery = row.getInt("delivery");
        long errors = row.getLong("errors");
        long aside = row.getLong("aside");
        return new Receipt(
                file.name(),
                row.getString("sha256"),
                FileVerdict.valueOf(row.getString("verdict")),
                row.getString("first_name"),
                moment(row.getTimestamp("complete_at")),
                String.valueOf(moment(row.getTimestamp("finished"))),
                row.getLong("rows"),
                row.getLong("applied"),
                row.getLong("unchanged"),
                row.getLong("replaced"),
                row.getLong("superseded"),
                aside,
                aside == 0 ? List.of() : aside(file),
                errors,
                errors == 0 ? null : file.fileName().errors(delivery),
                delivery);
    }

    private List<Receipt.Aside> aside(FileRow file) {
        return jdbc.sql("""
                        SELECT row_number AS "row", form, section, line, quarter, reason
                        FROM stat_file_aside WHERE file = ? ORDER BY row_number LIMIT ?
                        """)
                .params(file.id(), MOST_ASIDE)
                .query(Receipt.Aside.class)
                .list();
    }

    private static @Nullable String moment(@Nullable Timestamp at) {
        if (at == null) {
            return null;
        }
        Instant seconds = at.toInstant().truncatedTo(ChronoUnit.SECONDS);
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(Kazakhstan.at(seconds));
    }
}
