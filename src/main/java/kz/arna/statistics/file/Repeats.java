package kz.arna.statistics.file;

import java.io.IOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rows whose key has come before, by reading the file again. If there were more suspects than the filter keeps, and
 * none of those kept is a repeat, the keys are gone through part by part, so that a file of any length is judged rightly.
 */
final class Repeats {

    private final Reading reading;
    private final Supplier<RowCheck> check;
    private final KeyFilter.Sizes sizes;
    private final FileErrors errors;

    Repeats(Reading reading, Supplier<RowCheck> check, KeyFilter.Sizes sizes, FileErrors errors) {
        this.reading = reading;
        this.check = check;
        this.sizes = sizes;
        this.errors = errors;
    }

    /** One reading of the file from its beginning. */
    @FunctionalInterface
    interface Reading {
        void into(RowSink sink) throws IOException, Unreadable;
    }

    /** What is done with the key of a row. */
    @FunctionalInterface
    private interface KeyUse {
        void key(int row, String... parts);
    }

    /**
     * Tells each repeat as an error. Where more keys than a filter keeps are really there twice, the file is refused all the
     * same, and the number of its errors is a lower bound.
     *
     * @param first what the first reading noted
     * @param rows how many rows it had
     */
    void find(KeyFilter first, int rows) throws IOException, Unreadable {
        boolean sure = look(first);
        for (int parts = sizes.parts(rows); !sure; parts *= 2) {
            sure = byParts(parts);
        }
    }

    private boolean byParts(int parts) throws IOException, Unreadable {
        boolean sure = true;
        boolean found = false;
        for (int part = 0; part < parts; part++) {
            KeyFilter keys = sizes.part(part, parts);
            reading.into(new Keys(check.get(), (row, key) -> keys.add(key)));
            long before = errors.count();
            sure &= look(keys);
            found |= errors.count() > before;
        }
        return sure || found;
    }

    /** Whether the suspects settle it: each was looked at, or one of them is a repeat. */
    private boolean look(KeyFilter keys) throws IOException, Unreadable {
        if (!keys.hasSuspects()) {
            return true;
        }
        long before = errors.count();
        reading.into(new Keys(check.get(), (row, key) -> {
            if (keys.isRepeat(key)) {
                errors.add(new FileError(row, null, String.join("/", key), FileRule.ROW_TWICE));
            }
        }));
        return !keys.overflowed() || errors.count() > before;
    }

    /** A reading of which only the keys matter: whatever else there is to tell, the first one told. */
    private record Keys(RowCheck check, KeyUse use) implements RowSink, RowCheck.Outcome {

        @Override
        public void row(int row, String[] cells) {
            check.check(row, cells, this);
        }

        @Override
        public void broken(int row, String[] cells, FileError error) {
            // At fault, or put aside: it has no key.
        }

        @Override
        public void key(int row, String... parts) {
            use.key(row, parts);
        }

        @Override
        public void error(FileError error) {
            // Told already.
        }

        @Override
        public void data(DataRow row) {
            // Only keys matter.
        }

        @Override
        public void wage(WageRow row) {
            // Only keys matter.
        }

        @Override
        public void aside(QuarantinedRow row) {
            // Only keys matter.
        }

        @Override
        public void counted(String section, String line, String value) {
            // Only keys matter.
        }

        @Override
        public void hidden(String section, String line, @Nullable String value) {
            // Only keys matter.
        }
    }
}
