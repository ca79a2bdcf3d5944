package kz.arna.statistics.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import kz.arna.statistics.pgp.PgpUnreadable;
import kz.arna.statistics.pgp.VerifiedStream;
import org.jspecify.annotations.Nullable;

/**
 * The check of one file: form, every row, keys that must be there once, control totals. Memory grows neither with CSV nor
 * with XML.
 */
public final class FileCheck {

    private final FileName name;
    private final @Nullable Manifest manifest;
    private final @Nullable String encoding;
    private final LocalDate today;
    private final Coverage coverage;
    private final int mostErrors;
    private final KeyFilter.Sizes filters;

    /**
     * A check.
     *
     * @param manifest what the sender says of the file, if anything
     * @param today in the Republic: values of a quarter come after its end
     * @param mostErrors how many errors are listed; the rest is counted
     */
    public FileCheck(FileName name, @Nullable Manifest manifest, LocalDate today, Coverage coverage, int mostErrors) {
        this(name, manifest, null, today, coverage, mostErrors, KeyFilter.Sizes.USUAL);
    }

    FileCheck(
            FileName name,
            @Nullable Manifest manifest,
            @Nullable String encoding,
            LocalDate today,
            Coverage coverage,
            int mostErrors,
            KeyFilter.Sizes filters) {
        this.name = name;
        this.manifest = manifest;
        this.encoding = manifest == null ? encoding : manifest.encoding();
        this.today = today;
        this.coverage = coverage;
        this.mostErrors = mostErrors;
        this.filters = filters;
    }

    /** The same check of a file without manifest whose encoding is known otherwise. */
    FileCheck declaring(@Nullable String otherwise) {
        return new FileCheck(name, manifest, otherwise, today, coverage, mostErrors, filters);
    }

    /** The bytes of the file; they may be asked for more than once. */
    @FunctionalInterface
    public interface Source {
        InputStream open() throws IOException;
    }

    /**
     * Checks the file; rows go to the target on the way.
     *
     * @throws IOException when the bytes cannot be had, which is no fault of the file
     */
    public CheckResult run(Source source, RowTarget target) throws IOException {
        FileErrors errors = new FileErrors(mostErrors);
        Run first = new Run(check(), filters.whole(), target, errors);
        try {
            RowReader reader = reader();
            read(reader, source, first);
            if (first.rows == 0 && errors.count() == 0) {
                errors.add(FileError.ofFile(FileRule.EMPTY));
            }
            new Repeats(sink -> read(reader, source, sink), this::check, filters, errors).find(first.keys, first.rows);
            if (manifest != null && errors.count() == 0) {
                compare(manifest, first, errors);
            }
        } catch (Unreadable e) {
            errors.addFirst(e.error());
        } catch (PgpUnreadable e) {
            boolean tooLarge = e instanceof PgpUnreadable.TooLarge;
            errors.addFirst(FileError.ofFile(tooLarge ? FileRule.FILE_TOO_LARGE : FileRule.ENCRYPTION));
        }
        return new CheckResult(first.rows, first.accepted, first.aside, errors.first(), errors.count());
    }

    private void compare(Manifest promised, Run run, FileErrors errors) {
        if (promised.rows() != run.rows) {
            errors.add(new FileError(0, "rows", Long.toString(run.rows), FileRule.TOTAL_ROWS));
        }
        if (promised.totals() != null && name.kind() == FileKind.DATA) {
            run.totals.compare(promised.totals(), errors::add);
        }
    }

    private static void read(RowReader reader, Source source, RowSink sink) throws IOException, Unreadable {
        try (InputStream bytes = source.open()) {
            if (bytes instanceof VerifiedStream encrypted) {
                readEncrypted(reader, encrypted, sink);
            } else {
                reader.read(bytes, sink);
            }
        }
    }

    /** Reads to the very end, which alone proves that nothing was changed; a fault of the cipher is not one of the format. */
    private static void readEncrypted(RowReader reader, VerifiedStream bytes, RowSink sink)
            throws IOException, Unreadable {
        try {
            reader.read(bytes.unclosed(), sink);
            bytes.transferTo(OutputStream.nullOutputStream());
        } catch (Unreadable e) {
            bytes.throwFault();
            throw e;
        }
    }

    private RowCheck check() {
        return switch (name.kind()) {
            case DATA -> new DataRowCheck(Objects.requireNonNull(name.form()), name.period(), today, coverage);
            case WAGES -> new WageRowCheck(name.period(), today);
        };
    }

    private RowReader reader() throws Unreadable {
        return switch (name.format()) {
            case CSV -> new CsvRowReader(name.kind(), declaredEncoding());
            case XML -> new XmlRowReader();
            case XLSX -> new XlsxRowReader(name.kind());
        };
    }

    private Charset declaredEncoding() throws Unreadable {
        if (encoding == null) {
            return StandardCharsets.UTF_8;
        }
        String declared = encoding;
        Optional<Charset> charset = TextEncoding.of(declared);
        return charset.orElseThrow(
                () -> new Unreadable(new FileError(0, "encoding", declared, FileRule.ENCODING_UNKNOWN)));
    }

    /** The first reading: every row is judged. */
    private static final class Run implements RowSink, RowCheck.Outcome {

        private final RowCheck check;
        private final RowTarget target;
        private final FileErrors errors;
        private final KeyFilter keys;
        private final Totals totals = new Totals();
        private int last;
        private int rows;
        private long accepted;
        private long aside;

        Run(RowCheck check, KeyFilter keys, RowTarget target, FileErrors errors) {
            this.check = check;
            this.keys = keys;
            this.target = target;
            this.errors = errors;
        }

        /** Rows are told by their place; empty ones between them are no rows. */
        private void reached(int row) {
            if (row > last) {
                last = row;
                rows++;
            }
        }

        @Override
        public void row(int row, String[] cells) {
            reached(row);
            check.check(row, cells, this);
        }

        @Override
        public void broken(int row, String[] cells, FileError error) {
            reached(row);
            if (!check.putAside(row, cells, this)) {
                errors.add(error);
            }
        }

        @Override
        public void error(FileError error) {
            reached((int) error.row());
            errors.add(error);
        }

        @Override
        public void data(DataRow row) {
            accepted++;
            if (errors.count() == 0) {
                target.data(row);
            }
        }

        @Override
        public void wage(WageRow row) {
            accepted++;
            if (errors.count() == 0) {
                target.wage(row);
            }
        }

        @Override
        public void aside(QuarantinedRow row) {
            aside++;
            target.aside(row);
        }

        @Override
        public void counted(String section, String line, String value) {
            totals.add(section, line, value);
        }

        @Override
        public void hidden(String section, String line, @Nullable String value) {
            totals.hide(section, line, value);
        }

        @Override
        public void key(int row, String... parts) {
            keys.add(parts);
        }
    }
}
