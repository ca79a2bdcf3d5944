package kz.arna.reports.p342;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.arna.base.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a report says, its signatures and its files; nothing here is ever overwritten. */
@Repository
class ReportPapers {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final JdbcClient jdbc;
    private final Clock clock;

    ReportPapers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A drafting of a report.
     *
     * @param digest SHA-256 of its stored text, which is what officials sign
     */
    record Drafted(int no, ReportContent content, String digest) {}

    /** Adds a drafting; its digest tells whether anything differs from another. */
    Drafted add(UUID report, int no, ReportContent content) {
        String text = write(content);
        String digest = Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
        jdbc.sql("""
                        INSERT INTO report_content (report, no, content, sha256, built_at)
                        VALUES (:report, :no, :content, :sha256, :at)""")
                .param("report", report)
                .param("no", no)
                .param("content", text)
                .param("sha256", digest)
                .param("at", ReportStore.at(clock.instant()))
                .update();
        return new Drafted(no, content, digest);
    }

    /** Number of the drafting that was drawn up last; it need not be the one that counts. */
    int last(UUID report) {
        return jdbc.sql("SELECT max(no) FROM report_content WHERE report = :report")
                .param("report", report)
                .query(Integer.class)
                .single();
    }

    Drafted content(UUID report, int no) {
        return find(report, no).orElseThrow();
    }

    Optional<Drafted> find(UUID report, int no) {
        return jdbc.sql("SELECT content, sha256 FROM report_content WHERE report = :report AND no = :no")
                .param("report", report)
                .param("no", no)
                .query((row, n) -> new Drafted(no, read(row.getString("content")), row.getString("sha256")))
                .optional();
    }

    /** Every drafting, the newest first. */
    List<ReportVersion> versions(UUID report) {
        return jdbc.sql("""
                        SELECT no, (content::jsonb ->> 'correction')::int AS correction, sha256, built_at,
                            EXISTS (SELECT FROM report_file f WHERE f.report = c.report AND f.no = c.no) AS signed
                        FROM report_content c WHERE report = :report ORDER BY no DESC""")
                .param("report", report)
                .query((row, n) -> new ReportVersion(
                        row.getInt("no"),
                        row.getObject("correction", Integer.class),
                        row.getString("sha256"),
                        ReportStore.instant(row, "built_at"),
                        row.getBoolean("signed")))
                .list();
    }

    /** How often the report was checked: a report that was given back is signed anew. */
    int round(UUID report) {
        return jdbc.sql("SELECT count(*) FROM report_event WHERE report = :report AND type = :type")
                .param("report", report)
                .param("type", ReportGraph.CHECKED_BY_OFFICIAL)
                .query(Integer.class)
                .single();
    }

    void sign(UUID report, int no, ReportSignature signature) {
        jdbc.sql("""
                        INSERT INTO report_signature (report, no, round, role, iin, name, position, phone, sha256, at)
                        VALUES (:report, :no, :round, :role, :iin, :name, :position, :phone, :sha256, :at)""")
                .param("report", report)
                .param("no", no)
                .param("round", round(report))
                .param("role", signature.role().name())
                .param("iin", signature.iin())
                .param("name", signature.name())
                .param("position", signature.position())
                .param("phone", signature.phone())
                .param("sha256", signature.digest())
                .param("at", ReportStore.at(signature.at()))
                .update();
    }

    /** Signatures that count: while it is being signed those of this round; a draft has none; else those that it was given last. */
    List<ReportSignature> signatures(Report report, int no) {
        boolean current = no == report.contentNo();
        if (current && report.state() == ReportState.DRAFT) {
            return List.of();
        }
        return jdbc.sql("""
                        SELECT * FROM report_signature
                        WHERE report = :report AND no = :no AND round = coalesce(:round::int,
                            (SELECT max(round) FROM report_signature WHERE report = :report AND no = :no))
                        ORDER BY at, role""")
                .param("report", report.id())
                .param("no", no)
                .param("round", current && report.state() == ReportState.CHECKED ? round(report.id()) : null)
                .query((row, n) -> new ReportSignature(
                        SigningRole.valueOf(row.getString("role")),
                        row.getString("iin"),
                        row.getString("name"),
                        row.getString("position"),
                        row.getString("phone"),
                        ReportStore.instant(row, "at"),
                        row.getString("sha256")))
                .list();
    }

    void keep(UUID report, int no, ReportFile file) {
        jdbc.sql("""
                        INSERT INTO report_file (report, no, language, format, bytes, sha256)
                        VALUES (:report, :no, :language, :format, :bytes, :sha256)""")
                .param("report", report)
                .param("no", no)
                .param("language", file.language().name())
                .param("format", file.format().name())
                .param("bytes", file.bytes())
                .param("sha256", file.digest())
                .update();
    }

    /** All files of the drafting that were kept, in a fixed order; none before both have signed it. */
    List<ReportFile> files(UUID report, Drafted drafted) {
        return jdbc.sql("SELECT * FROM report_file WHERE report = :report AND no = :no ORDER BY format, language")
                .param("report", report)
                .param("no", drafted.no())
                .query((row, n) -> new ReportFile(
                        drafted.content().fileStem(),
                        Language.valueOf(row.getString("language")),
                        ReportFile.Format.valueOf(row.getString("format")),
                        row.getBytes("bytes"),
                        row.getString("sha256")))
                .list();
    }

    private static String write(ReportContent content) {
        try {
            return JSON.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report's content cannot be written", e);
        }
    }

    private static ReportContent read(String text) {
        try {
            return JSON.readValue(text, ReportContent.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report's content cannot be read", e);
        }
    }
}
