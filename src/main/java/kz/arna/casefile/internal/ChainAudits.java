package kz.arna.casefile.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import kz.arna.casefile.Anchor;
import kz.arna.casefile.ChainAudit;
import org.springframework.transaction.PlatformTransactionManager;

/** The check of histories by itself, for whoever runs it without the rest of the case room. */
public final class ChainAudits {

    private ChainAudits() {}

    /** The audit of the cases of a database. */
    public static ChainAudit of(DataSource source, PlatformTransactionManager transactions) {
        return new JdbcChainAudit(source, transactions);
    }

    /** Anchors as they were exported to a file, one JSON object a line. */
    public static List<Anchor> exported(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank())
                    .map(line -> CanonicalJson.read(line, Anchor.class))
                    .toList();
        }
    }
}
