package kz.arna.statistics.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static kz.arna.statistics.file.Checked.HEADER;
import static kz.arna.statistics.file.Checked.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Whether a file holds a key twice does not depend on how large the filter is. */
class RepeatedKeysTest {

    /** So few bits that nearly every key of a thousand is suspected, and room for ten of them. */
    private static final KeyFilter.Sizes SMALL = new KeyFilter.Sizes(10, 10, 400);

    private static final int ROWS = 1_000;

    private final AtomicInteger readings = new AtomicInteger();

    @Test
    void a_file_without_repeats_is_in_order_however_many_keys_are_suspected() throws IOException {
        assertThat(check(rows(0, ROWS)).isClean()).isTrue();
        assertThat(readings.get()).isGreaterThan(4);
    }

    @Test
    void one_repeat_at_the_very_end_is_found_behind_more_suspects_than_are_kept() throws IOException {
        CheckResult result = check(rows(0, ROWS) + rows(ROWS - 1, ROWS));
        assertThat(result.errors()).hasSize(1);
        FileError error = result.errors().getFirst();
        assertThat(error.row()).isEqualTo(ROWS + 1);
        assertThat(error.rule()).isEqualTo(FileRule.ROW_TWICE);
        assertThat(error.value()).isEqualTo("190340001015/3/1/" + (10_000 + ROWS - 1));
        assertThat(result.errorCount()).isOne();
    }

    @Test
    void more_repeats_than_suspects_are_kept_refuse_the_file() throws IOException {
        CheckResult result = check(rows(0, 100) + rows(0, 100));
        assertThat(result.isClean()).isFalse();
        assertThat(result.errors())
                .isNotEmpty()
                .allMatch(error -> error.rule() == FileRule.ROW_TWICE && error.row() > 100);
    }

    @Test
    void a_filter_that_is_large_enough_reads_once() throws IOException {
        CheckResult result = check(rows(0, ROWS), KeyFilter.Sizes.USUAL);
        assertThat(result.isClean()).isTrue();
        assertThat(readings).hasValue(1);
    }

    private CheckResult check(String rows) throws IOException {
        return check(rows, SMALL);
    }

    private CheckResult check(String rows, KeyFilter.Sizes sizes) throws IOException {
        byte[] csv = (HEADER + rows).getBytes(UTF_8);
        FileName name = FileName.parse("STAT-0051102-2026Q1-0001.csv").orElseThrow();
        FileCheck check = new FileCheck(name, null, null, TODAY, Coverage.UNKNOWN, 1_000, sizes);
        return check.run(
                () -> {
                    readings.incrementAndGet();
                    return new ByteArrayInputStream(csv);
                },
                new Checked());
    }

    /** Rows of the activities from the first to before the last. */
    private static String rows(int from, int to) {
        StringBuilder rows = new StringBuilder();
        for (int i = from; i < to; i++) {
            rows.append("190340001015;0051102;3;1;2026-Q1;SECONDARY;")
                    .append(10_000 + i)
                    .append(";THOUSAND_KZT;1\n");
        }
        return rows.toString();
    }
}
