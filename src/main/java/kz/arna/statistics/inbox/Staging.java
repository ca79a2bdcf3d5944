package kz.arna.statistics.inbox;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import kz.arna.statistics.file.CheckResult;
import kz.arna.statistics.file.FileCheck;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** The staging table of a file, in the ambient transaction. */
final class Staging {

    private final DataSource source;
    private final JdbcClient jdbc;

    Staging(DataSource source, JdbcClient jdbc) {
        this.source = source;
        this.jdbc = jdbc;
    }

    /** The name of the file's table; made of digits and letters a to f only. */
    static String table(UUID file) {
        return "stat_staging_" + file.toString().replace("-", "");
    }

    /** Checks the file while its rows are copied into a fresh table. */
    CheckResult fill(UUID file, FileCheck check, FileCheck.Source original) throws IOException {
        String table = jdbc.sql("SELECT stat_staging_open(?)")
                .param(file)
                .query(String.class)
                .single();
        Connection connection = DataSourceUtils.getConnection(source);
        try {
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(StagingCopy.sql(table));
            try {
                StagingCopy rows = new StagingCopy(copy);
                CheckResult result = check.run(original, rows);
                rows.flush();
                copy.endCopy();
                return result;
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        } catch (SQLException e) {
            throw new UncategorizedSQLException("copy", null, e);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    /** Moves what was put aside out of the table; its values never were there. */
    void putAside(UUID file, String form, String quarter) {
        String table = table(file);
        jdbc.sql("INSERT INTO stat_file_aside (file, row_number, form, section, line, quarter, reason)"
                        + " SELECT ?, row_number, ?, section, line, ?, reason FROM " + table
                        + " WHERE reason IS NOT NULL")
                .params(file, form, quarter)
                .update();
        jdbc.sql("DELETE FROM " + table + " WHERE reason IS NOT NULL").update();
    }

    /** Forgets what was put aside before; the file is staged anew. */
    void forgetAside(UUID file) {
        jdbc.sql("DELETE FROM stat_file_aside WHERE file = ?").param(file).update();
    }

    /** Rows in the table; 0 when there is no table, or when the database has lost it in a crash. */
    long rows(UUID file) {
        boolean there = Objects.requireNonNull(jdbc.sql("SELECT to_regclass(?) IS NOT NULL")
                .param("public." + table(file))
                .query(Boolean.class)
                .single());
        return there
                ? jdbc.sql("SELECT count(*) FROM " + table(file))
                        .query(Long.class)
                        .single()
                : 0;
    }

    void drop(UUID file) {
        jdbc.sql("SELECT stat_staging_drop(?) IS NULL")
                .param(file)
                .query(Boolean.class)
                .single();
    }
}
