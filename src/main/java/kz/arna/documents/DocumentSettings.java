package kz.arna.documents;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where documents pass through, and who scans them.
 *
 * @param spool folder for documents on their way into the database
 * @param clamd {@code host:port} of a ClamAV daemon; empty: documents are marked as not scanned
 * @param clamdTimeout how long its verdict may take
 */
@ConfigurationProperties("arna.documents")
public record DocumentSettings(
        @DefaultValue("${java.io.tmpdir}/arna-spool") Path spool,
        @DefaultValue("") String clamd,
        @DefaultValue("30s") Duration clamdTimeout) {}
